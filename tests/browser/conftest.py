"""One server and one browser for all tests here; every page is watched for foreign requests."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from wizard.model import Policy

from .serving import Faults, served
from .wizard_driver import Wizard
from .wizard_steps import Reply, distinct_steps

POLICY = "Content Security Policy"
"""Stands in what a browser says on its console when it refuses something."""
LONGEST = 120_000  # milliseconds: the engine may start on a busy machine


@pytest.fixture(scope="session")
def served_site() -> Faults:
    """What goes wrong at the server: nothing; and what browsers report to it."""
    return Faults()


@pytest.fixture(scope="session")
def address(site: Path, served_site: Faults) -> Iterator[str]:
    with served(site, served_site) as address:
        yield address


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    # Without service workers: what a test withholds or damages must not come from what one has kept.
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, accept_downloads=True, service_workers="block"
    )
    context.set_default_timeout(LONGEST)
    expect.set_options(timeout=LONGEST)
    yield context
    context.close()


def note_refusals(context: BrowserContext, refused: list[str]) -> None:
    """Note what the browser refuses under a page's own policy; the server hears of what breaks its policy."""
    context.on("console", lambda said: refused.append(said.text) if POLICY in said.text else None)


@pytest.fixture
def page(context: BrowserContext, address: str, served_site: Faults) -> Iterator[Page]:
    """A page that asks only our server, whose scripts run without fault and keep to the security policy."""
    requests: list[str] = []
    faults: list[str] = []
    refused = served_site.reports
    refused.clear()
    note_refusals(context, refused)
    context.on("request", lambda request: requests.append(request.url))
    page = context.new_page()
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("dialog", lambda dialog: dialog.accept())
    yield page
    foreign = [url for url in requests if not url.startswith((address + "/", "blob:" + address, "data:"))]
    assert not foreign
    assert not refused
    assert not faults


LIKE_ARIAL = ("Arial", "Liberation Sans", "Arimo", "Helvetica", "Nimbus Sans")


@pytest.fixture(scope="session")
def arial() -> None:
    """What fits on a screen is told in Arial's widths, which people have; others are wider by a tenth."""
    try:
        command = ["fc-match", "--format=%{family}", "Arial"]
        family = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return  # not Linux: Arial is there
    if not family.startswith(LIKE_ARIAL):
        pytest.skip(f"no typeface of Arial's widths is here (fonts-liberation has one), only {family}")


@pytest.fixture(scope="session")
def steps(policy: Policy) -> dict[str, Reply]:
    """Every page of the wizard that looks like no other, made once for all tests that look at them."""
    return distinct_steps(policy)


@pytest.fixture
def wizard(page: Page, address: str) -> Wizard:
    return Wizard(page, address).open()
