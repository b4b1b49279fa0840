"""Proves the changed policy piece by piece, what follows from an edit first, and nothing twice.

A claim hangs on the tables that lead to what it speaks of. Where these are, compiled, what they were when it
was proved, it holds still; of some 200 safeguards an edit of one table leaves most as they were.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import batched

from wizard.change.coverage import uncovered
from wizard.change.edition import edition_faults
from wizard.change.findings import Kept
from wizard.change.reviews import stale
from wizard.check.claims import DECLARE, claim_fault, prove_claim
from wizard.check.declared import Claim, claims_of, undeclared
from wizard.check.findings import case_findings, safeguard_findings, table_findings
from wizard.check.forces import miscounted
from wizard.check.made import worked_out
from wizard.check.marks import check_marks
from wizard.check.protecting import protection_fault, prove_protection
from wizard.check.reach import looked_at
from wizard.check.safeguards import SafeguardProof, prove_safeguard, says_nothing
from wizard.check.tables import prove_tables
from wizard.engine import Rules
from wizard.engine.compile import Program, Test, tests_of
from wizard.engine.prove import cone
from wizard.model import Safeguard, Statement
from wizard.source.faults import Fault

CASES = 8
"""Training cases decided in one piece of work."""

Settled = set[object]
"""What was proved before: a safeguard with the tables that it hangs on."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What one piece of the proof found; `about` says what is looked at."""

    about: str
    faults: tuple[Fault, ...] = ()
    safeguards: int = 0
    anew: int = 0


ABOUT = {
    "tables": "Gaps and overlaps",
    "safeguards": "Safeguards",
    "cases": "Training cases",
    "marks": "Marks, reviews and coverage",
    "reach": "What no case leads to",
    "claims": "What is claimed of cases",
}


def proofs(rules: Rules, kept: Kept, folder: str, settled: Settled) -> Iterator[Piece]:
    """Yield the proof of a policy in small pieces.

    Args:
        rules: the policy as it is now, compiled.
        kept: its reviews and reasons.
        folder: the folder's name, for places.
        settled: what was proved before; what is proved now is added.
    """
    policy = rules.policy
    yield Piece(ABOUT["tables"], tuple(table_findings(policy, prove_tables(rules))))
    known = keys(rules)
    for safeguard in policy.safeguards:
        yield _safeguard(rules, safeguard, known[safeguard.id], settled)
    marks = (*check_marks(policy).faults, *miscounted(policy), *worked_out(policy))
    yield Piece(ABOUT["marks"], marks)
    whole = _print((rules.programs, rules.facts))
    for some in batched(policy.scenarios, CASES):
        yield _once(settled, "cases", (whole, some), partial(case_findings, rules, some))
    yield Piece(ABOUT["marks"], tuple(_kept(rules, kept, folder)))
    yield from _texts(rules, whole, settled)


def _once(settled: Settled, about: str, key: object, look: Callable[[], Iterable[Fault]]) -> Piece:
    """Look for faults, unless none were found where everything that they hang on was the same."""
    name = about, _print(key)
    if name in settled:
        return Piece(ABOUT[about])
    found = tuple(look())
    if not found:
        settled.add(name)
    return Piece(ABOUT[about], found)


def _safeguard(rules: Rules, safeguard: Safeguard, key: object, settled: Settled) -> Piece:
    if key in settled:
        return Piece(ABOUT["safeguards"], safeguards=1)
    proof = prove_safeguard(rules, safeguard)
    whole = SafeguardProof(
        safeguard, proof.cases, proof.blocks, proof.counterexample, 0, says_nothing(rules, safeguard)
    )
    if whole.proved:
        settled.add(key)
    return Piece(ABOUT["safeguards"], tuple(safeguard_findings([whole])), 1, 1)


def keys(rules: Rules) -> Mapping[str, object]:
    """Return for each safeguard what its proof hangs on: its tests, the tables before them, their facts."""
    programs = {program.id: _print(program) for program in rules.programs}
    facts = [_print(fact) for fact in rules.facts]
    return {one.id: _key(rules, one, programs, facts) for one in rules.policy.safeguards}


def _key(rules: Rules, safeguard: Safeguard, programs: Mapping[str, str], facts: list[str]) -> object:
    wanted = (*tests_of(rules, safeguard.when), *tests_of(rules, safeguard.then))
    before = rules.programs if safeguard.rises else cone(rules, wanted)
    tests = [*wanted, *(test for one in before for test in _tests(one))]
    places = {test[0] for test in tests} | {place for one in before for place in one.outputs}
    said = (safeguard.id, tests_of(rules, safeguard.when), tests_of(rules, safeguard.then), safeguard.rises)
    return said, tuple(programs[one.id] for one in before), tuple(facts[place] for place in sorted(places))


def _tests(program: Program) -> Iterator[Test]:
    yield from program.when
    for rule in program.rules:
        yield from rule.tests


def _print(thing: object) -> str:
    return hashlib.sha256(repr(thing).encode()).hexdigest()


def _kept(rules: Rules, kept: Kept, folder: str) -> Iterator[Fault]:
    if kept.lock is None:
        return
    yield from edition_faults(rules.policy, kept.lock.edition, folder)
    yield from stale(rules.policy, kept.lock)
    yield from uncovered(rules.policy, kept.reading, kept.lock)


def _texts(rules: Rules, whole: str, settled: Settled) -> Iterator[Piece]:
    policy, mend = rules.policy, "Add a row that leads to it, or delete it"
    things = ([one.id for one in some] for some in (policy.tiers, policy.letters, policy.statements))
    named = "reach", whole, tuple(map(tuple, things))
    missed = False
    for found in looked_at(rules) if named not in settled else ():
        yield Piece(ABOUT["reach"], tuple(Fault(place, what, mend) for place, what in found))
        missed = missed or bool(found)
    if not missed:
        settled.add(named)
    for claim in claims_of(policy):
        yield _once(settled, "claims", (whole, claim), partial(_claim, rules, claim))
    for one in policy.statements:
        if one.protects:
            yield _once(settled, "claims", (whole, one), partial(_protection, rules, one))
    says = "does not declare what it claims of the case"
    silent = (Fault(place, f"{what} {says}", DECLARE) for place, what in undeclared(policy))
    yield Piece(ABOUT["claims"], tuple(silent))


def _claim(rules: Rules, claim: Claim) -> tuple[Fault, ...]:
    proof = prove_claim(rules, claim)
    return () if proof.counterexample is None else (claim_fault(proof),)


def _protection(rules: Rules, statement: Statement) -> tuple[Fault, ...]:
    proof = prove_protection(rules, statement)
    return () if proof.proved else (protection_fault(proof),)
