"""Walks every case there is, without visiting them one by one.

A block is a state of knowledge: it stands for all cases that agree with it. A block about which a claim
is settled is counted whole; any other is split on one answer (one value, or one box ticked or not) that the
claim still hangs on. The blocks that are settled are disjoint and together are every case.
"""

from collections.abc import Iterator
from math import prod

from wizard.engine.compile import ONE, Rules, Test
from wizard.engine.evaluate import PERHAPS, State, status

Block = dict[int, tuple[int, int]]
"""Fact index to (`may`, `must`), for the facts that have been narrowed."""


def size(rules: Rules, block: Block, places: tuple[int, ...]) -> int:
    """Return how many cases over these facts a block stands for."""
    whole = prod([rules.facts[place].ways for place in places])
    return share(rules, block, frozenset(places), whole)


def share(rules: Rules, block: Block, places: frozenset[int], whole: int) -> int:
    """Return how many of all cases over these facts a block stands for; `whole` is the number of all."""
    for place in block:
        if place in places:
            whole = whole // rules.facts[place].ways * _ways(rules, block, place)
    return whole


def _ways(rules: Rules, block: Block, place: int) -> int:
    may, must = block[place]
    if rules.facts[place].is_set:
        return 1 << (may & ~must).bit_count()
    return may.bit_count()


def blank(rules: Rules, block: Block) -> State:
    """Return the state in which nothing is known but the block."""
    state = State(list(rules.everything), [0] * len(rules.facts))
    for place, (may, must) in block.items():
        state.may[place], state.must[place] = may, must
    return state


def split(rules: Rules, block: Block, state: State, tests: tuple[Test, ...]) -> Iterator[Block]:
    """Split a block on the first of these tests that is open, so that the test is settled in each part.

    Raises:
        ValueError: no test is open, so there is nothing to split on.
    """
    for place, kind, bits in tests:
        if status(((place, kind, bits),), state.may, state.must) != PERHAPS:
            continue
        may, must = state.may[place], state.must[place]
        if kind == ONE:
            yield {**block, place: (may & bits, must & bits)}
            yield {**block, place: (may & ~bits, must & ~bits)}
        else:
            free = may & ~must & bits
            lowest = free & -free
            yield {**block, place: (may, must | lowest)}
            yield {**block, place: (may & ~lowest, must)}
        return
    raise ValueError("nothing to split on")


def example(rules: Rules, block: Block, places: tuple[int, ...]) -> dict[str, list[str] | str]:
    """Return one case of a block as facts that `decide` accepts: the first value, the fewest boxes."""
    facts = [rules.facts[place] for place in places]
    case: dict[str, list[str] | str] = {fact.name: [] if fact.is_set else fact.values[0] for fact in facts}
    for place in places:
        if place in block:
            fact, (may, must) = rules.facts[place], block[place]
            case[fact.name] = list(fact.names(must)) if fact.is_set else fact.names(may)[0]
    return case
