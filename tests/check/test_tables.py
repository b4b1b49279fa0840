"""What the proof of the tables catches when an officer makes a mistake in one."""

from dataclasses import replace

import pytest

from tests.check.changed import also, change_row, delete, in_table, row_giving
from tests.check.small import condition, row, small_policy, table
from wizard.check.tables import TableProof, prove_tables
from wizard.engine import Rules, compile_rules
from wizard.model import Policy, Table
from wizard.report import check_policy


def proof_of(policy: Policy, name: str) -> TableProof:
    return next(proof for proof in prove_tables(compile_rules(policy)) if proof.table == name)


def table_of(policy: Policy, name: str) -> Table:
    return next(table for table in policy.tables if table.id == name)


def test_the_real_tables_have_no_gap_no_overlap_and_no_row_in_vain(rules: Rules) -> None:
    for proof in prove_tables(rules):
        assert (proof.gaps, proof.overlaps, proof.dead) == ((), (), ()), proof.table


@pytest.mark.parametrize(
    ("name", "value"),
    [("ladder", "formal"), ("route", "not-engaged"), ("limit-clear", "yes"), ("behaviour", "no")],
)
def test_a_lost_row_leaves_a_gap_with_a_case_in_which_only_that_row_held(
    policy: Policy, name: str, value: str
) -> None:
    lost = row_giving(table_of(policy, name), value)
    proof = proof_of(change_row(name, value, delete)(policy), name)
    assert proof.gaps and not proof.overlaps
    for gap in proof.gaps:
        for cell in lost.conditions:
            said = gap[cell.fact]
            held = {said} if isinstance(said, str) else set(said)
            assert bool(held & set(cell.values)) != cell.negated


def test_a_row_that_is_too_wide_overlaps_and_both_rows_are_named(policy: Policy) -> None:
    ladder = table_of(policy, "ladder")
    wide, other = row_giving(ladder, "verbal"), row_giving(ladder, "informal", stage="verbal")
    proof = proof_of(change_row("ladder", "verbal", also("stage", "verbal"))(policy), "ladder")
    (found,) = [facts for first, second, facts in proof.overlaps if {first, second} == {wide.id, other.id}]
    assert found["severity"] == "ordinary" and found["stage"] == "verbal"
    assert found["verbal-possible"] == "yes"


def test_a_row_below_one_that_always_holds_first_never_counts(policy: Policy) -> None:
    def upside_down(stage: Table) -> Table:
        return replace(stage, rows=(stage.rows[-1], *stage.rows[:-1]))

    assert table_of(policy, "stage").hit == "first"
    dead = proof_of(in_table(policy, "stage", upside_down), "stage").dead
    assert set(dead) == {row.id for row in table_of(policy, "stage").rows[:-1]}


def test_findings_say_where_and_give_an_example(policy: Policy) -> None:
    said: list[str] = []
    broken = change_row("ladder", "formal", delete)(replace(policy, scenarios=(), safeguards=()))
    broken = change_row("letters", "spoc-notification", delete)(broken)
    found = [fault.what for fault in check_policy(broken, said.append).findings]
    assert any(what.startswith("no row holds where ") and "stage = informal" in what for what in found)
    assert "no case leads to the letter spoc-notification" in found
    assert said


def test_a_row_of_a_table_that_collects_may_test_one_fact_twice() -> None:
    twice = [condition("marks", ["dent", "hole"]), condition("marks", ["dent"], negated=True)]
    never = [condition("marks", ["dent"]), condition("marks", ["dent"], negated=True)]
    rows = [row("tiers/1", twice, ["talk"]), row("tiers/2", never, ["warning"])]
    policy = small_policy([table("tiers", "collect", ["tiers"], rows)])
    assert proof_of(policy, "tiers").dead == ("tiers/2",)


def test_only_cases_in_which_a_table_applies_are_looked_at() -> None:
    rows = [row("size/1", [condition("colour", ["red"])], ["large"])]
    narrow = table("size", "unique", ["size"], rows, [condition("colour", ["red"])])
    proof = proof_of(small_policy([narrow]), "size")
    assert (proof.cases, proof.gaps) == (1, ())
