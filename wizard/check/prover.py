"""Proves a policy piece by piece, and nothing that a ledger holds: `check` and the policy desk prove by it.

What a piece rests on is worked out from the tables (`wizard.check.rests`). Where that is what it was when the
piece was proved, it holds still. Only what holds is kept; whatever does not is looked at anew each time.
"""

from collections import deque
from collections.abc import Container, Iterable, Iterator

from wizard.check.claims import ClaimProof, prove_claim
from wizard.check.declared import Claim, claims_of
from wizard.check.earlier import Earlier, claimed_since, since
from wizard.check.ledger import Ledger
from wizard.check.owed import owed_by, ways_of
from wizard.check.protecting import Protection, prove_protection
from wizard.check.reach import Thing, leads_to, things, unled
from wizard.check.safeguards import (
    SafeguardProof,
    look_at,
    prove_safeguard,
    says_nothing,
    whole,
)
from wizard.check.searching import Searching
from wizard.check.touched import valueless
from wizard.engine.compile import Rules
from wizard.engine.space import size
from wizard.model import Safeguard, Statement, Tier
from wizard.source.faults import Fault
from wizard.source.vocabulary import DUTIES


class Prover(Searching):
    """Proves pieces of one policy.

    Attributes:
        ledger: what was proved before; what is proved now is added.
        anew: how many pieces it did not hold.
    """

    def __init__(
        self,
        rules: Rules,
        ledger: Ledger,
        earlier: Iterable["Prover"] = (),
        gaps: Container[str] = (),
    ) -> None:
        """Begin to prove.

        Args:
            rules: the policy, compiled.
            ledger: what was proved before.
            earlier: provers of earlier rules, whose proofs are in the same ledger: the latest first.
            gaps: the tables with gaps, by ID.
        """
        super().__init__(rules, ledger)
        without = valueless(rules, gaps)
        self.earlier = tuple(Earlier(one, rules, without) for one in earlier)
        self.anew = 0

    def everything(self) -> None:
        """Prove all there is to prove, for the ledger's sake.

        What it used then is the same whether it was proved now or before: each piece, and of the general
        proofs, which serve once something is edited, those of every claim that is made.
        """
        self._everything()
        self.ledger.used.clear()
        self._everything()
        for one in self.rules.policy.safeguards:
            prove_safeguard(self.rules, one, self._asked, self._asked_of_rise)
        for claim in claims_of(self.rules.policy):
            prove_claim(self.rules, claim, self._asked)

    def _everything(self) -> None:
        policy = self.rules.policy
        for one in policy.safeguards:
            self.safeguard(one)
        for tier in policy.tiers:
            self.owed(tier)
        for pair in things(policy):
            self.led_to(*pair)
        deque((*self.claims(), *self.protections()), maxlen=0)

    def _holds(self, key: str) -> bool:
        held = key in self.ledger
        self.anew += not held
        return held

    def safeguard(self, one: Safeguard) -> SafeguardProof:
        """Return the proof of a safeguard."""
        key = self.safeguard_key(one)
        if self._holds(key):
            return SafeguardProof(one, whole(self.rules, one), self.ledger[key], None, 0.0)
        proof = self._since(one) or look_at(self.rules, one, self._proof, self._rising, self._happens)
        if proof.proved:
            self.ledger.add(key, proof.blocks)
        return proof

    def _since(self, one: Safeguard) -> SafeguardProof | None:
        """Prove a safeguard in those cases alone that the latest edits can change; None if that fails.

        Where it fails, every case is looked at, so that the finding is the same whatever came before.
        """
        areas = since(self.earlier, one)
        if areas is None:
            return None
        proof = prove_safeguard(
            self.rules,
            one,
            lambda when, then: self._within(areas, when, then),
            lambda *said: self._risen_within(areas, said),
        )
        if proof.counterexample is not None or says_nothing(self.rules, one, self._happens):
            return None
        return SafeguardProof(one, whole(self.rules, one), proof.blocks, None, 0.0)

    def claims(self) -> Iterator[ClaimProof]:
        """Yield the proof of every claim, in the order of the content."""
        for claim in claims_of(self.rules.policy):
            yield self.claim(claim)

    def claim(self, claim: Claim) -> ClaimProof:
        """Return the proof of a claim."""
        key = self.claim_key(claim)
        if self._holds(key):
            return ClaimProof(claim, None)
        proof = self._claimed(claim)
        if proof.counterexample is None:
            self.ledger.add(key)
        return proof

    def _claimed(self, claim: Claim) -> ClaimProof:
        areas = claimed_since(self.earlier, claim)
        if areas is not None:
            proof = prove_claim(self.rules, claim, lambda when, then: self._within(areas, when, then))
            if proof.counterexample is None:
                return proof
        return prove_claim(self.rules, claim, self._proof)

    def protections(self) -> Iterator[Protection]:
        """Yield the proof of each line that protects, in the order of the content."""
        for statement in self.rules.policy.statements:
            if statement.protects:
                yield self.protection(statement)

    def protection(self, line: Statement) -> Protection:
        """Return the proof of a line that protects."""
        rules = self.rules
        key = self.rests.key("protects", (), self._has("statements", line.id))
        if self._holds(key):
            questions = tuple(range(len(rules.questions)))
            return Protection(line, True, size(rules, {}, questions) * len(questions), None)
        proof = prove_protection(rules, line)
        if proof.proved:
            self.ledger.add(key)
        return proof

    def led_to(self, results: str, thing: Thing) -> tuple[Fault, ...]:
        """Return a finding if no case leads to a response, a letter or a statement."""
        key = self.rests.key("reach", (), (leads_to(self.rules, results, thing),))
        if self._holds(key):
            return ()
        found = (
            ()
            if self._in_training((leads_to(self.rules, results, thing),))
            else unled(self.rules, results, thing)
        )
        if not found:
            self.ledger.add(key)
        return found

    def owed(self, tier: Tier) -> tuple[Fault, ...]:
        """Return the findings about what a response owes."""
        excused = [
            (one.tier, one.duties) for one in self.rules.policy.workings.excuses if one.tier == tier.id
        ]
        ways = {duty: tuple(ways_of(self.rules, duty)) for duty in DUTIES}
        said = tier.id, excused, [(duty, list(map(self.rests.named, tests))) for duty, tests in ways.items()]
        asked = (test for tests in ways.values() for test in tests)
        key = self.rests.key("owed", said, (*self._has("tiers", tier.id), *asked))
        if self._holds(key):
            return ()
        found = owed_by(self.rules, tier)
        if not found:
            self.ledger.add(key)
        return found
