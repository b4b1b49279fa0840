"""In a real browser: search finds clauses, the menu is reached by keyboard, links are copied."""

import functools
import re
import threading
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from wizard.publish.live.files import Handler

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    handler = functools.partial(Handler, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    yield page
    page.close()


def first_clause_found(page: Page, words: str) -> str:
    page.click(".find-input")
    page.keyboard.type(words)
    first = page.locator(".best a").first
    first.wait_for()
    return (first.get_attribute("href") or "").split("#")[1]


@pytest.mark.parametrize(
    ("words", "clause"),
    [("10.4", "formal-warning"), ("12.6", "spoc-letter-content"), ("sweering", "abusive-communication")],
)
def test_search_by_number_or_by_staffs_words_leads_to_the_clause(
    page: Page, address: str, words: str, clause: str
) -> None:
    page.goto(f"{address}policy/index.html")
    assert first_clause_found(page, words) == clause
    page.keyboard.press("Enter")
    page.wait_for_url(f"**#{clause}")


def test_there_is_one_box_for_finding_on_every_page(page: Page, address: str) -> None:
    """Its own, or the header's; the pages that hold the words stand behind it, none for developers."""
    page.goto(f"{address}policy/index.html")
    assert page.locator(".find").is_visible() and page.locator(".goto").count() == 0
    page.goto(f"{address}index.html")
    assert page.locator(".find").is_hidden() and page.locator(".goto").is_visible()
    page.locator("#goto").fill("mutation proof")
    page.get_by_text("Search every page for").click()
    assert page.locator(".find-input").input_value() == "mutation proof"
    page.locator(".find-count").filter(has_text="these words").wait_for(state="attached")
    found = [one.get_attribute("href") or "" for one in page.locator(".find-pages a").all()]
    assert not [
        one for one in found if re.search(r"adr/|performance|proof|tone\.html|for-(hosts|policy)", one)
    ]


def test_search_works_from_a_shared_drive(page: Page, site: Path) -> None:
    page.goto((site / "policy" / "index.html").as_uri())
    assert first_clause_found(page, "10.4") == "formal-warning"


def test_a_closed_menu_is_skipped_and_an_open_one_takes_focus(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(f"{address}policy/index.html")
    menu, button = page.locator(".md-sidebar--primary"), page.locator("button[aria-label=Menu]")
    assert menu.evaluate("node => node.inert")
    button.press("Enter")
    page.wait_for_function("() => document.activeElement.matches('.md-sidebar--primary a')")
    assert button.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Escape")
    page.wait_for_function("() => document.activeElement.matches('button[aria-label=Menu]')")
    assert menu.evaluate("node => node.inert")


def test_copying_a_link_is_told_to_screen_readers(page: Page, address: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{address}policy/10-responses.html")
    page.click("button[data-copy=formal-warning]")
    page.get_by_role("status").filter(has_text="Link copied").wait_for()
    assert (
        page.evaluate("navigator.clipboard.readText()") == f"{address}policy/10-responses.html#formal-warning"
    )
