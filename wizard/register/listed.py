"""The register as a table to take elsewhere: nothing that identifies a person unless it was ticked."""

from collections.abc import Iterable
from datetime import date

from wizard.register.drawer import all_practice
from wizard.register.sheet import Cell, Sheet
from wizard.register.table import Line

HEADS = ("Case", "Review", "Step in force", "Since", "Review due", "Ends", "Decided by")
NAMED = ("Reference", "File", "Channel kept", "Adjustments")
"""Columns of what was typed: a reference, a file's name or a text may tell who it is about."""


def listed(lines: Iterable[Line], *, named: bool) -> Sheet:
    """Return the table.

    Args:
        lines: in their order.
        named: whether what was typed goes in too; without it cases are numbered as they stand.
    """
    every = list(lines)
    rows = tuple(_row(number, line, named=named) for number, line in enumerate(every, 1))
    practice = all_practice(line.entry for line in every)
    title = "PRACTICE, made-up cases" if practice else "Register of reviews"
    return Sheet(title, HEADS + (NAMED if named else ()), rows)


def _row(number: int, line: Line, *, named: bool) -> tuple[Cell, ...]:
    entry = line.entry
    days = (_day(entry.since), _day(entry.due) if entry.lasting else "", _day(entry.ends) or _open_end(line))
    cells: tuple[Cell, ...] = (number, line.state_words, line.step, *days, line.deciders)
    typed = (entry.reference, entry.file, line.channel, line.adjustments)
    return cells + typed if named else cells


def _open_end(line: Line) -> str:
    """What was typed instead of a day is not copied: it may hold more than "indefinite"."""
    return "no day" if line.entry.ends_text else ""


def _day(iso: str) -> Cell:
    return date.fromisoformat(iso) if iso else ""
