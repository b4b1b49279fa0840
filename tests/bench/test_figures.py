"""The bench works its figures out rightly; how large they are is not tested."""

import pytest

from wizard.bench.figures import Figure, median, p95, table
from wizard.bench.in_browser import figures_of

ROUND = {"floor": 50.0, "first": 60.0, "ready": 900.0, "plain": 3000.0, "clicks": [10.0, 20.0]}
WARM = {"first": 8_000_000, "second": 0, "first-page": 90_000, "clicks": [4.0], "word": [90.0]}


def test_the_middle_and_the_slow_end() -> None:
    assert median([3, 1, 2, 4]) == 2
    assert p95(range(1, 101)) == 95
    assert p95([7]) == 7


@pytest.mark.parametrize(
    ("value", "goal", "verdict"),
    [(1.0, 1.5, "met"), (2.0, 1.5, "MISSED"), (None, 1.5, "not measured"), (1.0, None, "")],
)
def test_each_figure_says_whether_its_goal_is_met(
    value: float | None, goal: float | None, verdict: str
) -> None:
    assert Figure("key", value, goal, "what").verdict == verdict


def test_ratios_are_ours_over_theirs() -> None:
    figures = {figure.key: figure for figure in figures_of([ROUND, ROUND], WARM)}
    assert figures["ready_vs_loadpyodide_chromium"].value == pytest.approx(0.3)
    assert figures["first_question_vs_static"].value == pytest.approx(1.2)
    assert figures["runtime_mb"].verdict == "MISSED"
    assert figures["ready_vs_loadpyodide_firefox"].value is None


def test_the_table_has_a_line_for_each_figure() -> None:
    shown = table([Figure("one", 1.0, 2, "things"), Figure("two", None, 1, "more", "not here")])
    assert shown.splitlines()[0].split()[:4] == ["one", "1", "≤", "2"]
    assert "not measured" in shown
