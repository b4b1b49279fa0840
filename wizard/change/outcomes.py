"""Counts, over every case there is, how many come out otherwise in the new version; shows one of each kind.

Both versions decide a group of cases side by side (see `wizard.engine.space` for groups). A group in which
nothing can differ is counted as unchanged; one in which all that differs is certain is counted with its kind;
any other is split. The largest group goes first, so that what is still open after `MOST` groups is small.
"""

import heapq
from collections.abc import Iterator
from dataclasses import dataclass

from wizard.change.apart import Plan, certain, differing, opposed, plan
from wizard.change.shared import Pair, share
from wizard.engine.compile import ANY, ONE, Program, Rules, Test
from wizard.engine.evaluate import PERHAPS, State, run, status
from wizard.engine.prove import cone, deciding_test
from wizard.engine.space import Block, blank, size, split

MOST = 40_000
"""Groups that are looked at before the rest is told as open."""


@dataclass(frozen=True, slots=True)
class FactChange:
    """What a result loses and gains."""

    fact: str
    gone: tuple[str, ...]
    come: tuple[str, ...]


@dataclass(slots=True)
class Group:
    """All cases whose outcome changes in the same way.

    Attributes:
        changes: what differs.
        cases: how many there are.
        example: the answers that settle it in one of them; what is not named may be anything.
        old: what that case comes to in the old version, by result.
        new: what it comes to in the new one.
    """

    changes: tuple[FactChange, ...]
    cases: int
    example: dict[str, tuple[str, ...]]
    old: dict[str, tuple[str, ...]]
    new: dict[str, tuple[str, ...]]


@dataclass(slots=True)
class Outcomes:
    """The comparison: `cases` in all, how many are `changed`, how many were left `open`, the kinds of change.

    `blocks` is how many groups of cases were looked at; `notes` says what could not be compared.
    """

    cases: int
    changed: int
    open: int
    groups: list[Group]
    blocks: int
    notes: tuple[str, ...]


def compare_outcomes(old: Rules, new: Rules, most: int | None = None) -> Outcomes:
    """Compare two versions over all cases that both know.

    Args:
        old: the old version, compiled.
        new: the new version, compiled.
        most: how many groups of cases to look at; `MOST` if not given.
    """
    return _Walk(share(old, new)).run(MOST if most is None else most)


class _Walk:
    """One walk over all cases."""

    def __init__(self, pair: Pair) -> None:
        self.pair = pair
        self.plan = plan(pair)
        self.programs = self._programs(pair.old, ()), self._programs(pair.new, ())
        apart = differing(pair, self.plan, *self._states(pair.start))
        self.goals = tuple(place for place in pair.goals if apart[place])
        self.needed = {place for place, bits in enumerate(apart) if bits}
        wanted = tuple(sorted(self.needed))
        self.programs = self._programs(pair.old, wanted), self._programs(pair.new, wanted)
        ids = {program.id for programs in self.programs for program in programs}
        steps = tuple(step for step in self.plan.steps if {p.id for p in (step.old, step.new) if p} & ids)
        self.plan = Plan(steps, self.plan.circle)

    @staticmethod
    def _programs(rules: Rules, places: tuple[int, ...]) -> tuple[Program, ...]:
        tests: tuple[Test, ...] = tuple((place, ANY, rules.facts[place].everything) for place in places)
        return cone(rules, tests) if places else rules.programs

    def run(self, most: int) -> Outcomes:
        """Walk until every case is settled, or `most` groups have been looked at."""
        pair = self.pair
        cases = size(pair.new, pair.start, pair.asked)
        found: dict[tuple[FactChange, ...], Group] = {}
        todo: list[tuple[int, int, Block]] = [(-cases, 0, pair.start)] if self.goals else []
        changed = blocks = 0
        while todo and blocks < most:
            number, _, block = heapq.heappop(todo)
            blocks += 1
            old, new = self._states(block)
            apart = differing(pair, self.plan, old, new)
            if not any(apart[place] for place in self.goals):
                continue
            test = self._open_test(apart, old, new)
            if test is None:
                changed -= number
                self._count(found, block, -number, old, new)
            else:
                for part in split(pair.new, block, test[0], (test[1],)):
                    heapq.heappush(todo, (-size(pair.new, part, pair.asked), blocks * 2 + len(todo), part))
        groups = sorted(found.values(), key=lambda group: -group.cases)
        return Outcomes(cases, changed, -sum(number for number, _, _ in todo), groups, blocks, pair.notes)

    def _states(self, block: Block) -> tuple[State, State]:
        old, new = (self._state(rules, block) for rules in (self.pair.old, self.pair.new))
        return run(self.pair.old, old, self.programs[0]), run(self.pair.new, new, self.programs[1])

    def _state(self, rules: Rules, block: Block) -> State:
        state = blank(rules, block)
        for place in range(len(rules.questions), len(rules.facts)):
            state.may[place] = 0  # what this version's tables do not set, it has not
        return state

    def _open_test(self, apart: list[int], old: State, new: State) -> tuple[State, Test] | None:
        """The answer that settles the first thing that may differ, as near to the change as can be."""
        for step in self.plan.steps:
            for place in step.outputs:
                bits = apart[place] & ~opposed(self.pair, place, old, new)
                for rules, state in ((self.pair.old, old), (self.pair.new, new)):
                    for test in _tests(self.pair, place, bits):
                        if status((test,), state.may, state.must) == PERHAPS:
                            return state, deciding_test(rules, state, (test,))
        return None

    def _count(
        self, found: dict[tuple[FactChange, ...], Group], block: Block, cases: int, old: State, new: State
    ) -> None:
        changes = tuple(self._changes(old, new))
        if changes not in found:
            found[changes] = Group(changes, 0, self._example(block), *self._beside(block))
        found[changes].cases += cases

    def _changes(self, old: State, new: State) -> Iterator[FactChange]:
        for place in self.goals:
            fact = self.pair.new.facts[place]
            apart = opposed(self.pair, place, old, new)
            before, after = (certain(self.pair, place, state) for state in (old, new))
            if apart:
                yield FactChange(fact.name, fact.names(before & apart), fact.names(after & apart))

    def _beside(self, block: Block) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
        """What one case of the group comes to, old beside new, in every result that can differ."""
        facts = self.pair.new.facts
        one: Block = {}
        for place in self.pair.asked:
            may, must = block.get(place, (facts[place].everything, 0))
            bits = must if facts[place].is_set else may & -may
            one[place] = (bits, bits)
        old, new = (
            {facts[place].name: facts[place].names(certain(self.pair, place, state)) for place in self.goals}
            for state in self._states(one)
        )
        return old, new

    def _example(self, block: Block) -> dict[str, tuple[str, ...]]:
        """Return the answers that were narrowed, as they stand in the group."""
        example = {}
        for place in sorted(block):
            fact = self.pair.new.facts[place]
            may, must = block[place]
            if fact.is_set and must:
                example[fact.name] = fact.names(must)
            elif fact.is_set:
                example[fact.name] = ("not " + " or ".join(fact.names(fact.everything & ~may)),)
            else:
                example[fact.name] = fact.names(may)
        return example


def _tests(pair: Pair, place: int, bits: int) -> Iterator[Test]:
    kind = ANY if pair.new.facts[place].is_set else ONE
    while bits:
        lowest = bits & -bits
        yield place, kind, lowest
        bits &= ~lowest
