"""Measures everything that needs a browser, and works the figures out from it."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path
from typing import Any, Self

from wizard.bench.building import built, material_figures
from wizard.bench.desk import desk_figures
from wizard.bench.figures import Figure, median, p95
from wizard.bench.in_chromium import (
    CONDITIONS,
    PAGES,
    PAUSE,
    Chromium,
    Condition,
    Facts,
    Times,
    Warm,
    cold_rounds,
    warm_round,
)
from wizard.bench.in_chromium import WIZARD as OURS
from wizard.bench.peers import PLAIN, bench_site, install_peers
from wizard.bench.register import register_figures
from wizard.bench.serving import served
from wizard.bench.slow import Poor, plain, poor_figures, poor_visit
from wizard.bench.spy import REPORTING
from wizard.bench.steps import AbsentError, Step
from wizard.bench.undriven import BROWSERS, engine_times
from wizard.model import Policy
from wizard.publish.build import build_site
from wizard.source.load import load_policy

Say = Callable[[str], None]
Case = tuple[Facts, str]

SLOW_PAGES = ("static", "ours", "surveyjs")
"""What is waited for on a slow machine or line; PyScript would take minutes there."""

FULL = 7
"""Cold profiles of a full run; a shorter one looks only once at a slow machine and a slow line."""

VISIT = ("click_ready_p95_ms", "word_p95_ms", "first_bytes_kb", "runtime_mb", "second_visit_bytes")
COLD = (
    "first_question_vs_static",
    "first_question_vs_surveyjs",
    "first_question_vs_pyscript",
    "click_cold_p95_ms",
    "ready_vs_loadpyodide_chromium",
)


@dataclass(slots=True)
class Measured:
    """Everything from the browsers.

    Attributes:
        times: of Chromium, by condition.
        ready: of the other browsers, by name: times of ours and of plain Pyodide, or why there are none.
        warm: a profile that comes back.
        absent: pages that could not be laid, with the reason.
        poor: what a person sees on a slow line with a slow processor.
    """

    times: dict[str, Times] = field(default_factory=dict)
    ready: dict[str, dict[str, list[float]] | str] = field(default_factory=dict)
    warm: Warm = field(default_factory=Warm)
    absent: dict[str, str] = field(default_factory=dict)
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


class Lab:
    """Where browsers measure: the site, built once it is needed, served with the peers beside it.

    Attributes:
        project: the project's root.
        rounds: cold profiles.
        say: told what is being done.
        found: what was measured so far.
    """

    def __init__(self, project: Path, rounds: int, say: Say) -> None:
        self.project, self.rounds, self.say = project, rounds, say
        self.found = Measured()
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    @cached_property
    def policy(self) -> Policy:
        """The policy whose questions are asked."""
        return load_policy(self.project / "policy_source")

    @cached_property
    def site(self) -> Path:
        """The finished site, with snapshot and compressed copies."""
        self.say("  building what is measured; then close what else runs on this machine")
        build_site(self.project, self.project / "site", self.say)
        return self.project / "site"

    @cached_property
    def playwright(self) -> Any:
        """What drives the browsers.

        Raises:
            AbsentError: it is not installed.
        """
        try:
            from playwright.sync_api import sync_playwright
        except ImportError:
            raise AbsentError("Playwright is not installed (make dev)") from None
        return self._stack.enter_context(sync_playwright())

    @cached_property
    def browser(self) -> Chromium:
        """Chromium, with the site and the peers' pages served to it."""
        playwright = self.playwright
        if why := install_peers(self.project, self.say):
            self.found.absent = dict.fromkeys(("surveyjs", "pyscript"), why)
        folder = self._stack.enter_context(bench_site(self.site, self.project, self.policy.questions[0]))
        serving = self._stack.enter_context(served(folder, REPORTING))
        return Chromium(playwright, chromium(self.project), serving)

    @cached_property
    def cases(self) -> tuple[Case, ...]:
        """The cases that are clicked through."""
        return cases_to_click(self.policy)


def browser_steps(lab: Lab) -> Iterator[Step]:
    """Yield the steps that need a browser, and the build, whose plain site one of them looks at."""
    yield Step("visit", VISIT, lambda: _visit(lab))
    yield Step(
        "register",
        ("register_2000_s", "register_2000_mb"),
        lambda: register_figures(lab.browser, lab.policy),
    )
    yield Step("desk", ("desk_open_s", "desk_proof_s"), lambda: desk_figures(lab.browser))
    yield Step("paper", ("poor_paper_s", "poor_twice"), lambda: _paper(lab))
    yield Step("cold", COLD, lambda: _cold(lab))
    yield Step("slow", (), lambda: _slow(lab))
    for name in BROWSERS:
        yield Step(name, (f"ready_vs_loadpyodide_{name}",), partial(_other_browser, lab, name))
    yield Step("build", ("build_vs_mkdocs", "rebuild_s"), lambda: _built(lab))


