"""Date fields of a letter: read what was typed, show it in full, and check the dates against each other."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from wizard.letters.dates import DateError, Looks, read_date
from wizard.letters.slots import variable
from wizard.letters.words import is_filled, long_date
from wizard.letters.workdays import REVIEW_MONTHS, add_months
from wizard.model import Mark, Policy

BACK = frozenset({"incident-date", "request-date", "verbal-warning-date", "informal-warning-date",
                  "formal-warning-date"})  # fmt: skip
AHEAD = frozenset({"review-date", "next-review-date", "comments-by", "request-due", "start-date"})


def looks(field: str) -> Looks:
    """Tell which way a date typed into this field without a year is looked for."""
    return "back" if field in BACK else "ahead" if field in AHEAD else "either"


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
    read, problems = dict(values), {}
    shown: dict[str, str] = {}
    for field in policy.fields:
        text = values.get(field.id, "")
        if field.kind == "date" and is_filled(text):
            try:
                day = read_date(text, today, looks(field.id))
                read[field.id], shown[field.id] = day.isoformat(), long_date(day)
            except DateError as problem:
                problems[field.id] = str(problem)
    return ReadDates(read, shown, problems)


def typed_date(field: str, values: Mapping[str, str], today: date) -> date | None:
    """Return the date in a field, or None where there is none that can be understood.

    Args:
        field: the field's ID.
        values: template name or ID → text.
        today: what "yesterday" is counted from.
    """
    try:
        return read_date(values.get(field) or values.get(variable(field), ""), today, looks(field))
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


def date_faults(values: Mapping[str, str], today: date) -> Iterator[DateFault]:
    """Find dates that are against the policy, or cannot be true."""
    days = {name: typed_date(name, values, today) for name in (*BACK, *AHEAD)}
    for name in sorted(BACK):
        day = days[name]
        if day and day > today:
            yield DateFault(name, f"{long_date(day)} has not come yet.", True, "good-practice")
    start, review, next_review = days["start-date"], days["review-date"], days["next-review-date"]
    if start and review:
        yield from _review_faults("review-date", review, start, "start-date")
    if next_review:
        yield from _review_faults("next-review-date", next_review, today, "")
    comments = days["comments-by"]
    if comments and today <= comments < today + COMMENTS:
        yield DateFault("comments-by", "Less than two weeks are left for comments.", False, "good-practice")


COMMENTS = timedelta(days=14)


def _review_faults(name: str, day: date, since: date, beside: str) -> Iterator[DateFault]:
    last = add_months(since, REVIEW_MONTHS)
    if day > last:
        text = f"{long_date(day)} is more than six months after {long_date(since)}: "
        text += f"review it by {long_date(last)}."
        yield DateFault(name, text, True, "must", ("six-month-review",), beside)
    elif day < since:
        yield DateFault(
            name, f"{long_date(day)} is before {long_date(since)}.", True, "good-practice", (), beside
        )
