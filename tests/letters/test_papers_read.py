"""What was seen when every paper was printed and read page by page: each test fails on the old text."""

import pytest

from wizard.letters import plain_text
from wizard.model import LetterKind

from .made import finish as made_small
from .real import examples, finish, uses_of
from .test_records import text_of, use_in
from .told import said

LATE = "The officer who had the date left in March."


@pytest.mark.parametrize("result", ["some", "unchanged"])
def test_a_review_that_leaves_something_in_force_tells_of_the_review_of_a_care_plan(result: str) -> None:
    """Care Act 2014, section 27. Seven letters that limit something said so; the review did not even ask."""
    changed = {"review_finding": result, "review_facts": "yes"}
    told = {need: told_after_review(care_need=need, **changed) for need in ("own", "other", "none")}
    assert "If you have a care and support plan from us, you can ask us to review it." in told["own"]
    assert "visit or care for has a care and support plan from us" in told["other"]
    assert "support plan" not in told["none"]
    assert "support plan" not in told_after_review(care_need="own", review_finding="changed")


def told_after_review(**changes: str) -> str:
    return text_of(use_in("review-outcome", "nothing-has-changed", **changes))


@pytest.mark.parametrize("when", ["overdue", "never"])
def test_the_record_of_a_late_review_says_that_it_was_late_and_why(when: str) -> None:
    use = use_in("review-record", "nothing-has-changed", review_when=when)
    assert f"The review was late. The letter says so and says sorry. Write down why it was late: {LATE}" in (
        text_of(use, review_late_reason=LATE)
    )
    assert "The review was late" not in text_of(use_in("review-record", "nothing-has-changed"))


@pytest.mark.parametrize(
    ("letter", "case", "field", "told"),
    [
        (
            "decision-record",
            "his-complaint-is-still-with-us",
            "complaint_status",
            "Your complaint is with us.",
        ),
        ("decision-record", "a-knife-on-the-counter", "incident_place", "at your flat"),
        ("incident-record", "pushed-down-the-steps", "incident_place", "at your flat"),
        ("spoc-briefing", "fourteen-officers", "adjustments_offered", "calls with your brother"),
        ("sharing-note", "a-knife-on-the-counter", "incident_place", "at your flat"),
        ("review-record", "better-but-not-there-yet", "review_result_detail", "You may call on Fridays."),
        ("verbal-warning-note", "shouting-at-the-front-desk", "incident_place", "at your flat"),
    ],
)
def test_before_a_record_quotes_what_the_person_is_told_it_says_who_you_is(
    letter: str, case: str, field: str, told: str
) -> None:
    before, quoted, _ = text_of(use_in(letter, case), **{field: told}).partition(told)
    assert quoted and "“you” is the person" in before


def test_the_record_says_whether_a_service_was_suspended_or_ended() -> None:
    use = use_in("decision-record", "care-visits-as-a-last-resort")
    assert "Which of the two: suspended for a time. The service" in text_of(use, service_step="suspended")
    assert "Which of the two: ended. The service" in text_of(use, service_step="ended")
    assert "Which of the two: not recorded. The service" in text_of(use, {})


@pytest.mark.parametrize(
    ("letter", "case"),
    [("decision-record", "a-knife-on-the-counter"), ("review-record", "better-but-not-there-yet")],
)
def test_the_line_to_sign_is_never_parted_from_the_name_of_who_decided(letter: str, case: str) -> None:
    signed = [block for block in finish(use_in(letter, case), examples()).blocks if block.to_sign]
    assert ["Ruth Calder" in run.text for block in signed for run in block.runs].count(True) == 1


def test_a_promise_to_answer_a_challenge_is_made_once() -> None:
    told = made_of("cease-and-desist", examples() | {"challenge-answer": "within ten working days"})
    assert "You will have an answer within ten working days. We will answer you." not in told
    assert "We will answer you." in made_of("cease-and-desist", examples() | {"challenge-answer": ""})


def test_how_to_object_to_a_note_stands_with_what_is_still_answered() -> None:
    """It says "Write to me about it", in a letter which says that we no longer reply."""
    told = said("cease-and-desist", "refused-after-legal-advice", sharing="yes")
    answered, _, after = told.partition("What we still read and answer")[2].partition(
        "Who else can look at it"
    )
    assert "Write to me about it." in answered and "Write to me about it." not in after


def made_of(letter: str, values: dict[str, str]) -> str:
    return plain_text(finish(uses_of(letter)[0], values))


@pytest.mark.parametrize(
    ("kind", "lines"),
    [("letter", ("1 Town Square", "Sampletown")), ("sheet", ("1 Town Square, Sampletown",))],
)
def test_the_address_stands_in_one_line_on_a_sheet_that_has_to_be_one_page(
    kind: LetterKind, lines: tuple[str, ...]
) -> None:
    assert made_small(kind=kind).letterhead == lines
