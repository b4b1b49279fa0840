"""One server and one browser for all tests here; every page is watched for foreign requests."""

import json
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, BrowserContext, Page, expect

from wizard.model import Policy

from .serving import Faults, served
from .wizard_driver import Wizard
from .wizard_steps import Reply, distinct_steps, telling

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


@dataclass
class Watched:
    """What pages of a context ask for, and what goes wrong in them, since the test began."""

    refused: list[str]
    requests: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    @classmethod
    def over(cls, context: BrowserContext, refused: list[str]) -> Self:
        """Watch a context for as long as it lives."""
        watched = cls(refused)
        note_refusals(context, refused)
        context.on("request", lambda request: watched.requests.append(request.url))
        context.on("weberror", lambda error: watched.faults.append(str(error.error)))
        return watched

    def begin(self) -> None:
        """Forget what was seen before: of other tests, and what they left under way."""
        for seen in (self.refused, self.requests, self.faults):
            seen.clear()

    def hold(self, address: str) -> None:
        """Hold pages to this: they ask only our server, run without fault and keep to the security policy."""
        ours = (address + "/", "blob:" + address, "data:")
        assert not [url for url in self.requests if not url.startswith(ours)]
        assert not self.refused
        assert not self.faults


@pytest.fixture
def page(context: BrowserContext, address: str, served_site: Faults) -> Iterator[Page]:
    """A page of a browser that was never here; watched as `Watched` says."""
    watched = Watched.over(context, served_site.reports)
    watched.begin()
    page = context.new_page()
    page.on("dialog", lambda dialog: dialog.accept())
    yield page
    watched.hold(address)


@pytest.fixture(scope="session")
def visited(browser: Browser, served_site: Faults) -> Iterator[tuple[BrowserContext, Watched]]:
    """A browser that was here before, for tests that leave it as it is: no clock, route or script of theirs.

    What it has fetched comes out of its cache, as at a desk where the guide is used every day.
    """
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, accept_downloads=True, service_workers="block"
    )
    context.set_default_timeout(LONGEST)
    yield context, Watched.over(context, served_site.reports)
    context.close()


@pytest.fixture
def tab(visited: tuple[BrowserContext, Watched], address: str) -> Iterator[Page]:
    """A new tab of a browser that was here before: nothing of other tabs' cases is in it."""
    context, watched = visited
    watched.begin()
    expect.set_options(timeout=LONGEST)
    page = context.new_page()
    page.on("dialog", lambda dialog: dialog.accept())
    yield page
    if page.url.startswith(address) and not page.is_closed():
        page.evaluate("localStorage.clear()")
    page.close()
    watched.hold(address)


@pytest.fixture(scope="session")
def seats() -> list[Page]:
    """The tab that tests of `warm` share, once one of them has opened it."""
    return []


@pytest.fixture
def warm(
    visited: tuple[BrowserContext, Watched], address: str, seats: list[Page], request: pytest.FixtureRequest
) -> Iterator[Wizard]:
    """The wizard at its first question, its engine up: for tests that neither leave the page nor change it.

    Each begins a new case in the tab of the one before; what a failed test leaves behind is closed.
    """
    context, watched = visited
    watched.begin()
    expect.set_options(timeout=LONGEST)
    if not seats:
        seats.append(context.new_page())
        seats[0].on("dialog", lambda dialog: dialog.accept())
        Wizard(seats[0], address).open().page.locator("[data-wizard][data-ready]").wait_for()
    page, before = seats.pop(), request.session.testsfailed
    page.set_viewport_size({"width": 1280, "height": 900})
    yield Wizard(page, address).begin_anew()
    if request.session.testsfailed == before and page.locator("[data-wizard][data-ready]").count():
        seats.append(page)
    else:
        page.close()
    watched.hold(address)


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
def steps(
    policy: Policy, whole: bool, tmp_path_factory: pytest.TempPathFactory, worker_id: str
) -> dict[str, Reply]:
    """Pages of the wizard, each looking like no other, made once for all tests and workers: all, if whole."""
    own = tmp_path_factory.getbasetemp()
    file = (own if worker_id == "master" else own.parent) / "steps.json"
    with FileLock(file.with_suffix(".lock")):
        if not file.exists():
            file.write_text(
                json.dumps(distinct_steps(policy if whole else telling(policy))), encoding="utf-8"
            )
    made: dict[str, Reply] = json.loads(file.read_text(encoding="utf-8"))
    return made


@pytest.fixture
def wizard(tab: Page, address: str) -> Wizard:
    """The wizard just opened, in a new tab of a browser that was here before."""
    return Wizard(tab, address).open()


@pytest.fixture
def alone(page: Page, address: str) -> Wizard:
    """The wizard just opened in a browser of its own: for tests that set its clock or its network."""
    return Wizard(page, address).open()
