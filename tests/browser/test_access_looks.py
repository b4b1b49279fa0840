"""Pages under wider text spacing, forced colours, reduced motion, and on paper."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from .wizard_driver import VIEW, Wizard

pytestmark = pytest.mark.browser

KINDS = [
    "index.html",
    "policy/10-responses.html",
    "decisions/tiers.html",
    "letters/formal-warning.html",
    "tiers/index.html",
    "training/index.html",
    "training/practice.html",
    "wizard/index.html",
    "accessibility.html",
]
SPACED = """*, *::before, *::after {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important; }"""
"""What WCAG 1.4.12 asks a page to bear."""
CUT_OFF = """() => [...document.querySelectorAll(".md-banner *, .md-header__title *, main *, .md-footer *")]
  .filter((one) => one.checkVisibility() && !one.closest(".visually-hidden, .cg-hidden, .md-sidebar, svg"))
  .filter((one) => {
    const { overflowX, overflowY, textOverflow } = getComputedStyle(one);
    const wide = overflowX === "hidden" && one.scrollWidth > one.clientWidth + 1;
    const tall = overflowY === "hidden" && one.scrollHeight > one.clientHeight + 1;
    return (wide || tall) && textOverflow !== "ellipsis" && one.clientWidth > 1;
  })
  .map((one) => one.outerHTML.slice(0, 120))"""


def page_like(browser: Browser, **looks: Any) -> Iterator[Page]:
    page = browser.new_page(bypass_csp=True, viewport={"width": 320, "height": 900}, **looks)
    yield page
    page.close()


@pytest.fixture(scope="module")
def plain(browser: Browser) -> Iterator[Page]:
    yield from page_like(browser)


@pytest.mark.one_in(6)
@pytest.mark.parametrize("path", KINDS)
def test_wider_spacing_cuts_nothing_off(plain: Page, address: str, path: str) -> None:
    plain.goto(f"{address}/{path}")
    plain.add_style_tag(content=SPACED)
    assert plain.evaluate("document.documentElement.scrollWidth") <= 320
    assert plain.evaluate(CUT_OFF) == []


def test_a_line_that_is_cut_off_is_found(plain: Page, address: str) -> None:
    """The test of the test."""
    plain.goto(f"{address}/accessibility.html")
    plain.add_style_tag(content=f"{SPACED} article p {{ height: 1.2em; overflow: hidden; }}")
    assert plain.evaluate(CUT_OFF)


@pytest.fixture(scope="module")
def forced(browser: Browser) -> Iterator[Page]:
    yield from page_like(browser, forced_colors="active")


def test_in_forced_colours_focus_choice_and_error_are_seen(forced: Page, address: str) -> None:
    wizard = Wizard(forced, address).open()
    wizard.press_continue()
    forced.locator(f"{VIEW} [data-error-summary]").wait_for()
    border = "one => getComputedStyle(one).borderTopStyle + getComputedStyle(one).borderTopWidth"
    assert forced.locator("[data-error-summary]").evaluate(border) == "solid5px"
    wizard.choose(wizard.offered[0])
    chosen = forced.locator(".cg-choice:has(:checked) .cg-choice__label")
    assert "underline" in chosen.evaluate("one => getComputedStyle(one).textDecorationLine")
    forced.keyboard.press("Tab")
    assert forced.evaluate("parseFloat(getComputedStyle(document.activeElement).outlineWidth)") >= 2
    button = forced.locator(f"{VIEW} form button[type=submit]")
    assert button.evaluate("one => getComputedStyle(one).borderTopStyle") == "solid"


def test_in_forced_colours_the_marks_keep_a_border(forced: Page, address: str) -> None:
    forced.goto(f"{address}/policy/10-responses.html")
    for mark in forced.locator("main .mark").all()[:6]:
        assert mark.evaluate("one => getComputedStyle(one).borderTopStyle") != "none"


@pytest.mark.one_in(6)
@pytest.mark.parametrize("path", KINDS)
def test_with_reduced_motion_nothing_moves(browser: Browser, address: str, path: str) -> None:
    for page in page_like(browser, reduced_motion="reduce"):
        page.goto(f"{address}/{path}")
        page.get_by_role("button", name="Menu").press("Enter")
        assert (
            page.evaluate("document.getAnimations().filter((one) => one.playState === 'running').length") == 0
        )
        moving = "[...document.querySelectorAll('*')].filter((one) => parseFloat(getComputedStyle(one)."
        assert page.evaluate(f"{moving}transitionDuration) > 0.01).length") == 0
        assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


@pytest.mark.one_in(6)
@pytest.mark.parametrize("path", KINDS)
def test_paper_shows_the_content_and_not_the_frame(browser: Browser, address: str, path: str) -> None:
    for page in page_like(browser):
        page.goto(f"{address}/{path}")
        page.emulate_media(media="print")
        assert page.locator("main h1").first.is_visible()
        for frame in (".md-header", ".md-banner", ".md-sidebar", ".md-footer", ".copy-link"):
            assert not any(one.is_visible() for one in page.locator(frame).all()), frame
