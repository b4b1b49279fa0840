"""What an end of the walk tells: papers, people and statements, each for certain or under a condition."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from wizard.engine.compile import ANY, NOT, ONE, Program, Rule, Rules, Test
from wizard.engine.evaluate import NO, PERHAPS, YES, State, live_rules, run, status
from wizard.publish.paper.course import Knowledge, Pinned


@dataclass(frozen=True, slots=True)
class If:
    """A condition that is left to the reader: the fact is (or, `negated`, is not) one of these values."""

    fact: str
    values: tuple[str, ...]
    negated: bool


@dataclass(slots=True)
class Told:
    """Something that is told, with the rows of the tables behind it."""

    value: str
    rows: list[str] = field(default_factory=list)


Conditions = tuple[If, ...]
Lines = dict[Conditions, dict[str, dict[str, Told]]]
"""By condition (none: in every case), by goal ("letters"), by value."""


def full_state(rules: Rules, asked: Knowledge, pinned: Pinned) -> State:
    """Return what all tables make of what is known, taking the pinned facts as they are."""
    rest = [0] * (len(rules.facts) - len(rules.questions))
    state = State([may for may, _ in asked] + rest, [must for _, must in asked] + rest)
    for place, (may, must) in pinned.items():
        state.may[place], state.must[place] = may, must
    return run(rules, state, [p for p in rules.programs if not any(place in pinned for place in p.outputs)])


def lines(
    rules: Rules,
    state: State,
    goals: Iterable[str],
    counts: Callable[[Program, Rule], bool],
    assumed: frozenset[Test] = frozenset(),
) -> Lines:
    """Return what the tables tell in this state.

    Args:
        rules: the compiled policy.
        state: from `full_state`.
        goals: the set-valued results to tell.
        counts: whether a row of a table is told here at all.
        assumed: tests that hold wherever this is read.
    """
    found: Lines = {}
    for goal in goals:
        place = rules.index[goal]
        for number in rules.setters[place]:
            program = rules.programs[number]
            column = program.outputs.index(place)
            for rule in program.rules:
                if rule.gives[column] and counts(program, rule):
                    tests = [test for test in (*program.when, *rule.tests) if test not in assumed]
                    _tell(rules, state, found, tests, rule, goal, column)
    return _without_repeats(found)


def _tell(
    rules: Rules, state: State, found: Lines, tests: list[Test], rule: Rule, goal: str, column: int
) -> None:
    if status(tests, state.may, state.must) == NO:
        return
    left = [test for test in tests if status((test,), state.may, state.must) == PERHAPS]
    told = found.setdefault(tuple(_in_words(rules, state, test) for test in left), {}).setdefault(goal, {})
    for value in rules.fact(goal).names(rule.gives[column]):
        told.setdefault(value, Told(value)).rows.append(rule.id)


def _in_words(rules: Rules, state: State, test: Test) -> If:
    place, kind, bits = test
    fact, may = rules.facts[place], state.may[place]
    if kind == ONE:
        yes, no = fact.names(may & bits), fact.names(may & ~bits)
        return If(fact.name, yes, False) if len(yes) <= len(no) else If(fact.name, no, True)
    return If(fact.name, fact.names(may & bits), kind == NOT)


def _without_repeats(found: Lines) -> Lines:
    """Leave out under a condition what is told in every case, and conditions with nothing left."""
    certain = found.get((), {})
    kept: Lines = {(): certain} if certain else {}
    for conditions, goals in found.items():
        left = {
            goal: {v: told for v, told in values.items() if v not in certain.get(goal, {})}
            for goal, values in goals.items()
        }
        if conditions and any(left.values()):
            kept[conditions] = {goal: values for goal, values in left.items() if values}
    return kept


def rows_giving(rules: Rules, state: State, name: str, value: str) -> tuple[str, ...]:
    """Return the rows that may be what gives a fact this value here."""
    place = rules.index[name]
    bit = rules.facts[place].bits([value])
    found = []
    for number in rules.setters[place]:
        program = rules.programs[number]
        if status(program.when, state.may, state.must) == NO:
            continue
        live = live_rules(program, state.may, state.must)
        found += [rule.id for rule in live if rule.gives[program.outputs.index(place)] & bit]
    return tuple(found)


def needs_any(rule: Rule, place: int, state: State) -> bool:
    """Tell whether a row asks for a value of this set that is neither certain nor impossible here."""
    return any(
        test[0] == place and test[1] == ANY and status((test,), state.may, state.must) != YES
        for test in rule.tests
    )
