"""Reads `decisions/NN-name.md`: decision tables that run as they stand."""

import re
from dataclasses import dataclass

from wizard.model import NOTHING, UNKNOWN, Condition, HitPolicy, Mark, Place, Row, Table
from wizard.source.citations import check_mark, note_citations
from wizard.source.conditions import RESERVED, WORD, read_cell, read_says, read_when
from wizard.source.frontmatter import read_front_matter
from wizard.source.grid import Grid, find_grid
from wizard.source.reading import FactUse, Reading, ValueUse
from wizard.source.text import Piece, Source
from wizard.source.values import Properties, Value, one_of
from wizard.source.vocabulary import HIT_POLICIES, MARKS

NO_VALUE = ("", "-", "–", "—")


@dataclass(frozen=True, slots=True)
class Head:
    """The columns of a table before mark and because: facts read and facts set.

    `says` tells whether a column of that name stands before mark: what the reasons claim of the case.
    """

    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    says: bool = False


def read_table(source: Source, reading: Reading) -> Table | None:
    """Return the decision table in a file, or None if there is none to be made out."""
    front, body = read_front_matter(source, reading.faults)
    grid = find_grid(body, reading) if front else None
    hit = front.choice("hit", HIT_POLICIES) if front else "unique"
    head = _head(grid, hit, reading) if grid else None
    if front is None or grid is None or head is None:
        reading.lost.add("fact")
        return None
    name = front.need("id")
    table = Table(
        id=reading.checked_id(name.text, name.place, "table"),
        title=front.needed("title"),
        text=grid.text,
        hit=hit,
        when=_when(front, reading),
        inputs=head.inputs,
        outputs=head.outputs,
        default=_default(front, hit, head, reading),
        rows=tuple(_rows(grid, name.text, hit, head, reading)),
        place=source.place(0),
    )
    front.close()
    note_citations(reading, *grid.texts)
    return table


def _when(front: Properties, reading: Reading) -> tuple[Condition, ...]:
    when = front.find("when")
    return read_when(when.piece, "when", reading) if when else ()


def _default(front: Properties, hit: HitPolicy, head: Head, reading: Reading) -> str:
    default = front.find("default")
    if hit == "collect" and default:
        mend = "delete it: without a row that holds the result is the empty set"
        reading.faults.add(default.place, "a collect table has a default", mend)
        return ""
    if hit != "collect" and not default and (when := front.find("when")):
        mend = "add `default: …`, the result where `when` does not hold"
        reading.faults.add(when.place, "table has 'when' but no 'default'", mend)
        reading.unsure |= set(head.outputs)
    if default:
        _check_value(default, reading)
    return default.text if default else ""


def _head(grid: Grid, hit: HitPolicy, reading: Reading) -> Head | None:
    """Read the header row: `fact | … | → result | … | mark | because`."""
    names = [cell.text for cell in grid.head]
    arrows = [at for at, name in enumerate(names) if name.startswith(("→", "->"))]
    if names[-2:] != ["mark", "because"]:
        place = grid.head[-1].place() if grid.head else grid.place
        reading.faults.add(place, "the last two columns are not mark and because", "add them")
        return None
    says = names[-3:-2] == ["says"]
    last = len(names) - (3 if says else 2)
    if not arrows or arrows != list(range(arrows[0], last)):
        mend = "put columns `→ result` between the facts and mark"
        reading.faults.add(grid.place, "the columns that the table sets are missing or scattered", mend)
        return None
    inputs = grid.head[: arrows[0]]
    outputs = [_result_name(cell) for cell in grid.head[arrows[0] : last]]
    for cell in [*inputs, *outputs]:
        reading.checked_id(cell.text, cell.place(), "fact")
    for cell in filter(lambda cell: cell.text, inputs):
        reading.refer("fact", cell.text, cell.place())
    for cell in outputs:
        reading.facts.append(FactUse("output", cell.text, hit == "collect", cell.place()))
    _check_columns(inputs, outputs, reading)
    return Head(tuple(cell.text for cell in inputs), tuple(cell.text for cell in outputs), says)


def _result_name(cell: Piece) -> Piece:
    arrow = re.match(r"(?:→|->)\s*", cell.text)
    return cell.sub(arrow.end() if arrow else 0, cell.end - cell.start)


