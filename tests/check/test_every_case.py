"""On policies small enough to try every case, the proofs say what trying every case says."""

from itertools import product

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.check.small import (
    ASKED,
    VALUES,
    Case,
    claims,
    condition,
    conditions,
    every_case,
    holds,
    policies,
    row,
    sets,
    small_policy,
    table,
    worked_out,
)
from wizard.check.rising import prove_rising
from wizard.check.safeguards import some_case
from wizard.check.tables import prove_tables
from wizard.engine import compile_rules
from wizard.engine.compile import tests_of as as_tests
from wizard.engine.prove import Facts, prove
from wizard.model import Condition, Policy, Table

quick = settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])


def as_case(facts: Facts) -> Case:
    return {name: value if isinstance(value, str) else frozenset(value) for name, value in facts.items()}


def breaks(policy: Policy, case: Case, when: list[Condition], then: list[Condition]) -> bool:
    known = worked_out(policy, case)
    return all(holds(known, cell) for cell in when) and not all(holds(known, cell) for cell in then)


@quick
@given(policies(), claims())
def test_a_claim_is_proved_exactly_if_no_case_breaks_it(
    policy: Policy, claim: tuple[list[Condition], list[Condition]]
) -> None:
    rules = compile_rules(policy)
    when, then = claim
    proof = prove(rules, as_tests(rules, when), as_tests(rules, then))
    cases = list(every_case())
    broken = any(breaks(policy, case, when, then) for case in cases)
    assert (proof.counterexample is not None) == broken
    if proof.counterexample is None:
        assert proof.cases == len(cases) == 3 * 2 * 2**3
    else:
        assert breaks(policy, as_case(proof.counterexample), when, then)


@quick
@given(policies(), st.lists(conditions(tuple(VALUES)), min_size=1, max_size=3))
def test_a_premise_is_met_exactly_if_some_case_meets_it(policy: Policy, when: list[Condition]) -> None:
    rules = compile_rules(policy)
    met = any(all(holds(worked_out(policy, case), cell) for cell in when) for case in every_case())
    assert some_case(rules, as_tests(rules, when)) == met


@quick
@given(policies(), st.sampled_from([("wet", "no", "yes"), ("colour", "red", "blue")]))
def test_a_response_is_proved_never_to_fall_exactly_if_it_falls_in_no_case(
    policy: Policy, rise: tuple[str, str, str]
) -> None:
    rules = compile_rules(policy)
    fact, mild, grave = rise

    def rank(case: Case) -> int:
        tiers = worked_out(policy, case)["tiers"]
        return max((rules.ranks[tier] for tier in tiers or ()), default=0)

    def falls(case: Case) -> bool:
        return rank({**case, fact: mild}) > rank({**case, fact: grave})

    proof = prove_rising(rules, fact, mild, grave)
    assert (proof.counterexample is not None) == any(map(falls, every_case()))
    if proof.counterexample is None:
        assert proof.cases == sum(1 for _ in every_case()) // len(ASKED[fact])
    else:
        assert falls(as_case(proof.counterexample))


def combinations_of(one: Table) -> list[Case]:
    """Every combination of what a table's columns and its `when` can hold."""
    facts = list(dict.fromkeys((*one.inputs, *(cell.fact for cell in one.when))))
    ways = [sets(VALUES[fact]) if fact in ("marks", "tiers") else list(VALUES[fact]) for fact in facts]
    every = (dict(zip(facts, case, strict=True)) for case in product(*ways))
    return [case for case in every if all(holds(case, cell) for cell in one.when)]


def rows_that_hold(one: Table, case: Case) -> list[str]:
    return [row.id for row in one.rows if all(holds(case, cell) for cell in row.conditions)]


@quick
@given(policies(whole=False))
def test_tables_have_the_gaps_overlaps_and_idle_rows_that_trying_every_combination_finds(
    policy: Policy,
) -> None:
    rules = compile_rules(policy)
    for one, proof in zip(policy.tables, prove_tables(rules), strict=True):
        cases = combinations_of(one)
        held = [rows_that_hold(one, case) for case in cases]
        counting = [rows[:1] if one.hit == "first" else rows for rows in held]
        assert proof.cases == len({tuple(case[fact] for fact in one.inputs) for case in cases})
        assert bool(proof.gaps) == (one.hit != "collect" and [] in held)
        assert bool(proof.overlaps) == (one.hit == "unique" and max(map(len, held), default=0) > 1)
        assert set(proof.dead) == {row.id for row in one.rows} - {name for rows in counting for name in rows}
        for facts in proof.gaps:
            assert rows_that_hold(one, as_case(facts)) == []
        for first, second, facts in proof.overlaps:
            assert {first, second} <= set(rows_that_hold(one, as_case(facts)))


def test_a_claim_about_one_of_two_facts_that_a_table_sets_together_is_settled() -> None:
    both = table(
        "both",
        "first",
        ("size", "shape"),
        [
            row("both/1", [condition("wet", ["yes"])], ["small"], ["round"]),
            row("both/2", [], ["large"], ["square"]),
        ],
    )
    rules = compile_rules(small_policy([both]))
    small, round_ = condition("size", ["small"]), condition("shape", ["round"])
    assert prove(rules, as_tests(rules, [small]), as_tests(rules, [round_])).counterexample is None
