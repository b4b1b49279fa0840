"""Finds the Markdown table in a text and splits it into cells that know where they stand."""

import re
from dataclasses import dataclass
from itertools import pairwise

from wizard.model import Place
from wizard.source.items import blocks
from wizard.source.reading import Reading
from wizard.source.text import Piece

BAR = re.compile(r"(?<!\\)\|")
ONE_TABLE = "write one table: a header row, a row of dashes, and a row for each rule"


@dataclass(frozen=True, slots=True)
class Grid:
    """A table in a text: its header cells, its rows with their cells, and the text around it."""

    head: list[Piece]
    rows: list[tuple[Piece, list[Piece]]]
    texts: tuple[Piece, Piece]
    place: Place

    @property
    def text(self) -> str:
        """The text before and after the table."""
        return "\n\n".join(text for text in (piece.text.strip() for piece in self.texts) if text)


def find_grid(body: Piece, reading: Reading) -> Grid | None:
    """Return the table in a text, or None, with a fault, if there is not exactly one."""
    tables = [block for token, block in blocks(body) if token.type == "table_open"]
    if len(tables) == 1:
        return _grid(body, tables[0])
    if tables:
        reading.faults.add(tables[1].place(), "a second table stands here", "give it its own file")
        return None
    reading.faults.add(*_why_none(body))
    return None


def _grid(body: Piece, table: Piece) -> Grid:
    head, _, *rows = table.lines()
    before = body.sub(0, table.start - body.start)
    after = body.sub(table.end - body.start, body.end - body.start)
    place = head.strip().place()
    return Grid(split_row(head), [(row.strip(), split_row(row)) for row in rows], (before, after), place)


def _why_none(body: Piece) -> tuple[Place, str, str]:
    lines = body.lines()
    for head, dashes in pairwise(lines):
        if "|" in head.text and "-" in dashes.text and not dashes.text.strip(" \t|:-"):
            counts = f"{len(split_row(head))} columns, the row of dashes {len(split_row(dashes))}"
            return dashes.place(), f"the header has {counts}", "give both the same number"
    return body.place(), "holds no table", ONE_TABLE


def split_row(line: Piece) -> list[Piece]:
    """Return the cells of a table row, as GitHub's tables have them: a bar after a backslash is text."""
    row = line.strip()
    start = 1 if row.text.startswith("|") else 0
    end = row.end - row.start
    cuts = [bar.start() for bar in BAR.finditer(row.text, start)]
    if not cuts or cuts[-1] != end - 1:
        cuts.append(end)
    cells = []
    for cut in cuts:
        cells.append(row.sub(start, cut).strip())
        start = cut + 1
    return cells
