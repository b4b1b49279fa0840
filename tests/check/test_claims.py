"""What a text declares to claim is proved wherever it is shown, and what is not so is told with a case."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.check.small import (
    EVERY_TIER,
    HERE,
    VALUES,
    Case,
    claims,
    condition,
    conditions,
    every_case,
    holds,
    policies,
    row,
    small_policy,
    table,
    worked_out,
)
from wizard.check.claims import check_claims, prove_claim, state_of
from wizard.check.declared import Claim, claims_of, undeclared
from wizard.engine import compile_rules
from wizard.engine.evaluate import YES, status
from wizard.engine.known import compiled
from wizard.model import Condition, HitPolicy, Letter, Paragraph, Policy, Statement
from wizard.report import check_policy, words

RED, WET = condition("colour", ["red"]), condition("wet", ["yes"])
LARGE, SMALL = condition("size", ["large"]), condition("size", ["small"])

SIZE = table(
    "size",
    "first",
    ["size"],
    [row("size/1", [RED], ["large"]), row("size/2", [WET], ["small"]), row("size/3", [], ["large"])],
)
"""Red is large, wet is small, and whatever is neither is large."""

LETTERS = table("letters", "collect", ["letters"], [row("letters/1", [LARGE], ["note"])])
STATEMENTS = table("statements", "collect", ["statements"], [row("statements/1", [WET], ["dry-it"])])


def paragraph(when: Sequence[Condition], says: Sequence[Condition] | None) -> Paragraph:
    declared = None if says is None else tuple(says)
    return Paragraph("words", "", "silent", (), tuple(when), "Words.", HERE, declared)


def with_letter(when: Sequence[Condition], says: Sequence[Condition] | None) -> Policy:
    note = Letter("note", "Note", "letter", "", "", (), (), (paragraph(when, says),), HERE)
    return replace(small_policy([SIZE, LETTERS, EVERY_TIER]), letters=(note,))


def with_statement(says: Sequence[Condition] | None, done: Sequence[Condition] = ()) -> Policy:
    kind = "check" if done else "practice"
    told = Statement("dry-it", kind, "silent", "Dry it.", (), tuple(done), HERE, False, says and tuple(says))  # type: ignore[arg-type]
    return replace(small_policy([SIZE, STATEMENTS]), statements=(told,))


def with_row(number: int, says: Sequence[Condition], hit: HitPolicy = "first") -> Policy:
    rows = tuple(replace(one, says=tuple(says) if at == number else ()) for at, one in enumerate(SIZE.rows))
    return small_policy([replace(SIZE, hit=hit, rows=rows)])


def figures(policy: Policy) -> tuple[int, int]:
    found = check_claims(compile_rules(policy))
    return found.declared, found.proved


def test_a_paragraph_is_held_to_what_makes_its_letter_and_to_its_own_condition() -> None:
    assert figures(with_letter([], [LARGE])) == (1, 1), "the letter is made for what is large only"
    assert figures(with_letter([WET], [RED])) == (1, 1), "what is wet and large is red"
    assert figures(with_letter([], [RED])) == (1, 0)
    assert figures(with_letter([WET], [RED, condition("marks", ["dent"])])) == (1, 0), "each part has to hold"


def test_a_claim_that_fails_is_told_with_place_case_and_advice() -> None:
    rules = compile_rules(with_letter([], [RED]))
    (fault,) = check_claims(rules).faults
    assert fault.place == HERE
    assert fault.what.startswith(
        "paragraph words of note claims 'colour = red', which is not so where colour ="
    )
    assert fault.mend == "Narrow when it is shown, or what it says, or mend the tables"
    (claim,) = claims_of(rules.policy)
    case = prove_claim(rules, claim).counterexample
    assert case is not None
    state = state_of(rules, case)
    assert claim.told is not None
    shown = status(compiled(rules, (claim.told, *claim.when)), state.may, state.must)
    assert shown == YES and case["colour"] != "red", "decided as it stands, the case shows the paragraph"


def test_a_statement_is_held_to_what_it_says_wherever_it_is_told() -> None:
    assert figures(with_statement([WET])) == (1, 1)
    assert figures(with_statement([RED])) == (1, 0)


def test_a_check_is_held_to_what_it_says_only_where_it_counts_as_made() -> None:
    assert figures(with_statement([RED], done=[RED])) == (1, 1)
    assert figures(with_statement([RED], done=[condition("colour", ["red", "blue"])])) == (1, 0)


def test_the_reason_of_a_row_counts_only_where_no_row_above_holds() -> None:
    assert figures(with_row(1, [condition("colour", ["red"], negated=True)])) == (1, 1)
    dry = condition("wet", ["no"])
    assert figures(with_row(2, [dry, condition("colour", ["green", "blue"])])) == (1, 1)
    assert figures(with_row(2, [dry, condition("colour", ["green"])])) == (1, 0)
    assert figures(with_row(1, [condition("colour", ["red"], negated=True)], hit="unique")) == (1, 0)


def test_a_table_has_to_apply_for_its_reasons_to_be_given() -> None:
    says = with_row(0, [WET]).tables[0]
    assert figures(small_policy([replace(says, when=(WET,), default="small")])) == (1, 1)
    assert figures(small_policy([says])) == (1, 0)


def test_what_is_said_while_a_fact_is_unknown_has_to_hold_however_it_turns_out() -> None:
    unknown = condition("wet", ["unknown"])
    assert figures(with_letter([unknown, RED], [RED])) == (1, 1)
    assert figures(with_letter([unknown], [condition("wet", ["no"])])) == (1, 0)
    assert figures(with_letter([unknown], [unknown])) == (1, 1), "that it is not known is the very condition"
    assert figures(with_letter([], [unknown])) == (1, 0)


def test_nothing_is_no_claim_and_no_declaration_is_told() -> None:
    assert figures(with_letter([], [])) == figures(with_letter([], None)) == (0, 0)
    assert list(undeclared(with_letter([], []))) == []
    assert list(undeclared(with_letter([], None))) == [(HERE, "paragraph words of note")]
    assert list(undeclared(with_statement(None))) == [(HERE, "statement dry-it")]
    half = replace(SIZE, rows=(replace(SIZE.rows[0], says=()), *SIZE.rows[1:]))
    assert [what for _, what in undeclared(small_policy([half]))] == ["row size/2", "row size/3"]
    assert list(undeclared(small_policy([SIZE]))) == [], "a table without the column declares nothing"


def test_check_tells_where_a_declaration_is_missing() -> None:
    report = check_policy(with_letter([], None), lambda said: None)
    missing = [fault for fault in report.findings if "does not declare" in fault.what]
    assert [str(fault) for fault in missing] == [
        "small.md:1:1: paragraph words of note does not declare what it claims of the case."
        ' Add says="fact = value", or says=nothing if it claims nothing of it'
    ]


def test_every_text_of_the_real_policy_declares_what_it_claims(policy: Policy) -> None:
    assert [what for _, what in undeclared(policy)] == []


def test_check_counts_what_is_claimed_and_what_is_proved() -> None:
    report = check_policy(with_letter([], [RED]), lambda said: None)
    assert report.data()["claims"] == {"declared": 1, "proved": 0}
    assert any("claims 'colour = red'" in fault.what for fault in report.findings)
    assert "1 claims declared, 0 proved" in words(report)


GROUPS = st.lists(conditions(tuple(VALUES)), max_size=2)


@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(
    policies(), claims(), st.booleans(), st.lists(st.lists(conditions(tuple(VALUES)), max_size=2), max_size=2)
)
def test_a_claim_is_proved_exactly_if_no_case_shows_the_text_and_belies_it(
    policy: Policy,
    claim: tuple[list[Condition], list[Condition]],
    told: bool,
    unless: list[list[Condition]],
) -> None:
    when, says = claim
    talk = condition("tiers", ["talk"])
    made = Claim(HERE, "text", talk if told else None, tuple(when), tuple(says), tuple(map(tuple, unless)))
    shown = [talk, *when] if told else when

    def belied(case: Case) -> bool:
        known = worked_out(policy, case)
        hidden = any(all(holds(known, cell) for cell in group) for group in unless)
        return (
            all(holds(known, cell) for cell in shown)
            and not hidden
            and not all(holds(known, cell) for cell in says)
        )

    proof = prove_claim(compile_rules(policy), made)
    assert (proof.counterexample is not None) == any(map(belied, every_case()))
    if proof.counterexample is not None:
        assert belied({n: v if isinstance(v, str) else frozenset(v) for n, v in proof.counterexample.items()})
