"""What a published document is made of before its numbers are looked at: blocks of plain text."""

import re
from dataclasses import dataclass
from typing import Literal

BlockKind = Literal["text", "heading", "item", "row", "aside"]
"""`item`: a bullet; `row`: a row of a table; `aside`: a line of a table of contents."""


class UnreadableError(ValueError):
    """The file cannot be read as a published policy; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, bullet or table row.

    Attributes:
        kind: what the document says it is.
        text: its plain text, with single spaces.
        line: where it stands: the line, or in a Word file the paragraph, counted from 1.
        cells: for a row, the texts of its cells.
    """

    kind: BlockKind
    text: str
    line: int
    cells: tuple[str, ...] = ()


def squeeze(text: str) -> str:
    """Return text with every run of white space, hard spaces and zero-width marks as one space or none."""
    return " ".join(re.sub("[\u200b\u200c\u200d\u2060\ufeff\u00ad]", "", text).split())


def row(cells: list[str], line: int) -> Block:
    """Return a table row; empty cells at its end are left out."""
    texts = [squeeze(cell) for cell in cells]
    while texts and not texts[-1]:
        texts.pop()
    return Block("row", " | ".join(texts), line, tuple(texts))
