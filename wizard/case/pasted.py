"""Reads rows that were copied from a spreadsheet: which are entries of the evidence log, and which are not.

Cells are parted by tabs, as every spreadsheet copies them; where there is no tab, by semicolons. A cell with
a line break or a tab inside comes in quotation marks; any other mark is one that somebody typed.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from wizard.case.evidence import EntryError, Typed, made, sameness
from wizard.case.record import Evidence
from wizard.letters.words import clean, is_filled

HEADS = {"date", "day", "when", "on", "date and time"}
TOO_WIDE = "It has more than four columns: day, what happened, who saw it, where the proof is kept."


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it was pasted: an entry; or, with the reason in words, none.

    `known` tells that the log has it already, or an earlier row.
    """

    cells: tuple[str, ...]
    entry: Evidence | None = None
    problem: str = ""
    known: bool = False


def rows_of(text: str, key: str, today: date, log: Iterable[Evidence] = ()) -> tuple[Row, ...]:
    """Return the rows of a pasted list, without its headings and without empty ones.

    Args:
        text: as pasted.
        key: a name that tells nothing, for the IDs of the entries.
        today: no entry is later.
        log: what is put down already.
    """
    seen = {sameness(one) for one in log if not one.struck}
    found: list[Row] = []
    for number, cells in enumerate(_cells(clean(text)), 1):
        if not any(map(is_filled, cells)) or (number == 1 and cells[0].strip().lower() in HEADS):
            continue
        row = _row(cells, f"{key}-{number}", today)
        if entry := row.entry:
            row = Row(row.cells, entry, known=sameness(entry) in seen)
            seen.add(sameness(entry))
        found.append(row)
    return tuple(found)


def _row(cells: tuple[str, ...], entry_id: str, today: date) -> Row:
    trimmed = cells
    while len(trimmed) > 4 and not is_filled(trimmed[-1]):
        trimmed = trimmed[:-1]
    if len(trimmed) > 4:
        return Row(cells, problem=TOO_WIDE)
    try:
        return Row(cells, made(Typed(*trimmed), entry_id, today))
    except EntryError as fault:
        return Row(cells, problem=str(fault))


def _cells(text: str) -> Iterator[tuple[str, ...]]:
    parted = "\t" if "\t" in text else ";"
    cell = re.compile(rf'"((?:[^"]|"")*)"(?={parted}|\n|\Z)|([^{parted}\n]*)')
    row: list[str] = []
    place = 0
    while place <= len(text):
        found = cell.match(text, place)
        if found is None:  # the second way matches everywhere
            return
        quoted = found[1]
        needed = quoted is not None and ("\n" in quoted or parted in quoted or '""' in quoted)
        row.append(quoted.replace('""', '"') if needed and quoted is not None else found[0])
        place = found.end()
        if place < len(text) and text[place] == parted:
            place += 1
            continue
        yield tuple(row)
        row = []
        place += 1


def as_text(rows: Iterable[Row]) -> str:
    """Return rows as they can be pasted again."""
    return "\n".join("\t".join(map(_cell, row.cells)) for row in rows)


def _cell(text: str) -> str:
    return f'"{text.replace(chr(34), chr(34) * 2)}"' if "\n" in text or "\t" in text else text
