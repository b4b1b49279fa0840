"""Days in what was typed: those in date fields, those in free text, and lengths such as "for 100 years"."""

import re
from collections.abc import Iterator
from datetime import date

from wizard.letters.dates import DateError, Looks, read_date
from wizard.letters.words import MONTHS
from wizard.letters.workdays import add_months

_MONTH = "|".join(sorted({*MONTHS, *(name[:3] for name in MONTHS), "Sept"}, key=len, reverse=True))
_DAY = re.compile(
    rf"""\b(?:\d{{1,2}}(?:st|nd|rd|th)?(?:\ of)?[ ]+(?:{_MONTH})\b\.?,?(?:[ ]+\d{{4}})?
    |(?:{_MONTH})[ ]+\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?[ ]+\d{{4}})?
    |\d{{4}}-\d{{2}}-\d{{2}}
    |\d{{1,2}}[./-]\d{{1,2}}[./-](?:\d{{4}}|\d{{2}}))\b""",
    re.IGNORECASE | re.VERBOSE,
)
_YEARS_ONLY = re.compile(r"\b(2[0-9]{3})\b")
_COUNTED = re.compile(
    r"\b(\d+|an?|one|two|three|four|five|six|ten|twenty|fifty|hundred) (years?|months?)\b", re.I
)
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_COUNTS |= {"ten": 10, "twenty": 20, "fifty": 50, "hundred": 100}


def days_in(text: str, today: date, looks: Looks = "either") -> tuple[date, ...]:
    """Return the days that a text names, in reading order; what might be two days is left out."""
    return tuple(day for _, day in _found(text, today, looks))


def day_in(text: str, today: date, looks: Looks = "either") -> date | None:
    """Return the day that a whole text is, or the one that it names first."""
    try:
        return read_date(text, today, looks)
    except DateError:
        return next(iter(days_in(text, today, looks)), None)


def named_days(text: str, today: date, looks: Looks = "either") -> tuple[tuple[str, date], ...]:
    """Return the days that a text names with the words that name them."""
    return tuple(_found(text, today, looks))


def _found(text: str, today: date, looks: Looks) -> Iterator[tuple[str, date]]:
    for match in _DAY.finditer(text):
        try:
            yield match.group(), read_date(match.group(), today, looks)
        except DateError:
            continue


def goes_beyond(text: str, since: date, months: int) -> bool:
    """Say whether a text names a day, a year or a length that lies further off than so many months."""
    last = add_months(since, months)
    if any(day > last for day in days_in(text, since, "ahead")):
        return True
    if any(int(year) > last.year for year in _YEARS_ONLY.findall(text)):
        return True
    return any(
        (int(count) if count.isdecimal() else _COUNTS[count.lower()]) * (12 if unit.lower()[0] == "y" else 1)
        > months
        for count, unit in _COUNTED.findall(text)
    )
