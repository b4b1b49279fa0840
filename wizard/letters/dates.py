"""Reads a date as people type it: "3 Nov", "3/11/26", "3rd November 2026", "yesterday", "2026-11-03".

The day comes before the month, as it is written in the United Kingdom. What could mean two days, or
none, is refused in words with an example: a letter with a wrong date is worse than one with a gap.
"""

import re
from calendar import monthrange
from datetime import date, timedelta
from difflib import get_close_matches
from typing import Literal

from wizard.letters.words import MONTHS, WEEKDAYS, clean, long_date

Looks = Literal["back", "ahead", "either"]
"""Which way a date without a year is looked for: an incident lies behind, a review ahead."""

EARLIEST_YEAR, LATEST_YEAR = 1900, 2100
NEAR_YEARS = 20
"""A year of two digits is taken only if it is this near: "3/11/85" might be in two centuries."""

CLEARLY_NEARER = 60  # days
RECENT = timedelta(days=31)

_COUNTS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_DAY_WORDS = {
    "today": 0, "yesterday": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2,
}  # fmt: skip
_AWAY = re.compile(r"(in )?([0-9]{1,3}|[a-z]+) (day|week)s?( ago| from now| from today)?")
_YEAR_FIRST = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})")
_NUMBERS = re.compile(r"([0-9]{1,2}) ?[-/. ] ?([0-9]{1,2})(?: ?[-/. ] ?([0-9]{4}|[0-9]{2}))?")
_DAY_FIRST = re.compile(
    r"(?:the )?([0-9]{1,2})(?:st|[nr]d|th)?(?: of)?[-/. ]?([a-z]{3,})[.,]?(?:[-/ ]?'?([0-9]{4}|[0-9]{2}))?"
)
_MONTH_FIRST = re.compile(r"([a-z]{3,})\.? ?([0-9]{1,2})(?:st|[nr]d|th)?(?:,? '?([0-9]{4}|[0-9]{2}))?")
_WEEKDAY = re.compile(
    r"(?:on )?(mon|tue|wed|thu|fri|sat|sun)(?:s|day|sday|nesday|rs|r|rsday|urday)?\.?,? (?=.*[0-9])"
)
_SHORT_DAYS = tuple(name[:3].lower() for name in WEEKDAYS)


class DateError(ValueError):
    """What was typed is no date, or might be two; the message says so in words, with an example."""


def read_date(text: str, today: date, looks: Looks = "either") -> date:
    """Return the day that was meant.

    Args:
        text: as typed.
        today: what "yesterday" and a missing year are counted from.
        looks: where to look for a date without a year: "back" takes the latest one up to today, "ahead"
            the next one (or one up to a month ago), "either" the nearer one if it is clearly nearer.

    Raises:
        DateError: it is empty, no date, impossible, or could mean more than one day.
    """
    said = " ".join(clean(text).split()).rstrip(".,").lower().replace("’", "'")
    if not said:
        raise DateError(f"Type a date, for example {long_date(today)}.")
    away = _days_away(said)
    if away is not None:
        return today + timedelta(days=away)
    weekday = _WEEKDAY.match(said)
    day = _dated(said[weekday.end() :] if weekday else said, text, today, looks)
    if weekday and _SHORT_DAYS[day.weekday()] != weekday[1]:
        told = WEEKDAYS[_SHORT_DAYS.index(weekday[1])]
        raise DateError(f"{long_date(day)} is a {WEEKDAYS[day.weekday()]}, not a {told}. Which is right?")
    return day


def _days_away(said: str) -> int | None:
    if said in _DAY_WORDS:
        return _DAY_WORDS[said]
    match = _AWAY.fullmatch(said)
    if not match or bool(match[1]) == bool(match[4]):
        return None
    word = "one" if match[2] == "a" else match[2]
    if not word.isdecimal() and word not in _COUNTS:
        return None
    count = int(word) if word.isdecimal() else _COUNTS.index(word)
    return count * (7 if match[3] == "week" else 1) * (-1 if match[4] == " ago" else 1)


def _dated(said: str, text: str, today: date, looks: Looks) -> date:
    day, month, year = _parts(said, text, today)
    if not 1 <= month <= 12:
        turned = (
            f" Write the day first: {month}/{day}/{year or today.year}."
            if 1 <= day <= 12 < month < 32
            else ""
        )
        raise DateError(f"There is no month {month}.{turned or _try(today)}")
    if not year:
        return _nearest(day, month, today, looks)
    return _day(day, month, _whole_year(year, today))


def _parts(said: str, text: str, today: date) -> tuple[int, int, str]:
    """Return day, month and the year as typed, which may be empty."""
    if match := _YEAR_FIRST.fullmatch(said):
        return int(match[3]), int(match[2]), match[1]
    if match := _NUMBERS.fullmatch(said):
        return int(match[1]), int(match[2]), match[3] or ""
    if match := _DAY_FIRST.fullmatch(said):
        return int(match[1]), _month(match[2], text, today), match[3] or ""
    if match := _MONTH_FIRST.fullmatch(said):
        return int(match[2]), _month(match[1], text, today), match[3] or ""
    raise DateError(f"“{_shown(text)}” is not a date that can be understood.{_try(today)}")


def _month(word: str, text: str, today: date) -> int:
    for number, name in enumerate(MONTHS, 1):
        if name.lower().startswith(word) or word == "sept" == name[:4].lower():
            return number
    close = get_close_matches(word.capitalize(), MONTHS, 1, 0.6)
    meant = f" Did you mean {close[0]}?" if close else _try(today)
    raise DateError(f"“{_shown(text)}” names no month that is known.{meant}")


def _whole_year(year: str, today: date) -> int:
    number = int(year)
    if len(year) == 2:
        number += today.year // 100 * 100
        if abs(number - today.year) > NEAR_YEARS:
            raise DateError(
                f"Write the year with four digits, for example {today.year}: “{year}” is not clear."
            )
    if not EARLIEST_YEAR <= number <= LATEST_YEAR:
        raise DateError(f"The year {number} cannot be right.{_try(today)}")
    return number


def _day(day: int, month: int, year: int) -> date:
    days = monthrange(year, month)[1]
    if not 1 <= day <= days:
        name = f"{MONTHS[month - 1]} {year}"
        raise DateError(f"There is no {day} {name}: {name} has {days} days.")
    return date(year, month, day)


def _nearest(day: int, month: int, today: date, looks: Looks) -> date:
    """Find the year of a date typed without one."""
    years = range(today.year - 8, today.year + 9)  # Between two 29 Februaries lie up to eight years.
    found = [date(year, month, day) for year in years if 1 <= day <= monthrange(year, month)[1]]
    if not found:
        raise DateError(f"There is no {day} {MONTHS[month - 1]} in any year.{_try(today)}")
    if looks == "back":
        return max(one for one in found if one <= today)
    if looks == "ahead":
        return min(one for one in found if one >= today - RECENT)
    first, second = sorted(found, key=lambda one: abs(one - today))[:2]
    if abs(second - today).days - abs(first - today).days < CLEARLY_NEARER:
        raise DateError(f"That could be {long_date(first)} or {long_date(second)}. Write the year too.")
    return first


def _shown(text: str) -> str:
    short = " ".join(clean(text).split())
    return short if len(short) <= 40 else short[:40] + "…"


def _try(today: date) -> str:
    return f" Type it like this: {long_date(today)}."
