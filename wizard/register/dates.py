"""Every review and end in the register as one calendar file; no entry names a person."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime

from wizard.case.calendar import KINDS, Event, calendar_of
from wizard.case.record import is_practice
from wizard.register.entry import Entry

COUNTED = "review-date"
"""Under this name goes a day that the guide counted: should the file have one later, the entry moves."""
END = "end-date"


def calendar(entries: Iterable[Entry], made: datetime) -> str:
    """Return the calendar file of all reviews that are due and all ends to come.

    An event has the name that the case's own calendar gives it, so that one imported from there moves.

    Args:
        entries: the cases.
        made: the moment of making, in the person's own time.
    """
    pairs = ((entry.id, event) for entry in entries for event in events(entry, made.date()))
    return calendar_of(pairs, made.isoformat())


def events(entry: Entry, today: date) -> Iterator[Event]:
    """Yield what a case puts into the calendar."""
    if entry.lasting and entry.due:
        yield _event(entry, entry.due_field or COUNTED, entry.due)
    if entry.lasting and entry.ends and date.fromisoformat(entry.ends) >= today:
        yield _event(entry, END, entry.ends)


def _event(entry: Entry, name: str, day: str) -> Event:
    kind = KINDS[name]
    summary = f"{kind.summary}: {entry.reference}" if entry.reference else kind.summary
    if is_practice(entry.id):
        summary = f"PRACTICE, made up: {summary}"
    event = Event(name, date.fromisoformat(day), summary, kind.text, kind.days_ahead)
    if name == COUNTED and not entry.due_field:
        return replace(event, text=f"{kind.text} The day was counted by the guide: the file has none.")
    return event
