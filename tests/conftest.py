"""The real policy, read once, one built site and one real browser, for all tests that need them."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, sync_playwright

from tests.real_policy import the_policy, the_rules
from tests.sampling import ordinary
from wizard.engine import Rules
from wizard.model import Policy
from wizard.publish.render import RENDERERS

PROJECT = Path(__file__).resolve().parent.parent
WITHOUT = (
    *("WebUIOmniboxAimPopup", "WebUIOmniboxPopup"),
    *("AimEnabled", "HttpsUpgrades", "LensOverlay", "MediaRouter", "NetworkTimeServiceQuerying"),
    *("DestroyProfileOnBrowserClose", "OptimizationHints", "PaintHolding", "PreconnectToSearch"),
)
"""What the tests' Chromium goes without. The first two load 400 scripts of the address bar into every new
window, where nobody sees them: a quarter or more of a new tab's work. The others Playwright
leaves out by a list of its own, which ours replaces."""
FLAGS = [
    *("--no-sandbox", "--disable-gpu", "--disable-background-networking"),
    f"--disable-features={','.join(WITHOUT)}",
]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--all", action="store_true", help="run the nightly tests too, and every test whole")
    parser.addoption(
        "--renderer", choices=tuple(RENDERERS), default="mkdocs", help="what renders the site that is tested"
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what only the whole run takes, and put what needs the built site first.

    What is left out is deselected and counted, not skipped. A run's first worker then builds the site while
    the others have the second half of the list, which does not wait for it.
    """
    if not config.getoption("--all"):
        kept, left = ordinary(items)
        config.hook.pytest_deselected(items=left)
        items[:] = kept
    waiting = {item.path for item in items if "site" in getattr(item, "fixturenames", ())}
    items.sort(key=lambda item: item.path not in waiting)  # by file: what a file shares is set up once


@pytest.fixture(scope="session")
def whole(pytestconfig: pytest.Config) -> bool:
    """Whether long tests look at everything (`--all`), or at the fixed part of an ordinary run."""
    return bool(pytestconfig.getoption("--all"))


@pytest.fixture(scope="session")
def policy() -> Policy:
    return the_policy()


@pytest.fixture(scope="session")
def rules() -> Rules:
    return the_rules()


@pytest.fixture(scope="session")
def chromium() -> str:
    """The browser as people have it: for tests that start one of their own, with flags or a profile."""
    return os.environ.get("CHROMIUM") or browser_found()


@pytest.fixture(scope="session")
def light_chromium(chromium: str, whole: bool) -> str:
    """The same engine without a window's frame, which is less work; the whole run takes the browser itself.

    CHROMIUM, chosen by a person, is taken here too; `make test` tells the two apart.
    """
    if whole:
        return chromium
    return os.environ.get("LIGHT_CHROMIUM") or os.environ.get("CHROMIUM") or browser_found("--light")


def browser_found(*how: str) -> str:
    finder = [sys.executable, str(PROJECT / "scripts" / "find_browser.py"), *how]
    return subprocess.run(finder, capture_output=True, text=True, check=True).stdout.strip()


@pytest.fixture(scope="session")
def browser(light_chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=light_chromium, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def renderer(pytestconfig: pytest.Config) -> str:
    """What renders the site (`--renderer`): every test that asks for the site is one of that renderer too."""
    return str(pytestconfig.getoption("--renderer"))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str, renderer: str) -> Path:
    """The built site. However many workers share a run, one of them builds it and the others wait.

    GUIDE_SITE names one that is built already, while one works on the tests.
    """
    if built := os.environ.get("GUIDE_SITE"):
        return Path(built).resolve()
    own = tmp_path_factory.getbasetemp()
    shared = own if worker_id == "master" else own.parent
    out = shared / "site"
    with FileLock(shared / "site.lock"):
        if not out.exists():
            build(out, renderer)
    return out


def build(out: Path, renderer: str = "mkdocs") -> None:
    """Build the site with the command that people use; its copies are pressed lightly: a minute sooner."""
    command = [sys.executable, "site_build.py", "build", "--quick", "--renderer", renderer, "--out", str(out)]
    run = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


COUNTED = {"fault": "faults survived", "hostile": "hostile strings that arrived as typed"}


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many of the faults and of the hostile strings were survived."""
    for marker, words in COUNTED.items():
        counts = {
            outcome: sum(
                marker in getattr(report, "keywords", ()) for report in terminalreporter.getreports(outcome)
            )
            for outcome in ("passed", "failed", "error")
        }
        if tried := sum(counts.values()):
            terminalreporter.write_line(f"{words}: {counts['passed']} of {tried}")
