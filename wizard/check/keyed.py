"""Fingerprints the pieces of one policy's proof, and tells which of them are proved already."""

from wizard.check.declared import Claim
from wizard.check.ledger import Ledger
from wizard.check.rests import Rests, plain
from wizard.check.rising import untouched
from wizard.engine.compile import ANY, ONE, Rules, Test
from wizard.engine.prove import cuts
from wizard.model import Safeguard

Tests = tuple[Test, ...]


class Keyed:
    """The fingerprints of one policy's pieces: of each, all that its proof rests on.

    Attributes:
        rules: the policy, compiled.
        ledger: what was proved.
        rests: what each fact rests on.
    """

    def __init__(self, rules: Rules, ledger: Ledger) -> None:
        self.rules = rules
        self.ledger = ledger
        self.rests = Rests(rules)
        self._freely: dict[frozenset[int], Rests] = {}

    def has_safeguard(self, one: Safeguard) -> bool:
        """Tell whether a safeguard is proved already."""
        return self.safeguard_key(one) in self.ledger

    def safeguard_key(self, one: Safeguard) -> str:
        """Return the fingerprint of all that the proof of a safeguard rests on."""
        said: object = plain(one.when), plain(one.then), one.rises
        tests = self.rests.tests(one.when, one.then)
        if one.rises:
            said = said, tuple(self.rules.ranks.items())
            tests = (*tests, *self._risen(self.rules.index[one.rises[0]]))
        return self.rests.key("safeguard", said, tests)

    def has_claim(self, claim: Claim) -> bool:
        """Tell whether a claim is proved already."""
        return self.claim_key(claim) in self.ledger

    def claim_key(self, claim: Claim) -> str:
        """Return the fingerprint of all that the proof of a claim rests on."""
        told = () if claim.told is None else (claim.told,)
        parts = told, claim.when, claim.says, *claim.unless
        return self.rests.key("claim", tuple(map(plain, parts)), self.rests.tests(*parts))

    def _generals(self, when: tuple[Test, ...], then: tuple[Test, ...]) -> dict[frozenset[int], str]:
        # Without `then` one looks for a case that is there: the last tables alone never show one.
        return {free: self._general(when, then, free) for free in cuts(self.rules, when) if then}

    def _general(self, when: tuple[Test, ...], then: tuple[Test, ...], free: frozenset[int]) -> str:
        """Return the fingerprint of all that the proof of a claim rests on that leaves some facts free."""
        rests = self._freely.setdefault(free, Rests(self.rules, free))
        return rests.key("general", [list(map(rests.named, tests)) for tests in (when, then)], (*when, *then))

    def _rising_key(self, place: int, said: tuple[str, str, str]) -> str:
        free = untouched(self.rules, place)
        rests = self._freely.setdefault(free, Rests(self.rules, free))
        return rests.key("rising", (said, tuple(self.rules.ranks.items())), self._risen(place))

    def _risen(self, place: int) -> tuple[Test, Test]:
        """Return tests that ask for all that a rise of a fact rests on: the fact, and every response."""
        tiers, facts = self.rules.index["tiers"], self.rules.facts
        return (place, ONE, facts[place].everything), (tiers, ANY, facts[tiers].everything)

    def _has(self, results: str, name: str) -> tuple[Test]:
        return ((self.rules.index[results], ANY, self.rules.fact(results).bits([name])),)
