"""What proofs of tables and safeguards, and training cases, show to be wrong: place, fault and mend."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from wizard.check.cases import failures
from wizard.check.safeguards import SafeguardProof
from wizard.check.tables import TableProof
from wizard.check.words import in_words
from wizard.engine import Rules
from wizard.model import Place, Policy, Scenario
from wizard.source.faults import Fault
from wizard.source.reading import Reading

NO_LINES: Mapping[tuple[str, str], Place] = MappingProxyType({})


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


def case_findings(
    rules: Rules, scenarios: Iterable[Scenario], lines: Mapping[tuple[str, str], Place] = NO_LINES
) -> list[Fault]:
    """Return a finding for everything in which a training case does not come out as it says.

    Cases that fail in the same words have one cause: a row that changed, or a question that is new.

    Args:
        rules: the policy, compiled.
        scenarios: the cases.
        lines: where a case's file gives or expects a fact, from `lines_of_cases`; else its first line.
    """
    mend = "Mend the case if the policy changed, or the table if it is wrong"
    return [
        Fault(lines.get((one.case.place.file, one.about), one.case.place), one.text, mend, f"case {one.says}")
        for scenario in scenarios
        for one in failures(rules, scenario)
    ]


def lines_of_cases(reading: Reading) -> dict[tuple[str, str], Place]:
    """Return where each file names a fact that it gives or expects, or a step that it never comes to."""
    found = {
        (use.place.file, use.fact): use.place for use in reading.facts if use.use in ("answer", "expected")
    }
    steps = (one for one in reading.references if one.kind == "tier")
    return {(one.place.file, one.id): one.place for one in steps} | found
