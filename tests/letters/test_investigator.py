"""What a solicitor and an Ombudsman's investigator missed in the letters: each fails on the old text."""

from dataclasses import replace

import pytest

from wizard.engine import decide
from wizard.engine.scenario import answers_of
from wizard.letters import FinishedLetter, check_letter, is_complete, plain_text, render_letter
from wizard.letters.words import long_date

from .real import TODAY, examples, the_policy, the_rules
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
    assert "Please do it by 18 June 2027. If you need longer, tell us." in text
    assert f"You will have an answer {examples()['challenge-answer']}." in text


@pytest.mark.parametrize("letter", [*DECISIONS])
def test_each_ombudsman_is_named_by_kind_of_matter_with_telephone_and_post(letter: str) -> None:
    text = said(letter, DECISIONS[letter])
    assert "Telephone 0300 061 0614. PO Box 4771, Coventry CV4 0EH" in text
    assert "Telephone 0300 111 3000. PO Box 1484, Unit D, Preston PR2 0ET" in text


LGSCO, HOUSING, ICO, JOINT = "0300 061 0614", "0300 111 3000", "0303 123 1113", "Health Service Ombudsman"
NAMED = {
    "": {LGSCO, HOUSING, ICO, JOINT},
    "unknown": {LGSCO, HOUSING, ICO, JOINT},
    "an option of another version": {LGSCO, HOUSING, ICO, JOINT},
    "service": {LGSCO},
    "landlord": {HOUSING},
    "joint-care": {LGSCO, JOINT},
    "information": {LGSCO, ICO},
}
"""Whom a letter names for each matter. A decision about contact is no request: so two for the last."""


@pytest.mark.parametrize("letter", DECISIONS)
@pytest.mark.parametrize("matter", NAMED)
def test_the_matter_chooses_whom_the_letter_names_and_nothing_rules_nobody_out(
    letter: str, matter: str
) -> None:
    text = said(letter, DECISIONS[letter], examples() | {"matter": matter})
    assert {one for one in (LGSCO, HOUSING, ICO, JOINT) if one in text} == NAMED[matter]
    assert ("within 12 months" in text) == (LGSCO in NAMED[matter] and letter != "cease-and-desist")
    typed = examples() | {"matter": matter}
    finished = made(letter, DECISIONS[letter], typed)
    assert is_complete(check_letter(the_policy(), letter_of(letter), finished, typed, TODAY))


@pytest.mark.parametrize("matter", NAMED)
def test_the_record_and_the_reply_to_a_request_name_the_same(matter: str) -> None:
    values = examples() | {"matter": matter}
    record = said("decision-record", "calls-in-the-night", values)
    names = {"Local Government and Social Care Ombudsman": LGSCO, "Housing Ombudsman": HOUSING}
    names |= {"The Information Commissioner": ICO, "Health Service Ombudsman": JOINT}
    stays = record.split("What stays open to the person")[1]
    assert {number for name, number in names.items() if name in stays} == NAMED[matter]
    reply = said("information-reply", "the-same-request-again", values)
    assert {one for one in (LGSCO, HOUSING, ICO, JOINT) if one in reply} == NAMED[matter] | {ICO}


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


def made_with(setting: str, value: str, letter: str) -> FinishedLetter:
    """Make a letter as it would be if the council had set one of its addresses or numbers."""
    policy, case = the_policy(), DECISIONS[letter]
    given = tuple(replace(one, value=value) if one.id == setting else one for one in policy.settings)
    scenario = next(one for one in policy.scenarios if one.id == case)
    known = decide(the_rules(), answers_of(the_rules(), scenario)).known
    changed = replace(policy, settings=given)
    return render_letter(changed, letter_of(letter), known, examples(), long_date(TODAY))


@pytest.mark.parametrize("letter", DECISIONS)
def test_a_challenge_by_telephone_is_offered_only_where_the_council_has_set_a_number(letter: str) -> None:
    number = "01604 000 000"
    offered = f"If it is hard for you to write, call {number}."
    assert offered in plain_text(made_with("challenge-telephone", number, letter))
    none = plain_text(made_with("challenge-telephone", "", letter))
    assert "hard for you to write" not in none
    assert "telephone number" not in none


def test_every_letter_that_can_be_challenged_offers_the_number_that_is_set() -> None:
    parts = [(one.id, part.text) for one in the_policy().letters for part in one.paragraphs]
    asks = {name: text for name, text in parts if "Write to {{ challenge_to }}" in text}
    assert len(asks) == 11
    assert [name for name, text in asks.items() if "{% if challenge_telephone %}" not in text] == []


@pytest.mark.parametrize("letter", DECISIONS)
def test_a_letter_bears_the_postal_address_of_the_council_where_it_is_known(letter: str) -> None:
    """A challenge is made in writing: without an address there would be nowhere to write to."""
    address = "The Guildhall, Sample Street, Northampton NN1 1DE"
    assert address in plain_text(made_with("council-address", address, letter))
    assert made_with("council-address", "", letter).letterhead == ()
