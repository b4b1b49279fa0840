"""The theme's frame as we mend it: skip link, menu, colours, search, language, the way to the statement."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.publish.html_pages import read
from tests.sampling import part
from wizard.model import Policy

pytestmark = pytest.mark.browser

ONE_IN = 8
"""Of the pages that are read part by part, in an ordinary run."""
WIDE, NARROW = {"width": 1280, "height": 800}, {"width": 320, "height": 700}


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(reduced_motion="reduce", color_scheme="light")
    yield page
    page.close()


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, str]:
    """The pages that the theme frames."""
    texts = {file.relative_to(site).as_posix(): file.read_text("utf-8") for file in site.rglob("*.html")}
    return {path: text for path, text in texts.items() if 'class="md-header' in text}


def at(page: Page, address: str, path: str = "policy/10-responses.html", narrow: bool = False) -> Page:
    page.set_viewport_size(NARROW if narrow else WIDE)
    page.goto(f"{address}/{path}")
    return page


def test_every_page_is_in_british_english_and_begins_with_a_skip_link(pages: dict[str, str]) -> None:
    for path, text in pages.items():
        assert '<html lang="en-GB"' in text, path
        assert text.count('<a href="#the-page" class="md-skip">') == 1, path
        assert text.count('id="the-page"') == 1, path


def test_the_skip_link_is_first_and_leads_past_the_frame(page: Page, address: str) -> None:
    at(page, address, "training/shouting-at-the-front-desk.html")
    page.keyboard.press("Tab")
    expect(page.locator(".md-skip")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article, .md-footer') !== null")


def test_no_two_landmarks_of_a_page_have_one_name(site: Path, pages: dict[str, str], whole: bool) -> None:
    for path in part(pages, ONE_IN, whole):
        names = [one["aria-label"] for one in read(site / path).having("div", "table-region")]
        assert len(names) == len(set(names)), path


def test_every_page_leads_to_the_statement(site: Path, pages: dict[str, str], whole: bool) -> None:
    for path in part(pages, ONE_IN, whole):
        links = [link for link in read(site / path).links if link.endswith("accessibility.html")]
        assert links, path
        assert ((site / path).parent / links[-1]).resolve() == site / "accessibility.html", path


def test_no_page_shows_staff_a_blank_of_the_council(pages: dict[str, str]) -> None:
    """`check` lists them for whoever can fill them."""
    assert not [path for path, text in pages.items() if "to be set by the council" in text.casefold()]


def test_the_statement_counts_the_pages_and_questions_there_are(site: Path, policy: Policy) -> None:
    words = (site / "accessibility.html").read_text("utf-8")
    assert f"all {len(list(site.rglob('*.html')))} pages" in words
    assert f"all {len(policy.questions)} questions" in words
    assert "%" not in re.sub(
        r"400\s%|%ROOT%", "", re.sub(r"<[^>]+>", "", words.split("<article")[1].split("</article")[0])
    )


def test_a_button_changes_the_colours_and_says_what_it_does(page: Page, address: str) -> None:
    at(page, address)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    page.get_by_role("button", name="Switch to dark colours").press("Space")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    back = page.get_by_role("button", name="Switch to light colours")
    expect(back).to_be_focused()
    back.press("Enter")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    assert page.get_by_role("radio").count() == 0


def test_a_part_of_the_menu_folds_by_a_button_that_tells_its_state(page: Page, address: str) -> None:
    at(page, address)
    fold = page.get_by_role("button", name="Pages of The policy")
    expect(fold).to_have_attribute("aria-expanded", "true")
    inside = page.locator(".md-nav a", has_text="11. Limits on contact").first
    expect(inside).to_be_visible()
    expect(page.get_by_role("navigation", name="The policy")).to_be_visible()
    fold.press("Space")
    expect(fold).to_have_attribute("aria-expanded", "false")
    expect(inside).to_be_hidden()


def test_search_tells_how_much_it_found_and_closed_it_takes_no_focus(page: Page, address: str) -> None:
    at(page, address)
    results = page.locator(".find-output")
    assert results.evaluate("one => one.inert")
    page.locator(".find-input").click()
    page.keyboard.type("swearing")
    expect(
        page.get_by_role("status").filter(has_text=re.compile(r"\d+ pages? holds? these words"))
    ).to_be_visible()
    expect(page.get_by_role("dialog", name="Search")).to_be_visible()
    assert not results.evaluate("one => one.inert")
    page.keyboard.press("Escape")
    assert results.evaluate("one => one.inert")


def test_on_a_phone_search_opens_by_a_button_and_gives_the_focus_back(page: Page, address: str) -> None:
    at(page, address, narrow=True)
    button, search = page.get_by_role("button", name="Search"), page.locator(".find")
    assert search.evaluate("one => one.inert")
    button.press("Enter")
    expect(page.locator(".find-input")).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    assert search.evaluate("one => one.inert")


def test_on_a_phone_the_focus_stays_in_sight_while_the_menu_is_open(page: Page, address: str) -> None:
    at(page, address, narrow=True)
    page.get_by_role("button", name="Menu").press("Enter")
    page.wait_for_function("() => document.activeElement.matches('.md-sidebar--primary a')")
    for _ in range(12):
        assert page.evaluate("""() => {
          const { left, right, top, height } = document.activeElement.getBoundingClientRect();
          const seen = document.elementFromPoint((Math.max(left, 0) + right) / 2, top + height / 2);
          return document.activeElement.contains(seen);
        }"""), page.evaluate("document.activeElement.outerHTML")
        page.keyboard.press("Tab")
        if not page.evaluate("document.activeElement.closest('.md-sidebar--primary') !== null"):
            break
