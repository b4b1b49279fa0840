"""What one walk of the paper route works out, and which test has to be put to its reader next."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from wizard.engine.compile import Program, Rules, Test
from wizard.engine.evaluate import NO, PERHAPS, State, live_rules, run, status

Want = tuple[int, int]
"""A fact, by index, and those of its bits that have to be settled."""

Knowledge = tuple[tuple[int, int], ...]
"""For each question, by index: the bits that may be, and those that must be."""

Pinned = Mapping[int, tuple[int, int]]
"""Worked-out facts that are known without being worked out, by index: what may be, and what must be."""


@dataclass(frozen=True, slots=True)
class Course:
    """One walk: what it settles, and from what.

    Attributes:
        wants: the facts that it settles.
        programs: the tables that lead to them, in order.
        pinned: worked-out facts that are known before it starts.
        asked: what the answers are known to be before it starts.
        groups: for each question with boxes, sets of boxes that these tables never tell apart.
    """

    wants: tuple[Want, ...]
    programs: tuple[Program, ...]
    pinned: Pinned
    asked: Knowledge
    groups: Mapping[int, tuple[int, ...]]


def nothing_asked(rules: Rules) -> Knowledge:
    """Return the knowledge of somebody who has answered nothing."""
    return tuple((rules.facts[place].everything, 0) for place in range(len(rules.questions)))


def course(
    rules: Rules, wants: Iterable[Want], pinned: Pinned, asked: Knowledge, given: frozenset[int] = frozenset()
) -> Course:
    """Return the walk that settles these facts.

    Args:
        rules: the compiled policy.
        wants: what to settle.
        pinned: worked-out facts that are known already.
        asked: what is known of the answers.
        given: facts that tell whether a table applies at all, and that need not be asked for, because the
            walk is entered only where it does.
    """
    wants = tuple(wants)
    programs = _leading_to(rules, wants, set(pinned), given)
    return Course(wants, programs, dict(pinned), asked, _groups(rules, programs))


def _leading_to(
    rules: Rules, wants: Sequence[Want], pinned: set[int], given: frozenset[int]
) -> tuple[Program, ...]:
    """The tables on the way to these facts, without the rows that give none of the bits wanted."""
    found: dict[int, Program] = {}
    bits, todo = dict(wants), [place for place, _ in wants]
    while todo:
        place = todo.pop()
        for number in () if place in pinned else rules.setters[place]:
            if number not in found:
                program = rules.programs[number]
                if program.when and all(test[0] in given for test in program.when):
                    program = replace(program, when=())
                if program.collect and place in bits:
                    column = program.outputs.index(place)
                    kept = tuple(rule for rule in program.rules if rule.gives[column] & bits[place])
                    program = replace(program, rules=kept)
                found[number] = program
                todo += [test[0] for test in _tests(program)]
    return tuple(found[number] for number in sorted(found))


def _tests(program: Program) -> tuple[Test, ...]:
    return (*program.when, *(test for rule in program.rules for test in rule.tests))


def _groups(rules: Rules, programs: Iterable[Program]) -> dict[int, tuple[int, ...]]:
    """Sort each question's boxes by the tests that they pass: boxes that pass the same are one group."""
    tested: dict[int, list[int]] = {}
    for program in programs:
        for place, _, bits in _tests(program):
            if place < len(rules.questions) and rules.facts[place].is_set:
                tested.setdefault(place, []).append(bits)
    groups = {}
    for place, masks in tested.items():
        alike: dict[tuple[bool, ...], int] = {}
        for box in range(len(rules.facts[place].values)):
            passes = tuple(bool(bits >> box & 1) for bits in masks)
            if any(passes):
                alike[passes] = alike.get(passes, 0) | 1 << box
        groups[place] = tuple(alike.values())
    return groups


def state_of(rules: Rules, walk: Course, asked: Knowledge) -> State:
    """Return what the walk's tables make of these answers."""
    rest = [0] * (len(rules.facts) - len(rules.questions))
    state = State([may for may, _ in asked] + rest, [must for _, must in asked] + rest)
    for place, (may, must) in walk.pinned.items():
        state.may[place], state.must[place] = may, must
    return run(rules, state, walk.programs)


def open_tests(rules: Rules, walk: Course, state: State) -> list[Test]:
    """Return the tests of answers that can still change what the walk settles, in the order of the tables."""
    found: list[Test] = []
    bits = dict(walk.wants)
    todo, seen = [place for place, _ in walk.wants], set[int]()
    while todo:
        place = todo.pop(0)
        if place in seen or not _is_open(rules, state, place, bits.get(place, -1)):
            continue
        seen.add(place)
        for program in walk.programs:
            if place in program.outputs:
                for test in _deciding(program, place, bits.get(place, -1), state):
                    if test[0] < len(rules.questions):
                        found.append(test)
                    else:
                        todo.append(test[0])
    return found


def _is_open(rules: Rules, state: State, place: int, bits: int) -> bool:
    if rules.facts[place].is_set:
        return bool((state.may[place] ^ state.must[place]) & bits)
    return not state.settled(place, is_set=False)


def _deciding(program: Program, place: int, bits: int, state: State) -> list[Test]:
    """The undecided tests of a table that bear on these bits of one of its outputs."""
    applies = status(program.when, state.may, state.must)
    if applies == NO:
        return []
    column = program.outputs.index(place)
    rules = [
        rule
        for rule in live_rules(program, state.may, state.must)
        if not program.collect or rule.gives[column] & bits & ~state.must[place]
    ]
    if not rules:
        return []
    tests = (*(program.when if applies == PERHAPS else ()), *(test for rule in rules for test in rule.tests))
    return [test for test in tests if status((test,), state.may, state.must) == PERHAPS]


def future(walk: Course, state: State) -> object:
    """Return what tells this state from others in all that can follow: equal futures share a page."""
    kept = []
    for program in walk.programs:
        applies = status(program.when, state.may, state.must)
        live = live_rules(program, state.may, state.must) if applies != NO else []
        rows = [(rule.gives, _left(rule.tests, state)) for rule in live]
        if program.collect:
            rows = sorted(set(rows))
        kept.append((applies, tuple(rows), _left(program.when, state)))
    return tuple(kept)


def _left(tests: Iterable[Test], state: State) -> tuple[Test, ...]:
    return tuple(
        (place, kind, bits & state.may[place])
        for place, kind, bits in tests
        if status(((place, kind, bits),), state.may, state.must) == PERHAPS
    )
