"""Brings what older rules made of a case into the bits of the rules as they are now.

A value that an edit adds to a result, be it a response, a letter or a number of months, moves the bits of
those after it. Nothing else has changed by that, and no case needs to be decided again for it. The order of
the others stays: of responses it says which is the graver.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from wizard.engine.compile import Fact, Program, Rules, Test
from wizard.engine.evaluate import State

Tests = tuple[Test, ...]
Wording = tuple[Tests, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """What of the rules bears on cases beside the rows of their tables."""

    facts: tuple[Fact, ...]
    asked: int
    goals: tuple[int, ...]
    tables: tuple[tuple[str, bool, tuple[int, ...]], ...]
    kinds: Mapping[str, str]
    done: Mapping[str, Tests]
    wording: Mapping[str, Wording]

    @classmethod
    def of(cls, rules: Rules) -> "Frame":
        """Return the frame of these rules."""
        tables = tuple((one.id, one.collect, one.outputs) for one in rules.programs)
        kinds = {one.id: one.kind for one in rules.policy.statements}
        return cls(rules.facts, len(rules.questions), rules.goals, tables, kinds, rules.done, rules.wording)


@dataclass(slots=True)
class Recast:
    """Takes programs and states from one frame into another; `moves` are new bits by old, by fact."""

    moves: Mapping[int, Mapping[int, int]]
    _known: dict[tuple[int, int], int] = field(default_factory=dict)

    def bits(self, place: int, bits: int) -> int:
        """Return the bits of the same values."""
        if place not in self.moves:
            return bits
        key = place, bits
        if key not in self._known:
            self._known[key] = sum(new for old, new in self.moves[place].items() if bits & old)
        return self._known[key]

    def tests(self, tests: Tests) -> Tests:
        """Return the same tests."""
        return tuple((place, kind, self.bits(place, bits)) for place, kind, bits in tests)

    def program(self, one: Program) -> Program:
        """Return the same table; itself where no bit of it moves."""
        rules = tuple(
            replace(row, tests=self.tests(row.tests), gives=self._row(one, row.gives)) for row in one.rules
        )
        moved = replace(one, when=self.tests(one.when), rules=rules, default=self._row(one, one.default))
        return one if moved == one else moved

    def state(self, one: State) -> State:
        """Return the same knowledge."""
        state = State(list(one.may), list(one.must))
        for place in self.moves:
            state.may[place] = self.bits(place, one.may[place])
            state.must[place] = self.bits(place, one.must[place])
        return state

    def _row(self, program: Program, gives: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(self.bits(*pair) for pair in zip(program.outputs, gives, strict=True))


def recast(before: Frame, now: Frame) -> Recast | None:
    """Return what takes one frame into another; None if more has changed than values that were added."""
    if (before.asked, before.goals, before.tables) != (now.asked, now.goals, now.tables):
        return None
    moves = _moves(before, now)
    if moves is None:
        return None
    found = Recast(moves)
    same = all(now.kinds.get(name) == kind for name, kind in before.kinds.items())
    if not same or not all(_done(found, name, before) == now.done.get(name) for name in before.kinds):
        return None
    words = ((name, tuple(map(found.tests, groups))) for name, groups in before.wording.items())
    return found if all(now.wording.get(name) == groups for name, groups in words) else None


def _done(found: Recast, name: str, before: Frame) -> Tests | None:
    return found.tests(before.done[name]) if name in before.done else None


def _moves(before: Frame, now: Frame) -> dict[int, dict[int, int]] | None:
    if len(before.facts) != len(now.facts) or before.facts[: before.asked] != now.facts[: now.asked]:
        return None
    moves: dict[int, dict[int, int]] = {}
    for place, (old, new) in enumerate(zip(before.facts, now.facts, strict=True)):
        left = tuple(value for value in new.values if value in old.values)
        if (old.name, old.is_set, old.values) != (new.name, new.is_set, left):
            return None
        if old.values != new.values:
            moves[place] = {1 << at: new.bits([value]) for at, value in enumerate(old.values)}
    return moves
