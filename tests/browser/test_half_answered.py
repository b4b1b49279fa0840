"""Whatever somebody does not know yet, in a real browser: no safeguard is broken, and no line is missing."""

import json
import re
from pathlib import Path
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.half_answered import broken, random_session
from tests.sampling import part
from wizard.engine import Outcome, Rules, decide
from wizard.publish.release import read_release

pytestmark = pytest.mark.browser

UNKNOWN = (0, 1, 2, 5)
SESSIONS, ONE_IN, PAGES = 200, 10, 10
"""Of the sessions of each kind one in so many in an ordinary run; of every ten the page is looked at too."""
DECIDE = """async ([release, cases, pages]) => {
  const { Engine } = await import(release.engine);
  const engine = new Engine(release.worker, release.init, () => {});
  const found = [];
  for (const answers of cases) {
    const outcome = await engine.call("decide_facts", { facts: answers });
    const wanted = { answers, at: "outcome", today: "2026-11-29" };
    found.push([outcome, found.length % pages === 0 ? (await engine.call("page", wanted)).html : ""]);
  }
  return found;
}"""
TOLD = re.compile(r'<li id="([a-z0-9-]+)"')


def test_no_outcome_shown_in_the_browser_breaks_a_safeguard(
    page: Page, address: str, site: Path, rules: Rules, whole: bool
) -> None:
    """With nothing, one, two and five things not known; an engine answers for all of them in turn."""
    cases = [
        random_session(rules, dice, unknown)
        for unknown in UNKNOWN
        for dice in [Random(100 + unknown)]
        for _ in part(range(SESSIONS), ONE_IN, whole)
    ]
    page.goto(f"{address}/index.html")
    release = read_release(site).engine(address)
    found = page.evaluate(DECIDE, [release, cases, PAGES])
    for answers, (there, html) in zip(cases, found, strict=True):
        here = decide(rules, answers)
        assert there == plain(here), answers
        assert not broken(rules, here), answers
        if html:
            assert must_be_shown(rules, here) <= set(TOLD.findall(html)), answers


def must_be_shown(rules: Rules, outcome: Outcome) -> set[str]:
    """All that certainly applies, and what may apply and keeps somebody safe."""
    protects = {one.id for one in rules.policy.statements if one.protects}
    return set(outcome.statements) | (set(dict(outcome.possible)["statements"]) & protects)


def plain(outcome: Outcome) -> Any:
    """The outcome as it comes out of the browser."""
    return json.loads(json.dumps(outcome.as_data()))
