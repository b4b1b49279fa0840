import re

import pytest

from tests.engine.cases import SWEARING
from wizard.case.receipt import footer, make_receipt, short_footer
from wizard.engine import Rules

from .made import TODAY, restricted


def test_the_same_decision_has_the_same_code(rules: Rules) -> None:
    receipt = make_receipt(rules, SWEARING, TODAY)
    turned = dict(reversed(SWEARING.items())) | {"hospital": ("no",)}  # Not asked in this case.
    assert re.fullmatch("[A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4}", receipt.code)
    assert make_receipt(rules, turned, TODAY) == receipt


def test_boxes_count_in_any_order(rules: Rules) -> None:
    codes = {
        make_receipt(rules, SWEARING | {"conduct": conduct}, TODAY).code
        for conduct in (("abuse", "anger"), ("anger", "abuse"))
    }
    assert len(codes) == 1


def test_another_answer_or_day_has_another_code(rules: Rules) -> None:
    code = make_receipt(rules, SWEARING, TODAY).code
    assert make_receipt(rules, SWEARING | {"severity": ("serious",)}, TODAY).code != code
    assert make_receipt(rules, SWEARING, "2026-11-23").code != code


def test_what_no_question_offers_has_no_receipt(rules: Rules) -> None:
    with pytest.raises(ValueError, match="danger cannot be maybe"):
        make_receipt(rules, {"danger": ("maybe",)}, TODAY)


def test_the_footer_names_policy_rules_program_day_and_code(rules: Rules) -> None:
    receipt = make_receipt(rules, SWEARING, TODAY)
    assert footer(rules.policy, receipt) == (
        f"{rules.policy.title}, version {rules.policy.version} · Rules {rules.fingerprint[:8]} · "
        f"Guide {receipt.engine} · 22 November 2026 · Receipt {receipt.code}"
    )


def test_what_the_person_gets_has_the_code_alone_at_its_foot(rules: Rules) -> None:
    receipt = restricted(rules).decisions[-1].receipt
    assert short_footer(receipt) == f"Receipt {receipt.code}"
    assert "Unacceptable" in footer(rules.policy, receipt)