def _visit(lab: Lab) -> Iterator[Figure]:
    lab.found.warm = warm_round(lab.browser, lab.cases, lab.say)
    yield from warm_figures(lab.found.warm)


def _paper(lab: Lab) -> list[Figure]:
    lab.found.poor = poor_visit(lab.browser, lab.say)
    return poor_figures(lab.found.poor)


def _cold(lab: Lab) -> list[Figure]:
    _rounds(lab, CONDITIONS[0], lab.rounds)
    return cold_figures(lab.found)


def _slow(lab: Lab) -> Iterator[Figure]:
    for condition in CONDITIONS[1:]:
        _rounds(lab, condition, lab.rounds if lab.rounds >= FULL else 1)
        yield slow_figure(condition.name, lab.found.times[condition.name])


def _rounds(lab: Lab, condition: Condition, rounds: int) -> None:
    browser = lab.browser
    shown = PAGES if condition is CONDITIONS[0] else {name: PAGES[name] for name in SLOW_PAGES}
    pages = {name: path for name, path in shown.items() if name not in lab.found.absent}
    facts = lab.cases[0][0]
    lab.found.times[condition.name] = cold_rounds(browser, condition, pages, facts, rounds, lab.say)


def _other_browser(lab: Lab, name: str) -> list[Figure]:
    serving = lab.browser.serving
    times = engine_times(name, {"ours": OURS, "plain": PLAIN}, serving, lab.rounds, lab.say)
    lab.found.ready[name] = times
    return [_ready_vs(name, times)]


def _built(lab: Lab) -> Iterator[Figure]:
    with built(lab.project, lab.say) as (figures, plain):
        yield from figures
        page = next(path.relative_to(plain).as_posix() for path in sorted((plain / "policy").glob("1*.html")))
        where = lab.playwright, chromium(lab.project), lab.project
        yield from material_figures(*where, lab.site, plain, page, lab.say)


def chromium(project: Path) -> str:
    """Return the path of the Chromium that the tests use too."""
    finder = [sys.executable, str(project / "scripts" / "find_browser.py")]
    run = subprocess.run(finder, capture_output=True, text=True, check=True)
    return os.environ.get("CHROMIUM") or run.stdout.strip()


def cold_figures(found: Measured) -> list[Figure]:
    """Work out what cold profiles of Chromium tell."""
    usual = found.times[CONDITIONS[0].name]
    return [
        *(_first_vs(usual, name, found.absent) for name in ("static", "surveyjs", "pyscript")),
        Figure("click_cold_p95_ms", p95(usual.clicks), f"median {median(usual.clicks):.0f} ms"),
        _ready_vs("chromium", usual.ready),
        *_past(usual),
    ]


def _past(usual: Times) -> Iterator[Figure]:
    """Tell how long one waits who is quicker than the engine; on a slow line that is most of its way."""
    if usual.past:
        note = f"{len(usual.past)} times at the end of the book, one answer straight after another"
        yield Figure(
            "book_end_ms", median(usual.past), note, "ms from Continue past the book to the next page"
        )


def warm_figures(warm: Warm) -> list[Figure]:
    """Work out what a profile tells that comes back."""
    memory = warm.memory / 1e6 if warm.memory else None
    return [
        Figure("click_ready_p95_ms", p95(warm.clicks), _click_note(warm)),
        Figure("word_p95_ms", p95(warm.words), f"median {median(warm.words):.0f} ms"),
        Figure("first_bytes_kb", warm.page_bytes / 1000),
        Figure("runtime_mb", warm.runtime_bytes / 1e6),
        Figure("second_visit_bytes", warm.second_bytes),
        Figure("tab_memory_mb", memory, "", "MB of memory the tab holds, engine up"),
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


def slow_figure(name: str, times: Times) -> Figure:
    """Return what is told besides of a slow machine or a slow line."""
    waits = {**times.first, "engine": times.ready["ours"], "plain loadPyodide": times.ready["plain"]}
    told = ", ".join(f"{page} {median(taken):.0f}" for page, taken in waits.items())
    return Figure(f"click_cold_p95_ms ({name})", p95(times.clicks), f"medians in ms: {told}", "ms, 95 of 100")


def plain_data(found: Measured) -> dict[str, Any]:
    """Return medians of every wait, for the plot and the page, as far as they were measured."""
    ready = {name: times for name, times in found.ready.items() if not isinstance(times, str)}
    if usual := found.times.get(CONDITIONS[0].name):
        ready = {"chromium": usual.ready, **ready}
    return {
        **({"poor": plain(found.poor)} if found.poor else {}),
        "first": {name: _medians(times.first) for name, times in found.times.items()},
        "ready": {name: _medians(times) for name, times in ready.items()},
    }


def _medians(times: Mapping[str, list[float]]) -> dict[str, float]:
    return {name: median(taken) for name, taken in times.items()}
