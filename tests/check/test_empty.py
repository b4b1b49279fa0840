"""A safeguard that guards nothing is a finding, not proved over every case there is."""

from dataclasses import replace
from itertools import product

import pytest

from tests.check.small import EVERY_TIER, HERE, condition, row, small_policy, table
from tests.real_policy import the_proofs
from wizard.check.alone import follows, possible
from wizard.check.safeguards import prove_safeguards
from wizard.engine import compile_rules
from wizard.engine.compile import ANY, NOT, ONE, Fact
from wizard.engine.compile import tests_of as as_tests
from wizard.engine.evaluate import YES, status
from wizard.model import Condition, Policy, Safeguard
from wizard.report import check_policy, words

RED, BLUE = condition("colour", ["red"]), condition("colour", ["blue"])
LARGE = condition("size", ["large"])
SIZE = table("size", "first", ["size"], [row("size/1", [RED], ["large"]), row("size/2", [], ["small"])])


def guarded(when: list[Condition], then: list[Condition]) -> Policy:
    guard = Safeguard("guard", "", "", (), tuple(when), tuple(then), (), HERE)
    return small_policy([SIZE, EVERY_TIER], [guard])


def empty(policy: Policy) -> str:
    (proof,) = prove_safeguards(compile_rules(policy))
    assert proof.counterexample is None
    assert proof.proved is not bool(proof.empty)
    return proof.empty


@pytest.mark.parametrize(
    ("when", "then"),
    [([LARGE], [RED]), ([RED], [LARGE]), ([], [condition("tiers", ["talk"])])],
    ids=["back to an answer", "on to a result", "without a premise"],
)
def test_a_safeguard_that_a_table_could_break_is_proved(when: list[Condition], then: list[Condition]) -> None:
    assert empty(guarded(when, then)) == ""


def test_a_premise_that_no_case_meets_is_told() -> None:
    assert empty(guarded([LARGE, BLUE], [condition("wet", ["yes"])])) == "no case meets its `when`"
    assert empty(guarded([RED, BLUE], [LARGE])) == "no case meets its `when`"


@pytest.mark.parametrize(
    ("when", "then"),
    [
        ([], condition("colour", ["red", "green", "blue"])),
        ([LARGE], condition("size", ["small", "large"])),
        ([RED], condition("colour", ["red", "green"])),
        ([RED], condition("colour", ["blue"], negated=True)),
        ([condition("marks", ["dent"])], condition("marks", ["dent", "hole"])),
        ([condition("marks", ["dent", "hole"], negated=True)], condition("marks", ["dent"], negated=True)),
    ],
)
def test_a_claim_that_no_table_could_break_is_told(when: list[Condition], then: Condition) -> None:
    assert empty(guarded(when, [LARGE, then] if when == [RED] else [then])) == (
        f"no table could break what its `then` says of {then.fact}"
    )


def test_check_makes_it_a_finding_and_does_not_count_it_as_proved() -> None:
    report = check_policy(guarded([LARGE, BLUE], [condition("wet", ["yes"])]), lambda said: None)
    (found,) = [fault for fault in report.findings if "guard" in fault.what]
    assert found.what == "safeguard guard says nothing: no case meets its `when`"
    assert "Mend its `when` or `then`" in found.mend
    assert report.data()["safeguards"][0]["proved"] is False
    assert report.data()["safeguards"][0]["empty"] == "no case meets its `when`"
    assert "0 of 1 safeguards proved" in words(report)


def test_in_the_real_policy_a_safeguard_that_says_nothing_is_seen(policy: Policy) -> None:
    first = policy.safeguards[0]

    def found(when: list[Condition], then: list[Condition]) -> str:
        broken = replace(first, when=tuple(when), then=tuple(then), rises=())
        return empty(replace(policy, safeguards=(broken,)))

    never = [condition("who", ["staff"]), condition("route", ["ladder"]), condition("crisis", ["now"])]
    assert found(never, [condition("tiers", ["refuse-contact"])]) == "no case meets its `when`"
    every = condition("fits", ["yes", "not-yet", "no"])
    assert found([], [every]) == "no table could break what its `then` says of fits"


def test_no_real_safeguard_is_empty() -> None:
    assert [proof.safeguard.id for proof in the_proofs() if proof.empty] == []


def test_what_follows_by_itself_is_what_trying_every_value_says() -> None:
    rules = compile_rules(small_policy([SIZE]))
    one, many = rules.index["colour"], rules.index["marks"]
    for place, kinds in ((one, (ONE,)), (many, (ANY, NOT))):
        tests = [(place, kind, bits) for kind in kinds for bits in range(1, 8)]
        for first, second in product(tests, repeat=2):
            held = [known for known in _values(rules.facts[place]) if _holds(first, known)]
            assert follows(rules, [first], second) == all(_holds(second, known) for known in held)
            assert possible(rules.facts[place], [first, second]) == any(_holds(second, k) for k in held)


def _values(fact: Fact) -> list[int]:
    return list(range(8)) if fact.is_set else [1, 2, 4]


def _holds(test: tuple[int, int, int], bits: int) -> bool:
    known = [bits] * (test[0] + 1)
    return status((test,), known, known) == YES


def test_conditions_on_other_facts_do_not_matter() -> None:
    rules = compile_rules(small_policy([SIZE]))
    (red,), (large,) = as_tests(rules, [RED]), as_tests(rules, [LARGE])
    assert not follows(rules, [red], large), "only the table makes red things large"
