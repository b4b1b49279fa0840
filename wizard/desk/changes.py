"""What the changes would do, piece by piece, before anything leaves the page."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import batched

from wizard.change.cases import CaseChange, LetterChange, compare_cases
from wizard.change.clauses import ClauseDiff, diff_clauses
from wizard.change.edition import edition_of
from wizard.change.items import Item, readable
from wizard.change.lock import ALONE, Lock
from wizard.change.outcomes import Outcomes, compare_outcomes
from wizard.change.reviews import Open, reason, to_review
from wizard.change.tables import TableChange, diff_tables
from wizard.change.texts import TextChange, diff_texts
from wizard.engine import Rules, compile_rules
from wizard.model import Policy, Scenario
from wizard.source.fingerprint import fields
from wizard.source.word_diff import Piece, word_diff

CASES = 8
"""Training cases run through both versions in one piece of work."""

GROUPS = 400
"""Groups of cases that are looked at before the rest is told as open; `diff` looks at more."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something that waits for a review: what it says, what it rests on with its words, and why it waits.

    `clause` shows the old and the new words of what it rests on where those changed.
    """

    item: Item
    cited: str
    why: str
    clause: tuple[Piece, ...]


@dataclass(slots=True)
class Changes:
    """What the changes would do, as far as it has been worked out."""

    clauses: ClauseDiff | None = None
    tables: tuple[TableChange, ...] = ()
    texts: tuple[TextChange, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    asks_version: bool = False
    outcomes: Outcomes | None = None
    cases: list[CaseChange] = field(default_factory=list)
    letters: dict[str, LetterChange] = field(default_factory=dict)
    looked: int = 0
    of: int = 0


def changes(old: Policy, new: Policy, lock: Lock | None) -> Iterator[Changes]:
    """Yield what changed, more of it each time; each step is a short piece of work.

    Args:
        old: the policy as it was opened.
        new: the policy as it is now.
        lock: its reviews.
    """
    found = Changes(diff_clauses(old, new), diff_tables(old, new), diff_texts(old, new))
    found.waiting = tuple(waiting(old, new, lock)) if lock else ()
    found.asks_version = asks_version(old, new)
    every = {case.id: case for case in (*old.scenarios, *new.scenarios)}
    found.of = len(every)
    yield found
    pair = compile_rules(old), compile_rules(new)
    found.outcomes = compare_outcomes(*pair, GROUPS)
    yield found
    for some in batched(every.values(), CASES):
        _add(found, *pair, some)
        yield found


def asks_version(old: Policy, new: Policy) -> bool:
    """Tell whether clauses say something else than they did, and the version is the same."""
    before, after = edition_of(old), edition_of(new)
    return before.said != after.said and before.version == after.version


def _add(found: Changes, old: Rules, new: Rules, some: tuple[Scenario, ...]) -> None:
    """Add what becomes of some cases; the tables, which remember what they found, serve all of them."""
    pair = (replace(rules, policy=replace(rules.policy, scenarios=some)) for rules in (old, new))
    cases, letters = compare_cases(*pair)
    found.cases += cases
    for one in letters:
        held = found.letters.get(one.id)
        found.letters[one.id] = replace(held, cases=(*held.cases, *one.cases)) if held else one
    found.looked += len(some)


def waiting(old: Policy, new: Policy, lock: Lock) -> Iterator[Waiting]:
    """Yield what the changes leave to be reviewed, and did not wait before them."""
    waited = {one.link for one in to_review(old, lock)}
    before, after = readable(old), readable(new)
    for one in to_review(new, lock):
        if one.link in waited:
            continue
        words = (_words(before.get(one.cited)), _words(after.get(one.cited)))
        clause = () if one.cited == ALONE else word_diff(*words)
        yield Waiting(one.item, one.cited, _why(one, lock), clause)


def _words(thing: object) -> str:
    return "" if thing is None else " ".join(text for name, text in fields(thing) if text and name == "text")  # type: ignore[arg-type]


def _why(one: Open, lock: Lock) -> str:
    return reason(one, lock)
