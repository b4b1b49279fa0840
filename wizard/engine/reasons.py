"""Why: the answers that decided the tier, found by following the rows that hold back to the questions."""

from collections.abc import Iterable

from wizard.engine.compile import Program, Rule, Rules, Test
from wizard.engine.evaluate import YES, State, live_rules, status
from wizard.engine.outcome import Reason


def winning_rows(rules: Rules, state: State) -> tuple[str, ...]:
    """Return the IDs of the rows that give the tiers, or that settle that there is none."""
    tiers = rules.index["tiers"]
    rows = [rule.id for _, rule in _holding(rules, state, tiers)]
    return tuple(rows or (rule.id for place in _instead(rules) for _, rule in _holding(rules, state, place)))


def explain(rules: Rules, state: State, path: Iterable[str]) -> tuple[Reason, ...]:
    """Return the answers that decided the tier, in the order in which they were asked.

    An answer is a reason if a row that holds tests it, directly or through a fact that a table worked
    out from it. Answers that no such row looks at are left out, however interesting they are.
    """
    told: dict[int, list[str]] = {}
    tiers = rules.index["tiers"]
    roots = [tiers] if state.must[tiers] else _instead(rules)
    for place in roots:
        _follow(rules, state, place, told, set())
    order = {name: number for number, name in enumerate(path)}
    known = sorted(
        (place for place in told if rules.facts[place].name in order), key=lambda p: order[_name(rules, p)]
    )
    return tuple(
        Reason(
            _name(rules, place), rules.facts[place].names(state.may[place]), tuple(dict.fromkeys(told[place]))
        )
        for place in known
    )


def _instead(rules: Rules) -> list[int]:
    """Where no tier opens: what the table of tiers looks at first, the facts in its `when` and theirs."""
    found: dict[int, None] = {}
    for number in rules.setters[rules.index["tiers"]]:
        program = rules.programs[number]
        found |= dict.fromkeys(place for place, _, _ in program.when)
        worked_out = [p for rule in program.rules for p, _, _ in rule.tests[:2] if p >= len(rules.questions)]
        found |= dict.fromkeys(worked_out)
    return list(found)


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
    return [test for test in when if not _by_default(rules, state, test[0])]


def _by_default(rules: Rules, state: State, place: int) -> bool:
    """Tell whether a fact has the value it has where its table does not apply: nothing has happened to it."""
    setters = [rules.programs[number] for number in rules.setters[place]]
    return any(
        program.default[program.outputs.index(place)] == state.may[place] != 0 and not program.collect
        for program in setters
    )


def _holding(rules: Rules, state: State, place: int) -> list[tuple[Program, Rule]]:
    """The rows that certainly hold and set this fact."""
    found = []
    for number in rules.setters[place]:
        program = rules.programs[number]
        column = program.outputs.index(place)
        if status(program.when, state.may, state.must) != YES:
            continue
        found += [
            (program, rule)
            for rule in live_rules(program, state.may, state.must)
            if status(rule.tests, state.may, state.must) == YES and rule.gives[column]
        ]
    return found


def _name(rules: Rules, place: int) -> str:
    return rules.facts[place].name
