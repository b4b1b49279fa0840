"""A decision table as a grid: its cells with their spans, and how rows are added, moved and taken away."""

from collections.abc import Mapping
from dataclasses import dataclass

from wizard.desk.fields import Edit
from wizard.source.conditions import ANY
from wizard.source.grid import Grid, find_grid
from wizard.source.reading import Reading
from wizard.source.text import Piece, Source

BESIDE = ("says", "mark", "because")
"""Columns that stand beside a row, not in it."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the fact that it reads or sets, by its `name`.

    Attributes:
        at: its place in the table, from 0.
        sets: whether the table gives this fact.
        folded: every row has "any" in it, so that it says nothing.
        choices: what may stand in its cells, with labels.
    """

    at: int
    name: str
    sets: bool
    folded: bool
    choices: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table in a file's text."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    grid: Grid

    def cell(self, row: int, column: int) -> str:
        """Return what a cell says."""
        return self.rows[row][column] if column < len(self.rows[row]) else ""

    def at(self, offset: int) -> str:
        """Return the name of the cell at an offset of the file's text, `cell.3.2`; "" where there is none."""
        for row, (line, cells) in enumerate(self.grid.rows):
            if line.start <= offset <= line.end:
                inside = (column for column, cell in enumerate(cells) if offset <= cell.end)
                return f"cell.{row}.{next(inside, len(cells) - 1)}"
        return ""

    def set_cell(self, row: int, column: int, value: str) -> Edit | None:
        """Return what a new value of a cell changes; nothing where it is the same."""
        cell = self.grid.rows[row][1][column]
        clean = " ".join(value.split()).replace("\\|", "|").replace("|", "\\|")
        if clean == cell.text:
            return None
        if cell.start == cell.end:  # an empty cell: a space on both sides, as the others have
            return Edit(cell.start, cell.end, f" {clean} " if clean else "")
        return Edit(cell.start, cell.end, clean)

    def add_row(self, below: int) -> Edit:
        """Return what puts a copy of a row under it, with its reason left to be written."""
        line, cells = self.grid.rows[below]
        reason = cells[-1]
        copied = line.source.text[line.start : reason.start] + line.source.text[reason.end : line.end]
        return Edit(line.end, line.end, f"\n{copied}")

    def delete_row(self, row: int) -> Edit:
        """Return what takes a row away, with its line."""
        line, _ = self.grid.rows[row]
        start, end = _whole_line(line)
        return Edit(start, end, "")

    def move_row(self, row: int, down: int) -> Edit | None:
        """Return what changes places with the row below (1) or above (-1); nothing at the ends."""
        other = row + down
        if not 0 <= other < len(self.rows):
            return None
        first, second = (self.grid.rows[at][0] for at in sorted((row, other)))
        between = first.source.text[first.end : second.start]
        return Edit(first.start, second.end, f"{second.text}{between}{first.text}")


def _whole_line(line: Piece) -> tuple[int, int]:
    """Return the span of a line with the line feed before it: the last line of a file may have none after."""
    text = line.source.text
    start = text.rfind("\n", 0, line.start)
    end = text.find("\n", line.end)
    return max(start, 0), len(text) if end < 0 else end


def sheet_of(path: str, text: str, choices: Mapping[str, tuple[tuple[str, str], ...]]) -> Sheet | None:
    """Return the table of a file as a grid; None where it cannot be made out.

    Args:
        path: the file.
        text: what it says.
        choices: the values of every fact, with labels.
    """
    grid = find_grid(Source.of(path, text).whole(), Reading())
    if grid is None:
        return None
    rows = tuple(tuple(cell.text for cell in cells) for _, cells in grid.rows)
    columns = []
    for at, head in enumerate(grid.head):
        name = head.text.removeprefix("→").removeprefix("->").strip()
        sets = name != head.text
        folded = not sets and bool(rows) and all(row[at : at + 1] == (ANY,) for row in rows)
        columns.append(Column(at, name, sets, folded, choices.get(name, ())))
    return Sheet(tuple(columns), rows, grid)
