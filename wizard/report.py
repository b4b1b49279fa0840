"""Everything `check` finds out about a policy, as data and as words."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from wizard.change.findings import findings as kept_findings
from wizard.check.claims import Claims, check_claims
from wizard.check.counts import counts, to_set
from wizard.check.findings import case_findings, lines_of_cases, safeguard_findings, table_findings
from wizard.check.forces import miscounted
from wizard.check.heights import Heights, heights_in
from wizard.check.ledger import Ledger
from wizard.check.made import worked_out
from wizard.check.marks import Marks, check_marks
from wizard.check.pages import Pages, pages_asked
from wizard.check.protecting import Protecting, check_protecting
from wizard.check.prover import Prover
from wizard.check.reach import idle_questions, things
from wizard.check.safeguards import SafeguardProof
from wizard.check.screens import Screens, screens_of
from wizard.check.sources import Sources, check_sources
from wizard.check.tables import TableProof, prove_tables
from wizard.drill.drills import made_or_faults
from wizard.engine import compile_rules
from wizard.model import Policy
from wizard.source.faults import ContentError, Fault
from wizard.source.folding import beneath, folded
from wizard.source.load import read_folder
from wizard.source.reading import Reading
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
    claims: Claims = field(default_factory=Claims)
    protecting: Protecting = field(default_factory=Protecting)
    marks: Marks = field(default_factory=Marks)
    sources: Sources = field(default_factory=Sources)
    pages: Pages = field(default_factory=Pages)
    screens: Screens = field(default_factory=Screens)
    heights: Heights = field(default_factory=Heights)

    def data(self) -> dict[str, Any]:
        """Return the report as `check --json` prints it."""
        return {
            "counts": self.counts,
            "findings": [
                {
                    "place": str(fault.place),
                    "what": fault.what,
                    "mend": fault.mend,
                    "text": str(fault),
                    "follows": [str(place) for place in fault.follows],
                }
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
            "claims": self.claims.data(),
            "protecting": self.protecting.data(),
            "partial": self.protecting.partial,
            "marks": self.marks.data(),
            "sources": self.sources.data(),
            "outcomes": self.pages.data() | self.screens.data() | self.heights.data(),
        }


def check_folder(folder: Path, say: Say, today: date, ledger: Ledger | None = None) -> Report:
    """Read and check a content folder.

    Args:
        folder: such as `policy_source/`.
        say: told what is being done, line by line.
        today: the day from which it is counted how long nobody has looked at a source.
        ledger: what was proved before and need not be again; what is proved now is added.
    """
    say(f"Reading {folder.name} ...")
    try:
        policy, reading = read_folder(folder)
    except ContentError as error:
        return Report(findings=list(folded(error.faults)))
    report = check_policy(policy, say, ledger, reading)
    report.sources = check_sources(policy, today)
    report.heights = heights_in(folder, {one.case: one.mark for one in report.screens.seen})
    found, figures = kept_findings(policy, folder)
    report.findings = [*folded(report.findings), *found, *undecided(folder)]
    report.counts |= figures
    return report


def check_policy(
    policy: Policy, say: Say, ledger: Ledger | None = None, reading: Reading | None = None
) -> Report:
    """Check a policy that could be read: its tables, what can be reached, and its cases.

    Args:
        policy: the policy.
        say: told what is being done, line by line.
        ledger: what was proved before and need not be again; what is proved now is added.
        reading: how it was read; then what a case does not come to is told at its own line.
    """
    report = Report(counts=counts(policy), to_set=to_set(policy))
    rules = compile_rules(policy)
    prover = Prover(rules, Ledger() if ledger is None else ledger)
    say("Proving that no decision table has a gap or an overlap ...")
    report.tables = prove_tables(rules)
    report.findings += table_findings(policy, report.tables)
    for proof in map(prover.safeguard, policy.safeguards):
        say(f"Safeguard {proof.safeguard.id}: {proof.cases:.2e} cases in {proof.seconds:.1f} s")
        report.safeguards.append(proof)
    report.findings += safeguard_findings(report.safeguards)
    report.findings += [fault for tier in policy.tiers for fault in prover.owed(tier)]
    say("Proving that whatever is said of a case is so, and that no unknown answer hides what protects ...")
    report.claims = check_claims(rules, prover.claims())
    report.protecting = check_protecting(rules, prover.protections())
    report.findings += [*report.claims.faults, *report.protecting.faults]
    say("Looking for responses, letters and statements that no case leads to ...")
    report.findings += [fault for pair in things(policy) for fault in prover.led_to(*pair)]
    report.findings += idle_questions(rules)
    say("Holding every mark against what it cites ...")
    report.marks = check_marks(policy)
    report.findings += [*report.marks.faults, *miscounted(policy), *worked_out(policy)]
    say(f"Deciding {len(policy.scenarios)} cases ...")
    report.findings += case_findings(rules, policy.scenarios, lines_of_cases(reading) if reading else {})
    report.findings += made_or_faults(policy)[1]
    report.pages = pages_asked(rules)
    say("Counting the words of their outcomes ...")
    report.screens = screens_of(policy)
    return report


def words(report: Report) -> str:
    """Return the report as a person reads it."""
    lines = [f"{fault}{beneath(fault)}" for fault in report.findings]
    if report.counts:
        lines.append(", ".join(f"{number} {name}" for name, number in report.counts.items()))
    if report.tables:
        cases = sum(proof.cases for proof in report.tables)
        gaps = sum(len(proof.gaps) for proof in report.tables)
        overlaps = sum(len(proof.overlaps) for proof in report.tables)
        proved = f"{len(report.tables)} tables proved over {cases:,} combinations"
        lines.append(f"{proved}: {gaps} gaps, {overlaps} overlaps")
    if report.safeguards:
        held = [proof for proof in report.safeguards if proof.proved]
        seconds = sum(proof.seconds for proof in report.safeguards)
        cases = min(proof.cases for proof in held) if held else 0
        lines.append(
            f"{len(held)} of {len(report.safeguards)} safeguards proved over {cases:.2e} cases or more each,"
            f" in {seconds:.1f} s"
        )
    lines += [line for line in (str(report.claims), str(report.protecting)) if line]
    if report.marks.checked:
        lines.append(str(report.marks))
    lines += report.sources.lines()
    lines += [line for line in (str(report.pages), str(report.screens), str(report.heights)) if line]
    lines += [f"To be set by the council: {label}" for label in report.to_set]
    lines.append(f"{len(report.findings)} findings" if report.findings else "No findings")
    return "\n".join(lines)
