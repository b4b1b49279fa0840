"""Fingerprints what a proof rests on: of each fact the rows that bear on it, down to the questions.

A proof about some facts follows these to the rows that give them, and from there to the facts that those
read. The fingerprint of a fact is made of its rows and of the fingerprints of what they read, all by name: so
it covers the whole way down to the questions, it is worked out from the tables alone, and it is the same in
two policies just where the way is. What does not lie on the way, such as a value of a set that nothing there
asks for, is no part of it.
"""

import hashlib
from collections.abc import Iterable, Iterator

from wizard.engine.compile import ANY, NOT, Program, Rule, Rules, Test, tests_of
from wizard.engine.program import each_bit
from wizard.model import UNKNOWN, Condition

DIGITS = 20
"""Hexadecimal digits of a fingerprint: 80 bits, so that two things do not share one by chance."""

Part = tuple[int, int]
"""A fact, by index, and of a set one of its values, by bit; 0 stands for a fact with one value as a whole."""


def printed(thing: object) -> str:
    """Return the fingerprint of a thing whose `repr` tells all of it."""
    return hashlib.sha256(repr(thing).encode()).hexdigest()[:DIGITS]


def plain(conditions: Iterable[Condition]) -> tuple[tuple[str, bool, tuple[str, ...]], ...]:
    """Return what conditions say, without where they stand."""
    return tuple((one.fact, one.negated, one.values) for one in conditions)


class Rests:
    """The fingerprints of one compiled policy, each worked out once.

    Facts that a proof leaves free rest on nothing: it holds whatever their tables make of them.
    """

    def __init__(self, rules: Rules, free: frozenset[int] = frozenset()) -> None:
        self.rules = rules
        self.free = free
        self._known: dict[Part, str] = {}
        shared = (program for program in rules.programs if len(program.outputs) > 1)
        self._shared = {place for program in shared for place in program.outputs}

    def key(self, about: str, said: object, tests: Iterable[Test]) -> str:
        """Return the fingerprint of one piece of proof.

        Args:
            about: what kind of proof it is.
            said: what is to be proved, without where it stands.
            tests: all tests that the proof asks of a case.
        """
        parts = dict.fromkeys(part for test in tests for part in self._parts(test))
        return printed((about, said, [self._part(part) for part in parts]))

    def tests(self, *groups: Iterable[Condition]) -> tuple[Test, ...]:
        """Return conditions as tests; what asks whether something is known rests on no table."""
        asks = (one for group in groups for one in group if UNKNOWN not in one.values)
        return tests_of(self.rules, asks)

    def named(self, test: Test) -> object:
        """Return what a test asks, by name."""
        return self.rules.facts[test[0]].name, test[1], self._bits(test[0], test[2])

    def _parts(self, test: Test) -> Iterator[Part]:
        place, kind, bits = test
        if kind in (ANY, NOT):
            yield from ((place, bit) for bit in each_bit(bits))
        else:
            yield place, 0

    def _part(self, part: Part) -> str:
        if part not in self._known:
            self._known[part] = printed(self._made_of(*part))
        return self._known[part]

    def _made_of(self, place: int, bit: int) -> object:
        fact = self.rules.facts[place]
        what = fact.name, fact.is_set, fact.names(bit) if bit else fact.values, place in self._shared
        numbers = () if place in self.free else self.rules.setters[place]
        return (
            what,
            place in self.free,
            [self._table(self.rules.programs[number], place, bit) for number in numbers],
        )

    def _table(self, program: Program, place: int, bit: int) -> object:
        """What of a table bears on a fact: of one that collects the rows that give the value, else all."""
        column = program.outputs.index(place)
        rows = [row for row in program.rules if not (program.collect and bit) or row.gives[column] & bit]
        if not rows and not program.default[column]:
            return ()
        given = [self._row(program, row, column, bit) for row in rows]
        return program.collect, self._said(program.when), self._bits(place, program.default[column]), given

    def _row(self, program: Program, row: Rule, column: int, bit: int) -> object:
        gives: object = bool(row.gives[column] & bit) if bit else self._bits(program.outputs[0], row.gives[0])
        if len(program.outputs) > 1:
            gives = [self._bits(*pair) for pair in zip(program.outputs, row.gives, strict=True)]
        return self._said(row.tests), gives

    def _said(self, tests: Iterable[Test]) -> list[object]:
        return [
            (kind, self._bits(place, bits), [self._part(part) for part in self._parts((place, kind, bits))])
            for place, kind, bits in tests
        ]

    def _bits(self, place: int, bits: int) -> tuple[str, ...]:
        return self.rules.facts[place].names(bits)
