"""Before the engine is up, and when it never comes up."""

import threading

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from .wizard_driver import VIEW, Wizard

pytestmark = pytest.mark.browser


WATCH_STATUS = """() => {
  const status = document.querySelector('[data-status]');
  window.told = [];
  const note = () => { if (status.textContent) window.told.push(status.textContent); };
  new MutationObserver(note).observe(status, {childList: true, characterData: true, subtree: true});
}"""


def test_the_first_question_needs_no_script(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/wizard/index.html")
    expect(page.locator(f"{VIEW} h1")).to_be_visible()
    expect(page.locator(f"{VIEW} input").first).to_be_visible()
    links = page.locator(".cg-noscript a").all()
    assert links
    for link in links:
        found = page.request.get(f"{address}/wizard/{link.get_attribute('href')}")
        assert found.ok, found.url
    context.close()


def test_an_answer_given_too_early_is_kept_and_told(page: Page, address: str) -> None:
    held: list[Route] = []
    page.route("**/pyodide.asm.wasm", held.append)
    wizard = Wizard(page, address).open()
    first = wizard.step
    wizard.choose("no").press_continue()
    expect(page.get_by_role("status").filter(has_text="One moment")).to_be_visible()
    assert wizard.step == first
    expect(page.locator("body")).to_be_visible()
    while not held:
        page.wait_for_timeout(50)
    held[0].continue_()
    wizard.leave(first)
    expect(page.locator("[data-status]")).to_have_text("")
    wizard.page.go_back()
    wizard.reach(first)
    assert wizard.chosen == ["no"]


@pytest.mark.parametrize("file", ["pyodide.asm.wasm", "policy.json", "pyodide.mjs"])
def test_a_missing_file_is_told_with_the_way_round_it(page: Page, address: str, file: str) -> None:
    page.route(f"**/{file}", lambda route: route.fulfill(status=404, body="no"))
    wizard = Wizard(page, address).open()
    wizard.choose("no").press_continue()
    failed = page.locator(f"{VIEW} [data-kind=failed]")
    expect(failed).to_be_visible()
    expect(failed.get_by_role("heading")).to_be_focused()
    expect(failed.get_by_role("link", name="decision tables")).to_be_visible()
    page.unroute_all()
    page.locator("[data-retry]").click()
    expect(page.locator(f"{VIEW} [data-kind=question]")).to_be_visible()


def test_waiting_is_told_once(page: Page, address: str) -> None:
    page.route("**/pyodide.asm.wasm", lambda route: threading.Timer(1, route.continue_).start())
    wizard = Wizard(page, address).open()
    page.evaluate(WATCH_STATUS)
    first = wizard.step
    wizard.choose("no").press_continue()
    wizard.leave(first)
    assert len(page.evaluate("window.told")) == 1
