"""axe finds nothing, and nothing scrolls sideways, on each kind of page, light and dark, wide and narrow."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.conftest import PROJECT
from wizard.model import Policy

from .wizard_driver import VIEW, Wizard

pytestmark = pytest.mark.browser

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
AXE = (PROJECT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


def faults(page: Page) -> list[str]:
    """What axe finds inside the wizard, in light and dark; the theme's frame has its own tests."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found: list[str] = []
    for scheme in ("default", "slate"):
        page.evaluate("scheme => document.body.dataset.mdColorScheme = scheme", scheme)
        options: dict[str, Any] = {"runOnly": {"type": "tag", "values": TAGS}}
        result = page.evaluate("options => axe.run('.cg-root', options)", options)
        found += [f"{scheme}: {words(violation)}" for violation in result["violations"]]
    return found


def words(violation: dict[str, Any]) -> str:
    first = violation["nodes"][0]
    return f"{violation['id']}: {first['html'][:160]}: {first['failureSummary']}"


@pytest.mark.parametrize("width", [320, 1280])
def test_every_kind_of_page_is_accessible(policy: Policy, wizard: Wizard, width: int) -> None:
    wizard.page.emulate_media(reduced_motion="reduce")  # a colour on its way to another has no contrast yet
    wizard.page.set_viewport_size({"width": width, "height": 900})
    found: list[str] = []

    def look(where: str) -> None:
        found.extend(f"{where}: {fault}" for fault in faults(wizard.page))
        if wizard.page.evaluate("document.documentElement.scrollWidth") > width:
            found.append(f"{where}: scrolls sideways")

    case = next(s for s in policy.scenarios if dict(s.expect).get("letters"))
    wizard.press_continue()
    wizard.page.locator(f"{VIEW} [data-error-summary]").wait_for()
    look("error")
    while wizard.kind == "question":
        look(wizard.step)
        wizard.answer(*wizard.answer_for(dict(case.facts)))
    if wizard.step == "check":
        look("check")
        wizard.go("outcome")
    wizard.page.locator(f"{VIEW} details").evaluate_all("all => all.forEach(one => { one.open = true })")
    look("outcome")
    wizard.go(f"letter:{dict(case.expect)['letters'][0]}")
    look("letter")
    assert not found, "\n".join(found)
