from datetime import date

import pytest

from wizard.letters.date_fields import read_dates
from wizard.letters.defaults import suggest_fields
from wizard.model import Policy

from .calendars import HOLIDAYS

TODAY = date(2026, 11, 22)
RESTRICTED = {"tiers": ("restrict-contact",), "channel": ("email-only",), "review-months": ("six",)}
Facts = dict[str, tuple[str, ...]]


def suggested(policy: Policy, facts: Facts, **values: str) -> dict[str, str]:
    typed = {name.replace("_", "-"): text for name, text in values.items()}
    found = suggest_fields(policy, facts, typed, TODAY, HOLIDAYS)
    return {name: suggestion.text for name, suggestion in found.items()}


def test_the_review_date_is_worked_out_from_the_start_as_typed(policy: Policy) -> None:
    found = suggest_fields(policy, RESTRICTED, {"start-date": "tomorrow"}, TODAY, HOLIDAYS)["review-date"]
    assert found.text == "21 May 2027"
    assert found.why == (
        "six months from 23 November 2026 is 23 May 2027, a Sunday, so Friday 21 May 2027; "
        "counted from the start"
    )


def test_without_a_start_or_a_restriction_there_is_no_review_date(policy: Policy) -> None:
    assert "review-date" not in suggested(policy, RESTRICTED)
    assert "review-date" not in suggested(policy, RESTRICTED, start_date="some day")
    assert "review-date" not in suggested(policy, {"review-months": ("no-date",)}, start_date="tomorrow")


def test_what_was_typed_is_never_overwritten(policy: Policy) -> None:
    found = suggested(policy, RESTRICTED, start_date="tomorrow", review_date="May", contact_closed="calls")
    assert found.keys().isdisjoint({"start-date", "review-date", "contact-closed"})
    assert "contact-closed" in suggested(policy, RESTRICTED, contact_closed=" ")


def test_a_review_that_keeps_something_gives_the_next_date(policy: Policy) -> None:
    kept: Facts = {"review-result": ("keep",), "review-months": ("six",)}
    assert suggested(policy, kept, start_date="3 May 2026") == {"next-review-date": "21 May 2027"}
    assert suggested(policy, {"review-result": ("lift",), "review-months": ("no-date",)}) == {}


def test_a_coming_review_leaves_two_weeks_for_comments(policy: Policy) -> None:
    assert suggested(policy, {"review-result": ("announce",)}) == {"comments-by": "7 December 2026"}


@pytest.mark.parametrize(
    ("request_kind", "due"),
    [
        ("foi", "1 December 2026"),
        ("environmental", "1 December 2026"),
        ("own-data", "2 December 2026"),
        ("correction", "2 December 2026"),
    ],
)
def test_each_kind_of_request_has_its_time(policy: Policy, request_kind: str, due: str) -> None:
    found = suggested(policy, {"request": (request_kind,)}, request_date="2 Nov")
    assert found["request-due"] == due


def test_several_requests_in_one_message_have_a_day_each(policy: Policy) -> None:
    asked: Facts = {"request": ("own-data", "foi", "data-complaint")}
    found = suggested(policy, asked, request_date="2 Nov")
    assert (found["request-due"], found["data-due"]) == ("1 December 2026", "2 December 2026")
    assert "data-due" not in suggested(policy, {"request": ("own-data",)}, request_date="2 Nov")
    assert not suggested(policy, {"request": ("data-complaint",)}, request_date="2 Nov")


def test_more_than_one_place_is_not_called_by_one_of_them(policy: Policy) -> None:
    assert suggested(policy, {"setting": ("telephone",)})["incident-place"] == "by telephone"
    assert "incident-place" not in suggested(policy, {"setting": ("telephone", "premises")})
    assert "no-verbal-reason" not in suggested(policy, {"setting": ("writing", "premises")})


def test_a_month_for_data_is_offered_with_what_can_move_it(policy: Policy) -> None:
    """Article 12A; a flat month was once all that was told."""
    found = suggest_fields(policy, {"request": ("own-data",)}, {"request-date": "2 Nov"}, TODAY, HOLIDAYS)
    why = found["request-due"].why
    assert "ask who they are" in why
    assert "stands still" in why
    assert "two months longer (article 12A)" in why


def test_the_limit_on_contact_names_the_address_of_whoever_signs(policy: Policy) -> None:
    assert "contact-limit" not in suggested(policy, RESTRICTED)
    assert "contact-limit" not in suggested(policy, RESTRICTED, sender_contact="01234 567890")
    found = suggested(policy, RESTRICTED, sender_contact="team@sample.example")
    assert found["contact-limit"] == "by email to team@sample.example"
    assert found["contact-closed"] == "telephone calls, letters and visits about this matter"


def test_the_next_step_follows_a_warning_but_is_not_made_up_for_a_restriction(policy: Policy) -> None:
    assert "formal warning" in suggested(policy, {"tiers": ("informal-warning",)})["next-step"]
    assert "limit" in suggested(policy, {"tiers": ("formal-warning",)})["next-step"]
    assert "next-step" not in suggested(policy, {"tiers": ("formal-warning", "premises-ban")})


def test_typed_dates_become_dates_or_a_reason(policy: Policy) -> None:
    typed = {
        "incident-date": "yesterday",
        "review-date": "31/6/2027",
        "end-date": "indefinite",
        "start-date": " ",
    }
    read = read_dates(policy, typed, TODAY)
    assert read.values == typed | {"incident-date": "2026-11-21"}
    assert read.shown == {"incident-date": "21 November 2026"}
    assert read.problems == {"review-date": "There is no 31 June 2027: June 2027 has 30 days."}
