"""Puts the walks together to one route: a trunk, parts that branch off it, and side walks for single facts.

The trunk settles the facts that most rows of the table of responses read. Where several responses are open at
its end, the reader follows one part after another; responses that are quicker to work out together share
a part. Whatever else a line depends on has a side walk of its own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import combinations

from wizard.engine.compile import ANY, Program, Rule, Rules, Test
from wizard.engine.evaluate import NO, PERHAPS, State, status
from wizard.publish.paper.asides import TOLD, Asides, Counts, always
from wizard.publish.paper.course import Knowledge, Pinned, course, nothing_asked
from wizard.publish.paper.lines import Lines, full_state, lines, needs_any
from wizard.publish.paper.walk import Ask, Walk, lay_out, settled_at

SHORT = 4
"""A side walk of at most so many questions is walked on the spot where it is the only one left."""


@dataclass(frozen=True, slots=True)
class Question:
    """A box that asks. `ways` pairs the bits of the answers with the box they lead to."""

    fact: int
    boxes: int
    ways: tuple[tuple[int, int], ...]


@dataclass(slots=True)
class End:
    """A box at which something is settled.

    Attributes:
        settled: worked-out facts with their values.
        tiers: the responses that open here.
        sought: whether the way here asked for a response; where it did and `tiers` is empty, none opens.
        parts: for each part still to follow, the responses it may lead to and its first box.
        back: the box to return to after a part.
        told: what applies, for certain or under conditions.
        asides: worked-out facts left open, each with a side walk whose results tell what follows.
        state: what is known.
    """

    settled: tuple[tuple[str, str], ...]
    tiers: tuple[str, ...]
    sought: bool
    parts: list[tuple[tuple[str, ...], int]]
    back: int | None
    told: Lines
    asides: tuple[str, ...]
    state: State


@dataclass(slots=True)
class Result:
    """The end of a side walk: the fact has this value, and `told` follows from it wherever one came from."""

    fact: str
    value: str
    told: Lines


Box = Question | End | Result


@dataclass(slots=True)
class Route:
    """All boxes by number, from 1; `side` names the first box of each side walk."""

    boxes: dict[int, Box] = field(default_factory=dict)
    side: dict[str, int] = field(default_factory=dict)


def make_route(rules: Rules) -> Route:
    """Return the whole paper route of a policy, its boxes numbered so that one only ever goes on."""
    maker = _Maker(rules)
    start = maker.trunk()
    sides = maker.sides()
    return _numbered(maker.boxes, start, sides)


def _opened_by(program: Program, rule: Rule, place: int, opened: int) -> bool:
    """Tell whether a row asks for a response that this part has opened."""
    return any(test[0] == place and test[1] == ANY and test[2] & opened for test in rule.tests)


class _Maker:
    """Makes the boxes, each once: two that say the same are one."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self.boxes: list[Box] = []
        self.questions: dict[Question, int] = {}
        self.tiers = rules.index["tiers"]
        self.spine = _spine(rules)
        self.asides = Asides(rules, self.spine)

    def trunk(self) -> int:
        facts = self.rules.facts
        wants = [(place, facts[place].everything) for place in self.spine]
        walk = lay_out(self.rules, course(self.rules, wants, {}, nothing_asked(self.rules)))
        places = {}
        for number in walk.ends():
            settled = dict(zip(self.spine, settled_at(walk, number), strict=True))
            places[number] = self._after(settled, walk.known[number])
        return self._lay(walk, places)

    def sides(self) -> dict[str, int]:
        """Make a side walk for every worked-out fact that a line depends on, and for what those depend on."""
        made: dict[str, int] = {}
        while wanted := [name for name in _left_open(self.rules, self.boxes) if name not in made]:
            made[wanted[0]] = self._side(wanted[0])
        return made

    def _side(self, name: str) -> int:
        place = self.rules.index[name]
        fact = self.rules.facts[place]
        wants = [(place, fact.everything)]
        walk = lay_out(
            self.rules, course(self.rules, wants, {}, nothing_asked(self.rules), frozenset(self.spine))
        )
        places = {}
        for number in walk.ends():
            ((may, _),) = settled_at(walk, number)
            (value,) = fact.names(may)
            places[number] = self._box(Result(name, value, self.asides.told(place, may)))
        return self._lay(walk, places)

    def _after(self, pinned: Pinned, asked: Knowledge) -> int:
        """The box at an end of the trunk, with the parts that follow it."""
        state = full_state(self.rules, asked, pinned)
        reachable = state.may[self.tiers] & ~state.must[self.tiers]
        if reachable:
            clusters = self._clusters(pinned, asked, reachable)
            if len(clusters) > 1:
                return self._hub(pinned, asked, state, clusters)
            return self._part(pinned, asked, clusters[0], None, 0)
        if aside := self._short_side(pinned, asked, state):
            return aside
        return self._end(pinned, state, state.must[self.tiers])

    def _short_side(self, pinned: Pinned, asked: Knowledge, state: State) -> int | None:
        """Where one worked-out fact alone is open and quick to settle, settle it on the spot."""
        open_facts = dict.fromkeys(
            condition.fact
            for conditions in lines(self.rules, state, TOLD, always)
            for condition in conditions
            if self.rules.index[condition.fact] >= len(self.rules.questions)
        )
        if len(open_facts) != 1:
            return None
        place = self.rules.index[next(iter(open_facts))]
        wants = [(place, self.rules.facts[place].everything)]
        walk = lay_out(self.rules, course(self.rules, wants, pinned, asked))
        if sum(isinstance(node, Ask) for node in walk.nodes) > SHORT:
            return None
        places = {}
        for number in walk.ends():
            (settled,) = settled_at(walk, number)
            places[number] = self._after({**pinned, place: settled}, walk.known[number])
        return self._lay(walk, places)

    def _hub(self, pinned: Pinned, asked: Knowledge, state: State, clusters: Sequence[int]) -> int:
        certain = state.must[self.tiers]
        hub = self._end(pinned, state, certain, lambda _, rule: not needs_any(rule, self.tiers, state))
        end = self.boxes[hub]
        assert isinstance(end, End)
        for cluster in clusters:
            names = self.rules.facts[self.tiers].names(cluster)
            end.parts.append((names, self._part(pinned, asked, cluster, hub, state.may[self.tiers])))
        return hub

    def _part(self, pinned: Pinned, asked: Knowledge, cluster: int, hub: int | None, reachable: int) -> int:
        """A walk that settles some responses; at its ends stands what follows from those it opens."""
        walk = self._tier_walk(pinned, asked, cluster)
        known = full_state(self.rules, asked, pinned)
        places = {}
        for number in walk.ends():
            ((_, opened),) = settled_at(walk, number)
            must = known.must[self.tiers] | opened
            here = {**pinned, self.tiers: (must | (reachable & ~cluster), must)}
            state = full_state(self.rules, walk.known[number], here)
            counts = always if hub is None else partial(_opened_by, place=self.tiers, opened=opened)
            tiers = must if hub is None else opened
            places[number] = self._end(pinned, state, tiers, counts, sought=True, back=hub)
        return self._lay(walk, places)

    def _tier_walk(self, pinned: Pinned, asked: Knowledge, bits: int) -> Walk:
        return lay_out(self.rules, course(self.rules, [(self.tiers, bits)], pinned, asked))

    def _clusters(self, pinned: Pinned, asked: Knowledge, reachable: int) -> list[int]:
        """Sort the open responses into parts: together where that takes no more boxes than apart."""
        size: dict[int, int] = {}

        def boxes(bits: int) -> int:
            if bits not in size:
                size[bits] = len(self._tier_walk(pinned, asked, bits).nodes)
            return size[bits]

        state = full_state(self.rules, asked, pinned)
        clusters = [1 << place for place in range(reachable.bit_length()) if reachable >> place & 1]
        while True:
            gains = [
                (boxes(a) + boxes(b) - boxes(a | b), a, b)
                for a, b in combinations(clusters, 2)
                if self._tests(a, state) & self._tests(b, state)
            ]
            gain, a, b = max(gains, default=(0, 0, 0), key=lambda one: one[0])
            if gain <= 0:
                return clusters
            clusters = [a | b if one == a else one for one in clusters if one != b]

    def _tests(self, bits: int, state: State) -> set[Test]:
        """The tests still open in rows that give these: responses with none in common are never joined."""
        return {
            test
            for number in self.rules.setters[self.tiers]
            for rule in self.rules.programs[number].rules
            if rule.gives[self.rules.programs[number].outputs.index(self.tiers)] & bits
            and status(rule.tests, state.may, state.must) != NO
            for test in rule.tests
            if status((test,), state.may, state.must) == PERHAPS
        }

    def _end(
        self,
        pinned: Pinned,
        state: State,
        tiers: int,
        counts: Counts = always,
        *,
        sought: bool = False,
        back: int | None = None,
    ) -> int:
        settled = tuple(
            (self.rules.facts[place].name, value)
            for place, (may, _) in pinned.items()
            for value in self.rules.facts[place].names(may)
        )
        aside = partial(self.asides.leaves_out, state)
        told = lines(self.rules, state, TOLD, lambda table, row: counts(table, row) and not aside(table, row))
        names = self.rules.facts[self.tiers].names(tiers)
        asides = () if back is not None else self.asides.open_in(state)
        return self._box(End(settled, names, sought, [], back, told, asides, state))

    def _lay(self, walk: Walk, places: dict[int, int]) -> int:
        for number, node in enumerate(walk.nodes):
            if isinstance(node, Ask):
                ways = tuple((bits, places[to]) for bits, to in node.ways)
                question = Question(node.fact, node.boxes, ways)
                if question not in self.questions:
                    self.questions[question] = self._box(question)
                places[number] = self.questions[question]
        return places[walk.start]

    def _box(self, box: Box) -> int:
        if not isinstance(box, Question) and box in self.boxes:
            return self.boxes.index(box)
        self.boxes.append(box)
        return len(self.boxes) - 1


