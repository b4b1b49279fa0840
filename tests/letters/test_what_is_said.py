"""What a letter to the person says of the case is so: each of these once stood where it was not so."""

from dataclasses import replace

import pytest

from wizard.letters import check_letter, is_complete, plain_text

from .real import TODAY, examples, finish, the_policy, uses_of
from .told import letter_of, made, said

USUAL_WAY = "in the usual way"


def test_who_is_under_no_limit_can_contact_us_in_the_usual_way() -> None:
    assert USUAL_WAY in said("informal-warning", "after-a-quiet-word")
    assert "what is limited" not in said("informal-warning", "after-a-quiet-word")


@pytest.mark.parametrize("steps", ["verbal, ban", "verbal, service-limit"])
def test_an_informal_warning_lets_stand_what_is_in_force(steps: str) -> None:
    text = said("informal-warning", "after-a-quiet-word", steps=steps, problem="contact")
    assert USUAL_WAY not in text
    assert "This letter does not change that." in text


def test_a_formal_warning_lets_stand_what_is_in_force() -> None:
    text = said("formal-warning", "racist-words-at-the-library", steps="service-limit", problem="contact")
    assert USUAL_WAY not in text
    assert "This letter does not change that." in text


def test_no_verbal_warning_is_told_only_where_there_was_none() -> None:
    spoken = said("informal-warning", "after-a-quiet-word", {})
    assert "could not speak to you" not in spoken
    assert "We spoke to you on [" in spoken
    assert "could not speak to you" in said("informal-warning", "a-rude-e-mail")


def test_lawyers_supported_a_single_point_of_contact_only_if_they_did() -> None:
    case = "fourteen-officers"
    assert "Legal and Democratic" in said("spoc-notification", case, legal_democratic="yes")
    assert "Legal and Democratic" not in said("spoc-notification", case, legal_democratic="not-yet")


@pytest.mark.parametrize(
    ("letter", "case"),
    [("spoc-notification", "fourteen-officers"), ("contact-restriction", "calls-in-the-night")],
)
def test_others_were_consulted_and_circumstances_weighed_only_if_that_was_said(
    letter: str, case: str
) -> None:
    asked, weighed = "senior manager asked our Complaints Manager", "we thought about your circumstances"
    both = said(letter, case, group="yes", weighed="yes")
    assert asked in both
    assert weighed in both
    assert asked not in said(letter, case, group="not-yet", weighed="yes")
    assert weighed not in said(letter, case, group="yes", weighed="not-yet")


def test_a_limit_was_not_kept_only_if_an_arrangement_was_broken() -> None:
    case = "refused-after-legal-advice"
    assert "was not kept" in said("cease-and-desist", case, conduct="volume, breach")
    rude = said("cease-and-desist", case, conduct="abuse")
    assert "was not kept" not in rude
    assert "the difficulty went on after that" in rude


def test_a_refusal_names_the_one_matter_that_is_closed() -> None:
    case = "refused-after-legal-advice"
    assert examples()["closed-matter"] in said("cease-and-desist", case)
    typed = examples() | {"closed-matter": ""}
    finished = made("cease-and-desist", case, typed)
    found = check_letter(the_policy(), letter_of("cease-and-desist"), finished, typed, TODAY)
    assert {name for one in found for name in one.fields} == {"closed-matter"}
    assert not is_complete(found)


@pytest.mark.parametrize(
    ("letter", "case"),
    [("spoc-notification", "fourteen-officers"), ("contact-restriction", "calls-in-the-night")],
)
def test_a_letter_that_follows_a_limit_says_what_becomes_of_it(letter: str, case: str) -> None:
    before = said(letter, case, steps="formal")
    assert "what happens to it now" not in before
    after = said(letter, case, steps="formal, contact-limit", continued="yes", legal="not-yet")
    assert f"This is what happens to it now: {examples()['earlier-limit-now']}" in after


def test_a_review_weighed_the_circumstances_only_if_that_was_said() -> None:
    case, words = "six-quiet-months", "We also thought about your circumstances"
    assert words in said("review-outcome", case, weighed="yes")
    assert words not in said("review-outcome", case, weighed="not-yet")
    assert "about what you told us" not in said("review-outcome", case)


def test_a_review_that_keeps_something_says_until_when() -> None:
    assert "New end date: 21 November 2027." in said("review-outcome", "nothing-has-changed")
    assert "New end date" not in said("review-outcome", "six-quiet-months")


def test_a_limit_that_is_ended_does_not_end_the_others() -> None:
    assert USUAL_WAY not in said("review-outcome", "six-quiet-months")


