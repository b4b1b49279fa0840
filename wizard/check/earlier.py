"""Holds rules against those of a while ago, of which the same pieces were proved.

What was proved of them holds still outside the cases that the edits between can change
(`wizard.check.touched`). The claims must be the same for that, and values that an edit added are none of
those cases: where nothing was edited, no fact has such a value.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Protocol

from wizard.check.declared import Claim
from wizard.check.recast import Frame, Recast, recast
from wizard.check.touched import Area, touched
from wizard.engine.compile import Rules, Test, tests_of
from wizard.model import Condition, Safeguard


class Proved(Protocol):
    """Rules with the fingerprints of their pieces, and whether a piece was proved of them."""

    rules: Rules

    def has_safeguard(self, one: Safeguard) -> bool:
        """Tell whether a safeguard was proved of them."""

    def has_claim(self, claim: Claim) -> bool:
        """Tell whether a claim was proved of them."""


class Earlier:
    """Earlier rules beside those of now."""

    def __init__(self, then: Proved, now: Rules, without: frozenset[int]) -> None:
        """Hold them against each other, as far as they compare.

        Args:
            then: the earlier rules.
            now: the rules of now.
            without: facts of now that may have no value.
        """
        self.then, self.now, self.without = then, now, without
        self._cast = recast(Frame.of(then.rules), Frame.of(now))

    @cached_property
    def areas(self) -> tuple[Area, ...] | None:
        """In which cases the edits since make a difference; None if that takes more than a few parts."""
        if self._cast is None:
            return None
        return touched(self.now, map(self._cast.program, self.then.rules.programs), self.without)

    def safeguard(self, one: Safeguard) -> bool:
        """Tell whether this safeguard says what one did that was proved then."""
        old = self._guards.get(one.id)
        if old is None or old.rises != one.rises or (one.rises and not self._same_ranks()):
            return False
        same = self._same(old.when, one.when) and self._same(old.then, one.then)
        return same and self.then.has_safeguard(old)

    def claim(self, claim: Claim) -> bool:
        """Tell whether this very claim was proved then."""
        try:
            return self.areas is not None and self.then.has_claim(claim)
        except (KeyError, ValueError):  # it names what was not there yet
            return False

    @cached_property
    def _guards(self) -> Mapping[str, Safeguard]:
        return {one.id: one for one in self.then.rules.policy.safeguards} if self.areas is not None else {}

    def _same(self, old: Iterable[Condition], new: Iterable[Condition]) -> bool:
        cast = self._cast
        if cast is None:
            return False
        meant = cast.tests(tests_of(self.then.rules, old))
        return meant == tuple(self._as_then(cast, test) for test in tests_of(self.now, new))

    def _as_then(self, cast: Recast, test: Test) -> Test:
        """Return a test without the values that were not there yet."""
        place, kind, bits = test
        return place, kind, bits & cast.bits(place, self.then.rules.facts[place].everything)

    def _same_ranks(self) -> bool:
        return all(self.now.ranks.get(tier) == rank for tier, rank in self.then.rules.ranks.items())


def since(earlier: Iterable[Earlier], safeguard: Safeguard) -> tuple[Area, ...] | None:
    """Return in which cases a safeguard is to be proved again; None if that is all of them."""
    return next((one.areas for one in earlier if one.safeguard(safeguard)), None)


def claimed_since(earlier: Iterable[Earlier], claim: Claim) -> tuple[Area, ...] | None:
    """Return in which cases a claim is to be proved again; None if that is all of them."""
    return next((one.areas for one in earlier if one.claim(claim)), None)
