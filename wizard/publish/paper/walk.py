"""Lays a walk out as questions and ends, the same whatever way one comes to them.

A walk is a decision diagram: states from which everything goes on alike are one question. The questions
stand in the order of the policy; a question with boxes is asked one group of boxes at a time.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from wizard.engine.compile import Rules
from wizard.engine.evaluate import State
from wizard.publish.paper.course import Course, Knowledge, future, open_tests, state_of

Settled = tuple[tuple[int, int], ...]
"""What an end has settled: for each fact wanted, what may and what must be, within the bits wanted."""


@dataclass(frozen=True, slots=True)
class Ask:
    """A question. `boxes` are the bits asked about ("any of these?"), 0 where one answer is chosen.

    `ways` pairs the bits of the answers that lead to the same place with that place; for boxes the first
    way is "yes" (their bits), the second "no" (0).
    """

    fact: int
    boxes: int
    ways: tuple[tuple[int, int], ...]


@dataclass(slots=True)
class Walk:
    """A walk laid out. `nodes` stand so that each follows all that it leads to; the last is the start.

    `known` holds, for each node, what every way to it agrees on about the answers.
    """

    course: Course
    nodes: list[Ask | Settled] = field(default_factory=list)
    known: list[Knowledge] = field(default_factory=list)

    @property
    def start(self) -> int:
        """The node at which one begins."""
        return len(self.nodes) - 1

    def ends(self) -> Iterator[int]:
        """Yield the nodes that are no questions."""
        return (number for number, node in enumerate(self.nodes) if not isinstance(node, Ask))


def settled_at(walk: Walk, number: int) -> Settled:
    """Return what an end has settled, for each fact wanted.

    Raises:
        ValueError: the node is a question.
    """
    node = walk.nodes[number]
    if isinstance(node, Ask):
        raise ValueError(f"node {number} is a question")
    return node


def lay_out(rules: Rules, course: Course) -> Walk:
    """Return the walk with every question that it needs, and none twice."""
    layer = _Layer(rules, course)
    layer.visit(course.asked)
    walk = Walk(course, list(layer.numbers))
    walk.known = _known(rules, walk)
    return walk


class _Layer:
    """Visits every state of a walk once and numbers what is new."""

    def __init__(self, rules: Rules, course: Course) -> None:
        self.rules, self.course = rules, course
        self.numbers: dict[Ask | Settled, int] = {}
        self.visited: dict[object, int] = {}

    def visit(self, asked: Knowledge) -> int:
        state = state_of(self.rules, self.course, asked)
        key = future(self.course, state)
        if key not in self.visited:
            self.visited[key] = self._visit(asked, state)
        return self.visited[key]

    def _visit(self, asked: Knowledge, state: State) -> int:
        tests = open_tests(self.rules, self.course, state)
        if not tests:
            wants = self.course.wants
            return self._number(tuple((state.may[p] & bits, state.must[p] & bits) for p, bits in wants))
        fact = min(test[0] for test in tests)
        if self.rules.facts[fact].is_set:
            bits = next(bits for place, _, bits in tests if place == fact)
            return self._ask_boxes(asked, fact, bits)
        return self._ask_one(asked, fact)

    def _ask_boxes(self, asked: Knowledge, fact: int, bits: int) -> int:
        may, must = asked[fact]
        boxes = next(g for g in self.course.groups[fact] if g & bits and g & may and not g & must)
        yes = self.visit(_with(asked, fact, may, must | boxes))
        no = self.visit(_with(asked, fact, may & ~boxes, must))
        return yes if yes == no else self._number(Ask(fact, boxes, ((boxes, yes), (0, no))))

    def _ask_one(self, asked: Knowledge, fact: int) -> int:
        ways: dict[int, int] = {}
        for value in range(len(self.rules.facts[fact].values)):
            bit = 1 << value
            if asked[fact][0] & bit:
                to = self.visit(_with(asked, fact, bit, bit))
                ways[to] = ways.get(to, 0) | bit
        if len(ways) == 1:
            return next(iter(ways))
        return self._number(Ask(fact, 0, tuple((bits, to) for to, bits in ways.items())))

    def _number(self, node: Ask | Settled) -> int:
        return self.numbers.setdefault(node, len(self.numbers))


def _with(asked: Knowledge, fact: int, may: int, must: int) -> Knowledge:
    return (*asked[:fact], (may, must), *asked[fact + 1 :])


def _known(rules: Rules, walk: Walk) -> list[Knowledge]:
    """For each node, what all ways to it agree on: a group with several boxes leaves open which it was."""
    known: list[Knowledge | None] = [None] * len(walk.nodes)
    known[walk.start] = walk.course.asked
    for number in reversed(range(len(walk.nodes))):
        node, here = walk.nodes[number], known[number]
        if isinstance(node, Ask) and here is not None:
            for bits, to in node.ways:
                known[to] = _either(known[to], _after(here, node, bits))
    return [here if here is not None else walk.course.asked for here in known]


def _after(here: Knowledge, node: Ask, bits: int) -> Knowledge:
    may, must = here[node.fact]
    if not node.boxes:
        return _with(here, node.fact, may & bits, bits if bits & (bits - 1) == 0 else 0)
    if not bits:
        return _with(here, node.fact, may & ~node.boxes, must)
    return _with(here, node.fact, may, must | bits if bits & (bits - 1) == 0 else must)


def _either(one: Knowledge | None, other: Knowledge) -> Knowledge:
    if one is None:
        return other
    return tuple((a | c, b & d) for (a, b), (c, d) in zip(one, other, strict=True))
