"""A date that can hardly be right is asked about, before letters carry it."""

import json
from datetime import date

import pytest

from tests.engine.cases import SWEARING
from wizard.browser import api
from wizard.browser.clock import YEARS, clock_doubt
from wizard.codec import dumps_policy
from wizard.model import Policy

ANSWERS = {name: list(values) for name, values in SWEARING.items()}


def html(at: str, today: str) -> str:
    page = api.call("page", json.dumps({"today": today, "answers": ANSWERS, "at": at}))
    return str(json.loads(page)["html"])


@pytest.mark.parametrize("at", ["outcome", "letter:verbal-warning-script"])
@pytest.mark.parametrize(("today", "said"), [("1970-01-01", "1 January 1970"), ("2099-07-04", "4 July 2099")])
def test_a_wrong_clock_is_asked_about(policy: Policy, at: str, today: str, said: str) -> None:
    api.start(dumps_policy(policy))
    assert f"Is today {said}?" in html(at, today)
    assert "Is today" not in html(at, "2026-11-22")


def test_the_day_of_the_policy_and_the_years_after_it_are_not_doubted(policy: Policy) -> None:
    since = date.fromisoformat(policy.version)
    assert not clock_doubt(policy, since)
    assert not clock_doubt(policy, since.replace(year=since.year + YEARS))
    assert clock_doubt(policy, since.replace(year=since.year + YEARS + 1))
