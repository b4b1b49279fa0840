"""Times pages in Chromium, each time in a profile that has never seen the site."""

import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from wizard.bench.peers import PLAIN, PYSCRIPT, STATIC, SURVEY
from wizard.bench.serving import Link, Serving
from wizard.bench.spy import CLICK, MEMORY, SOON, SPY, WHERE, WORD
from wizard.publish.book import FURTHER
from wizard.publish.release import RUNTIME

Say = Callable[[str], None]
Facts = Mapping[str, tuple[str, ...]]

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
EAGER = "--enable-blink-features=ForceEagerMeasureMemory"
"""Lets a page measure its memory at once rather than after the next clearing up."""

WIZARD = "wizard/index.html"
PAGES = {"static": STATIC, "ours": WIZARD, "surveyjs": SURVEY, "pyscript": PYSCRIPT}
WORD_FILES = 20
PAUSE = 250
"""Milliseconds between choosing an answer and pressing Continue: less than a hand needs for the way."""

PATIENCE = 180_000
"""Milliseconds for the slowest page on the slowest line."""


@dataclass(frozen=True, slots=True)
class Condition:
    """What stands between the browser and the page: `slowdown` of the processor, and the link."""

    name: str
    slowdown: int = 1
    bits: float = 0
    delay: float = 0


CONDITIONS = (
    Condition("this machine"),
    Condition("4 times slower processor", slowdown=4),
    Condition("10 Mbit/s, 40 ms", bits=10e6, delay=0.04),
)


@dataclass(slots=True)
class Times:
    """Milliseconds of one condition: until the first question by page, engine and plain Pyodide, clicks.

    `clicks` are those that the book answers, `past` the ones after them, which wait for the engine.
    """

    first: dict[str, list[float]] = field(default_factory=dict)
    ready: dict[str, list[float]] = field(default_factory=dict)
    clicks: list[float] = field(default_factory=list)
    past: list[float] = field(default_factory=list)


@dataclass(slots=True)
class Warm:
    """One profile that comes back: bytes by visit, clicks and Word files with the engine up, memory.

    `clicks` come a moment after the answer was chosen, `hasty` ones in the same instant.
    """

    page_bytes: int = 0
    runtime_bytes: int = 0
    second_bytes: int = 0
    clicks: list[float] = field(default_factory=list)
    hasty: list[float] = field(default_factory=list)
    words: list[float] = field(default_factory=list)
    memory: int | None = None


class Chromium:
    """Opens pages in new profiles, under a condition."""

    def __init__(self, playwright: Any, executable: str, serving: Serving) -> None:
        self.playwright, self.executable, self.serving = playwright, executable, serving

    @contextmanager
    def page(self, condition: Condition, *flags: str) -> Iterator[Any]:
        """A page in a new profile, with the spy in it."""
        browser = self.playwright.chromium.launch(executable_path=self.executable, args=[*FLAGS, *flags])
        try:
            page = browser.new_page()
            page.set_default_timeout(PATIENCE)
            page.add_init_script(SPY)
            if condition.slowdown > 1:
                session = page.context.new_cdp_session(page)
                session.send("Emulation.setCPUThrottlingRate", {"rate": condition.slowdown})
            self.serving.link = Link(condition.bits, condition.delay)
            yield page
        finally:
            self.serving.link = Link()
            browser.close()

    @contextmanager
    def returning(self) -> Iterator[Any]:
        """A profile with a disk cache, as people have; pages opened in it one after another share it."""
        with tempfile.TemporaryDirectory(prefix="bench-profile-") as profile:
            context = self.playwright.chromium.launch_persistent_context(
                profile, executable_path=self.executable, args=FLAGS
            )
            context.set_default_timeout(PATIENCE)
            context.add_init_script(SPY)
            try:
                yield context
            finally:
                context.close()

    def first_question(self, path: str, condition: Condition) -> float:
        """Return the milliseconds until the first answer to choose stands in the page."""
        with self.page(condition) as page:
            page.goto(f"{self.serving.base}/{path}", wait_until="commit")
            return float(page.evaluate(SOON, ["firstQuestion"])["firstQuestion"])

    def engine_ready(self, path: str, condition: Condition) -> float:
        """Return the milliseconds from the start of the page's worker until it says that it is ready."""
        with self.page(condition) as page:
            page.goto(f"{self.serving.base}/{path}", wait_until="commit")
            found = page.evaluate(SOON, ["engineReady", "engineFailed"])
            if "engineReady" not in found:
                raise RuntimeError(f"{path}: the engine did not start: {found['engineFailed']}")
            return float(found["engineReady"])

    def cold_clicks(self, facts: Facts, condition: Condition) -> tuple[list[float], list[float]]:
        """Return the milliseconds of each Continue while the engine is not up, as far as the book goes.

        Then of the next one: it is past the book, which follows so many answers, and waits for the engine.
        """
        with self.page(condition) as page:
            page.goto(f"{self.serving.base}/{WIZARD}", wait_until="commit")
            page.locator("[data-wizard][data-started]").wait_for()
            times: list[float] = []
            answered = 0  # a page may ask several questions, and the book counts those
            while (where := page.evaluate(WHERE))["kind"] == "question" and not where["up"]:
                answered += len(where["offered"])
                taken = page.evaluate(CLICK, [answer(where, facts), 0])
                if answered > FURTHER:
                    return times, [taken]
                times.append(taken)
            return times, []


