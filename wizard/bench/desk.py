"""Measures the policy desk: opening it, and edits of each kind, until all that hangs on them is proved."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from wizard.bench.figures import Figure
from wizard.bench.in_chromium import CONDITIONS, Chromium

PAGE = "desk/index.html"
READY, DONE = "[data-desk][data-ready]", "[data-desk][data-done]"
LONGEST = 900_000
"""Milliseconds for the first proof of everything, which nobody waits for."""

TIERS = "decisions/06-tiers.md"
EDITS = {
    "a clause": "clauses/16-review.md#six-month-review",
    "a letter": "letters/formal-warning.md",
    "responses": TIERS,
    "route": "decisions/02-route.md",
    "ladder": "decisions/04-ladder.md",
    "the first table": "decisions/01-behaviour.md",
    "the last table": "decisions/28-practice.md",
}
"""What is edited, and the part that has it: of prose a word, of a table a value of its first row."""

# Notes when something was typed, and when the desk has proved everything anew.
WATCH = """() => {
  window.proved = undefined;
  const host = document.querySelector('[data-desk]');
  host.addEventListener('input', () => { window.typed = performance.now(); }, { capture: true, once: true });
  let begun = false;
  new MutationObserver((_, watch) => {
    begun ||= host.dataset.done === undefined;
    if (!begun || host.dataset.done === undefined) return;
    watch.disconnect();
    window.proved = performance.now();
  }).observe(host, { attributes: true });
}"""
# Opening a row, too, has the desk look again: waits until nothing has changed for a second.
QUIET = """() => new Promise((resolve) => {
  const host = document.querySelector('[data-desk]');
  let timer = setTimeout(resolve, 1000);
  new MutationObserver((_, watch) => {
    clearTimeout(timer);
    timer = setTimeout(() => { watch.disconnect(); resolve(); }, 1000);
  }).observe(host, { attributes: true });
})"""
OPEN = "(key) => document.querySelector(`[data-tree] [data-part='${key}']`).click()"
UNTICKED = ".cg-officer__row [data-cell-of] input[type=checkbox]:not(:checked)"
WORDS = ".cg-officer__form textarea[data-field]"


@dataclass(frozen=True, slots=True)
class Taken:
    """How long something took: seconds by the clock, and of the processor, all the page's threads."""

    clock: float
    work: float

    def __str__(self) -> str:
        return f"{self.clock:.1f} s ({self.work:.1f} s of processor)"


class Desk:
    """The desk's page, with how much its process has worked."""

    def __init__(self, page: Any, address: str) -> None:
        self.page, self.address = page, address
        self._session = page.context.new_cdp_session(page)
        self._session.send("Performance.enable")

    def _worked(self) -> float:
        metrics = self._session.send("Performance.getMetrics")["metrics"]
        return float(next(one["value"] for one in metrics if one["name"] == "ProcessTime"))

    def opened(self) -> Taken:
        """Open the guide's own content, once the page is ready."""
        self.page.goto(self.address, wait_until="commit")
        self.page.locator(READY).wait_for()
        began, worked = self.page.evaluate("() => performance.now()"), self._worked()
        self.page.locator("[data-open-own]").click()
        self.page.locator(DONE).wait_for()
        clock = self.page.evaluate("(began) => performance.now() - began", began)
        return Taken(clock / 1000, self._worked() - worked)

    def edited(self, part: str) -> Taken:
        """Edit a part."""
        self.show(part)
        if part.startswith("decisions/"):
            self.page.locator('[data-edit-row="0"]').click()
            self.page.locator(".cg-officer__row").wait_for()
            return self.timed(lambda: self.page.locator(UNTICKED).first.check())
        words = self.page.locator(WORDS).first
        return self.timed(lambda: words.fill(f"{words.input_value().strip()} Benchmarked."))

    def with_a_new_response(self) -> Taken:
        """Write a new response, and put it into a row of the table of responses: that is timed."""
        page = self.page
        page.locator("details[data-group=add] > summary").click()
        page.locator("[data-add-kind]").select_option("tier")
        page.get_by_label("Its name").fill("Benchmarked")
        page.locator("[data-add]").click()
        form = page.locator(".cg-officer__form:has([data-heading]:has-text('Benchmarked'))")
        form.get_by_label("Words", exact=True).fill("Somebody times how long it takes.")
        form.get_by_label("Mark", exact=True).select_option("may")
        form.get_by_label("Rests on").fill("@legal-action")
        form.get_by_label("When it is open").fill("Where it is timed.")
        page.evaluate(QUIET)
        self.show(TIERS)
        page.locator('[data-edit-row="0"]').click()
        return self.timed(lambda: page.get_by_label("Benchmarked").last.check())

    def show(self, part: str) -> None:
        """Open a part, once nothing is being proved."""
        self.page.locator(DONE).wait_for()
        self.page.evaluate(OPEN, part)
        self.page.locator(f'.cg-officer__form[data-key="{part}"]').wait_for()

    def timed(self, edit: Callable[[], object]) -> Taken:
        """Make an edit, and wait until everything is proved."""
        self.page.evaluate(QUIET)
        self.page.evaluate(WATCH)
        worked = self._worked()
        edit()
        self.page.wait_for_function("() => window.proved !== undefined")
        clock = self.page.evaluate("() => window.proved - window.typed")
        return Taken(clock / 1000, self._worked() - worked)

    def back(self) -> None:
        """Take the last change back, and wait until everything is proved."""
        self.page.evaluate(WATCH)
        self.page.locator("[data-undo]").click()
        self.page.wait_for_function("() => window.proved !== undefined")


def desk_figures(browser: Chromium) -> list[Figure]:
    """Return how long opening takes until all is proved, and the edit that takes longest."""
    with browser.page(CONDITIONS[0]) as page:
        page.set_default_timeout(LONGEST)
        desk = Desk(page, f"{browser.serving.base}/{PAGE}")
        first, edits = desk.opened(), {}
        for what, part in EDITS.items():
            edits[what] = desk.edited(part)
            desk.back()
        edits["a new response"] = desk.with_a_new_response()
    note = "; ".join(f"{what} {took}" for what, took in edits.items())
    return [
        Figure("desk_open_s", first.clock, f"the guide's own content, once the page is ready: {first}"),
        Figure("desk_proof_s", max(one.clock for one in edits.values()), note),
    ]
