"""Why: the answers that decided the tier, found by following the rows that hold back to the questions."""

from collections.abc import Iterable

from wizard.engine.compile import Program, Rule, Rules, Test
from wizard.engine.evaluate import State, finding_of
from wizard.engine.outcome import Reason


def winning_rows(rules: Rules, state: State) -> tuple[str, ...]:
    """Return the IDs of the rows that give the tiers, or that settle that there is none."""
    tiers = rules.index["tiers"]
    rows = [rule.id for _, rule in _holding(rules, state, tiers)]
    return tuple(rows or (rule.id for place in rules.instead for _, rule in _holding(rules, state, place)))


def explain(rules: Rules, state: State, path: Iterable[str]) -> tuple[Reason, ...]:
    """Return the answers that decided the tier, in the order in which they were asked.

    An answer is a reason if a row that holds tests it, directly or through a fact that a table worked
    out from it. Answers that no such row looks at are left out, however interesting they are.
    """
    told: dict[int, list[str]] = {}
    tiers = rules.index["tiers"]
    roots = (tiers,) if state.must[tiers] else rules.instead
    for place in roots:
        _follow(rules, state, place, told, set())
    asked = [(name, rules.index[name]) for name in path]
    return tuple(
        Reason(name, rules.facts[place].names(state.may[place]), tuple(dict.fromkeys(told[place])))
        for name, place in asked
        if place in told
    )


def _follow(rules: Rules, state: State, place: int, told: dict[int, list[str]], seen: set[int]) -> None:
    if place in seen:
        return
    seen.add(place)
    for program, rule in _holding(rules, state, place):
        for test in (*_told_by(rules, state, program.when), *rule.tests):
            if test[0] < len(rules.questions):
                told.setdefault(test[0], []).append(rule.id)
            else:
                _follow(rules, state, test[0], told, seen)


def _told_by(rules: Rules, state: State, when: tuple[Test, ...]) -> list[Test]:
    """The parts of a `when` that say something: not those that hold because nothing stood against them."""
    # A fact that has the value it has where its table does not apply: nothing has happened to it.
    return [test for test in when if state.may[test[0]] not in rules.defaults[test[0]]]


def _holding(rules: Rules, state: State, place: int) -> list[tuple[Program, Rule]]:
    """The rows that certainly hold and set this fact."""
    found = []
    for number in rules.setters[place]:
        program = rules.programs[number]
        column = program.outputs.index(place)
        rows = finding_of(program, state).certain
        found += [(program, rule) for rule in rows if rule.gives[column]]
    return found
