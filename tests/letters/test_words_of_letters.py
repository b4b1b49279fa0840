"""What the texts of the letters to the person may and may not say, whatever the case."""

import re
from pathlib import Path

import pytest

from .real import the_policy
from .told import TO_THE_PERSON as MOSTLY
from .told import letter_of, paragraph

TO_THE_PERSON = (*MOSTLY, "ending-of-service")
AGREES = re.compile(
    r"\{\{ (?!spoc_name)\w+ \}\}(?:(?!\b(?:you|we)\b)[^.,:;!?\n{%])*?"
    r"\b(?:is|are|was|were|has|have|does|do|it|they|its|their)\b"
)
"""A value, and in the same clause a word that is one or many with it; a single contact is always one."""


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


UNIDIOMATIC = re.compile(
    r"speaks? (?:for|against) (?:it|the|a)\b|becomes of (?:it|the)|\b(?:Challenge|Comments) wanted by"
    r"|(?m:^\W*Until when)"
    r"|saw it otherwise|What is limited already|It counts from|mostly is not|nothing of it|taken by its word"
    r"|counts for nothing|It is still met"
    r"|this they do not|asks besides|Two bounds do|does not hold for|has been had regard to|by the policy\b",
    re.IGNORECASE,
)
"""Turns that were read in the texts and that nobody says in English."""


def test_no_text_that_staff_or_residents_read_has_a_turn_that_nobody_says() -> None:
    policy = the_policy()
    told = [part.text for letter in policy.letters for part in letter.paragraphs]
    told += [f"{one.summary}\n{part.says}" for one in policy.letters for part in one.elements]
    told += [f"{one.label}\n{one.hint}" for one in policy.fields]
    told += [one.text for one in policy.statements]
    told += [f"{one.title}\n{one.hint}" for one in policy.questions]
    told += [f"{one.label}\n{one.hint}" for asked in policy.questions for one in asked.options]
    assert len(told) > 900
    assert [text for text in told if UNIDIOMATIC.search(text)] == []


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


@pytest.mark.parametrize(
    "old",
    [
        "You can use {{ restricted_service }} as it is now until {{ start_date }}.",
        "Your {{ restricted_service }} was stopped.",
        "{{ premises_name }} has been closed to you.",
    ],
)
def test_a_sentence_that_needs_one_thing_is_known_by_its_words(old: str) -> None:
    assert AGREES.search(old)


def test_no_sentence_of_a_letter_has_to_agree_in_number_with_what_somebody_types() -> None:
    """A service may be "visits" and a way "by letter or email": no verb and no "it" hangs on either."""
    for letter in the_policy().letters:
        for part in letter.paragraphs:
            assert not AGREES.search(part.text), (letter.id, part.id)


STOPPED = {
    "suspension-of-service": "It is stopped for a time; we have not ended it.",
    "ending-of-service": "It does not start again by itself.",
}
OTHERS = {
    "suspension-of-service": r"\bservice (?:ends|has ended|is over)|end this service|until when:|very last",
    "ending-of-service": r"\bfor a time\b|\bstop(?:s|ped)? (?:this|on|for)\b|end.date|until when:|very last",
}


@pytest.mark.parametrize("letter", STOPPED)
def test_to_suspend_and_to_end_a_service_are_told_as_two_different_things(letter: str) -> None:
    """The one has an end and a way back; the other has no end date and promises nothing back."""
    texts = [part.text for part in letter_of(letter).paragraphs]
    whole = "\n".join([letter_of(letter).subject, *texts])
    assert not re.search(OTHERS[letter], whole, re.IGNORECASE)
    assert ("{{ end_date }}" in whole) == (letter == "suspension-of-service")
    assert STOPPED[letter] in whole
    assert "independent of us, costs you nothing" in paragraph(letter, "advocate").text
