"""Tells whether changed rules still keep a safeguard that the rules they came from keep.

Only cases in which the two versions may differ are walked; in all others the safeguard holds as before.
"""

from functools import partial
from itertools import pairwise

from wizard.check.beside import Pair, Sides
from wizard.check.compare import AGAINST, FINE, LIMIT, UndecidedError, Verdict, open_question, walk
from wizard.check.rising import least, most, open_test, prove_rising_generally
from wizard.engine.compile import Test, tests_of
from wizard.engine.evaluate import NO, YES, State, status
from wizard.engine.prove import Facts, prove_generally
from wizard.engine.space import Block, example, split
from wizard.model import Safeguard


def broken(pair: Pair, safeguard: Safeguard, limit: int = LIMIT) -> Facts | None:
    """Return a case in which the new rules break a safeguard that holds under the old ones, or None.

    Raises:
        UndecidedError: there are more blocks to look at than the limit.
    """
    when = tests_of(pair.new, safeguard.when)
    everywhere = pair.look({})
    for test in tests_of(pair.new, safeguard.then):
        if _settled(everywhere, when, (test,)) or prove_generally(pair.new, when, (test,)):
            continue
        if (case := walk(pair, partial(_judge, when, (test,)), limit)) is not None:
            return case
    if safeguard.rises:
        fact, *values = safeguard.rises
        tiers = pair.new.index["tiers"]
        for mild, grave in pairwise(values):
            if not everywhere.differs[tiers] or prove_rising_generally(pair.new, fact, mild, grave):
                continue
            if (case := _fallen(pair, fact, mild, grave, limit)) is not None:
                return case
    return None


def _judge(when: tuple[Test, ...], then: tuple[Test, ...], sides: Sides) -> Verdict:
    if _settled(sides, when, then):
        return FINE
    now = sides.new
    if status(when, now.may, now.must) == YES and status(then, now.may, now.must) == NO:
        return AGAINST
    return Verdict(next=(*when, *then))


def _settled(sides: Sides, when: tuple[Test, ...], then: tuple[Test, ...]) -> bool:
    """Tell whether the claim holds in every case of a block, or at least holds as it did before."""
    now = sides.new
    if status(when, now.may, now.must) == NO or status(then, now.may, now.must) == YES:
        return True
    return sides.alike(when, when) and sides.alike(then, then)


def _fallen(pair: Pair, fact: str, mild: str, grave: str, limit: int) -> Facts | None:
    """Return a case whose response becomes milder as one fact becomes graver, or None."""
    place = pair.new.index[fact]
    low_bits, high_bits = (pair.new.facts[place].bits([value]) for value in (mild, grave))
    todo: list[Block] = [{}]
    for _ in range(limit):
        if not todo:
            return None
        block = todo.pop()
        low = pair.look({**block, place: (low_bits, low_bits)})
        high = pair.look({**block, place: (high_bits, high_bits)})
        if _never_falls(pair, low, high):
            continue
        found = open_test(pair.new, low.new, high.new, frozenset())
        if found is None:
            return {**example(pair.new, block, tuple(range(len(pair.new.questions)))), fact: grave}
        found = _of_the_change(pair, low) or _of_the_change(pair, high) or found
        todo += split(pair.new, block, found[0], found[1:])
    raise UndecidedError


def _of_the_change(pair: Pair, sides: Sides) -> tuple[State, Test] | None:
    return open_question(pair, sides, pair.changed_tests(sides))


def _never_falls(pair: Pair, low: Sides, high: Sides) -> bool:
    """Tell whether no case of the block falls, or none can fall because neither side has changed."""
    tiers = pair.new.index["tiers"]
    same = not low.differs[tiers] and not high.differs[tiers]
    return same or most(pair.new, low.new) <= least(pair.new, high.new)
