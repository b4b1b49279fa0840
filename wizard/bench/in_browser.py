"""Times the questions in Chromium, each time in a profile that has never seen the site."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from wizard.bench.figures import Figure, median, p95
from wizard.bench.serving import Sent, served
from wizard.publish.release import RUNTIME, read_release

COLD_PROFILES = 7
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
VIEW = "[data-view]"
ANSWERS = ("no", "incident", "none", "no", "no", "customer")
FLOOR = "bench-floor.html"

# Notes when the first answer to choose stands in the page; runs before anything of the page does.
WATCH = """new MutationObserver((_, watch) => {
  if (!document.querySelector('input[type=radio]')) return;
  window.firstQuestion = performance.now();
  watch.disconnect();
}).observe(document, { childList: true, subtree: true });"""
CLICK = """value => new Promise(resolve => {
  const view = document.querySelector('[data-view]');
  const step = view.querySelector('[data-step]').dataset.step;
  view.querySelector(`input[value="${value}"]`).checked = true;
  const start = performance.now();
  new MutationObserver((_, watch) => {
    if (view.querySelector('[data-step]')?.dataset.step === step) return;
    watch.disconnect();
    resolve(performance.now() - start);
  }).observe(view, { childList: true, subtree: true });
  view.querySelector('form button[type=submit]').click();
})"""
START = """release => new Promise((resolve, reject) => {
  const start = performance.now();
  const worker = new Worker(release.worker, { type: 'module' });
  worker.onmessage = ({ data }) => {
    if (data.ready) resolve(performance.now() - start);
    if (data.failed || data.unusable) reject(new Error(data.failed ?? data.unusable));
  };
  worker.postMessage({ init: release.init });
})"""
START_PLAIN = """base => new Promise((resolve, reject) => {
  const start = performance.now();
  const worker = new Worker(`${base}/bench/worker.js`, { type: 'module' });
  worker.onmessage = ({ data }) => {
    if (data === true) resolve(performance.now() - start);
    else reject(new Error(data));
  };
})"""
PLAIN_WORKER = """import { loadPyodide } from "./pyodide.mjs";
try { await loadPyodide(); postMessage(true); } catch (reason) { postMessage(String(reason)); }
"""
WORD = """async release => {
  const { Engine } = await import(release.engine);
  const engine = new Engine(release.worker, release.init, () => {});
  await engine.ready;
  const times = [];
  for (let round = 0; round < 20; round++) {
    const start = performance.now();
    await engine.call('word', { answers: {}, letter: 'formal-warning', today: '2026-01-01', fields: {} });
    times.push(performance.now() - start);
  }
  return times;
}"""

Say = Callable[[str], None]


@contextmanager
def bench_site(site: Path, project: Path) -> Iterator[Path]:
    """A folder with the site, a static copy of the first question, and plain Pyodide from npm."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for child in site.iterdir():
            (folder / child.name).symlink_to(child)
        html = (site / "wizard" / "index.html").read_text(encoding="utf-8")
        begin = html.index('<form class="cg-form"')
        form = html[begin : html.index("</form>", begin)] + "</form>"
        page = f"<!doctype html><html lang=en><title>Static</title><body>{form}</body></html>"
        (folder / FLOOR).write_text(page, encoding="utf-8")
        (folder / "bench").mkdir()
        for file in (project / "node_modules" / "pyodide").iterdir():
            (folder / "bench" / file.name).symlink_to(file)
        (folder / "bench" / "worker.js").write_text(PLAIN_WORKER, encoding="utf-8")
        yield folder


def chromium(project: Path) -> str:
    """Return the path of the Chromium that the tests use too."""
    finder = [sys.executable, str(project / "scripts" / "find_browser.py")]
    found = subprocess.run(finder, capture_output=True, text=True, check=True)
    return os.environ.get("CHROMIUM") or found.stdout.strip()


def browser_figures(project: Path, site: Path, say: Say) -> list[Figure]:
    """Measure everything that needs a browser.

    Args:
        project: the project's root.
        site: a finished site, with snapshot and compressed copies.
        say: told what is being measured.
    """
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        say("  Playwright is not installed (make dev): nothing is measured in a browser.")
        return []
    with bench_site(site, project) as folder, served(folder) as (base, sent), sync_playwright() as playwright:
        executable = chromium(project)

        def cold() -> Any:
            return playwright.chromium.launch(executable_path=executable, args=FLAGS)

        engine = read_release(site).engine(base)
        rounds = [cold_round(cold, base, engine, number, say) for number in range(COLD_PROFILES)]
        say("  a second visit, and clicks with the engine up")
        warm = warm_round(cold, base, engine, sent)
    return figures_of(rounds, warm)


