"""Sets two versions of the rules side by side: what can still come out differently in a block of cases.

Both versions are evaluated over the block. From the changed table on, whatever may differ is followed from
fact to row to fact; what it does not reach is the same in every case of the block, without deciding it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from wizard.engine.compile import ONE, Program, Rule, Rules, Test
from wizard.engine.evaluate import NO, YES, State, run, status
from wizard.engine.prove import reads
from wizard.engine.space import Block, blank


@dataclass(frozen=True, slots=True)
class Sides:
    """What is known of a block under the old and the new rules.

    `differs` holds for each fact the values that one of them may have where the other has not.
    """

    old: State
    new: State
    differs: list[int]

    def alike(self, old: tuple[Test, ...], new: tuple[Test, ...]) -> bool:
        """Tell whether these conditions, of the old and the new rules, agree in every case of the block."""
        return _alike(self, old, new)


@dataclass(frozen=True)
class Pair:
    """Two versions of the same rules that differ in one table, or in when checks count as done."""

    old: Rules
    new: Rules
    number: int | None

    @cached_property
    def again(self) -> tuple[Program, ...]:
        """The new tables that may give something else than before, and those they share a result with."""
        if self.number is None:
            return ()
        touched = set(self.new.programs[self.number].outputs)
        for program in self.new.programs[self.number :]:
            if reads(program) & touched:
                touched |= set(program.outputs)
        before: set[int] = set()
        while touched != before:
            before = set(touched)
            touched |= {p for one in self.new.programs if touched & set(one.outputs) for p in one.outputs}
        return tuple(program for program in self.new.programs if touched & set(program.outputs))

    def look(self, block: Block) -> Sides:
        """Evaluate both versions over a block and follow what may differ."""
        old = run(self.old, blank(self.old, block))
        new = run(self.new, State(list(old.may), list(old.must)), self.again)
        sides = Sides(old, new, [0] * len(old.may))
        if self.number is not None:
            after = slice(self.number, None)
            for mine, other in zip(self.old.programs[after], self.new.programs[after], strict=True):
                _follow(sides, mine, other)
        return sides

    def look_alone(self, block: Block) -> Sides:
        """Evaluate only the changed table over a block, with what it reads free to be anything."""
        sides = Sides(blank(self.old, block), blank(self.new, block), [0] * len(self.old.facts))
        if self.number is not None:
            old, new = self.old.programs[self.number], self.new.programs[self.number]
            run(self.old, sides.old, (old,))
            run(self.new, sides.new, (new,))
            _follow(sides, old, new)
        return sides

    def changed_tests(self, sides: Sides) -> Iterator[Test]:
        """Yield the tests that decide whether the change matters: what changed first, then its row."""
        if self.number is None:
            return
        old, new = self.old.programs[self.number], self.new.programs[self.number]
        yield from _unlike(old.when, new.when)
        if old.default != new.default:
            yield from old.when
        for mine, other in _rows(old, new):
            if mine != other:
                yield from _unlike(_tests(mine), _tests(other))
                yield from (*old.when, *_tests(mine), *_tests(other))


def _follow(sides: Sides, old: Program, new: Program) -> None:
    """Note which results of a table may differ between its two versions."""
    if old == new and not _touched(sides, old):
        return
    applies_alike = _alike(sides, old.when, new.when)
    if old.collect:
        _follow_collect(sides, old, new, applies_alike)
    else:
        _follow_choice(sides, old, new, applies_alike)


def _touched(sides: Sides, program: Program) -> bool:
    tests = (*program.when, *(test for rule in program.rules for test in rule.tests))
    return any(sides.differs[place] for place, _, _ in tests)


def _follow_collect(sides: Sides, old: Program, new: Program, applies_alike: bool) -> None:
    """A value differs if a row that gives it may, unless both sides have it or neither has."""
    if _never(sides, old, new):
        return
    for mine, other in _rows(old, new):
        if applies_alike and _row_alike(sides, mine, other):
            continue
        for column, place in enumerate(old.outputs):
            sides.differs[place] |= _gives(mine, column) | _gives(other, column)
    for place in old.outputs:
        either = sides.old.may[place] | sides.new.may[place]
        both = sides.old.must[place] & sides.new.must[place]
        sides.differs[place] &= either & ~both


def _never(sides: Sides, old: Program, new: Program) -> bool:
    """Tell whether the table applies in no case of the block, on neither side."""
    sleeps = status(old.when, sides.old.may, sides.old.must) == NO
    return sleeps and status(new.when, sides.new.may, sides.new.must) == NO


def _follow_choice(sides: Sides, old: Program, new: Program, applies_alike: bool) -> None:
    """The one row that counts is the same if every row up to the first certain one is."""
    alike = applies_alike and (old.default == new.default or status(old.when, *_known(sides.old)) == YES)
    if alike and (_never(sides, old, new) or _choice_alike(sides, old, new)):
        return
    for place in old.outputs:
        may, other = sides.old.may[place], sides.new.may[place]
        if may != other or may & (may - 1):
            sides.differs[place] = may | other


def _choice_alike(sides: Sides, old: Program, new: Program) -> bool:
    for mine, other in _rows(old, new):
        if not _row_alike(sides, mine, other):
            return False
        if mine and status(mine.tests, *_known(sides.old)) == YES:
            return True
    return True


def _row_alike(sides: Sides, mine: Rule | None, other: Rule | None) -> bool:
    """Tell whether two versions of a row do the same in every case of the block."""
    first = status(mine.tests, *_known(sides.old)) if mine else NO
    second = status(other.tests, *_known(sides.new)) if other else NO
    if first == second == NO:
        return True
    if mine is None or other is None or mine.gives != other.gives:
        return False
    return first == second == YES or _alike(sides, mine.tests, other.tests)


def _alike(sides: Sides, old: tuple[Test, ...], new: tuple[Test, ...]) -> bool:
    """Tell whether two versions of a condition agree in every case of the block."""
    if old is new and all(_test_alike(sides, test) for test in old):
        return True
    first, second = status(old, *_known(sides.old)), status(new, *_known(sides.new))
    if first == second and first in (NO, YES):
        return True
    mine, others = set(old) - set(new), set(new) - set(old)
    if status(mine, *_known(sides.old)) != YES or status(others, *_known(sides.new)) != YES:
        return False
    return all(_test_alike(sides, test) for test in set(old) & set(new))


def _test_alike(sides: Sides, test: Test) -> bool:
    place, kind, bits = test
    return not (sides.differs[place] if kind == ONE else sides.differs[place] & bits)


def _unlike(old: tuple[Test, ...], new: tuple[Test, ...]) -> Iterator[Test]:
    yield from (test for test in old if test not in new)
    yield from (test for test in new if test not in old)


def _rows(old: Program, new: Program) -> Iterator[tuple[Rule | None, Rule | None]]:
    """Pair the rows of two versions of a table; a deleted row has no partner."""
    others = {rule.id: rule for rule in new.rules}
    yield from ((rule, others.get(rule.id)) for rule in old.rules)


def _tests(rule: Rule | None) -> tuple[Test, ...]:
    return rule.tests if rule else ()


def _gives(rule: Rule | None, column: int) -> int:
    return rule.gives[column] if rule else 0


def _known(state: State) -> tuple[list[int], list[int]]:
    return state.may, state.must
