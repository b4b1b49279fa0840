from dataclasses import replace

from tests.engine.cases import ON_AND_ON, SWEARING
from wizard.case.file import dump_case, load_case
from wizard.case.verify import decide_case, verified_in_words, verify
from wizard.check.decide_words import decision_in_words
from wizard.engine import Rules, compile_rules
from wizard.model import Policy

from .made import restricted, working


def test_deciding_again_gives_the_same(rules: Rules) -> None:
    case = load_case(dump_case(restricted(rules)))
    checked = verify(rules, case)
    assert [one.good for one in checked] == [True, True]
    assert checked[1].words == (
        f"Receipt {case.sent[1].receipt} of 22 November 2026: the code fits the answers.",
        "Today's rules decide the same.",
    )


def test_changed_answers_do_not_fit_the_code(rules: Rules) -> None:
    case = restricted(rules)
    forged = replace(case.decisions[1], answers=case.decisions[1].answers | {"severity": ("serious",)})
    checked = verify(rules, replace(case, decisions=(case.decisions[0], forged)))
    assert [one.code_fits for one in checked] == [True, False]
    assert "does not fit the answers" in checked[1].words[0]


def test_a_changed_day_does_not_fit_the_code(rules: Rules) -> None:
    case = restricted(rules)
    moved = replace(case.decisions[0], on="2026-11-01")
    assert not verify(rules, replace(case, decisions=(moved,)))[0].code_fits


def test_todays_rules_may_decide_otherwise(policy: Policy, rules: Rules) -> None:
    tables = tuple(
        replace(table, rows=tuple(row for row in table.rows if ("contact-restriction",) not in row.outputs))
        for table in policy.tables
    )
    today = compile_rules(replace(policy, tables=tables, version="2027-01-01"))
    (first, second) = verify(today, restricted(rules))
    assert (first.code_fits, second.code_fits) == (True, True)  # The file itself is whole.
    assert (first.same_outcome, second.same_outcome) == (True, False)
    assert f"The policy version was {policy.version}; today's is 2027-01-01." in second.words
    titles = {letter.id: letter.title for letter in policy.letters}
    sent, record = titles["contact-restriction"], titles["decision-record"]
    assert second.words[-1] == (
        "Today's rules would decide otherwise. "
        f"The letters and records were: {sent}, {record}. Now: {record}."
    )


def test_the_command_line_tells_outcome_and_receipts(rules: Rules) -> None:
    case = restricted(rules)
    decided = decide_case(rules, case)
    assert decided["tier"] == "restrict-contact"
    assert decided["verified"] is True
    assert decided["receipts"][1]["code"] == case.sent[1].receipt
    assert decision_in_words(rules, decided)
    assert f"Receipt {case.sent[0].receipt} of 3 November 2026" in verified_in_words(decided)


def test_a_case_just_taken_up_is_decided_as_it_was_last(rules: Rules) -> None:
    assert decide_case(rules, replace(restricted(rules), answers={}))["tier"] == "restrict-contact"


def test_a_case_in_hand_has_no_receipt_yet(rules: Rules) -> None:
    decided = decide_case(rules, working(rules, SWEARING | {"star-sign": ("leo",)}))
    assert decided["tier"] == "verbal-warning"
    assert "No decision is recorded" in verified_in_words(decided)
    assert "Not counted: this question is not asked any more." in verified_in_words(decided)
    assert decide_case(rules, working(rules, ON_AND_ON))["receipts"] == []
