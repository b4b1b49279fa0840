"""When a measure has to be reviewed: the latest date, and the table row it rests on."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from wizard.browser.app import App
from wizard.engine import Outcome, speaking
from wizard.engine.review import review_due
from wizard.letters.words import date_in_words
from wizard.model import Row


@dataclass(frozen=True, slots=True)
class Review:
    """The latest day of the review, counted from today, and why; no row while that is open."""

    latest: str
    months: int
    row: Row | None


def review_of(app: App, outcome: Outcome, today: date) -> Review | None:
    """Return when the review is due, or None where there is nothing to review."""
    due = review_due(app.rules, outcome.known)
    if due is None:
        return None
    return Review(date_in_words(months_after(today, due.months).isoformat()), due.months, due.row)


def how_it_went(app: App, outcome: Outcome) -> tuple[Row, ...]:
    """Return the rows that certainly say what a review leads to; none where nothing is reviewed."""
    rule, known = app.rules.policy.workings.review, outcome.known
    if rule is None or not rule.outcome:
        return ()
    told = (speaking(known.rules, known.state, rule.outcome, one) for one in known.certain(rule.outcome))
    return tuple(app.rows[row] for rows in told for row in rows)


def months_after(day: date, months: int) -> date:
    """Return the same day so many months on; the last day of a month that is too short for it."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