def cold_round(
    cold: Callable[[], Any], base: str, engine: dict[str, object], number: int, say: Say
) -> dict[str, Any]:
    """Measure one of everything, each in a fresh profile; the peers in turn with ours."""
    say(f"  cold profile {number + 1} of {COLD_PROFILES}")
    found: dict[str, Any] = {}
    for name, path in (("floor", FLOOR), ("first", "wizard/index.html")):
        browser = cold()
        page = browser.new_page()
        page.add_init_script(WATCH)
        page.goto(f"{base}/{path}", wait_until="commit")
        page.wait_for_function("window.firstQuestion")
        found[name] = page.evaluate("window.firstQuestion")
        if name == "first":
            page.locator("[data-wizard][data-started]").wait_for()
            found["clicks"] = [page.evaluate(CLICK, answer) for answer in ANSWERS]
        browser.close()
    for name, script, given in (("ready", START, engine), ("plain", START_PLAIN, base)):
        browser = cold()
        page = browser.new_page()
        page.goto(f"{base}/{FLOOR}")
        found[name] = page.evaluate(script, given)
        browser.close()
    return found


def warm_round(cold: Callable[[], Any], base: str, engine: dict[str, object], sent: Sent) -> dict[str, Any]:
    """Visit twice in one profile; then click on with the engine up, and write Word files."""
    browser = cold()
    context = browser.new_context()
    found: dict[str, Any] = {}
    for visit in ("first", "second"):
        sent.clear()
        page = context.new_page()
        page.on("dialog", lambda dialog: dialog.accept())
        page.goto(f"{base}/wizard/index.html", wait_until="commit")
        page.locator("[data-wizard][data-ready]").wait_for()
        found[visit] = sent.of(*RUNTIME)
        found[f"{visit}-page"] = sum(sent.values()) - found[visit]
    found["clicks"] = []
    for _ in range(4):
        page.goto(f"{base}/wizard/index.html")
        page.locator("[data-wizard][data-ready]").wait_for()
        found["clicks"] += [page.evaluate(CLICK, answer) for answer in ANSWERS]
        found["clicks"] += click_on(page)
    page.goto(f"{base}/{FLOOR}")
    found["word"] = page.evaluate(WORD, engine)
    browser.close()
    return found


def click_on(page: Any) -> list[float]:
    """Answer on past the book: what follows comes from the engine."""
    times: list[float] = []
    while page.locator(f"{VIEW} [data-kind=question]").count() and len(times) < 12:
        value = page.locator(f"{VIEW} .cg-choice__input").first.get_attribute("value")
        times.append(page.evaluate(CLICK, value))
    return times


def figures_of(rounds: list[dict[str, Any]], warm: dict[str, Any]) -> list[Figure]:
    """Work the figures out from what was measured."""
    middle = {name: median(one[name] for one in rounds) for name in ("floor", "first", "ready", "plain")}
    cold = p95(time for one in rounds for time in one["clicks"])
    first = (
        f"ours {middle['first']:.0f} ms, static HTML {middle['floor']:.0f} ms; {len(rounds)} cold profiles"
    )
    ready = f"ours {middle['ready']:.0f} ms, plain loadPyodide {middle['plain']:.0f} ms"
    absent = "not installed here"
    return [
        Figure(
            "first_question_vs_static",
            middle["first"] / middle["floor"],
            1.5,
            "times the static floor",
            first,
        ),
        Figure("first_question_vs_surveyjs", None, 0.3, "times SurveyJS", absent),
        Figure("first_question_vs_pyscript", None, 0.03, "times PyScript", absent),
        Figure("click_cold_p95_ms", cold, 100, "ms from Continue to the next question, engine not up"),
        Figure("click_ready_p95_ms", p95(warm["clicks"]), 16, "ms from Continue to the next page, engine up"),
        Figure(
            "ready_vs_loadpyodide_chromium",
            middle["ready"] / middle["plain"],
            0.3,
            "times plain loadPyodide",
            ready,
        ),
        Figure("ready_vs_loadpyodide_firefox", None, 0.3, "times plain loadPyodide", absent),
        Figure("ready_vs_loadpyodide_webkit", None, 0.3, "times plain loadPyodide", absent),
        Figure("word_p95_ms", p95(warm["word"]), 150, "ms from the call to the Word file, engine up"),
        Figure("first_bytes_kb", warm["first-page"] / 1000, 120, "KB brotli of the page with all its parts"),
        Figure("runtime_mb", warm["first"] / 1e6, 7, "MB brotli of the wizard's runtime"),
        Figure("second_visit_bytes", warm["second"], 0, "bytes of runtime on the second visit"),
    ]
