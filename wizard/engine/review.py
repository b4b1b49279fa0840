"""When what is set has to be reviewed: the months, and the table row that says so."""

from dataclasses import dataclass

from wizard.engine.compile import Rules
from wizard.engine.known import NO, YES, Known
from wizard.model import Row


@dataclass(frozen=True, slots=True)
class ReviewDue:
    """`months` until the review; `row` says why, None while it is open which of several rows does."""

    months: int
    row: Row | None


def review_due(rules: Rules, known: Known) -> ReviewDue | None:
    """Return when the review is due, or None where nothing is reviewed or that is not settled yet."""
    rule = rules.policy.workings.review
    if rule is None:
        return None
    value = known.certain(rule.result)
    months = dict(rule.months).get("".join(value), 0)
    if not months:
        return None
    tables = [table for table in rules.policy.tables if rule.result in table.outputs]
    rows = [
        row
        for table in tables
        for row in table.rows
        if row.outputs[table.outputs.index(rule.result)] == value and known.holds(row.conditions) != NO
    ]
    certain = [row for row in rows if known.holds(row.conditions) == YES]
    return ReviewDue(months, next(iter(certain or (rows if len(rows) == 1 else ())), None))
