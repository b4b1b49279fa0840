"""What the texts of the letters to the person may and may not say, whatever the case."""

import re
from pathlib import Path

import pytest

from .told import TO_THE_PERSON, letter_of, paragraph


@pytest.mark.parametrize("letter", TO_THE_PERSON)
def test_no_letter_names_one_ombudsman_for_everything(letter: str) -> None:
    for part in letter_of(letter).paragraphs:
        if "Local Government and Social Care Ombudsman" in part.text:
            whole = " ".join(other.text for other in letter_of(letter).paragraphs)
            assert "Most things that we do" in whole or "for most things that we do" in whole
            assert "{{ housing_ombudsman_reach }}" in whole


def test_what_the_policy_does_not_promise_is_not_marked_as_its_own() -> None:
    assert paragraph("formal-warning", "action").text.endswith("If it does not change, {{ next_step }}.")
    assert paragraph("formal-warning", "action-end").mark == "silent"


def test_somebody_who_needs_care_is_not_told_that_we_give_it() -> None:
    for name in TO_THE_PERSON:
        for part in letter_of(name).paragraphs:
            assert "care and support from us" not in part.text
            assert "Your care goes on" not in part.text


@pytest.mark.parametrize("letter", TO_THE_PERSON)
def test_every_paragraph_declares_what_it_says_of_the_case(letter: str) -> None:
    assert [part.id for part in letter_of(letter).paragraphs if part.says is None] == []


@pytest.mark.parametrize("letter", TO_THE_PERSON)
def test_the_result_of_a_review_is_promised_by_no_must(letter: str) -> None:
    """The policy notifies people where that is appropriate, and says nothing of reasons."""
    for part in letter_of(letter).paragraphs:
        if re.search(r"tell you the result|with the result", part.text):
            assert part.mark == "good-practice"


@pytest.mark.parametrize("letter", TO_THE_PERSON)
def test_no_letter_uses_words_that_nobody_says(letter: str) -> None:
    text = " ".join(part.text for part in letter_of(letter).paragraphs)
    for phrase in (
        "speaks for a change",
        "follow how it goes",
        "keep the way out free",
        "wait in vain",
        "tell us before,",
        "Until when:",
        "It ends: ",
        "Care goes on",
        "Needs for care are still met",
        "use the way above",
        "as it is now",
    ):
        assert phrase not in text


def test_no_page_asks_anybody_to_put_something_down() -> None:
    pages = [path for path in Path("macros").rglob("*.j2") if "print" not in path.parts]
    told = [re.sub(r"\{#.*?#\}", "", path.read_text("utf-8"), flags=re.DOTALL) for path in pages]
    assert len(told) > 20
    assert [text for text in told if re.search(r"\bputs? (?:\w+ )?down\b", text, re.IGNORECASE)] == []


@pytest.mark.parametrize("letter", TO_THE_PERSON)
def test_no_limit_of_contact_reaches_for_everything(letter: str) -> None:
    """A named contact is for one matter; services, rights and care are reached as before."""
    for part in letter_of(letter).paragraphs:
        assert not re.search(
            r"(?:send|write|address|put) everything|everything (?:to|through) ", part.text
        ), part.id
