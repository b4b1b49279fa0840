"""The three engines, each started once; one that is not here and cannot be had skips with the reason."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.browser.serving import served
from tests.conftest import PROJECT

from .chromium import Chromium
from .engine import Engine
from .firefox import Firefox
from .webkit import WebKit


def program(name: str, *packages: str) -> str:
    """Find a program, or install it from Debian's packages; skip where neither can be."""
    finder = [sys.executable, str(PROJECT / "scripts" / "find_program.py"), name, *packages]
    run = subprocess.run(finder, capture_output=True, text=True, check=False)
    if run.returncode:
        pytest.skip(run.stderr.strip())
    return run.stdout.strip()


def mini_browser(driver: str) -> str:
    """The browser that WebKitGTK's driver starts stands among its libraries, not on the path."""
    found = sorted(Path("/usr").glob("lib*/**/webkit2gtk-4.*/MiniBrowser"))
    if not found:
        pytest.skip(f"{driver} is here, but its MiniBrowser is not (Debian: webkit2gtk-driver)")
    return str(found[-1])


def webkit(downloads: Path) -> Engine:
    driver = program("WebKitWebDriver", "webkit2gtk-driver")
    return WebKit(downloads, driver, program("Xvfb", "xvfb"), mini_browser(driver))


# In this order: where an ordinary run takes every second engine or third, it is one no other test runs in.
MAKERS: dict[str, Callable[[Path, pytest.FixtureRequest], Engine]] = {
    "firefox": lambda downloads, _: Firefox(downloads, program("firefox-esr", "firefox-esr")),
    "chromium": lambda downloads, request: Chromium(downloads, request.getfixturevalue("browser")),
    "webkit": lambda downloads, _: webkit(downloads),
}


@pytest.fixture(scope="session", params=MAKERS)
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with ExitStack() as stack:
        engine = MAKERS[request.param](tmp_path_factory.mktemp(request.param) / "downloads", request)
        stack.callback(engine.close)
        print(f"\n{engine.name} {engine.version}")
        yield engine


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    with served(site) as address:
        yield address
