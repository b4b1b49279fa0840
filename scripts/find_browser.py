"""Finds a Chromium for the browser tests, installs one if there is none, and prints its path.

With --light it finds the same browser without its window's frame, which does the same pages with less work;
a browser that a person has chosen with CHROMIUM is taken for everything.
"""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from find_program import installed, succeeds

SHELLS = ("chromium-headless-shell", "chrome-headless-shell", "headless_shell")
"""What Debian, Google and Playwright call the browser without its window's frame."""
OF_DEBIAN = "/usr/bin/chromium"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
USUAL_PATHS = (
    OF_DEBIAN,
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


def shell_on_path() -> str | None:
    """Returns the first browser without a frame on PATH."""
    return next(filter(None, map(shutil.which, SHELLS)), None)


def shell_of_playwright() -> str | None:
    """Returns the one that Playwright downloads beside its Chromium; a folder's name differs by machine."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = Path(playwright.chromium.executable_path)
    return shell_beside(chromium)


def shell_beside(chromium: Path) -> str | None:
    """Returns the browser without a frame that is of the same number as a Chromium of Playwright's."""
    home = next((one for one in chromium.parents if one.name.startswith("chromium-")), chromium)
    number = home.name.partition("-")[2]
    beside = sorted(home.parent.glob(f"chromium_headless_shell-{number}/*/*")) if number else []
    return next((str(one) for one in beside if one.name in SHELLS and shutil.which(one)), None)


def shell_from_system_packages() -> str | None:
    """Installs Debian's, where Debian's Chromium is what there is: elsewhere there is no such package."""
    return installed(SHELLS[0], [SHELLS[0]]) if on_this_computer() == OF_DEBIAN else None


WAYS: tuple[Callable[[], str | None], ...] = (
    from_environment,
    on_this_computer,
    from_playwright,
    downloaded_by_playwright,
    from_system_packages,
)
LIGHT_WAYS = (from_environment, shell_on_path, shell_of_playwright, shell_from_system_packages, *WAYS[1:])


def found(ways: tuple[Callable[[], str | None], ...] = WAYS) -> Iterator[Path]:
    """Yields the browsers found, best way first; a later way is tried only when asked for."""
    return (Path(path) for path in (way() for way in ways) if path)


def tell(message: str) -> None:
    """Says something to the person; stdout carries the path alone."""
    print(message, file=sys.stderr)


def main(arguments: list[str]) -> int:
    """Prints the browser's path; returns the exit code."""
    browser = next(found(LIGHT_WAYS if "--light" in arguments else WAYS), None)
    if browser is None:
        tell(HELP)
        return 1
    print(browser)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
