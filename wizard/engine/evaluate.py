"""Works out every fact from what is known, and which unknown facts can still matter.

The evaluation is sound: a value that it rules out is impossible under every completion of what is known.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wizard.engine.compile import Rules
from wizard.engine.program import Fact, Finding, Key, Program, Rule, Watch, each_bit
from wizard.engine.status import NO, PERHAPS, YES, keep, status
from wizard.model import NOTHING, UNKNOWN

__all__ = [
    "NO",
    "PERHAPS",
    "YES",
    "State",
    "finding_of",
    "learn",
    "live_rules",
    "look",
    "open_in",
    "open_inputs",
]
__all__ += ["run", "start", "status", "wanted"]


@dataclass(slots=True)
class State:
    """What is known of each fact, by index: see `wizard.engine.compile` for `may` and `must`."""

    may: list[int]
    must: list[int]

    def settled(self, place: int, is_set: bool) -> bool:
        """Tell whether nothing about this fact is open."""
        may = self.may[place]
        return may == self.must[place] if is_set else may & (may - 1) == 0


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
    possible, certain = _weighed(program, may, must)
    applies = YES if certain & program.whole else PERHAPS if possible & program.whole else NO
    rows = _live(program, possible, certain) if applies != NO else 0
    holding = rows & certain if applies == YES else 0
    if not program.collect and rows & (rows - 1):
        holding = 0  # a row above may still hold, and then it is that one which counts
    live, sure = _rules(program, rows), _rules(program, holding)
    finding = Finding(applies, live, sure, _given(program, applies, live, sure), rows)
    keep(program.memo, key, finding)
    return finding


def _weighed(program: Program, may: list[int], must: list[int]) -> tuple[int, int]:
    """Return the bits of the rows, and of `when`, that may hold, and of those that certainly do."""
    possible = certain = 2 * program.whole - 1
    for column in program.columns:
        may_hold, holds, _ = column.bits(may, must)
        possible &= may_hold
        certain &= holds
    return possible, certain


def _live(program: Program, possible: int, certain: int) -> int:
    """Return the bits of the rows that may hold, down to the first that certainly does if one is picked."""
    rows = possible & (program.whole - 1)
    if not program.collect and (sure := certain & rows):
        rows &= 2 * (sure & -sure) - 1
    return rows


def _rules(program: Program, rows: int) -> tuple[Rule, ...]:
    return tuple([program.rules[bit.bit_length() - 1] for bit in each_bit(rows)])


def _given(
    program: Program, applies: int, live: tuple[Rule, ...], certain: tuple[Rule, ...]
) -> tuple[tuple[int, int, int], ...]:
    """What the rows that may hold may add, and what those that certainly hold do if the table collects."""
    otherwise = applies == NO or (applies == PERHAPS and not program.collect)
    given = []
    for column, place in enumerate(program.outputs):
        perhaps = program.default[column] if otherwise else 0
        certainly = 0
        for rule in live:
            perhaps |= rule.gives[column]
        for rule in certain if program.collect else ():
            certainly |= rule.gives[column]
        if perhaps:
            given.append((place, perhaps, certainly))
    return tuple(given)


def live_rules(program: Program, may: list[int], must: list[int]) -> list[Rule]:
    """Return the rows that may hold, down to the first that certainly does (of a table that picks one)."""
    return list(_rules(program, _live(program, *_weighed(program, may, must))))


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
    """Return the facts that decide whether the tests of each of these groups all hold, as far as open.

    Those too that a group asks to be unknown, while they are; none of a group that cannot hold any more.
    """
    key = watch.seen(state.may), watch.held(state.must)
    found = watch.memo.get(key)
    if found is None:
        bits = [column.bits(state.may, state.must) for column in watch.columns]
        possible = (1 << len(watch.groups)) - 1
        for may_hold, _, _ in bits:
            possible &= may_hold
        pairs = zip(watch.columns, bits, strict=True)
        found = tuple([column.place for column, (_, _, unsure) in pairs if unsure & possible])
        keep(watch.memo, key, found)
    return found


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
    rows = 0
    for rule, bit in zip(finding.live, each_bit(finding.rows), strict=True):
        if not program.collect or rule.gives[column] & ~certain:
            rows |= bit
    if not rows:
        return ()
    if finding.applies == PERHAPS:
        rows |= program.whole
    may, must = state.may, state.must
    return tuple([one.place for one in program.columns if one.bits(may, must)[2] & rows])
