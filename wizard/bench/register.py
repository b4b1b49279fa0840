"""Measures the register: 2,000 case files chosen at once, until their table stands, and the memory then."""

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from wizard.bench.figures import Figure
from wizard.bench.in_chromium import CONDITIONS, EAGER, Chromium
from wizard.bench.spy import MEMORY
from wizard.case import CaseFile, dump_case, new_case, send, with_work
from wizard.engine import Rules, compile_rules, next_step
from wizard.model import Policy

FILES = 2000
FIRST_DAY = date(2026, 1, 5)
PAGE = "register/index.html"
READY = "[data-register][data-ready]"

# Notes when files were chosen, and when the table of them stands.
WATCH = """() => {
  const host = document.querySelector('[data-register]');
  const note = () => { window.chosen = performance.now(); };
  host.addEventListener('change', note, { capture: true, once: true });
  new MutationObserver((_, watch) => {
    if (!host.dataset.shown) return;
    watch.disconnect();
    requestAnimationFrame(() => setTimeout(() => { window.stands = performance.now(); }));
  }).observe(host, { attributes: true });
}"""
TAKEN = "() => window.stands - window.chosen"


def case_files(policy: Policy, count: int) -> Iterator[str]:
    """Yield the texts of many case files: training cases with all their steps, each with a day of its own."""
    made = list(_cases(policy))
    for number in range(count):
        case = made[number % len(made)]
        fields = dict(case.fields) | {"case-reference": f"BENCH-{number:05}"}
        yield dump_case(replace(case, id=f"bench-{number}", fields=fields))


def _cases(policy: Policy) -> Iterator[CaseFile]:
    rules = compile_rules(policy)
    for number, scenario in enumerate(policy.scenarios):
        letters = dict(scenario.expect).get("letters", ())
        if letters:
            yield _decided(
                rules, number, {name: values or ("none",) for name, values in scenario.facts}, letters
            )


def _decided(
    rules: Rules, number: int, given: dict[str, tuple[str, ...]], letters: tuple[str, ...]
) -> CaseFile:
    on = FIRST_DAY + timedelta(days=number % 300)
    answers = {name: given[name] for name in next_step(rules, given).path}
    fields = {field.id: field.example for field in rules.policy.fields if field.kind != "date"}
    fields |= {"start-date": on.isoformat(), "review-date": (on + timedelta(days=180)).isoformat()}
    case = new_case(rules, f"bench-{number}", on.isoformat())
    for letter in letters[:2]:
        case = with_work(rules, case, on.isoformat(), answers, fields)
        case = send(rules, case, letter, on.isoformat())
    return case


def register_figures(browser: Chromium, policy: Policy, count: int = FILES) -> list[Figure]:
    """Return how long it takes to show so many files with the engine up, and the memory of the tab."""
    with tempfile.TemporaryDirectory(prefix="bench-cases-") as name:
        files = list(lay(Path(name), policy, count))
        size = sum(file.stat().st_size for file in files)
        note = f"{count:,} files of {size / count / 1000:.0f} KB"
        with browser.page(CONDITIONS[0]) as page:
            seconds = opened(page, browser.serving.base, files) / 1000
        browser.serving.isolated = True
        try:
            with browser.page(CONDITIONS[0], EAGER) as page:
                opened(page, browser.serving.base, files)
                held = page.evaluate(MEMORY) / 1e6 if page.evaluate("window.crossOriginIsolated") else None
        finally:
            browser.serving.isolated = False
    return [Figure("register_2000_s", seconds, note), Figure("register_2000_mb", held, note)]


def lay(folder: Path, policy: Policy, count: int) -> Iterator[Path]:
    """Write the files and yield their paths."""
    for number, text in enumerate(case_files(policy, count)):
        path = folder / f"case-{number:05}.json"
        path.write_text(text, encoding="ascii")
        yield path


def opened(page: Any, base: str, files: list[Path]) -> float:
    """Choose the files once the engine is up; return the milliseconds until the table stands."""
    page.goto(f"{base}/{PAGE}", wait_until="commit")
    page.locator(READY).wait_for()
    page.evaluate(WATCH)
    page.locator("[data-open-files]").set_input_files(files)
    page.wait_for_function("() => window.stands !== undefined")
    return float(page.evaluate(TAKEN))
