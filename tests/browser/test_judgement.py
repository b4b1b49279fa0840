"""A judgement is asked for as one, with its reason, and both stay with the case."""

import json
from base64 import b64decode
from io import BytesIO
from typing import Any
from zipfile import ZipFile

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


@pytest.mark.parametrize(
    ("answers", "field", "judged"),
    [
        (
            {
                "purpose": ["review"],
                "review-when": ["now"],
                "review-state": ["written"],
                "review-finding": ["unchanged"],
                "review-facts": ["yes"],
            },
            "reason-review-finding",
            "- What the review found: No evident change. Why: ",
        ),
        (
            {"purpose": ["request"], "request": ["foi"], "request-pattern": ["burden"]},
            "reason-request-pattern",
            "- The request itself: Would cause a burden or distress out of proportion to its worth. Why: ",
        ),
    ],
)
def test_the_reason_is_kept_with_the_decision(answers: dict[str, Any], field: str, judged: str) -> None:
    """Reviews and requests make no record, so these reasons were once printed nowhere."""
    given = {"danger": ["no"], "who": ["customer"], "complaint": ["no"], **answers}

    def decision(**fields: str) -> str:
        case = {"today": "2026-11-22", "answers": given, "fields": fields}
        file = json.loads(api.call("whole_case", json.dumps(case)))
        with ZipFile(BytesIO(b64decode(file["base64"]))) as archive:
            return archive.read("decision.txt").decode("utf-8-sig")

    assert f"{judged}Because of that." in decision(**{field: "Because of that."})
    assert f"{judged}the reason is not recorded." in decision()


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
