"""A browser that is killed in the middle of a case leaves nothing of it on the disk, recovery files too."""

import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Browser, TimeoutError

from tests.browser.watching import CANARY, FLAGS, hidden
from tests.engine.cases import SWEARING

from .chromium import Chromium
from .conftest import program
from .engine import LONGEST, Engine, step
from .firefox import Firefox
from .test_main_journeys import QUESTIONS, leave, open_wizard

pytestmark = pytest.mark.browser

CONTROL = "Zeisig5b2kWr"
"""Typed into a field that is not the guide's: a browser that keeps such things is seen to keep it."""

OFTEN = {"browser.sessionstore.interval": 1000}
FIELDS = """
return [...document.querySelectorAll("[data-view] :is(textarea, input[data-field])")]
  .filter((one) => one.checkVisibility()).map((one) => `#${one.id}`).slice(0, 6)
"""
MAGIC = b"mozLz40\0"


def unpacked(content: bytes) -> bytes:
    """The text of a file that Firefox packed: a head of 12 bytes, then one block of LZ4."""
    data, out, at = content[12:], bytearray(), 0

    def length(first: int) -> int:
        nonlocal at
        while first >= 15 and (first - 15) % 255 == 0:
            first += data[at]
            at += 1
            if data[at - 1] != 255:
                break
        return first

    while at < len(data):
        token = data[at]
        at += 1
        plain = length(token >> 4)
        out += data[at : at + plain]
        at += plain
        if at >= len(data):
            break
        back = data[at] | data[at + 1] << 8
        at += 2
        for _ in range(length(token & 15) + 4):
            out.append(out[-back])
    return bytes(out)


def on_disk(profile: Path, word: str) -> list[str]:
    """The files of a profile in which a word stands, packed ones unpacked first."""
    found = []
    for file in sorted(profile.rglob("*")):
        content = file.read_bytes() if file.is_file() else b""
        text = unpacked(content) if content.startswith(MAGIC) else content
        if word.encode() in text or word.encode("utf-16-le") in text or (word == CANARY and hidden(text)):
            found.append(str(file.relative_to(profile)))
    return found


def typed(engine: Engine, address: str) -> None:
    """Type into every field on the way to a letter, and into the letter."""
    open_wizard(engine, address)
    while engine.count("[data-view] form[data-question]"):
        asked = step(engine)
        for question in engine.script(QUESTIONS):
            for value in SWEARING.get(question) or ("none",):
                engine.click(f'[data-view] [data-asks="{question}"] .cg-choice__input[value="{value}"]')
        for field in engine.script(FIELDS):
            engine.fill(field, CANARY)
        engine.click("[data-view] form button[type=submit]")
        leave(engine, asked)
    if step(engine) == "check":
        engine.click('[data-view] button[data-go="outcome"]')
        leave(engine, "check")
    engine.script("document.querySelectorAll('[data-view] details').forEach((one) => { one.open = true; })")
    engine.click('[data-view] button[data-go^="letter:"]')
    leave(engine, "outcome")
    fields = engine.script(FIELDS)
    assert fields
    for field in fields:
        engine.fill(field, CANARY)
    engine.script("document.querySelector('main').insertAdjacentHTML('afterbegin', '<input id=control>')")
    engine.fill("#control", CONTROL)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "downloads").mkdir()
    return tmp_path


def until(met: Callable[[], object]) -> None:
    end = time.monotonic() + LONGEST
    while not met():
        assert time.monotonic() < end, "it never came true"
        time.sleep(0.2)


def test_firefox_keeps_nothing_for_its_recovery(folder: Path, address: str) -> None:
    engine = Firefox(folder / "downloads", program("firefox-esr", "firefox-esr"), OFTEN)
    try:
        typed(engine, address)
        until(lambda: on_disk(folder / "profile", CONTROL))  # what it keeps of others is on the disk by now
    finally:
        engine.program.kill()
        engine.program.wait(20)
    assert on_disk(folder / "profile", CANARY) == []


@pytest.fixture
def apart(folder: Path, browser: Browser, chromium: str) -> Iterator["subprocess.Popen[bytes]"]:
    flags = [*FLAGS, "--headless", "--remote-debugging-port=0", f"--user-data-dir={folder / 'profile'}"]
    running = subprocess.Popen([chromium, *flags], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    yield running
    running.kill()
    running.wait(20)


def connected(browser: Browser, address: str) -> Browser:
    """Connect to a browser that runs; now and then it never answers whoever comes before its first page."""
    for _ in range(20):
        with suppress(TimeoutError):
            return browser.browser_type.connect_over_cdp(address, timeout=10_000)
    raise AssertionError(f"nothing answers at {address}")


@pytest.mark.nightly  # an ordinary run tries Firefox, which keeps fields of forms by itself
def test_chromium_keeps_nothing_for_its_recovery(
    folder: Path, browser: Browser, apart: "subprocess.Popen[bytes]", address: str
) -> None:
    told = folder / "profile" / "DevToolsActivePort"
    until(lambda: told.is_file() and told.read_text().strip())
    port = told.read_text(encoding="utf-8").splitlines()[0]
    engine = Chromium(folder / "downloads", connected(browser, f"http://127.0.0.1:{port}"))
    typed(engine, address)
    apart.kill()
    apart.wait(20)
    assert (folder / "profile" / "Default").is_dir()
    assert on_disk(folder / "profile", CANARY) == []
