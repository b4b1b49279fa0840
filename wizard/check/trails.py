"""Remembers how each training case runs, so that only cases a change can reach are run again."""

from dataclasses import dataclass

from wizard.check.cases import answers_of, failures
from wizard.check.mutants import Mutant
from wizard.engine import Rules, next_step
from wizard.engine.compile import Program, Rule
from wizard.engine.evaluate import NO, YES, State, run, start, status
from wizard.engine.session import open_questions
from wizard.model import Scenario


@dataclass(frozen=True, slots=True)
class Trail:
    """A case that comes out as it says.

    Attributes:
        scenario: the case.
        asked: its questions, by fact index, in the order asked, and None for "nothing more to ask".
        states: what was known when each of them was chosen.
    """

    scenario: Scenario
    asked: tuple[int | None, ...]
    states: tuple[State, ...]


def trails(rules: Rules) -> tuple[Trail, ...]:
    """Return the trail of every case that comes out as it says; the others cannot notice a mistake."""
    good = (scenario for scenario in rules.policy.scenarios if not any(failures(rules, scenario)))
    return tuple(_trail(rules, scenario) for scenario in good)


def _trail(rules: Rules, scenario: Scenario) -> Trail:
    answers = answers_of(rules, scenario)
    path = next_step(rules, answers).path
    given = ({name: answers[name] for name in path[:length]} for length in range(len(path) + 1))
    states = tuple(run(rules, start(rules, known)) for known in given)
    return Trail(scenario, (*(rules.index[name] for name in path), None), states)


def ends_otherwise(trail: Trail, mutant: Mutant) -> bool:
    """Tell whether the answers of a case lead to other facts than before."""
    return _again(trail.states[-1], mutant) != trail.states[-1]


def asks_otherwise(trail: Trail, rules: Rules, mutant: Mutant) -> bool:
    """Tell whether somewhere on the way of a case another question is asked than before."""
    for number, state in enumerate(trail.states):
        if mutant.number is None or _stirs(
            state, rules.programs[mutant.number], mutant.rules.programs[mutant.number]
        ):
            left = open_questions(mutant.rules, _again(state, mutant)) - set(trail.asked[:number])
            if min(left, default=None) != trail.asked[number]:
                return True
    return False


def _again(state: State, mutant: Mutant) -> State:
    return run(mutant.rules, State(list(state.may), list(state.must)))


def _stirs(state: State, old: Program, new: Program) -> bool:
    """Tell whether a change can be felt: a row that cannot hold, before or after it, tells the engine nothing."""
    before = status(old.when, state.may, state.must)
    after = status(new.when, state.may, state.must)
    if before == after == NO:
        return old.default != new.default
    if (old.when != new.when and not before == after == YES) or (
        old.default != new.default and before != YES
    ):
        return True
    others = {rule.id: rule for rule in new.rules}
    rows = ((rule, others.get(rule.id)) for rule in old.rules)
    return any(_may_hold(state, row) for pair in rows if pair[0] != pair[1] for row in pair)


def _may_hold(state: State, row: Rule | None) -> bool:
    return row is not None and status(row.tests, state.may, state.must) != NO
