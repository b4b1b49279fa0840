"""Tells whether changed rules still keep a safeguard that the rules they came from keep.

Only cases in which the two versions may differ are walked; in all others the safeguard holds as before.
"""

from itertools import pairwise

from wizard.check.beside import Pair, Sides
from wizard.check.compare import AGAINST, FINE, LIMIT, Undecided, Verdict, open_question, walk
from wizard.check.rising import most, least
from wizard.check.space import Block, example, split
from wizard.check.whole import Facts
from wizard.engine.compile import ANY, Test, tests_of
from wizard.engine.evaluate import NO, YES, status
from wizard.model import Safeguard


def broken(pair: Pair, safeguard: Safeguard, limit: int = LIMIT) -> Facts | None:
    """Return a case in which the new rules break a safeguard that holds under the old ones, or None.

    Raises:
        Undecided: there are more blocks to look at than the limit.
    """
    when = tests_of(pair.new, safeguard.when)
    for test in tests_of(pair.new, safeguard.then):
        if (case := walk(pair, lambda sides, then=(test,): _judge(sides, when, then), limit)) is not None:
            return case
    if safeguard.rises:
        fact, *values = safeguard.rises
        for mild, grave in pairwise(values):
            if (case := _fallen(pair, fact, mild, grave, limit)) is not None:
                return case
    return None


def _judge(sides: Sides, when: tuple[Test, ...], then: tuple[Test, ...]) -> Verdict:
    condition = status(when, sides.new.may, sides.new.must)
    result = status(then, sides.new.may, sides.new.must)
    if condition == NO or result == YES or (sides.alike(when, when) and sides.alike(then, then)):
        return FINE
    if condition == YES and result == NO:
        return AGAINST
    return Verdict(next=(*when, *then))


def _fallen(pair: Pair, fact: str, mild: str, grave: str, limit: int) -> Facts | None:
    """Return a case whose response becomes milder as one fact becomes graver, or None."""
    place = pair.new.index[fact]
    tiers = pair.new.index["tiers"]
    low_bits, high_bits = (pair.new.facts[place].bits([value]) for value in (mild, grave))
    every = (tiers, ANY, pair.new.facts[tiers].everything)
    todo: list[Block] = [{}]
    for _ in range(limit):
        if not todo:
            return None
        block = todo.pop()
        low = pair.look({**block, place: (low_bits, low_bits)})
        high = pair.look({**block, place: (high_bits, high_bits)})
        if most(pair.new, low.new) <= least(pair.new, high.new):
            continue
        if not low.differs[tiers] and not high.differs[tiers]:
            continue
        ...
    raise Undecided