def _check_columns(inputs: list[Piece], outputs: list[Piece], reading: Reading) -> None:
    seen: set[str] = set()
    for cell in [*inputs, *outputs]:
        if not cell.text:
            reading.faults.add(cell.place(), "a column has no name", "name the fact it reads or sets")
    # Inputs may repeat: a set may be read in two columns, "has any of these" and "none of those".
    for cell in outputs:
        if cell.text in seen:
            reading.faults.add(cell.place(), f"two columns set {cell.text}", "delete or rename one")
        seen.add(cell.text)


def _rows(grid: Grid, table: str, hit: HitPolicy, head: Head, reading: Reading) -> list[Row]:
    rows = []
    for number, (line, cells) in enumerate(grid.rows, 1):
        if len(cells) == len(grid.head):
            rows.append(_row(f"{table}/{number}", line.place(), cells, hit, head, reading))
            continue
        what = f"the row has {len(cells)} cells where the table has {len(grid.head)} columns"
        reading.faults.add(line.place(), what, "give it one cell for each column, any or - in idle ones")
        reading.unsure |= set(head.outputs)
    return rows


def _row(name: str, place: Place, cells: list[Piece], hit: HitPolicy, head: Head, reading: Reading) -> Row:
    *values, mark_cell, because = cells
    says = values.pop() if head.says else None
    width = len(head.inputs)
    read = (read_cell(fact, cell, reading) for fact, cell in zip(head.inputs, values, strict=False))
    sets = zip(head.outputs, values[width:], strict=True)
    row = Row(
        id=name,
        conditions=tuple(condition for condition in read if condition),
        outputs=tuple(_output(fact, cell, hit, reading) for fact, cell in sets),
        mark=_mark(mark_cell, reading),
        because=because.text.replace("\\|", "|"),
        cites=note_citations(reading, because),
        place=place,
        says=_says(says, reading),
    )
    _check_because(row, because, mark_cell.text in MARKS, reading)
    return row


def _mark(cell: Piece, reading: Reading) -> Mark:
    """Return the mark of a row; a row that only classifies has none, written "-"."""
    return "" if cell.text in NO_VALUE[1:] else one_of("mark", Value(cell.text, cell), MARKS, reading.faults)


def _says(cell: Piece | None, reading: Reading) -> tuple[Condition, ...] | None:
    """Return what the reason of a row claims of the case; "-" says that it claims nothing."""
    if cell is None or not cell.text:
        return None
    return () if cell.text in NO_VALUE else read_says(Value(cell.text, cell), reading)


def _output(fact: str, cell: Piece, hit: HitPolicy, reading: Reading) -> tuple[str, ...]:
    """Return the values a cell gives: exactly one, or, in a collect table, any number."""
    empty = cell.text in NO_VALUE
    values = [] if empty else Value(cell.text, cell).words()
    for value in values:
        _check_value(value, reading)
        reading.values.append(ValueUse("output", fact, value.text, value.place))
        if hit == "collect" and value.text == NOTHING:
            reading.faults.add(value.place, "a collect table gives the value none", "write - to give nothing")
    if hit != "collect" and len(values) != 1:
        what = f"the cell for {fact!r} gives {len(values) or 'no'} value{'s' if values else ''}"
        reading.faults.add(cell.place(), what, "write one value, or make it a collect table")
    return tuple(value.text for value in values)


def _check_value(value: Value, reading: Reading) -> None:
    if not WORD.fullmatch(value.text) or value.text in RESERVED:
        mend = "use lower-case letters, digits and hyphens, with commas between values"
        reading.faults.add(value.place, f"{value.text!r} cannot be a result", mend)
    elif value.text == UNKNOWN:
        mend = "choose another word: unknown is an answer that leaves all open"
        reading.faults.add(value.place, "'unknown' cannot be a result", mend)


def _check_because(row: Row, because: Piece, marked: bool, reading: Reading) -> None:
    if not because.text:
        mend = "say why in words and cite the clause with @"
        reading.faults.add(because.place(), f"row {row.id} has an empty because", mend)
    elif row.mark != "silent" and marked:
        check_mark(reading, row.mark, row.cites, because.place(), f"row {row.id}")
