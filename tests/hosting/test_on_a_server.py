"""The questions, on a real server below the top of its host, with all its headers on."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import note_refusals
from tests.browser.wizard_driver import Wizard
from wizard.model import Policy

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    context.set_default_timeout(120_000)
    refused: list[str] = []
    note_refusals(context, refused)
    yield context.new_page()
    context.close()
    assert not refused


@pytest.mark.one_in(2)
@pytest.mark.parametrize("server", ["on_nginx", "on_apache"])
def test_a_case_goes_to_its_outcome_and_letter_under_the_servers_headers(
    policy: Policy, page: Page, server: str, request: pytest.FixtureRequest
) -> None:
    address = request.getfixturevalue(server)
    case = next(one for one in policy.scenarios if dict(one.expect).get("letters"))
    headers = page.goto(f"{address}/wizard/index.html").headers  # type: ignore[union-attr]
    assert "'wasm-unsafe-eval'" in headers["content-security-policy"]
    wizard = Wizard(page, address).open()
    page.locator("[data-wizard][data-ready]").wait_for()
    wizard.answer_all(dict(case.facts))
    tiers = dict(case.expect)["tier"]
    assert page.locator("[data-kind=outcome]").get_attribute("data-tier") in tiers
    wizard.go(f"letter:{dict(case.expect)['letters'][0]}")


def test_the_search_works_there(page: Page, on_nginx: str) -> None:
    page.goto(f"{on_nginx}/policy/index.html")
    page.locator(".find-input").fill("swearing")
    page.locator(".find-page").first.wait_for()
