"""Before the engine is up, and when it never comes up."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from .serving import Faults, served
from .wizard_driver import VIEW, Wizard

pytestmark = pytest.mark.browser

WASM, BOOK = "pyodide.asm.wasm.bin", "book.bin"
WATCH_STATUS = """() => {
  const status = document.querySelector('[data-status]');
  window.told = [];
  const note = () => { if (status.textContent) window.told.push(status.textContent); };
  new MutationObserver(note).observe(status, {childList: true, characterData: true, subtree: true});
}"""


@pytest.fixture
def faults() -> Faults:
    return Faults()


@pytest.fixture
def early(context: BrowserContext, site: Path, faults: Faults) -> Iterator[Wizard]:
    """The wizard on a server of its own, whose faults the test sets before it opens the page."""
    with served(site, faults) as address:
        page = context.new_page()
        page.on("dialog", lambda dialog: dialog.accept())
        yield Wizard(page, address)
        page.close()


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


def test_an_empty_first_question_is_refused_before_the_engine_is_up(early: Wizard, faults: Faults) -> None:
    faults.held[WASM] = threading.Event()
    early.open().press_continue()
    expect(early.page.locator(f"{VIEW} [data-error-summary]")).to_be_focused()
    assert early.page.title().startswith("Error: ")


def test_an_answer_given_too_early_is_kept_told_once_and_taken_up(early: Wizard, faults: Faults) -> None:
    faults.held[WASM] = threading.Event()
    faults.missing.add(BOOK)
    first = early.open().step
    early.page.evaluate(WATCH_STATUS)
    early.choose("no").press_continue()
    expect(early.page.get_by_role("status").filter(has_text="One moment")).to_be_visible()
    early.page.wait_for_timeout(300)
    assert early.step == first
    faults.held[WASM].set()
    early.leave(first)
    expect(early.page.locator("[data-status]")).to_have_text("")
    assert len(early.page.evaluate("window.told")) == 1
    early.page.go_back()
    assert early.reach(first).chosen == ["no"]


@pytest.mark.one_in(2)
@pytest.mark.parametrize("file", [WASM, "runtime.json", "pyodide.mjs", "worker.js"])
def test_a_missing_file_is_told_with_the_way_round_it(early: Wizard, faults: Faults, file: str) -> None:
    faults.missing |= {file, BOOK}
    first = early.open().step
    early.choose("no").press_continue()
    failed = early.page.locator(f"{VIEW} [data-kind=failed]")
    expect(failed).to_be_visible()
    expect(failed.get_by_role("heading")).to_be_focused()
    expect(failed.get_by_role("link", name="decision tables")).to_be_visible()
    faults.missing.clear()
    early.page.locator("[data-retry]").locator("visible=true").click()
    early.reach(first)
