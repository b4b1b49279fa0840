"""A table ready to run, and what it remembers: the same knowledge of the facts it reads, the same finding.

A session, a proof and a search for neighbours ask a table about the same knowledge again and again. So a
table keeps each finding under what is known of the facts that it reads, and works it out only once.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from operator import itemgetter

from wizard.engine.status import ANY, MEMORY, NOT, ONE, OPEN, SHUT, Column, Test, columns, keep

__all__ = [
    "ANY",
    "MEMORY",
    "NOT",
    "ONE",
    "OPEN",
    "SHUT",
    "Fact",
    "Finding",
    "Key",
    "Program",
    "Rule",
    "Test",
    "Watch",
]
__all__ += ["each_bit", "keep"]

Key = tuple[object, object]
"""What is known of the facts that some tests read."""

Picker = Callable[[list[int]], object]
"""Takes the entries that matter out of a list with one for each fact."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact's name, its values in bit order, and whether it is a set.

    `everything` is all its bits, `ways` how many cases it makes by itself; `named` and `read` remember the
    names of bits and the bits of names, `told` the names of bits with the fact's own.
    """

    name: str
    values: tuple[str, ...]
    is_set: bool
    everything: int = field(init=False, repr=False, compare=False)
    ways: int = field(init=False, repr=False, compare=False)
    told: dict[int, tuple[str, tuple[str, ...]]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )
    named: dict[int, tuple[str, ...]] = field(init=False, repr=False, compare=False, default_factory=dict)
    read: dict[tuple[str, ...], int] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "everything", (1 << len(self.values)) - 1)
        object.__setattr__(self, "ways", 1 << len(self.values) if self.is_set else len(self.values))

    def bits(self, values: Iterable[str]) -> int:
        """Return the bits of these values.

        Raises:
            ValueError: a value the fact cannot take.
        """
        return sum(1 << self.values.index(value) for value in dict.fromkeys(values))

    def names(self, bits: int) -> tuple[str, ...]:
        """Return the values whose bits are set, in the fact's own order."""
        found = self.named.get(bits)
        if found is None:
            found = tuple(value for place, value in enumerate(self.values) if bits >> place & 1)
            keep(self.named, bits, found)
        return found

    def called(self, bits: int) -> tuple[str, tuple[str, ...]]:
        """Return the fact's name and the values whose bits are set."""
        found = self.told.get(bits)
        if found is None:
            found = self.name, self.names(bits)
            keep(self.told, bits, found)
        return found


@dataclass(frozen=True, slots=True)
class Rule:
    """A compiled row: its tests and, for each output column, the bits that it gives."""

    id: str
    tests: tuple[Test, ...]
    gives: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """What a table says, given what is known of the facts it reads.

    Attributes:
        applies: whether its `when` holds: NO, PERHAPS or YES.
        live: the rows that may hold, down to the first that certainly does if the table picks one.
        certain: those of them that certainly hold and count, if the table certainly applies.
        gives: for each fact that it sets, what it adds to `may` and to `must`.
        rows: the bits of the rows that are live.
        opens: remembered by `evaluate`: for a fact that it sets, the open facts on which that hangs.
    """

    applies: int
    live: tuple[Rule, ...]
    certain: tuple[Rule, ...]
    gives: tuple[tuple[int, int, int], ...]
    rows: int = 0
    opens: dict[tuple[int, int], tuple[int, ...]] = field(repr=False, compare=False, default_factory=dict)


@dataclass(frozen=True, slots=True)
class Program:
    """A compiled table. `outputs` are fact indexes; `default` the bit where the table does not apply.

    `can_give` is for each output all that any of its rows, or its default, gives. `gate`, of a table that
    collects, is a fact and bits of which one must be possible, or else the table says nothing. `seen` and
    `held` pick what is known of the facts it reads, and `memo` holds the findings by that. `columns` are the
    tests of its rows by fact; after the rows comes `when`, whose bit is `whole`.
    """

    id: str
    collect: bool
    when: tuple[Test, ...]
    rules: tuple[Rule, ...]
    outputs: tuple[int, ...]
    default: tuple[int, ...]
    can_give: tuple[int, ...] = field(init=False, repr=False, compare=False)
    gate: tuple[int, int] | None = field(init=False, repr=False, compare=False)
    seen: Picker = field(init=False, repr=False, compare=False)
    held: Picker = field(init=False, repr=False, compare=False)
    whole: int = field(init=False, repr=False, compare=False)
    columns: tuple[Column, ...] = field(init=False, repr=False, compare=False)
    memo: dict[Key, Finding] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        tests = [*self.when, *(test for rule in self.rules for test in rule.tests)]
        seen, held = pickers(tests)
        can_give = self.default
        for rule in self.rules:
            can_give = tuple(bits | more for bits, more in zip(can_give, rule.gives, strict=True))
        gates = [(place, bits) for place, kind, bits in self.when if kind != NOT] if self.collect else []
        object.__setattr__(self, "can_give", can_give)
        object.__setattr__(self, "gate", gates[0] if gates else None)
        object.__setattr__(self, "seen", seen)
        object.__setattr__(self, "held", held)
        object.__setattr__(self, "whole", 1 << len(self.rules))
        object.__setattr__(self, "columns", columns((*(rule.tests for rule in self.rules), self.when)))


@dataclass(frozen=True, slots=True)
class Watch:
    """Groups of tests that bear on the case beside the tables: a check's `done`, a letter's wording."""

    groups: tuple[tuple[Test, ...], ...]
    seen: Picker = field(init=False, repr=False, compare=False)
    held: Picker = field(init=False, repr=False, compare=False)
    columns: tuple[Column, ...] = field(init=False, repr=False, compare=False)
    memo: dict[Key, tuple[int, ...]] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        seen, held = pickers(test for tests in self.groups for test in tests)
        object.__setattr__(self, "seen", seen)
        object.__setattr__(self, "held", held)
        object.__setattr__(self, "columns", columns(self.groups, waiting=(OPEN, SHUT)))


def each_bit(bits: int) -> Iterator[int]:
    """Yield each bit by itself, the lowest first."""
    while bits:
        lowest = bits & -bits
        yield lowest
        bits ^= lowest


def pickers(tests: Iterable[Test]) -> tuple[Picker, Picker]:
    """Return what picks from `may` and from `must` all that these tests look at; see `evaluate.status`."""
    kinds = {(place, kind) for place, kind, _ in tests}
    return _picker({place for place, _ in kinds}), _picker({p for p, kind in kinds if kind != ONE})


def _picker(places: set[int]) -> Picker:
    return itemgetter(*sorted(places)) if places else _nothing


def _nothing(_: list[int]) -> object:
    return None
