from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.letters.workdays import (
    Holidays,
    add_months,
    add_working_days,
    comments_by,
    data_reply_by,
    foi_reply_by,
    review_by,
)

from .calendars import HOLIDAYS


@pytest.mark.parametrize(
    ("start", "words", "day"),
    [
        (
            date(2026, 11, 23),
            "six months from 23 November 2026 is 23 May 2027, a Sunday, so Friday 21 May 2027",
            date(2027, 5, 21),
        ),
        (
            date(2026, 11, 24),
            "six months from 24 November 2026 is 24 May 2027, a Monday",
            date(2027, 5, 24),
        ),
        (
            date(2026, 8, 31),
            "six months from 31 August 2026 is 28 February 2027 (February 2027 has no 31st), a Sunday, "
            "so Friday 26 February 2027",
            date(2027, 2, 26),
        ),
        (
            date(2026, 6, 28),
            "six months from 28 June 2026 is 28 December 2026, Boxing Day (observed), "
            "so Thursday 24 December 2026",
            date(2026, 12, 24),
        ),
        (
            date(2026, 9, 29),
            "six months from 29 September 2026 is 29 March 2027, Easter Monday, so Thursday 25 March 2027",
            date(2027, 3, 25),
        ),
    ],
)
def test_a_review_is_due_in_six_months_or_on_the_working_day_before(
    start: date, words: str, day: date
) -> None:
    found = review_by(start, HOLIDAYS, 6)
    assert (found.words, found.day, found.sure) == (words, day, True)


@given(st.dates(date(2025, 1, 1), date(2028, 6, 1)))
def test_a_review_is_never_later_than_six_months_and_always_on_a_working_day(start: date) -> None:
    found = review_by(start, HOLIDAYS, 6).day
    assert found <= add_months(start, 6)
    assert HOLIDAYS.works(found)
    assert add_months(start, 6) - found <= timedelta(days=5)


def test_twenty_working_days_leave_out_weekends_and_bank_holidays() -> None:
    found = foi_reply_by(date(2026, 12, 10), HOLIDAYS)
    assert found.day == date(2027, 1, 13)
    assert found.words == (
        "20 working days after 10 December 2026 is Wednesday 13 January 2027, leaving out Christmas Day, "
        "Boxing Day (observed), New Year's Day, New Year Holiday (observed) (Scotland)"
    )


def test_the_freedom_of_information_act_leaves_out_bank_holidays_of_the_whole_kingdom() -> None:
    """Section 10(6). Only England's were counted, so the day told was wrong: 30 November is St Andrew's."""
    found = foi_reply_by(date(2026, 11, 2), HOLIDAYS)
    assert found.day == date(2026, 12, 1)
    assert found.words.endswith("leaving out Saint Andrew's Day (Scotland)")


def test_no_other_date_knows_the_bank_holidays_of_other_parts() -> None:
    assert data_reply_by(date(2026, 10, 30), HOLIDAYS).day == date(2026, 11, 30)
    assert review_by(date(2026, 5, 30), HOLIDAYS, 6).day == date(2026, 11, 30)
    assert comments_by(date(2026, 11, 16), HOLIDAYS).day == date(2026, 11, 30)


@given(st.dates(date(2025, 1, 1), date(2028, 10, 1)), st.integers(1, 30))
def test_working_days_are_counted_one_by_one(start: date, count: int) -> None:
    end = add_working_days(start, count, HOLIDAYS)
    days = [start + timedelta(days=n) for n in range(1, (end - start).days + 1)]
    assert sum(map(HOLIDAYS.works, days)) == count
    assert HOLIDAYS.works(end)


@pytest.mark.parametrize(
    ("received", "due"),
    [
        (date(2026, 9, 3), date(2026, 10, 5)),  # 3 October is a Saturday
        (date(2026, 11, 25), date(2026, 12, 29)),  # Christmas, a weekend, and its day in lieu
        (date(2027, 1, 31), date(2027, 3, 1)),  # 28 February is a Sunday
        (date(2026, 10, 31), date(2026, 11, 30)),  # November has no 31st
    ],
)
def test_a_data_request_is_answered_in_a_month_or_on_the_next_working_day(received: date, due: date) -> None:
    assert data_reply_by(received, HOLIDAYS).day == due


def test_comments_have_two_weeks_at_least() -> None:
    assert comments_by(date(2026, 11, 20), HOLIDAYS).day == date(2026, 12, 4)
    assert comments_by(date(2026, 12, 11), HOLIDAYS).day == date(2026, 12, 29)


def test_outside_the_table_only_weekends_count_and_the_words_say_so() -> None:
    for found in (review_by(date(2028, 11, 23), HOLIDAYS, 6), foi_reply_by(date(2028, 12, 20), HOLIDAYS)):
        assert not found.sure
        assert found.words.endswith("(check it: bank holidays are known here only from 2025 to 2028)")
        assert found.day.weekday() < 5


def test_a_table_survives_json() -> None:
    data = {
        "first_year": 2026,
        "last_year": 2026,
        "days": {"2026-12-25": "Christmas Day"},
        "elsewhere": {"2026-11-30": "Saint Andrew's Day (Scotland)"},
    }
    holidays = Holidays.from_data(data)
    assert holidays.works(date(2026, 11, 30))
    assert not holidays.kingdom.works(date(2026, 11, 30))
    assert not holidays.works(date(2026, 12, 25))
    assert holidays.why_not(date(2026, 12, 26)) == "a Saturday"
