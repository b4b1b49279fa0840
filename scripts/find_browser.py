"""Finds a Chromium for the browser tests, installs one if there is none, and prints its path."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from find_program import installed, succeeds

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
USUAL_PATHS = (
    "/usr/bin/chromium",
    "/usr/bin/google-chrome",
    "/snap/bin/chromium",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
HELP = """No Chromium was found, and none could be installed. Do one of these, then run make test again:
  - install Chromium or Google Chrome from your system's packages or from its maker;
  - set CHROMIUM to the browser's path, for example: make test CHROMIUM=/opt/chrome/chrome"""


def from_environment() -> str | None:
    """Returns the browser that the person chose with CHROMIUM, if it can be run."""
    chosen = os.environ.get("CHROMIUM", "")
    browser = shutil.which(chosen)
    if chosen and not browser:
        tell(f"CHROMIUM says {chosen}, which cannot be run: looking for another browser ...")
    return browser


def on_this_computer() -> str | None:
    """Returns the first Chromium or Chrome on PATH or in a usual place."""
    return next(filter(None, map(shutil.which, NAMES + USUAL_PATHS)), None)


def from_playwright() -> str | None:
    """Returns the Chromium that Playwright keeps, if it has been downloaded."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return shutil.which(playwright.chromium.executable_path)


def downloaded_by_playwright() -> str | None:
    """Lets Playwright download its Chromium; a closed network makes this fail quickly."""
    tell("No Chromium here: asking Playwright to download one ...")
    if not succeeds(sys.executable, "-m", "playwright", "install", "chromium"):
        return None
    return from_playwright()


def from_system_packages() -> str | None:
    """Installs Debian's or Ubuntu's chromium, where this user may install packages.

    With it comes a typeface of Arial's widths: tests tell what fits on a screen, and people have Arial.
    """
    return installed("chromium", ["chromium", "fonts-liberation"]) or on_this_computer()


WAYS: tuple[Callable[[], str | None], ...] = (
    from_environment,
    on_this_computer,
    from_playwright,
    downloaded_by_playwright,
    from_system_packages,
)


def found() -> Iterator[Path]:
    """Yields the browsers found, best way first; a later way is tried only when asked for."""
    return (Path(path) for path in (way() for way in WAYS) if path)


def tell(message: str) -> None:
    """Says something to the person; stdout carries the path alone."""
    print(message, file=sys.stderr)


def main() -> int:
    """Prints the browser's path; returns the exit code."""
    browser = next(found(), None)
    if browser is None:
        tell(HELP)
        return 1
    print(browser)
    return 0


if __name__ == "__main__":
    sys.exit(main())
