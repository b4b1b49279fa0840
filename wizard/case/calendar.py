"""Review and reply dates as a calendar file (RFC 5545) that Outlook and others import.

The entries name no person: a calendar is often shared. They carry the case's reference instead.
"""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from wizard import __version__
from wizard.letters.date_fields import typed_date
from wizard.letters.words import clean, long_date

MEDIA_TYPE = "text/calendar; charset=utf-8"
COUNTED_FROM = datetime(2020, 1, 1, tzinfo=UTC)
"""The minutes since then are an event's SEQUENCE: no case file has to remember how often it was sent out."""

LONGEST = 75  # octets a line may have, RFC 5545 section 3.1


@dataclass(frozen=True, slots=True)
class Kind:
    """What is put into the calendar for a date field."""

    summary: str
    text: str
    days_ahead: int


KINDS: Mapping[str, Kind] = {
    "review-date": Kind("Review due", "Review it by this day. Ask the person for comments first.", 28),
    "next-review-date": Kind("Review due", "Review it by this day. Ask the person for comments first.", 28),
    "comments-by": Kind("Comments due", "Last day for the person's comments before the review.", 0),
    "request-due": Kind("Reply due", "Last day for the reply to the request for information.", 5),
    "end-date": Kind("Restriction ends", "It ends on this day unless it is renewed.", 14),
    "new-end-date": Kind("Restriction ends", "It ends on this day unless it is renewed.", 14),
}
"""Date field → its entry. `days_ahead` is when the calendar reminds."""


SAME_AS = {"next-review-date": "review-date", "new-end-date": "end-date"}
"""What a review moves is the same entry in the calendar: the new day takes the place of the old."""


@dataclass(frozen=True, slots=True)
class Event:
    """A whole day in the calendar. `name` tells this event from the others of the case."""

    name: str
    day: date
    summary: str
    text: str
    days_ahead: int = 0


def case_events(
    values: Mapping[str, str], today: date, *, label: str = "", only: Collection[str] | None = None
) -> tuple[Event, ...]:
    """Return an event for each date of the case that is filled in and understood, earliest first.

    Args:
        values: field ID → text.
        today: what "tomorrow" is counted from.
        label: tells which case it is without naming the person, such as its reference or receipt.
        only: the fields that count, such as those that the letters of this step print; None takes all.
    """
    found = []
    for name, kind in KINDS.items():
        day = typed_date(name, values, today) if only is None or name in only else None
        if day:
            summary = f"{kind.summary}: {label}" if label else kind.summary
            found.append(Event(name, day, summary, kind.text, kind.days_ahead))
    moved = {SAME_AS[event.name] for event in found if event.name in SAME_AS}
    return tuple(sorted((one for one in found if one.name not in moved), key=lambda event: event.day))


def write_calendar(events: Iterable[Event], *, case_id: str, stamp_iso: str) -> str:
    """Return a calendar file of one case; see `calendar_of`.

    Args:
        events: what is put in.
        case_id: the case file's `id`.
        stamp_iso: the time of making, ISO 8601; without a zone it is taken as UTC.
    """
    return calendar_of(((case_id, event) for event in events), stamp_iso)


def calendar_of(events: Iterable[tuple[str, Event]], stamp_iso: str) -> str:
    """Return a calendar file of events, each with its case's `id`.

    The same event of the same case has the same UID, and what is made later has the higher SEQUENCE, so that
    importing it again moves it (RFC 5545 sections 3.8.4.7 and 3.8.7.4). No METHOD is named: with PUBLISH an
    organizer would have to be (RFC 5546, section 3.2.1), and these entries have none.

    Raises:
        ValueError: `stamp_iso` is not an ISO 8601 date or time.
    """
    moment = datetime.fromisoformat(stamp_iso)
    utc = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//Conduct guide//{__version__}//EN",
    ]
    for case_id, event in events:
        lines += _event(event, case_id, utc)
    lines.append("END:VCALENDAR")
    return "".join(f"{piece}\r\n" for line in lines for piece in _folded(line))


def _event(event: Event, case_id: str, made: datetime) -> Iterator[str]:
    named = f"{case_id} {SAME_AS.get(event.name, event.name)}"
    yield "BEGIN:VEVENT"
    yield f"UID:{hashlib.sha256(named.encode()).hexdigest()[:32]}@conduct-guide.invalid"
    yield f"DTSTAMP:{made:%Y%m%dT%H%M%SZ}"
    yield f"SEQUENCE:{max(0, int((made - COUNTED_FROM).total_seconds()) // 60)}"
    yield f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{event.day + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_escaped(event.summary)}"
    yield f"DESCRIPTION:{_escaped(event.text)}"
    yield "CLASS:PRIVATE"
    yield "TRANSP:TRANSPARENT"
    if event.days_ahead:
        yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"TRIGGER:-P{event.days_ahead}D")
        yield f"DESCRIPTION:{_escaped(f'{event.summary}, {long_date(event.day)}')}"
        yield "END:VALARM"
    yield "END:VEVENT"


def _escaped(text: str) -> str:
    """Escape a text value (section 3.3.11); control characters other than line ends have no place in one."""
    kept = "".join(char for char in clean(text) if char in "\n\t" or not ("\x7f" <= char <= "\x9f"))
    for char in "\\;,":
        kept = kept.replace(char, "\\" + char)
    return kept.replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """Fold a line so that none is longer than 75 octets, never within a character."""
    piece, size = "", 0
    for char in line:
        width = len(char.encode())
        if size + width > LONGEST:
            yield piece
            piece, size = " ", 1
        piece, size = piece + char, size + width
    yield piece
