"""Nothing typed or answered leaves the tab: no request, no address, no storage."""

import pytest
from playwright.sync_api import Page

from wizard.model import Policy

from .wizard_driver import VIEW, Wizard

pytestmark = pytest.mark.browser

CANARY = "CANARY-7f3a"
EVERYTHING_KEPT = """async () => JSON.stringify({
  url: location.href, title: document.title, state: history.state, cookie: document.cookie,
  local: {...localStorage}, session: {...sessionStorage},
  databases: await indexedDB.databases(), caches: self.caches ? await caches.keys() : [],
})"""


def test_typed_text_is_found_nowhere_but_in_the_page(policy: Policy, wizard: Wizard) -> None:
    case = next(s for s in policy.scenarios if dict(s.expect).get("letters"))
    wizard.answer_all(dict(case.facts))
    asked: list[str] = []
    wizard.page.context.on("request", lambda request: asked.append(request.url))
    wizard.go(f"letter:{dict(case.expect)['letters'][0]}")
    for field in wizard.page.locator(f"{VIEW} :is(input, textarea)[data-field]").all():
        field.fill(CANARY)
    wizard.page.wait_for_timeout(600)
    with wizard.page.expect_download() as download:
        wizard.page.locator(f"{VIEW} [data-word]").click()
    assert CANARY not in download.value.suggested_filename
    kept = wizard.page.evaluate(EVERYTHING_KEPT)
    assert CANARY not in kept
    assert "answers" not in kept
    assert [url for url in asked if not url.startswith("blob:")] == []


def test_the_whole_journey_works_without_a_network_once_the_engine_is_up(
    policy: Policy, wizard: Wizard
) -> None:
    wizard.answer("no")
    wizard.page.locator("[data-wizard][data-ready]").wait_for()
    wizard.page.context.set_offline(True)
    case = next(s for s in policy.scenarios if dict(s.expect).get("letters"))
    wizard.answer_all(dict(case.facts))
    wizard.go(f"letter:{dict(case.expect)['letters'][0]}")


def test_pages_of_the_guide_ask_only_our_server(page: Page, address: str, policy: Policy) -> None:
    folders = [f"policy/{section.slug}.html" for section in policy.sections[:3]]
    for path in ("index.html", "policy/index.html", "decisions/index.html", "letters/index.html", *folders):
        answer = page.goto(f"{address}/{path}", wait_until="networkidle")
        assert answer is not None and answer.ok, path
