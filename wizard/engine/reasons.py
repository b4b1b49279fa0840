"""Why: the answers that decided the tier, found by following the rows that hold back to the questions.

A row is told only if it certainly is the one that speaks, and if what its reason claims of the case, where it
claims anything, certainly holds too.
"""

from collections.abc import Iterable

from wizard.engine.compile import Program, Rule, Rules, Test
from wizard.engine.evaluate import YES, State, finding_of, status
from wizard.engine.known import compiled
from wizard.engine.outcome import Reason


def winning_rows(rules: Rules, state: State) -> tuple[str, ...]:
    """Return the IDs of the rows that give the tiers, or that settle that there is none."""
    tiers = rules.index["tiers"]
    rows = _told_in(rules, state, tiers)
    return tuple(rows or (row for place in rules.instead for row in _told_in(rules, state, place)))


def _told_in(rules: Rules, state: State, place: int) -> list[str]:
    found = _holding(rules, state, place)
    return [rule.id for _, rule in found if _may_be_told(rules, state, rule)]


def speaking(rules: Rules, state: State, name: str, value: str) -> tuple[str, ...]:
    """Return the IDs of the rows that certainly give a result this value; their reasons and marks are its."""
    place = rules.index[name]
    bit = rules.facts[place].bits([value])
    return tuple(
        rule.id
        for program, rule in _holding(rules, state, place)
        if rule.gives[program.outputs.index(place)] & bit and _may_be_told(rules, state, rule)
    )


def explain(rules: Rules, state: State, path: Iterable[str]) -> tuple[Reason, ...]:
    """Return the answers that decided the tier, in the order in which they were asked.

    An answer is a reason if a row that holds tests it, directly or through a fact that a table worked
    out from it. Answers that no such row looks at are left out, however interesting they are, and so is
    "I don't know yet": it decided nothing.
    """
    told: dict[int, list[str]] = {}
    tiers = rules.index["tiers"]
    roots = (tiers,) if _holding(rules, state, tiers) else rules.instead
    for place in roots:
        _follow(rules, state, place, told, set())
    asked = [(name, rules.index[name]) for name in path]
    return tuple(
        Reason(name, rules.facts[place].names(state.may[place]), tuple(dict.fromkeys(told[place])))
        for name, place in asked
        if place in told and state.settled(place, rules.facts[place].is_set)
    )


def rows_behind(rules: Rules, state: State, result: str, value: str) -> tuple[str, ...]:
    """Return the IDs of the rows that put a value into a set, such as a role into "decided-by".

    Where no single row is certain, although the value is, they are the rows that share the work: one of
    them holds in every case that is still open.
    """
    place = rules.index[result]
    bits = rules.facts[place].bits([value])
    certain, perhaps = [], []
    for number in rules.setters[place]:
        program = rules.programs[number]
        column = program.outputs.index(place)
        finding = finding_of(program, state)
        certain += [rule.id for rule in finding.certain if rule.gives[column] & bits]
        perhaps += [rule.id for rule in finding.live if rule.gives[column] & bits]
    return tuple(certain or perhaps)


def _follow(rules: Rules, state: State, place: int, told: dict[int, list[str]], seen: set[int]) -> None:
    if place in seen:
        return
    seen.add(place)
    for program, rule in _holding(rules, state, place):
        rows = [rule.id] if _may_be_told(rules, state, rule) else []
        for test in (*_told_by(rules, state, program.when), *rule.tests):
            if test[0] < len(rules.questions):
                told.setdefault(test[0], []).extend(rows)
            else:
                _follow(rules, state, test[0], told, seen)


def _may_be_told(rules: Rules, state: State, rule: Rule) -> bool:
    """Tell whether all that the reason of a row claims is so; the row certainly holds, and it speaks."""
    tests = rules.said.get(rule.id)
    if tests is None:
        tests = rules.said[rule.id] = compiled(rules, rules.rows[rule.id].says or ())
    return not tests or status(tests, state.may, state.must) == YES


def _told_by(rules: Rules, state: State, when: tuple[Test, ...]) -> list[Test]:
    """The parts of a `when` that say something: not those that hold because nothing stood against them."""
    # A fact that has the value it has where its table does not apply: nothing has happened to it.
    return [test for test in when if state.may[test[0]] not in rules.defaults[test[0]]]


def _holding(rules: Rules, state: State, place: int) -> list[tuple[Program, Rule]]:
    """The rows that certainly hold and set this fact; of a table that picks one, the one that speaks."""
    found = []
    for number in rules.setters[place]:
        program = rules.programs[number]
        if rows := finding_of(program, state).certain:
            column = program.outputs.index(place)
            found += [(program, rule) for rule in rows if rule.gives[column]]
    return found
