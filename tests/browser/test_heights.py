"""Outcomes on a phone: every one fits two screens, and `check` says what was measured here."""

import json
import os
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Browser

from tests.conftest import PROJECT
from tests.sampling import part
from wizard.browser.app import make_app
from wizard.check.heights import KEPT, looks, mark_of
from wizard.check.screens import outcome_of
from wizard.model import Policy

from .test_outcome_doors import BELOW, SHOW

pytestmark = pytest.mark.browser

WIDTH, HEIGHT = 390, 844
KEEP = PROJECT / "policy_source" / KEPT
APART = 2
"""Pixels that a typeface of the same widths may make."""


@pytest.mark.usefixtures("arial")
def test_outcomes_are_as_high_as_check_says_and_fit_two_screens(
    browser: Browser, address: str, policy: Policy, whole: bool
) -> None:
    record = bool(os.environ.get("RECORD_HEIGHTS"))
    app = make_app(policy)
    page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
    page.goto(f"{address}/wizard/index.html")
    found = {}
    for case in part(policy.scenarios, 40, whole or record):
        html = outcome_of(app, case)
        page.evaluate(SHOW, html)
        found[case.id] = [mark_of(html), *(round(one) for one in page.evaluate(BELOW))]
    page.close()
    if record:
        lines = ",\n".join(f"  {json.dumps(name)}: {json.dumps(one)}" for name, one in sorted(found.items()))
        head = f'"on": "{datetime.now(UTC):%Y-%m-%d}",\n "looks": "{looks()}"'
        KEEP.write_text(f'{{\n {head},\n "heights": {{\n{lines}\n }}\n}}\n', encoding="utf-8")
    kept = json.loads(KEEP.read_text(encoding="utf-8"))
    for name, (mark, button, end) in found.items():
        assert button <= HEIGHT, f"{name}: the button ends at {button}"
        assert end <= 2 * HEIGHT, f"{name}: with its doors closed it is {end} px high"
        said = kept["heights"].get(name, [""])
        if kept["looks"] == looks() and said[0] == mark:
            assert abs(said[2] - end) <= APART and abs(said[1] - button) <= APART, name
