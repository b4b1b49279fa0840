"""Measures the policy desk: from an edit of a table until all that hangs on it is proved again."""

from typing import Any

from wizard.bench.figures import Figure
from wizard.bench.in_chromium import CONDITIONS, Chromium

PAGE = "desk/index.html"
READY, DONE = "[data-desk][data-ready]", "[data-desk][data-done]"
TABLE = "decisions/"
LONGEST = 900_000
"""Milliseconds for the first proof of everything, which nobody waits for."""

# Notes when a reason was typed, and when the desk has proved everything anew.
WATCH = """() => {
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


def desk_figures(browser: Chromium) -> list[Figure]:
    """Return how long an edit of the first table takes until all is proved again."""
    with browser.page(CONDITIONS[0]) as page:
        page.set_default_timeout(LONGEST)
        seconds = _edited(page, browser.serving.base) / 1000
    return [Figure("desk_proof_s", seconds, "a value of the last table's first row, all else proved before")]


def _edited(page: Any, base: str) -> float:
    page.goto(f"{base}/{PAGE}", wait_until="commit")
    page.locator(READY).wait_for()
    page.locator("[data-open-own]").click()
    page.locator(DONE).wait_for()
    page.evaluate(f"""() => [...document.querySelectorAll('[data-part^="{TABLE}"]')].at(-1).click()""")
    page.locator('[data-edit-row="0"]').click()
    page.locator(".cg-officer__row").wait_for()
    page.locator(DONE).wait_for()
    page.evaluate(WATCH)
    page.locator(".cg-officer__row [data-cell-of] input[type=checkbox]:not(:checked)").first.check()
    page.wait_for_function("() => window.proved !== undefined")
    return float(page.evaluate("() => window.proved - window.typed"))
