"""When a measure has to be reviewed: the latest date, and the table row it rests on."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from wizard.browser.app import App
from wizard.engine import Outcome
from wizard.letters.render import holds
from wizard.letters.words import date_in_words
from wizard.model import Row


@dataclass(frozen=True, slots=True)
class Review:
    """The latest day of the review, counted from today, and why."""

    latest: str
    months: int
    row: Row


def review_of(app: App, outcome: Outcome, today: date) -> Review | None:
    """Return when the review is due, or None where there is nothing to review."""
    rule, facts = app.policy.workings.review, dict(outcome.facts)
    if rule is None:
        return None
    months = dict(rule.months).get("".join(facts.get(rule.result, ())), 0)
    tables = [table for table in app.policy.tables if rule.result in table.outputs]
    rows = [row for table in tables for row in table.rows if holds(row.conditions, facts)]
    if not months or not rows:
        return None
    return Review(date_in_words(months_after(today, months).isoformat()), months, rows[0])


def months_after(day: date, months: int) -> date:
    """Return the same day so many months on; the last day of a month that is too short for it."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
