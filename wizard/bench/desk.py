"""Measures the policy desk: opening it, and an edit of a table, until all that hangs on it is proved."""

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


def desk_figures(browser: Chromium) -> list[Figure]:
    """Return how long opening takes until all is proved, and an edit of the last and of the first table."""
    with browser.page(CONDITIONS[0]) as page:
        page.set_default_timeout(LONGEST)
        first = _opened(page, browser.serving.base) / 1000
        edits = {where: _edited(page, at) / 1000 for where, at in (("last", -1), ("first", 0))}
    note = ", ".join(f"{seconds:.1f} s of the {where}" for where, seconds in edits.items())
    return [
        Figure("desk_open_s", first, "the guide's own content, once the page is ready"),
        Figure("desk_proof_s", max(edits.values()), f"a value of a table's first row: {note}"),
    ]


def _opened(page: Any, base: str) -> float:
    page.goto(f"{base}/{PAGE}", wait_until="commit")
    page.locator(READY).wait_for()
    began = page.evaluate("() => performance.now()")
    page.locator("[data-open-own]").click()
    page.locator(DONE).wait_for()
    return float(page.evaluate("(began) => performance.now() - began", began))


def _edited(page: Any, at: int) -> float:
    """Give the first row of a table one value more; most hangs on the first table, little on the last."""
    page.evaluate(f"""() => [...document.querySelectorAll('[data-part^="{TABLE}"]')].at({at}).click()""")
    page.locator('[data-edit-row="0"]').click()
    page.locator(".cg-officer__row").wait_for()
    page.locator(DONE).wait_for()
    page.evaluate(WATCH)
    page.locator(".cg-officer__row [data-cell-of] input[type=checkbox]:not(:checked)").first.check()
    page.wait_for_function("() => window.proved !== undefined")
    return float(page.evaluate("() => window.proved - window.typed"))
