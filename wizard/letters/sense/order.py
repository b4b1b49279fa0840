"""Days that stand in the wrong order: two fields, or a field and today."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from wizard.letters.date_fields import behind, looks
from wizard.letters.sense.days import day_in
from wizard.letters.sense.said import Said
from wizard.letters.words import long_date
from wizard.letters.workdays import add_months, months_words
from wizard.model import DateOrder, Letter, Policy

TODAY = "today"


@dataclass(frozen=True, slots=True)
class Disorder:
    """An order that is not kept: what is wrong, in words without a full stop, and the fields to mend."""

    order: DateOrder
    text: str
    fields: tuple[str, ...]


def in_disorder(policy: Policy, letter: Letter, said: tuple[Said, ...], today: date) -> Iterator[Disorder]:
    """Yield each order that the printed dates do not keep.

    A field that holds a date in free text counts with the first day that it names.
    """
    back = behind(policy)
    days = {one.id: day_in(one.text, today, looks(one.id, back)) for one in said if one.field}
    where = {one.id: one.where for one in said}
    for order in policy.sense.order:
        if not order.letters or letter.id in order.letters:
            first, then = (today if name == TODAY else days.get(name) for name in (order.first, order.then))
            if first and then and (text := _wrong(order, first, then, where.get(order.first, "").lower())):
                fields = tuple(name for name in (order.then, order.first) if name != TODAY)
                yield Disorder(order, f"{where[fields[0]]}: {text}", fields)


def _wrong(order: DateOrder, first: date, then: date, beside: str) -> str:
    """Return what is wrong with the later day, or "" where nothing is; `beside` names the earlier field."""
    most = months_words(order.months) if order.months else ""
    if then < first:
        past = order.first == TODAY
        return (
            f"{long_date(then)} is past"
            if past
            else f"{long_date(then)} is before {long_date(first)} ({beside})"
        )
    if not most or then <= add_months(first, order.months):
        return ""
    if order.then == TODAY:
        return f"{long_date(first)} is more than {most} ago"
    since = "from now" if order.first == TODAY else f"after {long_date(first)} ({beside})"
    return f"{long_date(then)} is more than {most} {since}"
