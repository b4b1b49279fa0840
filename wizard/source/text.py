"""Files as text in which every character knows its line and column."""

import codecs
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from wizard.model import Place
from wizard.source.faults import Faults

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """A file's text with the offset at which each line starts."""

    file: str
    text: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, file: str, text: str) -> "Source":
        """Make a source from text whose lines end in a line feed alone."""
        return cls(file, text, (0, *(found.end() for found in re.finditer("\n", text))))

    def place(self, offset: int) -> Place:
        """Return the line and column of the character at `offset`."""
        line = bisect_right(self.starts, offset)
        return Place(self.file, line, offset - self.starts[line - 1] + 1)

    def whole(self) -> "Piece":
        """Return the whole text as a piece."""
        return Piece(self, 0, len(self.text))


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a file: from offset `start` up to, not including, `end`."""

    source: Source
    start: int
    end: int

    @property
    def text(self) -> str:
        """The characters of the piece."""
        return self.source.text[self.start : self.end]

    def place(self, offset: int = 0) -> Place:
        """Return where the character at `offset` within the piece stands in its file."""
        return self.source.place(self.start + offset)

    def sub(self, start: int, end: int) -> "Piece":
        """Return the part between two offsets within the piece."""
        return Piece(self.source, self.start + start, self.start + end)

    def strip(self) -> "Piece":
        """Return the piece without the white space around it."""
        text = self.text
        inner = text.strip()
        start = len(text) - len(text.lstrip()) if inner else 0
        return self.sub(start, start + len(inner))

    def strip_lines(self) -> "Piece":
        """Return the piece without the blank lines around it; the first line keeps its indent."""
        text = self.text
        blank = len(text) - len(text.lstrip())
        start = text.rfind("\n", 0, blank) + 1
        return self.sub(start, max(start, len(text.rstrip())))

    def split_line(self) -> tuple["Piece", "Piece"]:
        """Return the first line and what follows its line feed."""
        length = self.end - self.start
        line_end = self.source.text.find("\n", self.start, self.end)
        cut = length if line_end < 0 else line_end - self.start
        return self.sub(0, cut), self.sub(min(cut + 1, length), length)

    def lines(self) -> list["Piece"]:
        """Return the lines of the piece, without their line feeds."""
        return list(self._lines())

    def _lines(self) -> Iterator["Piece"]:
        start = 0
        for line in self.text.split("\n"):
            yield self.sub(start, start + len(line))
            start += len(line) + 1


def read_source(path: Path, file: str, faults: Faults) -> Source | None:
    """Read a content file: UTF-8, with or without byte order mark, any kind of line end.

    Args:
        path: the file to read.
        file: its name as shown to people, `policy_source/tiers.md`.
        faults: where to note what is wrong with the file.

    Returns:
        The text, or None if it cannot be used.
    """
    data = read_bytes(path, file, faults)
    return None if data is None else source_of(data, file, faults)


def read_bytes(path: Path, file: str, faults: Faults) -> bytes | None:
    """Return what stands in a content file, or None, with a fault, if it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        faults.add(Place(file, 1), f"cannot be read ({error.strerror})", "put a readable text file there")
        return None


def source_of(data: bytes, file: str, faults: Faults) -> Source | None:
    """Return bytes of a content file as text, or None, with a fault, if they cannot be used."""
    text = data.removeprefix(codecs.BOM_UTF8)
    try:
        source = Source.of(file, _with_line_feeds(text.decode("utf-8")))
    except UnicodeDecodeError as error:
        before = Source.of(file, _with_line_feeds(text[: error.start].decode("utf-8")))
        byte = f"0x{text[error.start]:02x}"
        faults.add(
            before.place(len(before.text)), f"is not UTF-8 text (byte {byte})", "save the file as UTF-8"
        )
        return None
    return source if _usable(source, faults) else None


def _with_line_feeds(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _usable(source: Source, faults: Faults) -> bool:
    if control := CONTROL.search(source.text):
        code = f"U+{ord(control.group()):04X}"
        faults.add(source.place(control.start()), f"has a control character ({code})", "delete it")
    elif not source.text.strip():
        faults.add(source.place(0), "is empty", "write its content or delete the file")
    else:
        return True
    return False


def tidy(text: str) -> str:
    """Return Markdown text without white space around it or runs of blank lines in it."""
    return re.sub(r"\n(?:[ \t]*\n)+", "\n\n", text.strip())
