"""What an outcome puts before staff is counted as the eye sees it, and can be taken in within a minute."""

import pytest

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
