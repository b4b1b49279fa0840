"""Figures, plot and page are written from the same data, and the page keeps what people wrote."""

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from wizard.bench.page import BEGIN, DATA, END, PAGE, PLOT, POOR_ROWS, write_page
from wizard.bench.plot import SHORTEST, groups, length, svg, words
from wizard.bench.slow import MOMENTS

PROJECT = Path(__file__).resolve().parents[2]
SVG = "{http://www.w3.org/2000/svg}"

FIRST = {"static": 50.0, "ours": 60.0, "surveyjs": 400.0, "pyscript": 5000.0}
TAKEN: dict[str, Any] = {
    "first": {"this machine": FIRST},
    "ready": {"chromium": {"ours": 900.0, "plain": 3000.0}},
    "figures": [
        {"key": "decide_us", "value": 90.0, "note": "many times", "unit": ""},
        {"key": "proof_s", "value": 61.0, "note": "", "unit": ""},
        {"key": "rebuild_s", "value": None, "note": "no time", "unit": ""},
        {"key": "tab_memory_mb", "value": 55.5, "note": "", "unit": "MB of memory"},
    ],
    "growth": {
        "100": {"seconds": {"read": 0.05}, "megabytes": {"read": 40}},
        "1000": {"seconds": {}, "megabytes": {}},
    },
    "machine": {
        "day": "2026-11-25",
        "minutes": 12,
        "cores": 2,
        "load": [0.4, 2.2],
        "python": "3.13.0",
        "system": "Linux",
    },
    "quick": False,
}


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    (tmp_path / "assets").mkdir()
    (tmp_path / PAGE).write_text(
        f"# Fast\n\nBefore.\n\n{BEGIN}\nstale figures\n{END}\n\nAfter.\n", encoding="utf-8"
    )
    return tmp_path


def test_the_page_shows_each_figure_with_its_goal_and_keeps_the_rest(docs: Path) -> None:
    write_page(docs, TAKEN)
    text = (docs / PAGE).read_text(encoding="utf-8")
    assert (
        text.startswith("# Fast\n\nBefore.\n") and text.endswith("After.\n") and "stale figures" not in text
    )
    assert "| µs for one whole decision in CPython, median | 90 | 100 | met | many times |" in text
    assert "| 61 | 60 | **not met** |" in text
    assert "| – | 2 | not measured | no time |" in text
    assert "MB of memory (tab_memory_mb) | 55.5 |" in text
    assert "| read | 0.05 s, 40 MB | – |" in text
    assert "load 0.4 at the start and 2.2 at the end, so it was busy" in text


def test_what_a_person_sees_on_a_slow_line_is_a_table_of_moments(docs: Path) -> None:
    nothing = dict.fromkeys(POOR_ROWS, False)
    at = {str(moment): nothing | {"text": True, "engine": moment > 30} for moment in MOMENTS}
    write_page(docs, TAKEN | {"poor": {"condition": "a thread", "at": at, "ready": 41.5, "megabytes": 250}})
    text = (docs / PAGE).read_text(encoding="utf-8")
    assert "on a first visit, a thread, so many seconds" in text
    assert f"| {POOR_ROWS['text']} |{' yes |' * len(MOMENTS)}" in text
    assert f"| {POOR_ROWS['engine']} |{' – |' * (len(MOMENTS) - 1)} yes |" in text
    assert "up after 41.5 s. The whole browser then held 250 MB" in text


def test_writing_twice_changes_nothing(docs: Path) -> None:
    write_page(docs, TAKEN)
    once = (docs / PAGE).read_text(encoding="utf-8")
    write_page(docs, TAKEN)
    assert (docs / PAGE).read_text(encoding="utf-8") == once


def test_a_page_without_its_marks_is_left_alone(docs: Path) -> None:
    (docs / PAGE).write_text("# Fast\n", encoding="utf-8")
    with pytest.raises(ValueError, match="has to hold"):
        write_page(docs, TAKEN)
    assert not (docs / PLOT).exists()


def test_the_plot_has_a_bar_for_each_wait_and_tells_them_in_words() -> None:
    drawn = ElementTree.fromstring(svg(TAKEN))
    texts = {text.text for text in drawn.iter(f"{SVG}text")}
    assert {"Static HTML", "This guide", "SurveyJS", "PyScript", "5,000", "Plain Pyodide, Chromium"} <= texts
    bars = [one for one in drawn.iter(f"{SVG}rect") if one.get("x")]
    assert len(bars) == sum(len(bars) for _, bars in groups(TAKEN)) == 6
    assert drawn.findtext(f"{SVG}desc") == words(TAKEN)
    assert "PyScript 5,000 ms" in words(TAKEN)


def test_a_longer_wait_has_a_longer_bar_that_stays_in_the_picture() -> None:
    lengths = [length(ms, 5000) for ms in (SHORTEST / 2, SHORTEST, 50, 500, 5000)]
    assert lengths == sorted(lengths)
    assert lengths[0] == lengths[1] == 0
    assert lengths[-1] <= 720


def test_the_plot_needs_nothing_from_elsewhere_and_no_style_sheet() -> None:
    text = svg(TAKEN)
    assert "style=" not in text and "<style" not in text and "href" not in text


def test_page_plot_and_data_in_the_docs_belong_together(tmp_path: Path) -> None:
    shown = PROJECT / "docs"
    data = json.loads((shown / DATA).read_text(encoding="utf-8"))
    (tmp_path / "assets").mkdir()
    (tmp_path / PAGE).write_text((shown / PAGE).read_text(encoding="utf-8"), encoding="utf-8")
    write_page(tmp_path, data)
    for name in (PAGE, PLOT):
        assert (tmp_path / name).read_text(encoding="utf-8") == (shown / name).read_text(encoding="utf-8"), (
            f"{name} was changed by hand: site_build.py bench --docs writes it"
        )
