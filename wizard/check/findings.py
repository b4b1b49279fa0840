"""What proofs of tables and safeguards, and training cases, show to be wrong: place, fault and mend."""

from collections.abc import Iterable

from wizard.check.cases import failures
from wizard.check.safeguards import SafeguardProof
from wizard.check.tables import TableProof
from wizard.check.words import in_words
from wizard.engine import Rules
from wizard.model import Policy, Scenario
from wizard.source.faults import Fault


def table_findings(policy: Policy, proofs: tuple[TableProof, ...]) -> list[Fault]:
    """Return the findings about gaps, overlaps and rows that never count."""
    places = {table.id: table.place for table in policy.tables}
    places |= {row.id: row.place for table in policy.tables for row in table.rows}
    found = []
    for proof in proofs:
        found += [
            Fault(places[proof.table], f"no row holds where {in_words(facts)}", "Add a row for it")
            for facts in proof.gaps
        ]
        found += [
            Fault(places[b], f"this row and row {a} both hold where {in_words(facts)}", "Narrow one of them")
            for a, b, facts in proof.overlaps
        ]
        found += [
            Fault(places[row], f"row {row} never counts", "Delete it, or narrow the rows above it")
            for row in proof.dead
        ]
    return found


def safeguard_findings(proofs: Iterable[SafeguardProof]) -> list[Fault]:
    """Return a finding for every safeguard that fails or says nothing."""
    mend = "Mend the tables: the safeguard says what must never happen"
    empty = "Mend its `when` or `then`, or delete it: it guards nothing as it stands"
    found = []
    for proof in proofs:
        name, place = proof.safeguard.id, proof.safeguard.place
        if proof.counterexample is not None:
            found.append(Fault(place, f"safeguard {name} fails where {in_words(proof.counterexample)}", mend))
        if proof.empty:
            found.append(Fault(place, f"safeguard {name} says nothing: {proof.empty}", empty))
    return found


def case_findings(rules: Rules, scenarios: Iterable[Scenario]) -> list[Fault]:
    """Return a finding for everything in which a training case does not come out as it says."""
    mend = "Mend the case if the policy changed, or the table if it is wrong"
    return [Fault(place, what, mend) for scenario in scenarios for place, what in failures(rules, scenario)]
