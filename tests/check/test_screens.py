"""What an outcome puts before staff is counted as the eye sees it, and can be taken in within a minute."""

import json
from pathlib import Path

import pytest

from wizard.check.heights import KEPT, Heights, heights_in, looks, mark_of
from wizard.check.screens import Screens, screen_of, screens_of, seen_words
from wizard.model import Policy

PAGE = """<div class="cg-page"><button>Back</button><div data-first-screen><h1>Formal warning</h1>
<p>It went on.<span class="cg-hidden"> (opens anew)</span></p><input type="text"><br></div>
<details><summary>Why <b>not</b></summary><p>Much more.</p>
<details open><summary>Within</summary>Text</details></details>
<details open><summary>Open</summary><p>Seen.</p></details><p hidden>Gone</p></div>"""


@pytest.fixture(scope="module")
def screens(policy: Policy) -> Screens:
    return screens_of(policy)


def test_only_what_the_eye_sees_counts() -> None:
    assert " ".join(seen_words(PAGE).split()) == "Back Formal warning It went on. Why not Open Seen."
    assert [
        line.strip() for line in seen_words(PAGE, within="data-first-screen").split("\n") if line.strip()
    ] == [
        "Formal warning",
        "It went on.",
    ]
    assert screen_of("one", PAGE).first == 5 and screen_of("one", PAGE).closed == 10


def test_every_training_case_is_counted(screens: Screens, policy: Policy) -> None:
    assert [one.case for one in screens.seen] == [one.id for one in policy.scenarios]
    assert all(0 < one.first < one.closed for one in screens.seen)


def test_the_first_screen_can_be_read_in_a_minute(screens: Screens) -> None:
    found = screens.data()
    assert found["first_words_median"] <= 70
    assert not [(one.case, one.first) for one in screens.seen if one.first > 120]
    assert found["first_grade_median"] <= 9


def test_with_its_doors_closed_an_outcome_is_short(screens: Screens) -> None:
    assert screens.data()["closed_words_median"] <= 180
    assert not [(one.case, one.closed) for one in screens.seen if one.closed > 260]


def test_without_cases_there_is_nothing_to_tell() -> None:
    assert Screens().data() == {} and str(Screens()) == ""


def test_a_height_counts_only_for_the_page_it_was_measured_of(tmp_path: Path) -> None:
    other = PAGE.replace("It went on.", "It stopped.")
    kept = {"looks": looks(), "heights": {"a": [mark_of(PAGE), 500, 900], "b": [mark_of(PAGE), 600, 1000]}}
    (tmp_path / KEPT).write_text(json.dumps(kept), encoding="utf-8")
    found = heights_in(tmp_path, {"a": mark_of(PAGE), "b": mark_of(other)})
    assert found.data() == {
        "height_390_measured": 1,
        "height_390_unmeasured": 1,
        "height_390_median": 900,
        "height_390_max": 900,
        "button_390_median": 500,
        "button_390_max": 500,
    }
    assert "1 of 2 measured" in str(found) and "RECORD_HEIGHTS" in str(found)


def test_heights_in_other_style_sheets_and_none_at_all_count_for_nothing(tmp_path: Path) -> None:
    marks = {"a": mark_of(PAGE)}
    kept = {"looks": "others", "heights": {"a": [mark_of(PAGE), 500, 900]}}
    (tmp_path / KEPT).write_text(json.dumps(kept), encoding="utf-8")
    for folder in (tmp_path, tmp_path / "without"):
        assert str(heights_in(folder, marks)).startswith("Nothing is known")
    assert Heights().data() == {} and str(Heights()) == ""


def test_which_version_made_a_page_does_not_change_its_height() -> None:
    old, new = (f"<p>Policy version {one} · rules version <code>{one}</code></p>" for one in ("1", "22"))
    assert mark_of(old) == mark_of(new)
