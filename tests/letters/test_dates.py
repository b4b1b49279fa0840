from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.letters.dates import DateError, read_date
from wizard.letters.words import MONTHS, long_date

TODAY = date(2026, 11, 22)
NOV_3 = date(2026, 11, 3)

SAME_DAY = """
3 November 2026 | 3rd November 2026 | 3rd of November 2026 | the 3rd of November, 2026
3 NOV 2026 | 3 Nov. 2026
3-Nov-2026 | 3/nov/26 | 3nov26 | 03 nov 26 | November 3 2026 | Nov 3rd, 2026 | 3 Nov '26 | 3 Nov ’26
2026-11-03 | 2026/11/3 | 2026.11.03 | 3/11/2026 | 03/11/26 | 3.11.26 | 3-11-2026 | 3 11 2026 | 3 / 11 / 2026
3 Nov | 3/11 | 3rd Nov | november 3 | Tuesday 3 November 2026 | Tue, 3 Nov | on Tues 3/11/26
3 November 2026.
  3   November\t2026  | 19 days ago | Tuesday, 3rd of November
"""


@pytest.mark.parametrize(
    "typed", [one for line in SAME_DAY.splitlines() for one in line.split("|") if one.strip()]
)
def test_a_date_is_understood_as_people_type_it(typed: str) -> None:
    assert read_date(typed, TODAY) == NOV_3


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("today", TODAY),
        ("Yesterday", date(2026, 11, 21)),
        ("tomorrow", date(2026, 11, 23)),
        ("the day before yesterday", date(2026, 11, 20)),
        ("a week ago", date(2026, 11, 15)),
        ("in two weeks", date(2026, 12, 6)),
        ("14 days from now", date(2026, 12, 6)),
        ("3/4/2026", date(2026, 4, 3)),
        ("29 Feb 2028", date(2028, 2, 29)),
        ("1 May", None),
        ("Sept 5", date(2026, 9, 5)),
    ],
)
def test_other_ways_to_say_a_day(typed: str, day: date | None) -> None:
    if day is None:
        with pytest.raises(DateError, match=r"1 May 2027 or 1 May 2026. Write the year too"):
            read_date(typed, TODAY)
    else:
        assert read_date(typed, TODAY) == day


def test_without_a_year_the_field_tells_which_way_to_look() -> None:
    assert read_date("1 May", TODAY, "back") == date(2026, 5, 1)
    assert read_date("1 May", TODAY, "ahead") == date(2027, 5, 1)
    assert read_date("20 Nov", TODAY, "ahead") == date(2026, 11, 20)
    assert read_date("24 Nov", TODAY, "back") == date(2025, 11, 24)
    assert read_date("29 Feb", TODAY, "ahead") == date(2028, 2, 29)
    assert read_date("29 Feb", TODAY, "back") == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "Type a date, for example 22 November 2026."),
        ("soon", "“soon” is not a date that can be understood. Type it like this: 22 November 2026."),
        ("next Tuesday", "“next Tuesday” is not a date that can be understood"),
        ("Nov 2026", "“Nov 2026” is not a date"),
        ("11/23/2026", "There is no month 23. Write the day first: 23/11/2026."),
        ("2026-13-01", "There is no month 13."),
        ("31 February 2026", "There is no 31 February 2026: February 2026 has 28 days."),
        ("29/2/2027", "There is no 29 February 2027: February 2027 has 28 days."),
        ("31/6", "There is no 31 June in any year."),
        ("0 Nov 2026", "There is no 0 November 2026"),
        ("0/11", "There is no 0 November in any year."),
        ("3 Novembeer 2026", "“3 Novembeer 2026” names no month that is known. Did you mean November?"),
        ("3 xyz 2026", "names no month that is known. Type it like this"),
        ("Monday 3 November 2026", "3 November 2026 is a Tuesday, not a Monday. Which is right?"),
        ("3/11/85", "Write the year with four digits, for example 2026: “85” is not clear."),
        ("3 Nov 2206", "The year 2206 cannot be right."),
        ("3 Nov 0026", "The year 26 cannot be right."),
        ("٣/١١/٢٠٢٦", "is not a date"),
        ("3 days", "“3 days” names no month that is known."),
        ("zero weeks ago", "is not a date"),
        ("x" * 500, "“" + "x" * 40 + "…” is not a date"),
    ],
)
def test_what_is_no_date_is_refused_in_words(typed: str, words: str) -> None:
    with pytest.raises(DateError) as told:
        read_date(typed, TODAY)
    assert words in str(told.value)


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_every_day_comes_back_from_the_ways_letters_write_it(day: date) -> None:
    month = MONTHS[day.month - 1]
    for typed in (
        long_date(day),
        day.isoformat(),
        f"{day.day}/{day.month}/{day.year}",
        f"{month} {day.day}, {day.year}",
    ):
        assert read_date(typed, TODAY) == day


@given(st.text(max_size=40))
def test_whatever_is_typed_is_a_date_or_refused_in_words(typed: str) -> None:
    try:
        read_date(typed, TODAY)
    except DateError as told:
        assert str(told)


@given(st.text("0123456789 /-.adeiknost", max_size=20))
def test_near_dates_are_dates_or_refused_in_words(typed: str) -> None:
    try:
        read_date(typed, TODAY)
    except DateError as told:
        assert str(told)
