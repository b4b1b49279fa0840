"""Proves every safeguard over every case, or finds a case in which it fails."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from wizard.check.rising import prove_rising
from wizard.check.whole import Facts, Proof, prove
from wizard.engine.compile import Rules, tests_of
from wizard.model import Safeguard


@dataclass(frozen=True, slots=True)
class SafeguardProof:
    """The result for one safeguard: `cases` covered, and a case that breaks it or None. `seconds` took."""

    safeguard: Safeguard
    cases: int
    blocks: int
    counterexample: Facts | None
    seconds: float

    def data(self) -> dict[str, Any]:
        """Return the result as `check --json` prints it."""
        proved = self.counterexample is None
        found = {"id": self.safeguard.id, "proved": proved, "cases": self.cases, "blocks": self.blocks}
        return found if proved else {**found, "counterexample": self.counterexample}


def prove_safeguards(rules: Rules) -> Iterator[SafeguardProof]:
    """Yield the proof of each safeguard, in the order of the content."""
    for safeguard in rules.policy.safeguards:
        start = time.perf_counter()
        proof = prove_safeguard(rules, safeguard)
        seconds = time.perf_counter() - start
        yield SafeguardProof(safeguard, proof.cases, proof.blocks, proof.counterexample, seconds)


def prove_safeguard(rules: Rules, safeguard: Safeguard) -> Proof:
    """Prove one safeguard; each part of its `then` is proved by itself, which is shorter."""
    parts = [
        prove(rules, tests_of(rules, safeguard.when), tests_of(rules, (condition,)))
        for condition in safeguard.then
    ]
    if safeguard.rises:
        fact, *values = safeguard.rises
        parts += [prove_rising(rules, fact, mild, grave) for mild, grave in pairwise(values)]
    broken = next((part for part in parts if part.counterexample is not None), None)
    return broken or Proof(parts[0].cases, sum(part.blocks for part in parts), None)
