"""Remembers how each training case runs, so that only cases a change can reach are run again."""

from dataclasses import dataclass

from wizard.check.cases import answers_of, failures
from wizard.check.mutants import Mutant
from wizard.engine import Rules, next_step
from wizard.engine.compile import Program, Rule
from wizard.engine.evaluate import NO, YES, State, run, start, status
from wizard.model import Scenario


@dataclass(frozen=True, slots=True)
class Trail:
    """A case, and what was known after each of its answers, none of them first."""

    scenario: Scenario
    states: tuple[State, ...]


def trails(rules: Rules) -> tuple[Trail, ...]:
    """Return the trail of every case that comes out as it says; the others cannot notice a mistake."""
    good = (scenario for scenario in rules.policy.scenarios if not any(failures(rules, scenario)))
    return tuple(Trail(scenario, _states(rules, scenario)) for scenario in good)


def _states(rules: Rules, scenario: Scenario) -> tuple[State, ...]:
    answers = answers_of(rules, scenario)
    path = next_step(rules, answers).path
    given = ({name: answers[name] for name in path[:length]} for length in range(len(path) + 1))
    return tuple(run(rules, start(rules, known)) for known in given)


def reached(trail: Trail, rules: Rules, mutant: Mutant) -> bool:
    """Tell whether a change can bear on a case: on its outcome, or on which questions are asked on the way.

    A row that cannot hold, before or after the change, tells the engine nothing: then the case runs as before.
    """
    if mutant.number is None:
        return True
    old, new = rules.programs[mutant.number], mutant.rules.programs[mutant.number]
    return any(_stirs(state, old, new) for state in trail.states)


def _stirs(state: State, old: Program, new: Program) -> bool:
    before = status(old.when, state.may, state.must)
    after = status(new.when, state.may, state.must)
    if before == after == NO:
        return old.default != new.default
    if (old.when != new.when and not before == after == YES) or (old.default != new.default and before != YES):
        return True
    others = {rule.id: rule for rule in new.rules}
    rows = ((rule, others.get(rule.id)) for rule in old.rules)
    return any(_may_hold(state, row) for pair in rows if pair[0] != pair[1] for row in pair)


def _may_hold(state: State, row: Rule | None) -> bool:
    return row is not None and status(row.tests, state.may, state.must) != NO


def ends_otherwise(trail: Trail, mutant: Mutant) -> bool:
    """Tell whether the answers of a case lead to other facts than before: then it is worth running first."""
    end = trail.states[-1]
    asked = len(mutant.rules.questions)
    state = State([*end.may[:asked], *[0] * (len(end.may) - asked)], [*end.must[:asked], *[0] * (len(end.may) - asked)])
    return run(mutant.rules, state) != end
