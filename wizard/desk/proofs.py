"""Proves the changed policy piece by piece, so that typing never waits, and nothing twice.

What a piece rests on, and whether it holds still, is for `wizard.check.prover` to say, and for
`wizard.check.again` of the training cases: `check` proves by the same.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pkgutil import get_data

from wizard.change.coverage import uncovered
from wizard.change.edition import edition_faults
from wizard.change.findings import Kept
from wizard.change.reviews import stale
from wizard.check.again import WAYS, Way, Ways
from wizard.check.claims import claim_fault, silent
from wizard.check.findings import safeguard_findings, table_findings
from wizard.check.forces import miscounted
from wizard.check.ledger import PROVED, Ledger, ledger_of
from wizard.check.made import worked_out
from wizard.check.marks import check_marks
from wizard.check.protecting import protection_fault
from wizard.check.prover import Prover
from wizard.check.reach import idle_questions, things
from wizard.check.tables import prove_tables
from wizard.engine import Rules
from wizard.source.faults import Fault
from wizard.source.memory import Held, Memory
from wizard.source.packed import PACKED, unpacked

CONTENT = "content.json"
"""What the guide's own content is called beside this module, where the site was built."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What was proved before: pieces by what they rest on, and training cases by their way."""

    ledger: Ledger = field(default_factory=Ledger)
    ways: Ways = field(default_factory=Ways)


def shipped() -> Settled:
    """Return what was proved of the guide's own content when the site was built.

    It comes in the same archive as this module, so it was proved by this very program.
    """
    ways: dict[str, list[Way]] = {}
    return Settled(ledger_of((_beside(PROVED) or b"{}").decode("utf-8")), Ways(unpacked(_beside(WAYS), ways)))


def read_before() -> Memory:
    """Return what the guide's own content said when the site was built; from the same archive."""
    held: Held = {}
    return Memory(unpacked(_beside(PACKED), held))


def own_texts() -> dict[str, str]:
    """Return the texts of the guide's own content by path, as they were when the site was built."""
    found: dict[str, str] = json.loads(_beside(CONTENT) or b"{}")
    return found


def _beside(name: str) -> bytes:
    """Return what lies beside this module; empty if it is not there."""
    try:
        return get_data(__name__, name) or b""
    except OSError:
        return b""


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
    "owed": "What each response owes",
    "claims": "What is claimed of cases",
}


def proofs(
    rules: Rules, kept: Kept, folder: str, settled: Settled, earlier: Iterable[Rules] = ()
) -> Iterator[Piece]:
    """Yield the proof of a policy in small pieces.

    Args:
        rules: the policy as it is now, compiled.
        kept: its reviews and reasons.
        folder: the folder's name, for places.
        settled: what was proved before; what is proved now is added.
        earlier: rules of which was proved before, the latest first: only what was edited since is looked at.
    """
    policy = rules.policy
    tables = prove_tables(rules)
    yield Piece(ABOUT["tables"], tuple(table_findings(policy, tables)))
    gaps = {table.table for table in tables if table.gaps}
    prover = Prover(rules, settled.ledger, [Prover(one, settled.ledger) for one in earlier], gaps)
    yield from _safeguards(prover)
    marks = (*check_marks(policy).faults, *miscounted(policy), *worked_out(policy))
    yield Piece(ABOUT["marks"], marks)
    for found in settled.ways.findings(rules, policy.scenarios):
        yield Piece(ABOUT["cases"], found)
    yield Piece(ABOUT["marks"], tuple(_kept(rules, kept, folder)))
    yield from _texts(prover)


def _safeguards(prover: Prover) -> Iterator[Piece]:
    for safeguard in prover.rules.policy.safeguards:
        before = prover.anew
        found = tuple(safeguard_findings([prover.safeguard(safeguard)]))
        yield Piece(ABOUT["safeguards"], found, 1, prover.anew - before)


def _kept(rules: Rules, kept: Kept, folder: str) -> Iterator[Fault]:
    if kept.lock is None:
        return
    yield from edition_faults(rules.policy, kept.lock.edition, folder)
    yield from stale(rules.policy, kept.lock)
    yield from uncovered(rules.policy, kept.reading, kept.lock)


def _texts(prover: Prover) -> Iterator[Piece]:
    policy = prover.rules.policy
    for tier in policy.tiers:
        yield Piece(ABOUT["owed"], prover.owed(tier))
    for pair in things(policy):
        yield Piece(ABOUT["reach"], prover.led_to(*pair))
    yield Piece(ABOUT["reach"], tuple(idle_questions(prover.rules)))
    for proof in prover.claims():
        broken = proof.counterexample is not None
        yield Piece(ABOUT["claims"], (claim_fault(proof),) if broken else ())
    for line in prover.protections():
        yield Piece(ABOUT["claims"], () if line.proved else (protection_fault(line),))
    yield Piece(ABOUT["claims"], tuple(silent(policy)))
