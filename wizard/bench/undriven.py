"""Times the engine's start in Firefox and WebKitGTK: nothing drives them, the pages report by themselves."""

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty

from wizard.bench.serving import SPIED, Serving

Say = Callable[[str], None]

PATIENCE = 180
"""Seconds for the slowest start."""

MINI_BROWSERS = (
    *Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser"),
    *Path("/usr/libexec").glob("webkit2gtk-4.*/MiniBrowser"),
)
FIREFOX_SETTINGS = """user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("toolkit.telemetry.reportingpolicy.firstRun", false);
user_pref("browser.aboutwelcome.enabled", false);
user_pref("app.update.enabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
"""


def firefox(profile: Path) -> tuple[list[str], dict[str, str]] | str:
    """Return the command and environment that open a page in a new profile, or why that cannot be done."""
    program = shutil.which("firefox-esr") or shutil.which("firefox")
    if program is None:
        return "Firefox is not installed"
    (profile / "user.js").write_text(FIREFOX_SETTINGS, encoding="utf-8")
    return [program, "--headless", "--no-remote", "--profile", str(profile)], {"HOME": str(profile)}


def webkit(profile: Path) -> tuple[list[str], dict[str, str]] | str:
    """Return the same for WebKitGTK's own small browser, on a display that nobody sees."""
    program = next((path for path in MINI_BROWSERS if path.exists()), None)
    screen = shutil.which("xvfb-run")
    if program is None or screen is None:
        return "WebKitGTK's MiniBrowser or Xvfb is not installed"
    places = {f"XDG_{kind}_HOME": str(profile / kind) for kind in ("CONFIG", "DATA", "CACHE")}
    # The sandbox needs rights that a container does not give.
    settings = {"HOME": str(profile), "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1", **places}
    return [screen, "-a", str(program)], {**settings, "LIBGL_ALWAYS_SOFTWARE": "1"}


BROWSERS = {"firefox": firefox, "webkit": webkit}


def engine_ready(name: str, address: str, serving: Serving) -> float | str:
    """Return the milliseconds from the start of a page's worker until it says that it is ready.

    Args:
        name: "firefox" or "webkit".
        address: the page's path.
        serving: takes the report.

    Returns:
        The time, or why there is none.
    """
    with tempfile.TemporaryDirectory(prefix="bench-profile-", ignore_cleanup_errors=True) as folder:
        how = BROWSERS[name](Path(folder))
        if isinstance(how, str):
            return how
        command, settings = how
        while not serving.reports.empty():
            serving.reports.get_nowait()
        with started([*command, f"{serving.base}/{address}?{SPIED}"], {**os.environ, **settings}):
            try:
                report = serving.reports.get(timeout=PATIENCE)
            except Empty:
                return f"{name} did not report within {PATIENCE} s"
        return str(report["failed"]) if report["ready"] is None else float(report["ready"])


@contextmanager
def started(command: list[str], environment: dict[str, str]) -> Iterator[None]:
    """Run a browser, and end it with all its processes."""
    quiet = subprocess.DEVNULL
    browser = subprocess.Popen(command, env=environment, stdout=quiet, stderr=quiet, start_new_session=True)
    try:
        yield
    finally:
        for sign in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.killpg(browser.pid, sign)
                browser.wait(5)
            except (ProcessLookupError, subprocess.TimeoutExpired):
                continue


def engine_times(
    name: str, pages: dict[str, str], serving: Serving, rounds: int, say: Say
) -> dict[str, list[float]] | str:
    """Return the times of ours and of plain Pyodide in turn, or why there are none."""
    times: dict[str, list[float]] = {page: [] for page in pages}
    for number in range(rounds):
        say(f"  {name}: cold profile {number + 1} of {rounds}")
        for page, path in pages.items():
            found = engine_ready(name, path, serving)
            if isinstance(found, str):
                return found
            times[page].append(found)
    return times
