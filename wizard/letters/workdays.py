"""Works out review and reply dates, each with its sum in words, from a table of bank holidays.

Bank holidays are data that is passed in: the table is made when the site is built (see
`wizard.publish.holidays`), because the library that knows them does not run in the browser. It covers
some years only; a date outside them is moved for weekends alone, and the words say so.
"""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any

from wizard.letters.words import MONTHS, WEEKDAYS, long_date

FOI_DAYS = 20
DAY = timedelta(days=1)
SATURDAY = 5
COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "11", "twelve")


@dataclass(frozen=True, slots=True)
class Holidays:
    """Bank holidays: ISO date to name, complete from `first_year` to `last_year`.

    Attributes:
        days: those of England, on which nobody is at work here.
        elsewhere: those of another part of the United Kingdom only. The Freedom of Information Act
            leaves them out as well when it counts working days.
    """

    first_year: int
    last_year: int
    days: Mapping[str, str]
    elsewhere: Mapping[str, str] = MappingProxyType({})

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Holidays":
        """Read the table as `wizard.publish.holidays` writes it to JSON."""
        elsewhere = dict(data.get("elsewhere", {}))
        return cls(int(data["first_year"]), int(data["last_year"]), dict(data["days"]), elsewhere)

    @property
    def kingdom(self) -> "Holidays":
        """The same table with the bank holidays of every part of the United Kingdom."""
        return Holidays(self.first_year, self.last_year, {**self.elsewhere, **self.days})

    def covers(self, day: date) -> bool:
        """Whether the table tells anything about this day's year."""
        return self.first_year <= day.year <= self.last_year

    def works(self, day: date) -> bool:
        """Whether it is a working day, as far as the table goes."""
        return day.weekday() < SATURDAY and day.isoformat() not in self.days

    def why_not(self, day: date) -> str:
        """Return what keeps a day from being a working day: "a Sunday", "Good Friday"."""
        return self.days.get(day.isoformat()) or f"a {WEEKDAYS[day.weekday()]}"


@dataclass(frozen=True, slots=True)
class Sum:
    """A day that was worked out. `words` shows how; `sure` is false outside the table of bank holidays."""

    day: date
    words: str
    sure: bool = True


def review_by(start: date, holidays: Holidays, months: int) -> Sum:
    """Return the day by which a restriction has to be reviewed: after so many months, or sooner.

    A date that is no working day is therefore moved to the working day before it: the one after would be
    later than the policy allows.
    """
    planned = add_months(start, months)
    missing = "" if planned.day == start.day else f" ({_month(planned)} has no {_ordinal(start.day)})"
    words = f"{months_words(months)} from {long_date(start)} is {long_date(planned)}{missing}"
    return _settled(planned, -DAY, words, holidays)


def foi_reply_by(received: date, holidays: Holidays) -> Sum:
    """Return the twentieth working day after a request came in (FOI Act section 10, EIR regulation 5).

    A bank holiday in any part of the United Kingdom is no working day (section 10(6); regulation 2(1)
    of the EIR takes the same meaning).
    """
    kingdom = holidays.kingdom
    day = add_working_days(received, FOI_DAYS, kingdom)
    words = f"{FOI_DAYS} working days after {long_date(received)} is {_full(day)}"
    skipped = _skipped(received, day, kingdom)
    return _sure(day, f"{words}, leaving out {skipped}" if skipped else words, received, kingdom)


def data_reply_by(received: date, holidays: Holidays) -> Sum:
    """Return the day one month after a request about personal data came in (UK GDPR article 12A).

    The Information Commissioner counts to the same day of the next month, or to its last day, and on to
    the next working day. The month begins later where identity has to be shown first, stands still while
    the person is asked what they mean, and may grow by two more; whoever offers the day says so.
    """
    planned = add_months(received, 1)
    missing = "" if planned.day == received.day else f" ({_month(planned)} has no {_ordinal(received.day)})"
    words = f"one month from {long_date(received)} is {long_date(planned)}{missing}"
    return _settled(planned, DAY, words, holidays)


def comments_by(today: date, holidays: Holidays, days: int = 14) -> Sum:
    """Return the working day at least two weeks away by which comments are wanted (good practice)."""
    planned = today + timedelta(days=days)
    words = f"{days // 7} weeks from {long_date(today)} is {long_date(planned)}"
    return _settled(planned, DAY, words, holidays)


def add_months(day: date, months: int) -> date:
    """Return the same day of a later month, or that month's last day if it has no such day."""
    count = day.year * 12 + day.month - 1 + months
    year, month = count // 12, count % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def add_working_days(day: date, count: int, holidays: Holidays) -> date:
    """Return the working day that is `count` working days after a day, which itself does not count."""
    while count:
        day += DAY
        count -= holidays.works(day)
    return day


def _settled(planned: date, step: timedelta, words: str, holidays: Holidays) -> Sum:
    """Move a day to a working day and finish its sum."""
    day = planned
    while not holidays.works(day):
        day += step
    if day == planned:
        words += f", a {WEEKDAYS[day.weekday()]}"
    else:
        words += f", {holidays.why_not(planned)}, so {_full(day)}"
    return _sure(day, words, planned, holidays)


def _sure(day: date, words: str, other: date, holidays: Holidays) -> Sum:
    if holidays.covers(day) and holidays.covers(other):
        return Sum(day, words)
    known = f"bank holidays are known here only from {holidays.first_year} to {holidays.last_year}"
    return Sum(day, f"{words} (check it: {known})", sure=False)


def _skipped(start: date, end: date, holidays: Holidays) -> str:
    """Name the bank holidays on weekdays between two days."""
    between = (start + DAY * n for n in range(1, (end - start).days))
    names = [holidays.days.get(day.isoformat(), "") for day in between if day.weekday() < SATURDAY]
    return ", ".join(name for name in names if name)


def _full(day: date) -> str:
    return f"{WEEKDAYS[day.weekday()]} {long_date(day)}"


def _month(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"


def months_words(months: int) -> str:
    """Return "six months", "one month", "18 months"."""
    counted = COUNTS[months] if months < len(COUNTS) else str(months)
    return f"{counted} month{'s' if months > 1 else ''}"


def _ordinal(day: int) -> str:
    return f"{day}{ {1: 'st', 2: 'nd', 3: 'rd', 21: 'st', 22: 'nd', 23: 'rd', 31: 'st'}.get(day, 'th') }"
