"""Why not: the smallest change of answers that would lead one tier down or up.

Found by trying, not written by hand: every other answer to every question that the tier rests on is put in,
and where that opens further questions, their answers too.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from wizard.engine.compile import Program, Rules
from wizard.engine.decide import NO_TIER
from wizard.engine.evaluate import State, run, start, wanted
from wizard.engine.outcome import Change, Neighbour, Outcome
from wizard.engine.session import Answers
from wizard.model import NOTHING, UNKNOWN

FOLLOW_UP = 3
"""How many further questions, opened by a change, may be answered before the sentence is hard to read."""


@dataclass(frozen=True, slots=True)
class _Search:
    """What every trial needs: the rules, the tables that lead to tiers, the answers that apply."""

    rules: Rules
    programs: tuple[Program, ...]
    answers: Mapping[str, tuple[str, ...]]


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
    asked = {name: answers[name] for name in answers if name in dict(outcome.facts)}
    search = _Search(rules, _programs_for_tiers(rules), asked)
    rank = rules.ranks.get(outcome.tier, 0)
    best: dict[str, tuple[tuple[int, int, int, int], Neighbour]] = {}
    for tier, changes in _trials(search):
        theirs = rules.ranks.get(tier, 0)
        if theirs == rank:
            continue
        side = "above" if theirs > rank else "below"
        key = _distance(rules, abs(theirs - rank), changes)
        if side not in best or key < best[side][0]:
            best[side] = (key, Neighbour(tier, side, changes))
    return tuple(best[side][1] for side in ("below", "above") if side in best)


def _distance(rules: Rules, ranks: int, changes: tuple[Change, ...]) -> tuple[int, int, int, int]:
    """Order trials: nearest tier, fewest changes, one value before a box ticked, latest question."""
    first = changes[0].question
    return ranks, len(changes), int(rules.fact(first).is_set), -rules.index[first]


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
    """Try every answer to the first question that the change has opened."""
    opened = wanted(search.rules, state, [search.rules.index["tiers"]])
    names = [search.rules.facts[place].name for place in sorted(opened)]
    question = next((name for name in names if name not in answers), None)
    if question is None:
        return
    for value in search.rules.fact(question).values:
        change = Change(question, (), (value,))
        yield from _settle(search, {**answers, question: (value,)}, (*changes, change), left - 1)


def _gravest(rules: Rules, state: State) -> str:
    place = rules.index["tiers"]
    tiers = rules.facts[place].names(state.must[place])
    return max(tiers, key=lambda tier: rules.ranks[tier]) if tiers else NO_TIER
