"""A browser that is fresh for each fault, and a server whose faults the test chooses."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.serving import Faults, served
from tests.browser.wizard_driver import VIEW, Wizard

LONGEST = 120_000  # milliseconds: the engine may start on a busy machine


@pytest.fixture
def faults() -> Faults:
    return Faults()


@pytest.fixture
def address(site: Path, faults: Faults) -> Iterator[str]:
    with served(site, faults) as address:
        yield address


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(accept_downloads=True)
    patient(context)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.fixture
def wizard(page: Page, address: str) -> Wizard:
    """The wizard, not opened yet: the test sets what goes wrong before it is."""
    return Wizard(page, address)


def patient(context: BrowserContext) -> None:
    context.set_default_timeout(LONGEST)
    expect.set_options(timeout=LONGEST)


def told_to_stop(page: Page) -> str:
    """Wait until the page says that it cannot go on and offers the paper route; return its words."""
    told = page.locator(f"{VIEW} [data-kind=failed], [data-stopped]:not([hidden])").first
    expect(told).to_be_visible()
    expect(told.get_by_role("link", name="the decision on paper")).to_be_visible()
    if told.get_attribute("data-kind") == "failed":
        expect(page).to_have_title(re.compile("^The wizard cannot go on"))
    return told.inner_text()


def walk_on_paper(page: Page) -> None:
    """Follow the offered way to the paper route, and there to an outcome."""
    page.get_by_role("link", name="the decision on paper").locator("visible=true").first.click()
    page.get_by_role("link", name="Start at box 1").click()
    page.get_by_role("link", name="Yes, someone is in danger").click()
    expect(page.locator(".box-title").filter(visible=True)).to_contain_text("Outcome")  # of some twenty
