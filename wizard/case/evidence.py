"""The evidence log: entries are put down and struck out, never changed; doubles and gaps are found."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal, NamedTuple

from wizard.case.record import CaseFile, Evidence, Opinion, Struck
from wizard.letters.dates import DateError, read_date
from wizard.letters.words import clean, is_filled, long_date

GAP = timedelta(days=28)
"""A stretch longer than this without an entry is shown. No rule says so: it is a reason to look again."""

MOST = 2000
"""Entries that one case file can hold; see `schema.json`."""

CLOCK = re.compile(r"(?:^|[\sT,]+)(?:at )?([01]?[0-9]|2[0-3])[:.]([0-5][0-9])(?::[0-5][0-9])?$")
FULL = f"It is not added: {MOST:,} entries are the most that one case can hold."


class Typed(NamedTuple):
    """An entry as it was typed or pasted."""

    day: str = ""
    what: str = ""
    seen_by: str = ""
    kept: str = ""


class EntryError(ValueError):
    """Something typed is no entry: the message says why in words, `at` which part of it."""

    def __init__(self, message: str, at: str = "") -> None:
        super().__init__(message)
        self.at = at


def made(typed: Typed, entry_id: str, today: date) -> Evidence:
    """Return the entry that was typed.

    Args:
        typed: as typed; the day may have a time behind it, and may be empty where it is not known.
        entry_id: a name that tells nothing.
        today: what "yesterday" is counted from.

    Raises:
        EntryError: it says nothing, or its day is no day or has not come yet.
    """
    what, seen_by, kept = (clean(text).strip() for text in typed[1:])
    if not is_filled(what):
        raise EntryError("Say what happened.", "what")
    on, at = _moment(typed.day, today)
    return Evidence(entry_id, on, at, what, seen_by, kept, today.isoformat())


def _moment(typed: str, today: date) -> tuple[str, str]:
    text = clean(typed).strip()
    if not is_filled(text):
        return "", ""
    clock = CLOCK.search(text)
    typed_day = text[: clock.start()] if clock else text
    day = past_day(typed_day, today, "day", " Leave the day empty if it is not known.")
    return day.isoformat(), f"{int(clock[1]):02}:{clock[2]}" if clock else ""


def past_day(typed: str, today: date, at: str, otherwise: str = "") -> date:
    """Return a day that was typed and has come.

    Raises:
        EntryError: about field `at`: it is no day (`otherwise` stands behind that), or it has not come yet.
    """
    try:
        day = read_date(typed, today, "back")
    except DateError as fault:
        raise EntryError(f"{fault}{otherwise}", at) from None
    if day > today:
        raise EntryError(f"{long_date(day)} has not come yet.", at)
    return day


def put_down(case: CaseFile, new: Iterable[Evidence]) -> CaseFile:
    """Return the case with more entries.

    Raises:
        EntryError: there would be more than a case file can hold.
    """
    log = (*case.log, *new)
    if len(log) > MOST:
        raise EntryError(FULL)
    return replace(case, log=log)


def strike_out(case: CaseFile, entry_id: str, struck: Struck) -> CaseFile:
    """Return the case with an entry struck out; it stays, with who did it, when and why.

    Raises:
        EntryError: it is not said who strikes it out, or why.
    """
    return replace(case, log=struck_out(case.log, entry_id, struck))


def struck_out[T: (Evidence, Opinion)](entries: Iterable[T], entry_id: str, struck: Struck) -> tuple[T, ...]:
    """Return entries with one of them struck out, unless it is already.

    Raises:
        EntryError: it is not said who strikes it out, or why.
    """
    if not is_filled(struck.by) or not is_filled(struck.why):
        raise EntryError("Say who strikes it out, and why.")
    return tuple(
        replace(one, struck=(struck,)) if one.id == entry_id and not one.struck else one for one in entries
    )


def standing(log: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Return the entries that count, in the order in which things happened; those without a day come last."""
    return tuple(sorted((one for one in log if not one.struck), key=when))


def when(entry: Evidence) -> tuple[bool, str, str]:
    """Return the place of an entry in time."""
    return not entry.on, entry.on, entry.at


def sameness(entry: Evidence) -> tuple[str, str]:
    """Return what two entries for one thing share: the day, and the words but for spaces and capitals."""
    return entry.on, " ".join(entry.what.casefold().split()).rstrip(".")


def doubles(log: Iterable[Evidence]) -> frozenset[str]:
    """Return the IDs of entries that say what an earlier one says already."""
    seen: set[tuple[str, str]] = set()
    found = set[str]()
    for one in log:
        if not one.struck and sameness(one) in seen:
            found.add(one.id)
        elif not one.struck:
            seen.add(sameness(one))
    return frozenset(found)


Kind = Literal["entry", "sent", "gap"]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the chronology: an entry, a letter that was sent, or a stretch without any."""

    kind: Kind
    on: str
    words: str = ""
    entry: Evidence | None = None
    days: int = 0


def chronology(case: CaseFile, titles: dict[str, str]) -> tuple[Line, ...]:
    """Return all that the case knows in the order of time: entries struck out too, letters sent, and gaps.

    Args:
        case: with its log.
        titles: of letters, by ID.
    """
    lines = [Line("entry", one.on, one.what, one) for one in sorted(case.log, key=when)]
    lines += [Line("sent", one.on, titles.get(one.letter, one.letter)) for one in case.sent]
    lines.sort(key=lambda line: (not line.on, line.on, line.kind != "entry"))
    return tuple(_with_gaps(lines))


def _with_gaps(lines: list[Line]) -> Iterator[Line]:
    last = ""
    for line in lines:
        counts = bool(line.on) and not (line.entry and line.entry.struck)
        passed = date.fromisoformat(line.on) - date.fromisoformat(last) if counts and last else GAP
        if passed > GAP:
            yield Line("gap", last, days=passed.days)
        yield line
        last = line.on if counts else last


def lacks(entry: Evidence) -> tuple[str, ...]:
    """Return, in words, what an entry does not tell."""
    told = (
        ("the day", entry.on),
        ("who saw or heard it", entry.seen_by),
        ("where the proof is kept", entry.kept),
    )
    return tuple(name for name, text in told if not is_filled(text))
