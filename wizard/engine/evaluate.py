"""Works out every fact from what is known, and which unknown facts can still matter.

The evaluation is sound: a value that it rules out is impossible under every completion of what is known.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wizard.engine.compile import Rules
from wizard.engine.program import (
    ANY,
    NOT,
    ONE,
    OPEN,
    SHUT,
    Fact,
    Finding,
    Key,
    Program,
    Rule,
    Test,
    Watch,
    keep,
)
from wizard.model import NOTHING, UNKNOWN

NO, PERHAPS, YES = 0, 1, 2


@dataclass(slots=True)
class State:
    """What is known of each fact, by index: see `wizard.engine.compile` for `may` and `must`."""

    may: list[int]
    must: list[int]

    def settled(self, place: int, is_set: bool) -> bool:
        """Tell whether nothing about this fact is open."""
        may = self.may[place]
        return may == self.must[place] if is_set else may & (may - 1) == 0


def status(tests: Iterable[Test], may: list[int], must: list[int]) -> int:
    """Tell whether all tests hold: YES in every case, PERHAPS in some, NO in none."""
    result = YES
    for place, kind, bits in tests:
        if kind == ONE:
            if not may[place] & bits:
                return NO
            if may[place] & ~bits:
                result = PERHAPS
        elif kind == ANY:
            if not may[place] & bits:
                return NO
            if not must[place] & bits:
                result = PERHAPS
        elif kind == NOT:
            if must[place] & bits:
                return NO
            if may[place] & bits:
                result = PERHAPS
        elif _is_open(may[place], must[place], bits) != (kind == OPEN):
            return NO
    return result


def _is_open(may: int, must: int, is_set: int) -> bool:
    """Tell whether anything is open: of a set whether a box is, else whether two values are left."""
    return may != must if is_set else may & (may - 1) != 0


def start(rules: Rules, answers: Mapping[str, tuple[str, ...]]) -> State:
    """Return the state in which only these answers are known.

    Raises:
        ValueError: an answer that its question does not offer, named with the question.
    """
    state = State(list(rules.blank), [0] * len(rules.blank))
    for question, values in answers.items():
        learn(rules, state, question, values)
    return state


def learn(rules: Rules, state: State, question: str, values: tuple[str, ...]) -> None:
    """Add one answer to a state. "unknown" adds nothing."""
    place = rules.index.get(question)
    if place is None or place >= len(rules.questions):
        raise ValueError(f"there is no question {question}")
    if UNKNOWN in values:
        return
    fact = rules.facts[place]
    bits = fact.read.get(values)
    if bits is None:
        bits = _bits_of(fact, values)
        keep(fact.read, values, bits)
    state.may[place] = state.must[place] = bits


def _bits_of(fact: Fact, values: tuple[str, ...]) -> int:
    wanted = [value for value in values if not (fact.is_set and value == NOTHING)]
    strange = [value for value in wanted if value not in fact.values]
    if strange or (not fact.is_set and len(wanted) != 1):
        said = ", ".join(strange or wanted) or "nothing"
        raise ValueError(f"{fact.name} cannot be {said}; it can be {', '.join(fact.values)}")
    return fact.bits(wanted)


def run(rules: Rules, state: State, programs: Iterable[Program] | None = None) -> State:
    """Work out, in place, every fact that these tables (or else all) set; the others stay as they are."""
    may, must = state.may, state.must
    programs = rules.programs if programs is None else tuple(programs)
    for program in programs:
        for place in program.outputs:
            may[place] = must[place] = 0
    for program in programs:
        gate = program.gate
        if gate is not None and not may[gate[0]] & gate[1]:
            continue
        key = program.seen(may), program.held(must)
        finding = program.memo.get(key) or look(program, key, may, must)
        for place, perhaps, certainly in finding.gives:
            may[place] |= perhaps
            must[place] |= certainly
    return state


def finding_of(program: Program, state: State) -> Finding:
    """Return what a table says in a state, remembered or worked out."""
    key = program.seen(state.may), program.held(state.must)
    return program.memo.get(key) or look(program, key, state.may, state.must)


def look(program: Program, key: Key, may: list[int], must: list[int]) -> Finding:
    """Work out what a table says, and remember it."""
    applies = status(program.when, may, must)
    live = live_rules(program, may, must) if applies != NO else []
    certain = [rule for rule in live if status(rule.tests, may, must) == YES] if applies == YES else []
    if not program.collect and len(live) > 1:
        certain = []  # a row above may still hold, and then it is that one which counts
    gives = _given(program, applies, live, certain)
    finding = Finding(applies, tuple(live), tuple(certain), gives)
    keep(program.memo, key, finding)
    return finding


def _given(
    program: Program, applies: int, live: list[Rule], certain: list[Rule]
) -> tuple[tuple[int, int, int], ...]:
    """What the rows that may hold may add, and what those that certainly hold do if the table collects."""
    perhaps, certainly = [0] * len(program.outputs), [0] * len(program.outputs)
    for rule in live:
        perhaps = [bits | more for bits, more in zip(perhaps, rule.gives, strict=True)]
    for rule in certain if program.collect else ():
        certainly = [bits | more for bits, more in zip(certainly, rule.gives, strict=True)]
    if applies == NO or (applies == PERHAPS and not program.collect):
        perhaps = [bits | more for bits, more in zip(perhaps, program.default, strict=True)]
    given = zip(program.outputs, perhaps, certainly, strict=True)
    return tuple((place, may, must) for place, may, must in given if may)


def live_rules(program: Program, may: list[int], must: list[int]) -> list[Rule]:
    """Return the rows that may hold, down to the first that certainly does (of a table that picks one)."""
    live: list[Rule] = []
    for rule in program.rules:
        holds = status(rule.tests, may, must)
        if holds != NO:
            live.append(rule)
            if holds == YES and not program.collect:
                break
    return live


def wanted(rules: Rules, state: State, goals: Iterable[int]) -> set[int]:
    """Return the questions, by fact index, whose answer can still change one of these goals.

    A question is left out only if no completion of what is known lets it matter. The converse is not
    promised: one may be found although facts that hang together keep it from mattering.
    """
    found: set[int] = set()
    todo = set(goals)
    done: set[int] = set()
    while todo:
        place = todo.pop()
        done.add(place)
        if state.settled(place, rules.facts[place].is_set):
            continue
        if place < len(rules.questions):
            found.add(place)
            continue
        for number in rules.setters[place]:
            gate = rules.programs[number].gate
            if gate is None or state.may[gate[0]] & gate[1]:
                todo.update(open_inputs(rules.programs[number], place, state))
        todo -= done
    return found


def open_in(watch: Watch, state: State) -> tuple[int, ...]:
    """Return the facts that decide whether the tests of each of these groups all hold, as far as open."""
    key = watch.seen(state.may), watch.held(state.must)
    found = watch.memo.get(key)
    if found is None:
        places = (place for tests in watch.groups for place in _open_tests(tests, state))
        found = tuple(dict.fromkeys(places))
        keep(watch.memo, key, found)
    return found


def _open_tests(tests: tuple[Test, ...], state: State) -> list[int]:
    """The facts of one group: those its tests hang on, and those it asks to be unknown while they are."""
    asks = [test for test in tests if test[1] not in (OPEN, SHUT)]
    if status(asks, state.may, state.must) == NO:
        return []
    waits = [
        p for p, kind, bits in tests if kind in (OPEN, SHUT) and _is_open(state.may[p], state.must[p], bits)
    ]
    return [*_undecided(asks, state), *waits]


def open_inputs(program: Program, place: int, state: State) -> tuple[int, ...]:
    """Facts that decide what this table gives to this fact, as far as they are still open."""
    finding = finding_of(program, state)
    # What a collecting table can still add hangs on what other tables have put into the set for certain.
    known = place, state.must[place] if program.collect else 0
    found = finding.opens.get(known)
    if found is None:
        found = _work_out_open(program, finding, known, state)
        keep(finding.opens, known, found)
    return found


def _work_out_open(
    program: Program, finding: Finding, known: tuple[int, int], state: State
) -> tuple[int, ...]:
    place, certain = known
    column = program.outputs.index(place)
    live = [rule for rule in finding.live if not program.collect or rule.gives[column] & ~certain]
    if not live:
        return ()
    tests = [test for rule in live for test in rule.tests]
    if finding.applies == PERHAPS:
        tests += program.when
    return tuple(dict.fromkeys(_undecided(tests, state)))


def _undecided(tests: Iterable[Test], state: State) -> list[int]:
    return [test[0] for test in tests if status((test,), state.may, state.must) == PERHAPS]
