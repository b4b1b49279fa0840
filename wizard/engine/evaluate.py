"""Works out every fact from what is known, and which unknown facts can still matter.

The evaluation is sound: a value that it rules out is impossible under every completion of what is known.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wizard.engine.compile import ANY, ONE, Program, Rule, Rules, Test
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
        else:
            if must[place] & bits:
                return NO
            if may[place] & bits:
                result = PERHAPS
    return result


def start(rules: Rules, answers: Mapping[str, tuple[str, ...]]) -> State:
    """Return the state in which only these answers are known.

    Raises:
        ValueError: an answer that its question does not offer, named with the question.
    """
    state = State([fact.everything for fact in rules.facts], [0] * len(rules.facts))
    for question, values in answers.items():
        learn(rules, state, question, values)
    for place in range(len(rules.questions), len(rules.facts)):
        state.may[place] = 0
    return state


def learn(rules: Rules, state: State, question: str, values: tuple[str, ...]) -> None:
    """Add one answer to a state. "unknown" adds nothing."""
    place = rules.index.get(question)
    if place is None or place >= len(rules.questions):
        raise ValueError(f"there is no question {question}")
    fact = rules.facts[place]
    if UNKNOWN in values:
        return
    wanted = [value for value in values if not (fact.is_set and value == NOTHING)]
    strange = [value for value in wanted if value not in fact.values]
    if strange or (not fact.is_set and len(wanted) != 1):
        said = ", ".join(strange or wanted) or "nothing"
        raise ValueError(f"{question} cannot be {said}; it can be {', '.join(fact.values)}")
    state.may[place] = state.must[place] = fact.bits(wanted)


def run(rules: Rules, state: State, programs: Iterable[Program] | None = None) -> State:
    """Work out, in place, every fact that these tables (or else all) set; the others stay as they are."""
    may, must = state.may, state.must
    programs = rules.programs if programs is None else tuple(programs)
    for program in programs:
        for place in program.outputs:
            may[place] = must[place] = 0
    for program in programs:
        applies = status(program.when, may, must)
        if applies == NO:
            _default(program, may)
        elif program.collect:
            _collect(program, applies, may, must)
        else:
            _choose(program, applies, may, must)
    return state


def _default(program: Program, may: list[int]) -> None:
    for place, bits in zip(program.outputs, program.default, strict=True):
        may[place] |= bits


def _collect(program: Program, applies: int, may: list[int], must: list[int]) -> None:
    """Every row that may hold may add its values; every row that certainly holds does."""
    for rule in program.rules:
        holds = min(applies, status(rule.tests, may, must))
        if holds != NO:
            for place, bits in zip(program.outputs, rule.gives, strict=True):
                may[place] |= bits
                if holds == YES:
                    must[place] |= bits


def _choose(program: Program, applies: int, may: list[int], must: list[int]) -> None:
    """The values of all rows that may be the one that holds."""
    for rule in live_rules(program, may, must):
        for place, bits in zip(program.outputs, rule.gives, strict=True):
            may[place] |= bits
    if applies == PERHAPS:
        _default(program, may)


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

    A question is left out only if no completion of what is known lets it matter; see `wizard.check`
    for the proof that, over all cases, none is asked in vain.
    """
    found: set[int] = set()
    seen: set[int] = set()
    todo = list(goals)
    while todo:
        place = todo.pop()
        if place in seen or state.settled(place, rules.facts[place].is_set):
            continue
        seen.add(place)
        if place < len(rules.questions):
            found.add(place)
            continue
        for number in rules.setters[place]:
            todo += _open_inputs(rules.programs[number], place, state)
    return found


def open_tests(state: State, tests: tuple[Test, ...]) -> list[int]:
    """Return the facts that decide whether these tests all hold; none where that is settled."""
    return _undecided(tests, state) if status(tests, state.may, state.must) == PERHAPS else []


def _open_inputs(program: Program, place: int, state: State) -> list[int]:
    """Facts that decide what this table gives to this fact, as far as they are still open."""
    may, must = state.may, state.must
    applies = status(program.when, may, must)
    if applies == NO:
        return []
    column = program.outputs.index(place)
    rules = [
        rule
        for rule in live_rules(program, may, must)
        if not program.collect or rule.gives[column] & ~must[place]
    ]
    if not rules:
        return []
    tests = [test for rule in rules for test in rule.tests]
    return _undecided((*program.when, *tests) if applies == PERHAPS else tests, state)


def _undecided(tests: Iterable[Test], state: State) -> list[int]:
    return [test[0] for test in tests if status((test,), state.may, state.must) == PERHAPS]