def test_what_the_policy_asks_before_a_limit_ends_is_not_promised_to_end_it() -> None:
    text = said("review-coming", "the-review-is-coming")
    assert "We can end a limit only if" in text
    assert "We will end the limit if" not in text


def test_a_formal_warning_says_who_looked_at_it_and_why() -> None:
    case = "racist-words-at-the-library"
    text = said("formal-warning", case, group="yes", weighed="yes")
    assert examples()["decision-reasons"] in text
    assert "senior manager asked" in text
    assert "We thought about your circumstances" in text
    assert "senior manager asked" not in said("formal-warning", case, group="not-yet")
    assert "circumstances before we wrote" not in said("formal-warning", case, weighed="not-yet")


def test_a_formal_warning_is_for_more_serious_behaviour_only_where_it_was() -> None:
    first = said("formal-warning", "racist-words-at-the-library", steps="none")
    assert "what happened was serious" in first
    again = said("formal-warning", "still-going-on-after-two-warnings")
    assert "what happened was serious" not in again
    assert "It went on after that" in again


def test_a_ban_takes_back_the_permission_to_enter() -> None:
    assert "you do not have our permission to enter" in said("premises-ban", "a-knife-on-the-counter")


def test_another_ban_still_stands() -> None:
    words = "You can still go to all other council premises"
    assert words not in said("premises-ban", "a-knife-on-the-counter", steps="ban")


def test_the_visitor_is_not_told_that_others_at_home_keep_what_is_stopped() -> None:
    words = "services that others in your home get"
    assert words in said("suspension-of-service", "care-visits-as-a-last-resort")
    assert words not in said("suspension-of-service", "care-visits-as-a-last-resort", care_need="other")


def test_nothing_is_said_to_have_been_tried_because_a_field_is_empty() -> None:
    empty = said("suspension-of-service", "care-visits-as-a-last-resort", {})
    assert "found none that is safe" not in empty
    assert "[what has been tried]" in empty


def test_open_recording_is_not_asked_to_stop() -> None:
    words = "I do not want to be recorded like this"
    script = "verbal-warning-script"
    case = "shouting-at-the-front-desk"
    assert words in said(script, case, conduct="abuse, recording", recording_how="covert")
    assert words not in said(script, case, conduct="abuse, recording", recording_how="open")


def test_leave_to_record_is_given_with_its_limits() -> None:
    text = said("recording-request", "on-line-by-the-evening")
    assert "if you have a good reason and everyone who is recorded knows about it" in text
    assert "They can say so at any time." in text


@pytest.mark.parametrize("setting", ["telephone", "premises"])
def test_room_is_left_where_two_people_are_in_one_place(setting: str) -> None:
    text = said("verbal-warning-script", "shouting-at-the-front-desk", setting=setting)
    assert ("Leave space between you" in text) == (setting == "premises")


KEEPS_FORMAT = {
    "informal-warning": "after-a-quiet-word",
    "formal-warning": "racist-words-at-the-library",
    "limit-of-service": "the-bread-knife-at-the-day-centre",
    "suspension-of-service": "care-visits-as-a-last-resort",
    "premises-ban": "a-knife-on-the-counter",
    "cease-and-desist": "refused-after-legal-advice",
    "recording-request": "on-line-by-the-evening",
}


@pytest.mark.parametrize("letter", KEEPS_FORMAT)
def test_a_format_that_was_agreed_is_kept_in_words_and_promised_to_nobody_else(letter: str) -> None:
    words = "We will go on using the format or language that we agreed with you."
    assert words in said(letter, KEEPS_FORMAT[letter], adjustments="format", weighed="yes")
    assert words not in said(letter, KEEPS_FORMAT[letter], adjustments="none", weighed="yes")


LIMITS = (
    "contact-restriction",
    "spoc-notification",
    "limit-of-service",
    "premises-ban",
    "cease-and-desist",
    "suspension-of-service",
    "ending-of-service",
)
REVIEW_OF_CARE = "care and support plan from us"


@pytest.mark.parametrize("letter", LIMITS)
def test_who_has_care_needs_is_told_of_a_limit_and_that_their_plan_can_be_reviewed(letter: str) -> None:
    """Care Act 2014, section 27(1)(b); and it is said to nobody whose case says nothing of a need."""
    own, other, none = (with_need(letter, need) for need in ("own", "other", "none"))
    assert f"If you have a {REVIEW_OF_CARE}, you can ask us to review it." in own
    assert f"visit or care for has a {REVIEW_OF_CARE}, they can ask us to review it." in other
    assert "support plan" not in none


def with_need(letter: str, need: str) -> str:
    use = uses_of(letter)[0]
    return plain_text(finish(replace(use, facts={**use.facts, "care-need": (need,)}), examples()))
