"""A judgement is asked for as one, with its reason, and both stay with the case."""

import json
from typing import Any

import pytest

from tests.engine.cases import SWEARING
from wizard.browser import api
from wizard.browser.question_page import REASON
from wizard.codec import dumps_policy
from wizard.model import Policy

ANSWERS = {name: list(values) for name, values in SWEARING.items()} | {
    "severity": ["serious"],
    "complaint": ["no"],
    "group": ["yes"],
}
REASONS = {"reason-severity": "She was alone, and it was the third threat <b>that</b> day."}


@pytest.fixture(scope="module", autouse=True)
def started(policy: Policy) -> None:
    api.start(dumps_policy(policy))


def html(at: str, **case: Any) -> str:
    page = json.loads(
        api.call("page", json.dumps({"today": "2026-11-22", "answers": ANSWERS, "at": at, **case}))
    )
    assert page["at"] == at
    return str(page["html"])


def test_a_judgement_says_that_it_is_one_and_takes_a_reason() -> None:
    page = html("severity", fields=REASONS)
    assert "This is a judgement" in page
    assert 'data-field="reason-severity"' in page
    assert "third threat &lt;b&gt;that&lt;/b&gt; day" in page


def test_a_question_of_fact_takes_none() -> None:
    page = html("who")
    assert "This is a judgement" not in page and "data-field" not in page


def test_the_reason_stands_beside_the_answer_wherever_it_is_told() -> None:
    for at in ("check", "outcome", "letter:decision-record"):
        assert "third threat &lt;b&gt;that&lt;/b&gt; day" in html(at, fields=REASONS)
        assert "third threat" not in html(at)


def test_every_reason_belongs_to_a_judgement(policy: Policy) -> None:
    judged = {REASON + question.id for question in policy.questions if question.judgement}
    fields = {field.id for field in policy.fields if field.id.startswith(REASON)}
    assert fields == judged
