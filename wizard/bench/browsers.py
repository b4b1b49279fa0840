"""Measures everything that needs a browser, and works the figures out from it."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from wizard.bench.building import built, material_figures
from wizard.bench.desk import desk_figures
from wizard.bench.figures import GOALS, Figure, median, missing, p95
from wizard.bench.in_chromium import (
    CONDITIONS,
    PAGES,
    PAUSE,
    Chromium,
    Facts,
    Times,
    Warm,
    cold_rounds,
    warm_round,
)
from wizard.bench.in_chromium import WIZARD as OURS
from wizard.bench.peers import PLAIN, bench_site, install_peers
from wizard.bench.register import FILES, register_figures
from wizard.bench.serving import served
from wizard.bench.slow import Poor, plain, poor_figures, poor_visit
from wizard.bench.spy import REPORTING
from wizard.bench.undriven import BROWSERS, engine_times
from wizard.model import Policy

Say = Callable[[str], None]
Case = tuple[Facts, str]

SLOW_PAGES = ("static", "ours", "surveyjs")
"""What is waited for on a slow machine or line; PyScript would take minutes there."""

FULL = 7
"""Cold profiles of a full run; a shorter one looks only once at a slow machine and a slow line."""

IN_BROWSER = tuple(
    key
    for key in GOALS
    if key.split("_")[0]
    in ("first", "click", "ready", "word", "runtime", "second", "register", "desk", "poor")
)


@dataclass(slots=True)
class Measured:
    """Everything from the browsers.

    Attributes:
        times: of Chromium, by condition.
        ready: of the other browsers, by name: times of ours and of plain Pyodide, or why there are none.
        warm: a profile that comes back.
        besides: figures without a goal.
        absent: pages that could not be laid, with the reason.
        register: the figures of the register.
        desk: the figures of the policy desk.
        poor: what a person sees on a slow line with a slow processor.
    """

    times: dict[str, Times] = field(default_factory=dict)
    ready: dict[str, dict[str, list[float]] | str] = field(default_factory=dict)
    warm: Warm = field(default_factory=Warm)
    besides: list[Figure] = field(default_factory=list)
    absent: dict[str, str] = field(default_factory=dict)
    register: list[Figure] = field(default_factory=list)
    desk: list[Figure] = field(default_factory=list)
    poor: Poor | None = None


def cases_to_click(policy: Policy, wanted: int = 3) -> tuple[Case, ...]:
    """Return training cases that are answered to the end and make a letter, those with most answers first."""
    kinds = {letter.id: letter.kind for letter in policy.letters}
    found = []
    for case in sorted(policy.scenarios, key=lambda case: -len(case.facts)):
        letters = [name for name in dict(case.expect).get("letters", ()) if kinds.get(name) == "letter"]
        if letters:
            found.append((dict(case.facts), letters[0]))
    return tuple(found[:wanted])


def measure(project: Path, site: Path, policy: Policy, rounds: int, say: Say) -> Measured:
    """Measure everything that needs a browser.

    Args:
        project: the project's root.
        site: a finished site, with snapshot and compressed copies.
        policy: whose questions they are.
        rounds: cold profiles.
        say: told what is being measured.
    """
    from playwright.sync_api import sync_playwright

    found, cases = Measured(), cases_to_click(policy)
    if why := install_peers(project, say):
        found.absent = dict.fromkeys(("surveyjs", "pyscript"), why)
    executable = chromium(project)
    pages = {name: path for name, path in PAGES.items() if name not in found.absent}
    with (
        bench_site(site, project, policy.questions[0]) as folder,
        served(folder, REPORTING) as serving,
        sync_playwright() as playwright,
    ):
        browser = Chromium(playwright, executable, serving)
        found.warm = warm_round(browser, cases, say)
        say(f"  Chromium: {FILES:,} case files in the register")
        found.register = register_figures(browser, policy)
        say("  Chromium: an edit at the policy desk")
        found.desk = desk_figures(browser)
        found.poor = poor_visit(browser, say)
        for condition in CONDITIONS:
            usual = condition is CONDITIONS[0]
            times = rounds if usual or rounds >= FULL else 1
            shown = pages if usual else {name: pages[name] for name in SLOW_PAGES if name in pages}
            found.times[condition.name] = cold_rounds(browser, condition, shown, cases[0][0], times, say)
        for name in BROWSERS:
            found.ready[name] = engine_times(name, {"ours": OURS, "plain": PLAIN}, serving, rounds, say)
        with built(project, say) as (figures, plain):
            page = next(
                path.relative_to(plain).as_posix() for path in sorted((plain / "policy").glob("1*.html"))
            )
            costs = material_figures(playwright, executable, project, site, plain, page, say)
        found.besides = [*figures, *costs]
    return found


def chromium(project: Path) -> str:
    """Return the path of the Chromium that the tests use too."""
    finder = [sys.executable, str(project / "scripts" / "find_browser.py")]
    run = subprocess.run(finder, capture_output=True, text=True, check=True)
    return os.environ.get("CHROMIUM") or run.stdout.strip()


def figures_of(found: Measured) -> list[Figure]:
    """Work the figures with a goal out from what was measured."""
    usual, warm = found.times[CONDITIONS[0].name], found.warm
    return [
        *(_first_vs(usual, name, found.absent) for name in ("static", "surveyjs", "pyscript")),
        Figure("click_cold_p95_ms", p95(usual.clicks), f"median {median(usual.clicks):.0f} ms"),
        Figure("click_ready_p95_ms", p95(warm.clicks), _click_note(warm)),
        _ready_vs("chromium", usual.ready),
        *(_ready_vs(name, times) for name, times in found.ready.items()),
        Figure("word_p95_ms", p95(warm.words), f"median {median(warm.words):.0f} ms"),
        Figure("first_bytes_kb", warm.page_bytes / 1000),
        Figure("runtime_mb", warm.runtime_bytes / 1e6),
        Figure("second_visit_bytes", warm.second_bytes),
        *found.register,
        *found.desk,
        *(poor_figures(found.poor) if found.poor else ()),
    ]


def _click_note(warm: Warm) -> str:
    hasty = (
        f"chosen and pressed in one instant: {median(warm.hasty):.0f} ms, 95 of 100: {p95(warm.hasty):.0f}"
    )
    return f"median {median(warm.clicks):.0f} ms, the answer chosen {PAUSE} ms before; {hasty}"


def _first_vs(times: Times, name: str, absent: Mapping[str, str]) -> Figure:
    key = f"first_question_vs_{name}"
    if name not in times.first:
        return Figure(key, None, absent.get(name, "not there"))
    ours, theirs = median(times.first["ours"]), median(times.first[name])
    note = f"ours {ours:.0f} ms (95 of 100: {p95(times.first['ours']):.0f}), theirs {theirs:.0f} ms"
    return Figure(key, ours / theirs, f"{note}; {len(times.first['ours'])} cold profiles")


def _ready_vs(name: str, times: Mapping[str, list[float]] | str) -> Figure:
    key = f"ready_vs_loadpyodide_{name}"
    if isinstance(times, str):
        return Figure(key, None, times)
    ours, plain = median(times["ours"]), median(times["plain"])
    slow = f"(95 of 100: {p95(times['ours']):.0f})"
    return Figure(key, ours / plain, f"ours {ours:.0f} ms {slow}, plain loadPyodide {plain:.0f} ms")


def besides_of(found: Measured) -> list[Figure]:
    """Return what is told besides: memory, and the same waits on a slow machine and a slow line."""
    memory = found.warm.memory
    figures = [
        Figure("tab_memory_mb", memory / 1e6 if memory else None, "", "MB of memory the tab holds, engine up")
    ]
    for condition in CONDITIONS[1:]:
        if times := found.times.get(condition.name):
            waits = {**times.first, "engine": times.ready["ours"], "plain loadPyodide": times.ready["plain"]}
            told = ", ".join(f"{name} {median(taken):.0f}" for name, taken in waits.items())
            note = f"medians in ms: {told}"
            figures.append(
                Figure(f"click_cold_p95_ms ({condition.name})", p95(times.clicks), note, "ms, 95 of 100")
            )
    return figures


def none_measured(why: str) -> list[Figure]:
    """Return the figures of the browsers as not measured."""
    return missing(IN_BROWSER, why)


def plain_data(found: Measured) -> dict[str, Any]:
    """Return medians of every wait, for the plot and the page."""
    return {
        **({"poor": plain(found.poor)} if found.poor else {}),
        "first": {
            name: {page: median(taken) for page, taken in times.first.items()}
            for name, times in found.times.items()
        },
        "ready": {
            "chromium": _medians(found.times[CONDITIONS[0].name].ready),
            **{name: _medians(times) for name, times in found.ready.items() if not isinstance(times, str)},
        },
    }


def _medians(times: Mapping[str, list[float]]) -> dict[str, float]:
    return {name: median(taken) for name, taken in times.items()}
