"""Proves every safeguard over every case, or finds a case in which it fails, or that it says nothing."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import Any

from wizard.check.alone import follows
from wizard.check.rising import prove_rising
from wizard.engine.compile import Rules, Test, tests_of
from wizard.engine.prove import Facts, Proof, prove, prove_generally
from wizard.engine.space import size
from wizard.model import Safeguard

Proves = Callable[[tuple[Test, ...], tuple[Test, ...]], Proof]
"""Proves that in every case in which some tests hold, others do."""

Rises = Callable[[str, str, str], Proof]
"""Proves of a question and two of its values that the graver never leads to a milder response."""

Happens = Callable[[tuple[Test, ...]], bool]
"""Tells whether some case meets all these tests."""


@dataclass(frozen=True, slots=True)
class SafeguardProof:
    """The result for one safeguard: `cases` covered, and a case that breaks it or None. `seconds` took.

    `empty` tells in words why it says nothing, whatever the tables are; such a one is not proved.
    """

    safeguard: Safeguard
    cases: int
    blocks: int
    counterexample: Facts | None
    seconds: float
    empty: str = ""

    @property
    def proved(self) -> bool:
        """Whether it holds in every case, and would not hold of just any tables."""
        return self.counterexample is None and not self.empty

    def data(self) -> dict[str, Any]:
        """Return the result as `check --json` prints it."""
        found: dict[str, Any] = {"id": self.safeguard.id, "proved": self.proved}
        found |= {"cases": self.cases, "blocks": self.blocks}
        found |= {"empty": self.empty} if self.empty else {}
        return found if self.counterexample is None else {**found, "counterexample": self.counterexample}


def prove_safeguards(rules: Rules) -> Iterator[SafeguardProof]:
    """Yield the proof of each safeguard, in the order of the content."""
    for safeguard in rules.policy.safeguards:
        yield look_at(rules, safeguard)


def look_at(
    rules: Rules,
    safeguard: Safeguard,
    proves: Proves | None = None,
    rises: Rises | None = None,
    happens: Happens | None = None,
) -> SafeguardProof:
    """Return the proof of one safeguard, with the time it took.

    Args:
        rules: the policy, compiled.
        safeguard: what is to be proved.
        proves: proves that `then` holds wherever `when` does, as `wizard.engine.prove.prove`.
        rises: proves that the response does not fall, as `wizard.check.rising.prove_rising`.
        happens: tells whether some case meets all tests; without it every case is searched.
    """
    start = time.perf_counter()
    proof = prove_safeguard(rules, safeguard, proves, rises)
    empty = says_nothing(rules, safeguard, happens)
    seconds = time.perf_counter() - start
    return SafeguardProof(safeguard, proof.cases, proof.blocks, proof.counterexample, seconds, empty)


def whole(rules: Rules, safeguard: Safeguard) -> int:
    """Return how many cases there are over which a safeguard that holds is proved: see `prove_safeguard`."""
    spared = () if safeguard.then else (rules.index[safeguard.rises[0]],)
    return size(rules, {}, tuple(place for place in range(len(rules.questions)) if place not in spared))


def says_nothing(rules: Rules, safeguard: Safeguard, happens: Happens | None = None) -> str:
    """Return in words why a safeguard says nothing, or nothing if it does say something.

    It says nothing if no case meets its `when`, or if a part of its `then` would hold whatever the tables
    are: because it lists every value of its fact, or repeats what `when` says of that fact.
    """
    when = tests_of(rules, safeguard.when)
    if when and not (happens or partial(some_case, rules))(when):
        return "no case meets its `when`"
    for condition in safeguard.then:
        (test,) = tests_of(rules, (condition,))
        if follows(rules, when, test):
            return f"no table could break what its `then` says of {condition.fact}"
    return ""


def some_case(rules: Rules, when: tuple[Test, ...]) -> bool:
    """Tell whether some case meets all these tests; that none does, the last tables mostly settle at once."""
    return not prove_generally(rules, when, ()) and prove(rules, when, ()).counterexample is not None


def prove_safeguard(
    rules: Rules, safeguard: Safeguard, proves: Proves | None = None, rises: Rises | None = None
) -> Proof:
    """Prove one safeguard; each part of its `then` is proved by itself, which is shorter."""
    proves, rises = proves or partial(prove, rules), rises or partial(prove_rising, rules)
    parts = [
        proves(tests_of(rules, safeguard.when), tests_of(rules, (condition,))) for condition in safeguard.then
    ]
    if safeguard.rises:
        fact, *values = safeguard.rises
        parts += [rises(fact, mild, grave) for mild, grave in pairwise(values)]
    broken = next((part for part in parts if part.counterexample is not None), None)
    return broken or Proof(parts[0].cases, sum(part.blocks for part in parts), None)
