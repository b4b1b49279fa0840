"""Everything `check` finds out about a policy, as data and as words."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from wizard.change.findings import findings as kept_findings
from wizard.check.cases import failures
from wizard.check.counts import counts, to_set
from wizard.check.reach import unreached
from wizard.check.safeguards import SafeguardProof, prove_safeguards
from wizard.check.tables import TableProof, prove_tables
from wizard.engine import Rules, compile_rules
from wizard.model import Policy
from wizard.source.faults import ContentError, Fault
from wizard.source.load import load_policy
from wizard.source.undecided import undecided

Say = Callable[[str], None]


@dataclass(slots=True)
class Report:
    """What was found: `findings` are faults that have to be mended before anything is published."""

    counts: dict[str, int] = field(default_factory=dict)
    findings: list[Fault] = field(default_factory=list)
    to_set: list[str] = field(default_factory=list)
    tables: tuple[TableProof, ...] = ()
    safeguards: list[SafeguardProof] = field(default_factory=list)

    def data(self) -> dict[str, Any]:
        """Return the report as `check --json` prints it."""
        return {
            "counts": self.counts,
            "findings": [
                {"place": str(fault.place), "what": fault.what, "mend": fault.mend, "text": str(fault)}
                for fault in self.findings
            ],
            "to_set": self.to_set,
            "tables": [{"table": proof.table, "cases": proof.cases} for proof in self.tables],
            "gaps": [{"table": p.table, "facts": facts} for p in self.tables for facts in p.gaps],
            "overlaps": [
                {"table": p.table, "rows": [a, b], "facts": facts}
                for p in self.tables
                for a, b, facts in p.overlaps
            ],
            "safeguards": [proof.data() for proof in self.safeguards],
        }


def check_folder(folder: Path, say: Say) -> Report:
    """Read and check a content folder.

    Args:
        folder: such as `policy_source/`.
        say: told what is being done, line by line.
    """
    say(f"Reading {folder.name} ...")
    try:
        policy = load_policy(folder)
    except ContentError as error:
        return Report(findings=list(error.faults))
    report = check_policy(policy, say)
    found, figures = kept_findings(policy, folder)
    report.findings += [*found, *undecided(folder)]
    report.counts |= figures
    return report


def check_policy(policy: Policy, say: Say) -> Report:
    """Check a policy that could be read: its tables, what can be reached, and its cases."""
    report = Report(counts=counts(policy), to_set=to_set(policy))
    rules = compile_rules(policy)
    say("Proving that no decision table has a gap or an overlap ...")
    report.tables = prove_tables(rules)
    report.findings += _table_findings(policy, report.tables)
    for proof in prove_safeguards(rules):
        say(f"Safeguard {proof.safeguard.id}: {proof.cases:.2e} cases in {proof.seconds:.1f} s")
        report.safeguards.append(proof)
    report.findings += _safeguard_findings(report.safeguards)
    say("Looking for responses, letters and statements that no case leads to ...")
    mend = "Add a row that leads to it, or delete it"
    report.findings += [Fault(place, what, mend) for place, what in unreached(rules)]
    say(f"Deciding {len(policy.scenarios)} cases ...")
    report.findings += _case_findings(rules, policy)
    return report


def _table_findings(policy: Policy, proofs: tuple[TableProof, ...]) -> list[Fault]:
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


def _safeguard_findings(proofs: list[SafeguardProof]) -> list[Fault]:
    mend = "Mend the tables: the safeguard says what must never happen"
    return [
        Fault(
            proof.safeguard.place,
            f"safeguard {proof.safeguard.id} fails where {in_words(proof.counterexample)}",
            mend,
        )
        for proof in proofs
        if proof.counterexample is not None
    ]


def in_words(facts: dict[str, list[str] | str]) -> str:
    """Return facts as "stage = formal, continued = yes"."""
    shown = (
        (name, value if isinstance(value, str) else "+".join(value) or "none")
        for name, value in facts.items()
    )
    return ", ".join(f"{name} = {value}" for name, value in shown)


def _case_findings(rules: Rules, policy: Policy) -> list[Fault]:
    mend = "Mend the case if the policy changed, or the table if it is wrong"
    return [
        Fault(place, what, mend) for scenario in policy.scenarios for place, what in failures(rules, scenario)
    ]


def words(report: Report) -> str:
    """Return the report as a person reads it."""
    lines = [str(fault) for fault in report.findings]
    if report.counts:
        lines.append(", ".join(f"{number} {name}" for name, number in report.counts.items()))
    if report.tables:
        cases = sum(proof.cases for proof in report.tables)
        gaps = sum(len(proof.gaps) for proof in report.tables)
        overlaps = sum(len(proof.overlaps) for proof in report.tables)
        proved = f"{len(report.tables)} tables proved over {cases:,} combinations"
        lines.append(f"{proved}: {gaps} gaps, {overlaps} overlaps")
    if report.safeguards:
        held = [proof for proof in report.safeguards if proof.counterexample is None]
        seconds = sum(proof.seconds for proof in report.safeguards)
        cases = min(proof.cases for proof in held) if held else 0
        lines.append(
            f"{len(held)} of {len(report.safeguards)} safeguards proved over {cases:.2e} cases or more each,"
            f" in {seconds:.1f} s"
        )
    lines += [f"To be set by the council: {label}" for label in report.to_set]
    lines.append(f"{len(report.findings)} findings" if report.findings else "No findings")
    return "\n".join(lines)
