"""What a solicitor and an Ombudsman's investigator missed in the letters: each fails on the old text."""

import pytest

from wizard.letters import check_letter, is_complete

from .real import TODAY, examples, the_policy
from .told import letter_of, made, said

DECISIONS = {
    "formal-warning": "racist-words-at-the-library",
    "contact-restriction": "calls-in-the-night",
    "spoc-notification": "fourteen-officers",
    "limit-of-service": "the-bread-knife-at-the-day-centre",
    "suspension-of-service": "care-visits-as-a-last-resort",
    "premises-ban": "a-knife-on-the-counter",
    "cease-and-desist": "refused-after-legal-advice",
}
"""Letter → a training case that leads to it."""
WITH_REVIEW = [letter for letter in DECISIONS if letter not in ("formal-warning", "suspension-of-service")]


@pytest.mark.parametrize("letter", DECISIONS)
def test_a_letter_names_who_decided_and_is_not_complete_without(letter: str) -> None:
    assert examples()["decided-by"] in said(letter, DECISIONS[letter])
    typed = examples() | {"decided-by": ""}
    found = check_letter(
        the_policy(), letter_of(letter), made(letter, DECISIONS[letter], typed), typed, TODAY
    )
    assert {name for one in found for name in one.fields} == {"decided-by"}
    assert not is_complete(found)


@pytest.mark.parametrize("letter", DECISIONS)
def test_a_letter_says_how_circumstances_were_taken_into_account(letter: str) -> None:
    words = f"This is what we did because of that: {examples()['circumstances-told']}"
    assert words in said(letter, DECISIONS[letter], weighed="yes")
    assert "because of that" not in said(letter, DECISIONS[letter], examples() | {"circumstances-told": ""})


@pytest.mark.parametrize("letter", DECISIONS)
def test_a_challenge_has_grounds_a_day_and_an_answer(letter: str) -> None:
    text = said(letter, DECISIONS[letter])
    assert "that we have the facts wrong, that this goes further than it needs to" in text
    assert "Please do it by 23 December 2026. If you need longer, tell us." in text
    assert f"You will have an answer {examples()['challenge-answer']}." in text


@pytest.mark.parametrize("letter", [*DECISIONS])
def test_each_ombudsman_is_named_by_kind_of_matter_with_telephone_and_post(letter: str) -> None:
    text = said(letter, DECISIONS[letter])
    assert "Telephone 0300 061 0614. PO Box 4771, Coventry CV4 0EH" in text
    assert "Telephone 0300 111 3000. PO Box 1484, Unit D, Preston PR2 0ET" in text


def test_joint_care_is_looked_at_by_two_ombudsmen_together() -> None:
    words = "together with the Parliamentary and Health Service Ombudsman"
    assert words in said("suspension-of-service", "care-visits-as-a-last-resort")
    assert words not in said("contact-restriction", "calls-in-the-night", care_need="none")


@pytest.mark.parametrize("letter", WITH_REVIEW)
def test_a_review_can_be_asked_for_earlier(letter: str) -> None:
    assert "You can ask us to review it earlier." in said(letter, DECISIONS[letter])


def test_a_ban_leaves_the_door_open_in_an_emergency() -> None:
    text = said("premises-ban", "a-knife-on-the-counter")
    assert "you may come in to get help" in text


def test_a_limit_says_what_happens_if_contact_comes_anyway() -> None:
    text = said("contact-restriction", "calls-in-the-night")
    assert "We may end a call." in text
    assert "whether someone may be at risk and whether it tells us something new" in text


def test_the_person_is_told_of_a_note_and_how_to_object() -> None:
    letter, case = "premises-ban", "a-knife-on-the-counter"
    told = said(letter, case, sharing="yes")
    assert examples()["marker-told"] in told
    assert "In certain cases you can object to it" in told
    for text in (
        said(letter, case, sharing="no"),
        said(letter, case, examples() | {"marker-told": ""}, sharing="yes"),
    ):
        assert "note about safety" not in text
        assert "object to it" not in text


@pytest.mark.parametrize("letter", DECISIONS)
def test_the_page_about_rights_comes_with_the_policy(letter: str) -> None:
    text = said(letter, DECISIONS[letter])
    assert "A copy of our policy and a page about your rights come with this letter." in text
