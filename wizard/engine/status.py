"""Holds tests against what is known: some of them, or those of all rows of a table at once.

For all rows at once the tests are laid by the fact they read. What a fact's knowledge does to every row is a
few bit sets, worked out once; a table then needs one look-up for each fact, however many rows it has. Of

    row 0: colour is red           row 1: colour is red or blue, size is large

and a colour that may be red or blue, the column of the colour says: rows 0 and 1 are possible, of row 1 its
part is certain, row 0 is unsure. What is possible and what is certain of all columns together is the rows'.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

ONE, ANY, NOT, OPEN, SHUT = 0, 1, 2, 3, 4
"""What a condition can test: one value is among the bits; a set holds any of them; a set holds none; the fact
is not known yet, or is known. The last two are for the wording of letters: no table asks them."""

NO, PERHAPS, YES = 0, 1, 2

MEMORY = 2048
"""How many findings one table keeps before it forgets them all; a long session needs some dozen."""

Test = tuple[int, int, int]
"""Fact index, kind of test, bits."""

Bits = tuple[int, int, int]
"""Of a column, the rows still possible, those of which its part is certain, those unsure because of it."""


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
        elif is_open(may[place], must[place], bits) != (kind == OPEN):
            return NO
    return result


def is_open(may: int, must: int, is_set: int) -> bool:
    """Tell whether anything is open: of a set whether a box is, else whether two values are left."""
    return may != must if is_set else may & (may - 1) != 0


@dataclass(frozen=True, slots=True)
class Column:
    """The tests on one fact, by row: each row's bit, its tests, and those that only wait for the fact."""

    place: int
    every: int
    rows: tuple[tuple[int, tuple[Test, ...], tuple[Test, ...]], ...]
    memo: dict[tuple[int, int], Bits] = field(repr=False, compare=False, default_factory=dict)

    def bits(self, may: list[int], must: list[int]) -> Bits:
        """Return what is known of the fact does to the rows, remembered or worked out."""
        key = may[self.place], must[self.place]
        return self.memo.get(key) or self._weigh(key, may, must)

    def _weigh(self, key: tuple[int, int], may: list[int], must: list[int]) -> Bits:
        possible = certain = self.every
        unsure = 0
        for bit, tests, waits in self.rows:
            holds = status(tests, may, must)
            if holds != YES:
                certain &= ~bit
            if holds == NO:
                possible &= ~bit
            if any(status((test,), may, must) == PERHAPS for test in tests) or any(
                is_open(*key, is_set) for _, _, is_set in waits
            ):
                unsure |= bit
        found = possible, certain, unsure
        keep(self.memo, key, found)
        return found


def columns(rows: Iterable[Iterable[Test]], waiting: tuple[int, ...] = ()) -> tuple[Column, ...]:
    """Lay tests by the fact that they read.

    Args:
        rows: the tests of each row.
        waiting: kinds of tests that are not held against anything, and only wait for their fact.
    """
    laid: dict[int, dict[int, list[Test]]] = {}
    count = 0
    for number, tests in enumerate(rows):
        count += 1
        for test in tests:
            laid.setdefault(test[0], {}).setdefault(1 << number, []).append(test)
    every = (1 << count) - 1
    return tuple(Column(place, every, tuple(_split(found, waiting))) for place, found in sorted(laid.items()))


def _split(
    found: dict[int, list[Test]], waiting: tuple[int, ...]
) -> Iterator[tuple[int, tuple[Test, ...], tuple[Test, ...]]]:
    for bit, tests in found.items():
        asks = tuple(test for test in tests if test[1] not in waiting)
        yield bit, asks, tuple(test for test in tests if test[1] in waiting)


def keep[K, V](memo: dict[K, V], key: K, value: V) -> None:
    """Remember a finding; a memory that has grown too large is emptied first."""
    if len(memo) >= MEMORY:
        memo.clear()
    memo[key] = value
