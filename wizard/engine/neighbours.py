"""Why not: the smallest change of answers that would lead one tier down or up.

Found by trying, not written by hand: every other answer to a question that moves is put in, and where that
opens one further question that moves, its answers too. A neighbour is a case that could really come next: who
it was, what happened and where the problem lies stay as they are.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from wizard.engine.compile import Program, Rules
from wizard.engine.evaluate import State, run, start, wanted
from wizard.engine.exact import NO_TIER
from wizard.engine.outcome import Change, Neighbour, Outcome
from wizard.engine.session import Answers
from wizard.model import NOTHING, UNKNOWN

Distance = tuple[int, int, int, int, int]
"""How far a trial is from the case; the nearest is told."""

FOLLOW_UP = 1
"""How many further questions, opened by a change, may be answered: a sentence with more is hard to read."""


@dataclass(frozen=True, slots=True)
class _Search:
    """What every trial needs: the rules, the tables that lead to tiers, the answers that apply.

    `moves` are the questions whose answer may be another, each with the directions in which it may.
    """

    rules: Rules
    programs: tuple[Program, ...]
    answers: Mapping[str, tuple[str, ...]]
    moves: Mapping[str, str]


def neighbours(rules: Rules, answers: Answers, outcome: Outcome) -> tuple[Neighbour, ...]:
    """Return the nearest tier below and the nearest above, with the change of answers that leads there.

    Args:
        rules: from `compile_rules`.
        answers: the answers of the case.
        outcome: what `decide` made of them; nothing is looked for while its tier is open.

    Returns:
        At most two neighbours, the one below first.
    """
    if outcome.tier is None:
        return ()
    known = {name for name, _ in outcome.facts}
    asked = {name: given for name, given in answers.items() if name in known and UNKNOWN not in given}
    moves = {question.id: question.moves for question in rules.questions if question.moves}
    search = _Search(rules, _programs_for_tiers(rules), asked, moves)
    rank = rules.ranks.get(outcome.tier, 0)
    best: dict[str, tuple[Distance, Neighbour]] = {}
    for tier, changes in _trials(search):
        theirs = rules.ranks.get(tier, 0)
        side = "above" if theirs > rank else "below"
        if theirs == rank or not all(_could_come(search, change, side) for change in changes):
            continue
        key = _distance(rules, abs(theirs - rank), changes)
        if side not in best or key < best[side][0]:
            best[side] = (key, Neighbour(tier, side, changes))
    return tuple(best[side][1] for side in ("below", "above") if side in best)


def _could_come(search: _Search, change: Change, side: str) -> bool:
    """Tell whether a change could really lead there: more is ticked on the way up, less on the way down."""
    if search.moves[change.question] not in ("both", "up" if side == "above" else "down"):
        return False
    if not change.old or not search.rules.fact(change.question).is_set:
        return True
    old, new = (set(values) - {NOTHING, UNKNOWN} for values in (change.old, change.new))
    return new >= old if side == "above" else new <= old


def _distance(rules: Rules, ranks: int, changes: tuple[Change, ...]) -> Distance:
    """Order trials: nearest tier, fewest changes, a value before a box, latest question, nearest value."""
    first = changes[0]
    fact = rules.fact(first.question)
    old, new = (fact.values.index(values[0]) if not fact.is_set else 0 for values in (first.old, first.new))
    return ranks, len(changes), int(fact.is_set), -rules.index[first.question], abs(new - old)


def _programs_for_tiers(rules: Rules) -> tuple[Program, ...]:
    """The tables that the tiers rest on, in the order in which they run."""
    needed, todo = set(), [rules.index["tiers"]]
    while todo:
        for number in rules.setters[todo.pop()]:
            if number not in needed:
                needed.add(number)
                program = rules.programs[number]
                tests = [*program.when, *(test for rule in program.rules for test in rule.tests)]
                todo += [place for place, _, _ in tests]
    return tuple(rules.programs[number] for number in sorted(needed))


def _trials(search: _Search) -> Iterator[tuple[str, tuple[Change, ...]]]:
    """Every tier that one changed answer, with what has to be answered then, leads to."""
    for question, old in search.answers.items():
        if question not in search.moves:
            continue
        for new in _alternatives(search.rules, question, old):
            changes = (Change(question, old, new),)
            yield from _settle(search, {**search.answers, question: new}, changes, FOLLOW_UP)


def _alternatives(rules: Rules, question: str, old: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Other answers to a question: another value, or for boxes one more or one fewer."""
    fact = rules.fact(question)
    if not fact.is_set:
        yield from ((value,) for value in fact.values if (value,) != old)
        return
    ticked = {value for value in old if value not in (NOTHING, UNKNOWN)}
    for value in fact.values:
        chosen = ticked ^ {value}
        yield tuple(v for v in fact.values if v in chosen) or (NOTHING,)


def _settle(
    search: _Search, answers: Mapping[str, tuple[str, ...]], changes: tuple[Change, ...], left: int
) -> Iterator[tuple[str, tuple[Change, ...]]]:
    state = run(search.rules, start(search.rules, answers), search.programs)
    place = search.rules.index["tiers"]
    if state.settled(place, is_set=True):
        yield _gravest(search.rules, state), changes
    elif left:
        yield from _answer_next(search, state, answers, changes, left)


def _answer_next(
    search: _Search,
    state: State,
    answers: Mapping[str, tuple[str, ...]],
    changes: tuple[Change, ...],
    left: int,
) -> Iterator[tuple[str, tuple[Change, ...]]]:
    """Try every answer to the first question that the change has opened, if that one moves."""
    opened = wanted(search.rules, state, [search.rules.index["tiers"]])
    names = [search.rules.facts[place].name for place in sorted(opened)]
    question = next((name for name in names if name not in answers), "")
    if question not in search.moves:
        return
    for value in search.rules.fact(question).values:
        change = Change(question, (), (value,))
        yield from _settle(search, {**answers, question: (value,)}, (*changes, change), left - 1)


def _gravest(rules: Rules, state: State) -> str:
    place = rules.index["tiers"]
    tiers = rules.facts[place].names(state.must[place])
    return max(tiers, key=lambda tier: rules.ranks[tier]) if tiers else NO_TIER
