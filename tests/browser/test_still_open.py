"""An open outcome tells what each missing fact would decide."""

import json

import pytest

from tests.engine.cases import SWEARING
from wizard.browser import api
from wizard.codec import dumps_policy
from wizard.engine import Rules, branches, decide
from wizard.model import Policy


@pytest.fixture(scope="module", autouse=True)
def started(policy: Policy) -> None:
    api.start(dumps_policy(policy))


def test_each_answer_to_an_open_question_leads_where_it_says(rules: Rules) -> None:
    unsure = SWEARING | {"severity": ("unknown",), "problem": ("premises",)}
    ways = dict(branches(rules, unsure, "severity"))
    assert ways["ordinary"] == ("verbal-warning",)
    assert ways["serious"] == ("formal-warning",)
    for value, tiers in ways.items():
        assert decide(rules, unsure | {"severity": (value,)}).possible_tiers == tiers


def test_the_outcome_page_shows_where_each_answer_leads() -> None:
    answers = {name: list(values) for name, values in SWEARING.items()}
    answers |= {"severity": ["unknown"], "problem": ["premises"]}
    reply = api.call("page", json.dumps({"today": "2026-11-22", "answers": answers, "at": "outcome"}))
    html = json.loads(reply)["html"]
    assert "Not settled yet" in html
    assert "“More serious”: <strong>Formal written warning</strong>" in html
