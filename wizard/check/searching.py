"""Looks through cases for a proof: through none where it is held, and where it may, only through some."""

from collections.abc import Iterable
from functools import cached_property

from wizard.check.keyed import Keyed
from wizard.check.rising import (
    prove_rising_generally,
    prove_rising_wholly,
    prove_rising_within,
)
from wizard.check.safeguards import some_case
from wizard.check.touched import SHORT, Area, can_be
from wizard.engine.compile import Test
from wizard.engine.evaluate import YES, State, run, start, status
from wizard.engine.prove import Proof, prove_freely, prove_shortly, prove_wholly
from wizard.engine.scenario import answers_of
from wizard.engine.space import size


class Searching(Keyed):
    """Proves that some tests hold wherever others do, and keeps in the ledger what may be of use again."""

    def _within(self, areas: tuple[Area, ...], when: tuple[Test, ...], then: tuple[Test, ...]) -> Proof:
        if known := self._known(self._generals(when, then).values()):
            return known
        narrow = (area for one in areas if can_be(self.rules, area := (*one, *when)))
        blocks = 0
        for area in narrow:
            proof = prove_shortly(self.rules, area, then, SHORT)
            if proof is None or proof.counterexample is not None:
                return proof or Proof(0, 0, {})  # as if it failed: then every case is looked at
            blocks += proof.blocks
        return Proof(self._every, blocks, None)

    def _risen_within(self, areas: tuple[Area, ...], said: tuple[str, str, str]) -> Proof:
        known = self._known([self._rising_key(self.rules.index[said[0]], said)])
        return known or prove_rising_within(self.rules, said, areas)

    def _proof(self, when: tuple[Test, ...], then: tuple[Test, ...]) -> Proof:
        """Prove a claim as `wizard.engine.prove.prove`, and what was proved of the last tables not again.

        Such a proof rests on no table behind the facts that it leaves free: an edit of the first tables,
        which every whole case passes, leaves most of them as they are.
        """
        keys = self._generals(when, then)
        if known := self._known(keys.values()):
            return known
        for free, key in keys.items():
            if proof := prove_freely(self.rules, when, then, free):
                self.ledger.add(key, proof.blocks)
                return proof
        return prove_wholly(self.rules, when, then)

    def _asked(self, when: tuple[Test, ...], then: tuple[Test, ...]) -> Proof:
        """Ask the ledger for what is known of a claim that is proved, so that it counts as used."""
        return self._known(self._generals(when, then).values()) or Proof(self._every, 0, None)

    def _asked_of_rise(self, fact: str, mild: str, grave: str) -> Proof:
        known = self._known([self._rising_key(self.rules.index[fact], (fact, mild, grave))])
        return known or Proof(self._every, 0, None)

    def _known(self, keys: Iterable[str]) -> Proof | None:
        """Return the proof of a claim that the ledger holds under one of these fingerprints."""
        key = next((key for key in keys if key in self.ledger), None)
        return None if key is None else Proof(self._every, self.ledger[key], None)

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

    def _happens(self, when: tuple[Test, ...]) -> bool:
        """Tell whether some case meets these tests: a training case does, or one that was found before."""
        if self._in_training(when):
            return True
        key = self.rests.key("met", list(map(self.rests.named, when)), when)
        found = key in self.ledger or some_case(self.rules, when)
        if found:
            self.ledger.add(key)
        return found

    def _in_training(self, tests: tuple[Test, ...]) -> bool:
        """Tell whether all these tests hold in a training case."""
        return any(status(tests, state.may, state.must) == YES for state in self._met)

    @cached_property
    def _every(self) -> int:
        return size(self.rules, {}, tuple(range(len(self.rules.questions))))

    @cached_property
    def _met(self) -> list[State]:
        """What is known at the end of each training case."""
        rules = self.rules
        return [run(rules, start(rules, answers_of(rules, case))) for case in rules.policy.scenarios]
