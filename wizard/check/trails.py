"""Remembers how each training case runs, so that only cases a change can reach are run again."""

from dataclasses import dataclass

from wizard.check.cases import failures
from wizard.check.mutants import Mutant
from wizard.engine import next_step
from wizard.engine.compile import Program, Rule, Rules, Test
from wizard.engine.evaluate import NO, PERHAPS, State, run, start, status
from wizard.engine.scenario import answers_of
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
    """Tell whether the answers of a case lead to other facts, or may make a check count as done or not."""
    return mutant.number is None or _again(trail.states[-1], mutant) != trail.states[-1]


def asks_otherwise(trail: Trail, rules: Rules, mutant: Mutant) -> bool:
    """Tell whether somewhere on the way of a case another question is asked than before."""
    for number, state in enumerate(trail.states):
        if _felt(state, rules, mutant):
            left = open_questions(mutant.rules, _again(state, mutant)) - set(trail.asked[:number])
            if min(left, default=None) != trail.asked[number]:
                return True
    return False


def _felt(state: State, rules: Rules, mutant: Mutant) -> bool:
    if mutant.number is None:
        return True
    return _stirs(state, rules.programs[mutant.number], mutant.rules.programs[mutant.number])


def _again(state: State, mutant: Mutant) -> State:
    return run(mutant.rules, State(list(state.may), list(state.must)))


def _stirs(state: State, old: Program, new: Program) -> bool:
    """Tell whether the engine can tell two versions of a table apart, from what is known at this step.

    It looks at no more than whether a row holds, at what is open in it if that is not settled yet, and
    at what it gives.
    """
    if old.default != new.default or _seen(state, old.when) != _seen(state, new.when):
        return True
    if status(old.when, state.may, state.must) == NO:
        return False
    others = {rule.id: rule for rule in new.rules}
    return any(_row(state, rule) != _row(state, others.get(rule.id)) for rule in old.rules)


def _row(state: State, row: Rule | None) -> tuple[int, frozenset[int], tuple[int, ...]]:
    holds, still_open = _seen(state, row.tests) if row else (NO, frozenset[int]())
    return holds, still_open, row.gives if row and holds != NO else ()


def _seen(state: State, tests: tuple[Test, ...]) -> tuple[int, frozenset[int]]:
    """Whether these tests hold, and if that is open, the facts on which it hangs."""
    holds = status(tests, state.may, state.must)
    if holds != PERHAPS:
        return holds, frozenset()
    places = (test[0] for test in tests if status((test,), state.may, state.must) == PERHAPS)
    return holds, frozenset(places)