def _spine(rules: Rules) -> tuple[int, ...]:
    """The worked-out facts that most rows of the tables of responses read, in order."""
    rows = [rule for number in rules.setters[rules.index["tiers"]] for rule in rules.programs[number].rules]
    read: dict[int, int] = {}
    for rule in rows:
        for place in {test[0] for test in rule.tests if test[0] >= len(rules.questions)}:
            read[place] = read.get(place, 0) + 1
    return tuple(place for place in sorted(read) if 2 * read[place] > len(rows))


def _left_open(rules: Rules, boxes: Sequence[Box]) -> Iterator[str]:
    for box in boxes:
        if isinstance(box, End):
            yield from box.asides
        for conditions in () if isinstance(box, Question) else box.told:
            for condition in conditions:
                if rules.index[condition.fact] >= len(rules.questions) and condition.fact != "tiers":
                    yield condition.fact


def _numbered(boxes: Sequence[Box], start: int, sides: dict[str, int]) -> Route:
    """Number the boxes so that every way but the way back from a part goes to a higher number."""
    order: list[int] = []
    seen: set[int] = set()

    def visit(place: int) -> None:
        if place in seen:
            return
        seen.add(place)
        for to in reversed(_ways_on(boxes[place])):
            visit(to)
        order.append(place)

    for first in (*reversed(sides.values()), start):
        visit(first)
    numbers = {place: number for number, place in enumerate(reversed(order), 1)}
    return Route(
        {numbers[place]: _renumbered(boxes[place], numbers) for place in reversed(order)},
        {name: numbers[first] for name, first in sides.items()},
    )


def _ways_on(box: Box) -> list[int]:
    if isinstance(box, Question):
        return [to for _, to in box.ways]
    return [to for _, to in box.parts] if isinstance(box, End) else []


def _renumbered(box: Box, numbers: dict[int, int]) -> Box:
    if isinstance(box, Question):
        return Question(box.fact, box.boxes, tuple((bits, numbers[to]) for bits, to in box.ways))
    if isinstance(box, Result):
        return box
    parts = [(tiers, numbers[to]) for tiers, to in box.parts]
    back = None if box.back is None else numbers[box.back]
    return replace(box, parts=parts, back=back)
