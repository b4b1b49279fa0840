"""Date fields of a letter: read what was typed, show it in full, and check the dates against each other."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from wizard.letters.dates import DateError, Looks, read_date
from wizard.letters.slots import variable
from wizard.letters.words import is_filled, long_date
from wizard.letters.workdays import add_months, months_words
from wizard.model import Mark, Policy, ReviewRule

BACK = frozenset({"incident-date", "request-date"})
AHEAD = frozenset({"review-date", "next-review-date", "comments-by", "request-due", "start-date"})


"""Fields whose names have a fixed meaning in every policy; the dates of steps taken lie behind too."""


def behind(policy: Policy) -> frozenset[str]:
    """Return the date fields that hold what has happened."""
    return BACK | {taken.date for taken in policy.workings.taken if taken.date}


def looks(field: str, back: Collection[str] = BACK) -> Looks:
    """Tell which way a date typed into this field without a year is looked for."""
    return "back" if field in back else "ahead" if field in AHEAD else "either"


@dataclass(frozen=True, slots=True)
class ReadDates:
    """Typed values with every date that was understood as an ISO date, and why the others were not.

    Attributes:
        values: what to make letters and case files from.
        shown: field ID → the date in words, to be shown beside what was typed.
        problems: field ID → what is wrong, in words.
    """

    values: dict[str, str]
    shown: dict[str, str]
    problems: dict[str, str]


def read_dates(policy: Policy, values: Mapping[str, str], today: date) -> ReadDates:
    """Read every filled date field; "yesterday" has to become a date before it is kept anywhere."""
    read, problems, back = dict(values), {}, behind(policy)
    shown: dict[str, str] = {}
    for field in policy.fields:
        text = values.get(field.id, "")
        if field.kind == "date" and is_filled(text):
            try:
                day = read_date(text, today, looks(field.id, back))
                read[field.id], shown[field.id] = day.isoformat(), long_date(day)
            except DateError as problem:
                problems[field.id] = str(problem)
        elif ENDS in field.duty and (end := _whole_date(text, today)):
            read[field.id] = long_date(end)
    return ReadDates(read, shown, problems)


ENDS = "ends"
"""The duty of a field that holds a day, or in words why there is none."""
NUMBERS = re.compile(r"\s*\d{1,4}([-/.])\d{1,2}\1\d{1,4}\s*")


def _whole_date(text: str, today: date) -> date | None:
    """Return the day where a text is nothing but a date in figures: a letter prints it in words."""
    if not NUMBERS.fullmatch(text):
        return None
    try:
        return read_date(text, today, "ahead")
    except DateError:
        return None


def typed_date(
    field: str, values: Mapping[str, str], today: date, back: Collection[str] = BACK
) -> date | None:
    """Return the date in a field, or None where there is none that can be understood.

    Args:
        field: the field's ID.
        values: template name or ID → text.
        today: what "yesterday" is counted from.
        back: the fields that hold what has happened.
    """
    try:
        return read_date(values.get(field) or values.get(variable(field), ""), today, looks(field, back))
    except DateError:
        return None


@dataclass(frozen=True, slots=True)
class DateFault:
    """Dates that cannot stand together: the field to mend, and what is wrong, in words.

    `beside` is the other date's field: a letter that does not print both has nothing to mend.
    """

    field: str
    text: str
    blocking: bool
    mark: Mark
    cites: tuple[str, ...] = ()
    beside: str = ""


def date_faults(policy: Policy, values: Mapping[str, str], today: date) -> Iterator[DateFault]:
    """Find dates that are against the policy, or cannot be true."""
    back, rule = behind(policy), policy.workings.review
    days = {name: typed_date(name, values, today, back) for name in (*back, *AHEAD)}
    for name in sorted(back):
        day = days[name]
        if day and day > today:
            yield DateFault(name, f"{long_date(day)} has not come yet.", True, "good-practice")
    start, review, next_review = days["start-date"], days["review-date"], days["next-review-date"]
    if rule and start and review:
        yield from _review_faults(rule, "review-date", review, start, "start-date")
    if rule and next_review:
        yield from _review_faults(rule, "next-review-date", next_review, today, "")
    dated = typed_date(DATED, values, today, back)
    if dated and abs(dated - today) > NEAR:
        text = "The date on the letter is more than a month from today."
        yield DateFault(DATED, text, True, "good-practice")
    comments = days["comments-by"]
    if comments and today <= comments < today + COMMENTS:
        yield DateFault("comments-by", "Less than two weeks are left for comments.", False, "good-practice")


COMMENTS = timedelta(days=14)
DATED = "dated"
"""The field of a letter's own date, which is never carried on to the next step."""
NEAR = timedelta(days=31)
"""How far the date on a letter may lie from the day on which it is made."""


def _review_faults(rule: ReviewRule, name: str, day: date, since: date, beside: str) -> Iterator[DateFault]:
    months = max((months for _, months in rule.months), default=0)
    last = add_months(since, months)
    if day > last:
        text = f"{long_date(day)} is more than {months_words(months)} after {long_date(since)}: "
        text += f"review it by {long_date(last)}."
        yield DateFault(name, text, True, "must", rule.cites, beside)
    elif day < since:
        yield DateFault(
            name, f"{long_date(day)} is before {long_date(since)}.", True, "good-practice", (), beside
        )