def answer(where: Mapping[str, Any], facts: Facts) -> list[tuple[str, str]]:
    """Return what a case answers to each question of a page; any answer will do where the case has none."""
    own = {question: facts.get(question, (values[-1],)) or ("none",) for question, values in where["offered"]}
    return [(question, value) for question, values in own.items() for value in values]


def cold_rounds(
    browser: Chromium, condition: Condition, pages: Mapping[str, str], facts: Facts, rounds: int, say: Say
) -> Times:
    """Measure everything in cold profiles, ours and the peers' in turn.

    Args:
        browser: the browser.
        condition: how slow machine and line are.
        pages: the pages to wait for the first question in, by name.
        facts: a case to click through.
        rounds: how often.
        say: told each round.
    """
    times = Times()
    for number in range(rounds):
        say(f"  Chromium, {condition.name}: cold profile {number + 1} of {rounds}")
        for name, path in pages.items():
            times.first.setdefault(name, []).append(browser.first_question(path, condition))
        for name, path in (("ours", WIZARD), ("plain", PLAIN)):
            times.ready.setdefault(name, []).append(browser.engine_ready(path, condition))
        clicks, past = browser.cold_clicks(facts, condition)
        times.clicks += clicks
        times.past += past
    return times


def warm_round(browser: Chromium, cases: tuple[tuple[Facts, str], ...], say: Say) -> Warm:
    """Visit twice in one profile, then click cases through to their letters with the engine up.

    Args:
        browser: the browser.
        cases: what is answered, and the letter to make, for each case.
        say: told each step.
    """
    say("  Chromium: a second visit, clicks and Word files with the engine up, memory")
    found, sent = Warm(), browser.serving.sent
    with browser.returning() as context:
        for visit in (1, 2):
            sent.clear()
            page = context.new_page()
            open_wizard(page, browser.serving.base)
            page.wait_for_timeout(2000)  # what is fetched once the engine is up belongs to the visit
            runtime = sent.of(*RUNTIME)
            if visit == 1:
                found.page_bytes, found.runtime_bytes = sum(sent.values()) - runtime, runtime
            else:
                found.second_bytes = runtime
        for facts, letter in cases:
            open_wizard(page, browser.serving.base)
            found.hasty += click_through(page, facts, 0)
            open_wizard(page, browser.serving.base)
            found.clicks += click_through(page, facts, PAUSE)
            page.locator(f'[data-view] button[data-go="letter:{letter}"]').first.click()
            page.locator(f'[data-view] [data-step="letter:{letter}"]').wait_for()
            found.words += [page.evaluate(WORD) for _ in range(WORD_FILES)]
    found.memory = memory(browser)
    return found


def open_wizard(page: Any, base: str) -> None:
    """Open the questions anew and wait for the engine."""
    page.goto("about:blank")  # else the address would only be reloaded
    page.goto(f"{base}/{WIZARD}", wait_until="commit")
    page.locator("[data-wizard][data-ready]").wait_for()


def click_through(page: Any, facts: Facts, pause: int) -> list[float]:
    """Answer every question; what comes past the opening book comes from the engine."""
    times: list[float] = []
    while (where := page.evaluate(WHERE))["kind"] == "question" and len(times) < 60:
        times.append(page.evaluate(CLICK, [answer(where, facts), pause]))
    if where["step"] != "outcome":
        page.locator('[data-view] button[data-go="outcome"]').first.click()
        page.locator('[data-view] [data-step="outcome"]').wait_for()
    return times


def memory(browser: Chromium) -> int | None:
    """Return the bytes that the tab holds with the engine up, workers included; None if it cannot be told."""
    browser.serving.isolated = True
    try:
        with browser.page(CONDITIONS[0], EAGER) as page:
            open_wizard(page, browser.serving.base)
            return int(page.evaluate(MEMORY)) if page.evaluate("window.crossOriginIsolated") else None
    finally:
        browser.serving.isolated = False
