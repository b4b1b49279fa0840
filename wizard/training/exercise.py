"""Makes the exercises: every case with its questions, marked by the engine, and refused where it is stale."""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from wizard.engine import Rules, compile_rules
from wizard.model import Policy
from wizard.source.faults import ContentError, Fault
from wizard.training.arrival import arrival_of
from wizard.training.closed import closed_ask
from wizard.training.deciders import decides_ask
from wizard.training.marked import Decided
from wizard.training.papers import letter_ask
from wizard.training.records import Ask, Exercise, Level
from wizard.training.response import OPEN, response_ask, response_label
from wizard.training.shape import distinct
from wizard.training.stale import stale
from wizard.view import CITATION

MEND = "change the case, or the row if the policy has not changed"
MEND_QUESTION = "look at wizard/training, which made the question"
SHORT, LONG = 12, 20
"""A case decided by fewer answers than SHORT has little to weigh, by more than LONG has much."""


@lru_cache(maxsize=2)
def exercises(policy: Policy) -> tuple[Exercise, ...]:
    """Return every case of the policy as an exercise.

    Raises:
        ContentError: cases that cannot be marked, or that no longer come out as they say, each with the
            clauses of the rows behind it.
    """
    rules = compile_rules(policy)
    refuse_stale(rules)
    cases = [Decided.of(rules, scenario) for scenario in policy.scenarios]
    groups = tuple(distinct(case.outcome.decided_by for case in cases if case.outcome.decided_by))
    how_often = Counter(name for case in cases for name in case.outcome.statements)
    made = tuple(_exercise(case, groups, how_often) for case in cases)
    found = [
        Fault(case.scenario.place, what, MEND_QUESTION)
        for case, one in zip(cases, made, strict=True)
        for ask in one.asks
        for what in faults_of(case, ask)
    ]
    if found:
        raise ContentError(found)
    return made


def refuse_stale(rules: Rules) -> None:
    """Raise what is stale in any case.

    Raises:
        ContentError: with every stale case by name.
    """
    found = [Fault(*told, MEND) for case in rules.policy.scenarios if (told := stale(rules, case))]
    if found:
        raise ContentError(found)


def _exercise(case: Decided, groups: tuple[tuple[str, ...], ...], how_often: Counter[str]) -> Exercise:
    made = (response_ask(case), letter_ask(case), decides_ask(case, groups), closed_ask(case, how_often))
    asks = tuple(ask for ask in made if ask is not None)
    return Exercise(
        scenario=case.scenario,
        outcome=case.outcome,
        level=_level(len(case.scenario.facts)),
        spread=_spread(case),
        says=response_label(case),
        arrival=arrival_of(case.scenario),
        asks=asks,
        cites=tuple(distinct(_cites(case, asks))),
    )


def _spread(case: Decided) -> str:
    """Name the kind of case: its response, or where there is none, who deals with it."""
    if case.outcome.tier is None or case.outcome.tiers:
        return case.outcome.tier or OPEN
    return f"none:{'+'.join(case.outcome.decided_by)}"


def _level(answers: int) -> Level:
    return "short" if answers < SHORT else "long" if answers > LONG else "middling"


def _cites(case: Decided, asks: tuple[Ask, ...]) -> Iterator[str]:
    yield from case.scenario.cites
    for ask in asks:
        for choice in ask.choices:
            for why in choice.why:
                yield from why.cites
                yield from CITATION.findall(why.text)


def faults_of(case: Decided, ask: Ask) -> Iterator[str]:
    """Yield what keeps a question from being marked: a wrong choice that the engine does not call wrong."""
    right = [choice.id for choice in ask.choices if choice.right]
    labels = [choice.label for choice in ask.choices]
    faults = [choice.id for choice in ask.choices if not choice.right and not _is_wrong(case, ask, choice.id)]
    where = f"case {case.scenario.id}, question {ask.id}:"
    if len(right) != 1 or len(set(labels)) != len(labels) or faults:
        yield f"{where} cannot be marked ({', '.join(faults or labels)})"
    for choice in ask.choices:
        if not choice.why:
            yield f"{where} nothing explains “{choice.label}”"


def _is_wrong(case: Decided, ask: Ask, choice: str) -> bool:
    """Ask the engine whether a choice is wrong."""
    if ask.id == "response" and case.outcome.tier is None:
        return choice != OPEN
    if ask.id == "response":
        return choice not in case.offered and choice != case.outcome.tier
    if ask.id == "letter":
        return choice not in case.possible["letters"]
    if ask.id == "decides":
        return bool(set(case.outcome.decided_by) - set(choice.split("+")))
    kinds = {one.id: one.kind for one in case.statements}
    open_here = choice in {*case.outcome.tiers, *case.outcome.letters}
    return open_here or kinds.get(choice) == "stays-open"
