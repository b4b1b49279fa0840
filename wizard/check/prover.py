"""Proves a policy piece by piece, and nothing that a ledger holds: `check` and the policy desk prove by it.

What a piece rests on is worked out from the tables (`wizard.check.rests`). Where that is what it was when the
piece was proved, it holds still. Only what holds is kept; whatever does not is looked at anew each time.
"""

from collections import deque
from collections.abc import Iterator
from functools import cached_property

from wizard.check.claims import ClaimProof, prove_claim
from wizard.check.declared import Claim, claims_of
from wizard.check.ledger import Ledger
from wizard.check.owed import owed_by, ways_of
from wizard.check.protecting import Protection, prove_protection
from wizard.check.reach import Thing, leads_to, things, unled
from wizard.check.rests import Rests, plain
from wizard.check.rising import prove_rising_generally, prove_rising_wholly, untouched
from wizard.check.safeguards import SafeguardProof, look_at, some_case, whole
from wizard.engine.compile import ANY, ONE, Rules, Test
from wizard.engine.evaluate import YES, State, run, start, status
from wizard.engine.prove import Proof, cuts, prove_freely, prove_wholly
from wizard.engine.scenario import answers_of
from wizard.engine.space import size
from wizard.model import Safeguard, Statement, Tier
from wizard.source.faults import Fault
from wizard.source.vocabulary import DUTIES


class Prover:
    """Proves pieces of one policy.

    Attributes:
        rules: the policy, compiled.
        ledger: what was proved before; what is proved now is added.
        anew: how many pieces it did not hold.
    """

    def __init__(self, rules: Rules, ledger: Ledger) -> None:
        self.rules = rules
        self.ledger = ledger
        self.rests = Rests(rules)
        self.anew = 0
        self._freely: dict[frozenset[int], Rests] = {}

    def everything(self) -> None:
        """Prove all there is to prove, for the ledger's sake."""
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
        proof = look_at(self.rules, one, self._proof, self._rising, self._happens)
        if proof.proved:
            self.ledger.add(key, proof.blocks)
        return proof

    def _proof(self, when: tuple[Test, ...], then: tuple[Test, ...]) -> Proof:
        """Prove a claim as `wizard.engine.prove.prove`, and what was proved of the last tables not again.

        Such a proof rests on no table behind the facts that it leaves free: an edit of the first tables,
        which every whole case passes, leaves most of them as they are.
        """
        keys = {free: self._general(when, then, free) for free in cuts(self.rules, when)}
        for key in keys.values():
            if key in self.ledger:
                return Proof(self._every, self.ledger[key], None)
        for free, key in keys.items():
            if proof := prove_freely(self.rules, when, then, free):
                self.ledger.add(key, proof.blocks)
                return proof
        return prove_wholly(self.rules, when, then)

    def _rising(self, fact: str, mild: str, grave: str) -> Proof:
        """Prove that no response falls as `wizard.check.rising.prove_rising`, two values at a time.

        What does not depend on the fact is left free: an edit of the tables behind that leaves it standing.
        """
        place = self.rules.index[fact]
        key = self._rising_key(place, (fact, mild, grave))
        if key in self.ledger:
            others = (at for at in range(len(self.rules.questions)) if at != place)
            return Proof(size(self.rules, {}, tuple(others)), self.ledger[key], None)
        if proof := prove_rising_generally(self.rules, fact, mild, grave):
            self.ledger.add(key, proof.blocks)
        return proof or prove_rising_wholly(self.rules, fact, mild, grave)

    def _rising_key(self, place: int, said: tuple[str, str, str]) -> str:
        free = untouched(self.rules, place)
        rests = self._freely.setdefault(free, Rests(self.rules, free))
        return rests.key("rising", (said, tuple(self.rules.ranks.items())), self._risen(place))

    def _risen(self, place: int) -> tuple[Test, Test]:
        """Return tests that ask for all that a rise of a fact rests on: the fact, and every response."""
        tiers, facts = self.rules.index["tiers"], self.rules.facts
        return (place, ONE, facts[place].everything), (tiers, ANY, facts[tiers].everything)

    def _general(self, when: tuple[Test, ...], then: tuple[Test, ...], free: frozenset[int]) -> str:
        """Return the fingerprint of all that the proof of a claim rests on that leaves some facts free."""
        rests = self._freely.setdefault(free, Rests(self.rules, free))
        return rests.key("general", [list(map(rests.named, tests)) for tests in (when, then)], (*when, *then))

    def _happens(self, when: tuple[Test, ...]) -> bool:
        """Tell whether some case meets these tests: a training case does, or one that was found before."""
        if any(status(when, state.may, state.must) == YES for state in self._met):
            return True
        key = self.rests.key("met", list(map(self.rests.named, when)), when)
        found = key in self.ledger or some_case(self.rules, when)
        if found:
            self.ledger.add(key)
        return found

    @cached_property
    def _every(self) -> int:
        return size(self.rules, {}, tuple(range(len(self.rules.questions))))

    @cached_property
    def _met(self) -> list[State]:
        """What is known at the end of each training case."""
        rules = self.rules
        return [run(rules, start(rules, answers_of(rules, case))) for case in rules.policy.scenarios]

    def safeguard_key(self, one: Safeguard) -> str:
        """Return the fingerprint of all that the proof of a safeguard rests on."""
        said: object = plain(one.when), plain(one.then), one.rises
        tests = self.rests.tests(one.when, one.then)
        if one.rises:
            said = said, tuple(self.rules.ranks.items())
            tests = (*tests, *self._risen(self.rules.index[one.rises[0]]))
        return self.rests.key("safeguard", said, tests)

    def claims(self) -> Iterator[ClaimProof]:
        """Yield the proof of every claim, in the order of the content."""
        for claim in claims_of(self.rules.policy):
            yield self.claim(claim)

    def claim(self, claim: Claim) -> ClaimProof:
        """Return the proof of a claim."""
        key = self.claim_key(claim)
        if self._holds(key):
            return ClaimProof(claim, None)
        proof = prove_claim(self.rules, claim)
        if proof.counterexample is None:
            self.ledger.add(key)
        return proof

    def claim_key(self, claim: Claim) -> str:
        """Return the fingerprint of all that the proof of a claim rests on."""
        told = () if claim.told is None else (claim.told,)
        parts = told, claim.when, claim.says, *claim.unless
        return self.rests.key("claim", tuple(map(plain, parts)), self.rests.tests(*parts))

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
        found = unled(self.rules, results, thing)
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

    def _has(self, results: str, name: str) -> tuple[Test]:
        return ((self.rules.index[results], ANY, self.rules.fact(results).bits([name])),)
