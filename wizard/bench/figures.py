"""What a measurement is, which there are, and how the table of all of them is printed."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil


@dataclass(frozen=True, slots=True)
class Goal:
    """A row of the table of goals: the most it should be, and what it is, with its unit."""

    most: float
    what: str


GOALS = {
    "first_question_vs_static": Goal(1.5, "first question, times a static page with the same form"),
    "first_question_vs_surveyjs": Goal(0.3, "first question, times SurveyJS"),
    "first_question_vs_pyscript": Goal(0.03, "first question, times PyScript"),
    "click_cold_p95_ms": Goal(100, "ms from Continue to the next page, engine not up yet, 95 of 100"),
    "click_ready_p95_ms": Goal(16, "ms from Continue to the next page, engine up, 95 of 100"),
    "ready_vs_loadpyodide_chromium": Goal(0.3, "engine ready, times plain loadPyodide, Chromium"),
    "ready_vs_loadpyodide_firefox": Goal(0.3, "engine ready, times plain loadPyodide, Firefox"),
    "ready_vs_loadpyodide_webkit": Goal(0.3, "engine ready, times plain loadPyodide, WebKitGTK"),
    "word_p95_ms": Goal(150, "ms from the click to the Word file, engine up, 95 of 100"),
    "first_bytes_kb": Goal(120, "KB of the questions' page with all its parts, brotli"),
    "runtime_mb": Goal(7, "MB of the questions' runtime, brotli"),
    "second_visit_bytes": Goal(0, "bytes of runtime fetched on a second visit"),
    "register_2000_s": Goal(3, "s from choosing 2,000 case files to the register's table, engine up"),
    "register_2000_mb": Goal(200, "MB of memory the tab holds with 2,000 case files in the register"),
    "desk_open_s": Goal(8, "s from opening the guide's content at the policy desk until all is proved"),
    "desk_proof_s": Goal(3, "s from an edit of a table at the policy desk until all is proved again"),
    "poor_paper_s": Goal(
        10, "s until the decision on paper is in reach, 50 kB/s and a 4 times slower processor"
    ),
    "poor_twice": Goal(0, "files of which a byte was fetched twice there"),
    "decide_us": Goal(100, "µs for one whole decision in CPython, median"),
    "decide_vs_zen": Goal(1, "a whole decision with its reasons, times zen-engine on the same tables"),
    "proof_s": Goal(60, "s to prove the safeguards over every case"),
    "clauses_10k_s": Goal(5, "s to read and check a policy of 10,000 clauses"),
    "clauses_growth": Goal(1.5, "time at 10,000 clauses over 10 times that at 1,000 (1: linear)"),
    "build_vs_mkdocs": Goal(2, "site build without the snapshot, times plain MkDocs on the same pages"),
    "rebuild_s": Goal(2, "s to build again when nothing has changed"),
    "edit_seen_s": Goal(2, "s from saving a changed word until `serve` shows its page with it"),
}
"""The goals by their name in the JSON, in the order of the table."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One row of the table.

    Attributes:
        key: its name in the JSON; of a figure that is told besides, what it is.
        value: the figure; None where it could not be measured.
        note: what it was worked out from, or why it is missing.
        unit: of a figure that is told besides.
    """

    key: str
    value: float | None
    note: str = ""
    unit: str = ""

    @property
    def goal(self) -> Goal | None:
        """The goal of a figure that has one."""
        return GOALS.get(self.key)

    @property
    def verdict(self) -> str:
        """Whether the goal is met."""
        if self.value is None:
            return "not measured"
        if self.goal is None:
            return ""
        return "met" if self.value <= self.goal.most else "MISSED"

    @property
    def shown(self) -> str:
        """The figure as a person reads it."""
        if self.value is None:
            return "–"
        return f"{self.value:,.0f}" if self.value >= 1000 else f"{self.value:.3g}"


def median(values: Iterable[float]) -> float:
    """Return the middle value (of two in the middle the lower one)."""
    ordered = sorted(values)
    return ordered[(len(ordered) - 1) // 2]


def p95(values: Iterable[float]) -> float:
    """Return the value that 95 of 100 do not exceed."""
    ordered = sorted(values)
    return ordered[ceil(len(ordered) * 0.95) - 1]


def values(figures: Iterable[Figure]) -> dict[str, float | None]:
    """Return what the JSON holds: every figure that has a goal, by name, in the order of the goals."""
    found = {figure.key: figure.value for figure in figures}
    return {key: found.get(key) for key in GOALS}


def table(figures: Iterable[Figure]) -> str:
    """Return all figures in aligned columns."""
    lines = []
    for figure in figures:
        goal = f"≤ {figure.goal.most:g}" if figure.goal else ""
        what = figure.goal.what if figure.goal else figure.unit
        lines.append(f"{figure.key:<34}{figure.shown:>9}  {goal:<8}{figure.verdict:<13}{what}")
        if figure.note:
            lines.append(f"{'':<34}{'':>9}  {'':<8}{'':<13}{figure.note}")
    return "\n".join(lines)
