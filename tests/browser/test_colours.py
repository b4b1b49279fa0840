"""Light or dark as the system has it, until somebody chooses; blocked site data stop nothing."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

KEPT = "Object.keys(localStorage).filter((key) => key.includes('palette')).length"
BUTTON = "button[title^='Switch to']"
BLOCKED = """for (const name of ["localStorage", "sessionStorage"]) {
  Object.defineProperty(window, name, { get() { throw new DOMException("blocked", "SecurityError"); } });
}"""
"""What a browser does whose site data are blocked."""


def colours(page: Page, name: str) -> None:
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", name)


def test_colours_follow_the_system_and_are_kept_once_chosen(page: Page, address: str) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(f"{address}/index.html")
    page.locator(BUTTON).wait_for()
    colours(page, "default")
    page.emulate_media(color_scheme="dark")
    colours(page, "slate")
    expect(page.locator(BUTTON)).to_have_attribute("title", "Switch to light colours")
    assert page.evaluate(KEPT) == 0
    page.locator(BUTTON).click()
    colours(page, "default")
    assert page.evaluate(KEPT) == 1
    page.emulate_media(color_scheme="light")
    page.emulate_media(color_scheme="dark")
    colours(page, "default")
    page.goto(f"{address}/policy/index.html")
    colours(page, "default")


def test_with_site_data_blocked_search_and_colours_work(page: Page, address: str) -> None:
    page.add_init_script(BLOCKED)
    page.emulate_media(color_scheme="light")
    page.goto(f"{address}/policy/index.html")
    page.locator(BUTTON).click()
    colours(page, "slate")
    page.locator(".find-input").fill("warning")
    expect(page.locator(".find-page").first).to_be_visible()
