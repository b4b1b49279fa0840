"""A file as it was opened, byte for byte, and as its readers see it: line feeds alone, no byte order mark."""

import codecs
import re
from dataclasses import dataclass
from functools import cached_property

LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True)
class Held:
    """A text file. `raw` keeps its own line ends; `bom` tells whether it opens with a byte order mark."""

    raw: str
    bom: bool = False

    @classmethod
    def of(cls, data: bytes) -> "Held | None":
        """Return the file in these bytes, None if they are no UTF-8 text."""
        bom = data.startswith(codecs.BOM_UTF8)
        try:
            return cls(data.removeprefix(codecs.BOM_UTF8).decode("utf-8"), bom)
        except UnicodeDecodeError:
            return None

    @cached_property
    def text(self) -> str:
        """The text as `wizard.source` reads it; every offset is one into this."""
        return self.raw.replace("\r\n", "\n").replace("\r", "\n")

    @property
    def data(self) -> bytes:
        """The bytes to be saved."""
        return (codecs.BOM_UTF8 if self.bom else b"") + self.raw.encode("utf-8")

    @property
    def line_end(self) -> str:
        """How the first line ends; new lines end like it."""
        found = LINE_END.search(self.raw)
        return found.group() if found else "\n"

    def replaced(self, start: int, end: int, new: str) -> "Held":
        """Return the file with a span of its text replaced; every other byte stays.

        Args:
            start: offset into `text`.
            end: where the span ends.
            new: what is to stand there, with line feeds alone.
        """
        first, last = self._in_raw(start), self._in_raw(end)
        fresh = LINE_END.sub("\n", new).replace("\n", self.line_end)
        return Held(self.raw[:first] + fresh + self.raw[last:], self.bom)

    def _in_raw(self, offset: int) -> int:
        """Return where in `raw` the character at an offset of `text` stands."""
        shift = 0
        for pair in re.finditer("\r\n", self.raw):
            if pair.start() - shift >= offset:
                break
            shift += 1
        return offset + shift
