"""Z3, from a reading of its own, says of every safeguard and every table what `check` says."""

import shutil
from pathlib import Path

import pytest

from tests.check.z3_reading import Reading
from tests.real_policy import CONTENT, the_policy, the_proofs, the_rules
from tests.sampling import part
from wizard.check.safeguards import SafeguardProof, look_at
from wizard.check.tables import prove_tables
from wizard.engine import Rules, compile_rules
from wizard.source.load import load_policy

ONE_IN = 20
"""Of the safeguards, in an ordinary run; the prover itself takes all of them in every run."""


@pytest.fixture(scope="module")
def reading() -> Reading:
    return Reading(CONTENT)


def said(proof: SafeguardProof) -> tuple[bool, bool]:
    """Whether a safeguard is kept, and whether it says anything."""
    return proof.counterexample is None, not proof.empty


def ours(folder: Path, name: str) -> tuple[bool, bool]:
    """What is said of one safeguard of changed content."""
    rules = compile_rules(load_policy(folder))
    return said(look_at(rules, next(one for one in rules.policy.safeguards if one.id == name)))


def faults(rules: Rules) -> dict[str, tuple[bool, bool]]:
    """Of each table that picks one row: whether it has a gap, and whether it has an overlap."""
    picking = {table.id for table in rules.policy.tables if table.hit != "collect"}
    proofs = (proof for proof in prove_tables(rules) if proof.table in picking)
    return {proof.table: (bool(proof.gaps), bool(proof.overlaps)) for proof in proofs}


def test_both_have_read_the_same_questions_tables_and_safeguards(reading: Reading) -> None:
    policy = the_policy()
    assert {name: set(reading.values[name]) for name in reading.asked} == {
        question.id: set(question.values) for question in policy.questions
    }
    assert {name: len(table.rows) for name, table in reading.tables.items()} == {
        table.id: len(table.rows) for table in policy.tables
    }
    assert set(reading.safeguards) == {one.id for one in policy.safeguards if not one.rises}


@pytest.mark.timeout(3600)  # the solver takes seconds; on a busy machine nobody knows
def test_both_prove_the_same_safeguards_and_that_every_premise_can_be_met(
    reading: Reading, whole: bool
) -> None:
    names = part(reading.safeguards, ONE_IN, whole)
    theirs = {name: (reading.is_kept(name), reading.is_met(name)) for name in names}
    mine = {proof.safeguard.id: said(proof) for proof in the_proofs() if not proof.safeguard.rises}
    assert theirs == {name: mine[name] for name in names}
    assert set(mine.values()) == {(True, True)}


def test_both_find_the_same_gaps_and_overlaps(reading: Reading) -> None:
    mine = faults(the_rules())
    assert {name: reading.faults(name) for name in mine} == mine
    assert set(mine.values()) == {(False, False)}


def without_a_row(folder: Path, table: str, gives: str) -> Path:
    """A copy of the content in which a table has lost the first row that gives a value."""
    shutil.copytree(CONTENT, folder / "policy_source")
    files = (folder / "policy_source" / "decisions").glob("*.md")
    file = next(one for one in files if f"\nid: {table}\n" in one.read_text(encoding="utf-8"))
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    rows = [at for at, line in enumerate(lines) if line.startswith("|") and gives in line.rsplit("|", 3)[0]]
    file.write_text("".join([*lines[: rows[0]], *lines[rows[0] + 1 :]]), encoding="utf-8")
    return folder / "policy_source"


def test_both_see_that_a_lost_row_breaks_a_safeguard(tmp_path: Path) -> None:
    folder = without_a_row(tmp_path, "letters", "information-reply")
    assert not Reading(folder).is_kept("request-answered")
    assert ours(folder, "request-answered") == (False, True)


def test_both_see_that_a_lost_row_leaves_a_gap(tmp_path: Path) -> None:
    folder = without_a_row(tmp_path, "ladder", "formal")
    mine = faults(compile_rules(load_policy(folder)))["ladder"]
    assert Reading(folder).faults("ladder") == mine == (True, False)


def test_both_see_that_a_row_too_many_overlaps(tmp_path: Path) -> None:
    folder = shutil.copytree(CONTENT, tmp_path / "policy_source")
    file = next(
        one for one in (folder / "decisions").glob("*.md") if "\nid: route\n" in one.read_text("utf-8")
    )
    text = file.read_text(encoding="utf-8")
    row = next(line for line in text.splitlines() if line.startswith("| no | request"))
    file.write_text(text.replace(row, f"{row}\n{row}"), encoding="utf-8")
    mine = faults(compile_rules(load_policy(folder)))["route"]
    assert Reading(folder).faults("route") == mine == (False, True)
