"""A table of learned numbers, looked up in its own text: a dictionary would fill the memory image."""

from array import array
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from zlib import crc32

LINES = 8
"""About how many lines of a table share a drawer: a look searches through one drawer, some 200 characters."""


class Learned(Mapping[str, tuple[int, ...]]):
    """The numbers of each word or feature: one a line, sorted, after a tab.

    In memory the lines lie in drawers, by the checksum of their name, drawer after drawer in one text: where
    each begins is all that is kept besides.
    """

    def __init__(self, file: Path) -> None:
        """Read the file; now and not at the first look, since the browser's memory image has no files.

        Raises:
            ValueError: the lines are not sorted, so that one name might stand in two.
        """
        lines = file.read_text(encoding="utf-8").splitlines()[1:]  # the first says who learned it
        self._count, self._drawers = len(lines), 1 + len(lines) // LINES
        drawers: list[list[str]] = [[] for _ in range(self._drawers)]
        before = ""
        for line in lines:
            if (name := line.partition("\t")[0]) <= before:
                raise ValueError(f"{file.name}: {name!r} does not come after {before!r}")
            drawers[self._drawer(name)].append(line)
            before = name
        # Each line stands between two line breaks, so that a name is found with what ends it on both sides.
        self._text = "\n" + "".join(f"{line}\n" for drawer in drawers for line in drawer)
        self._starts, place = array("I", [0]), 0
        for drawer in drawers:
            place += sum(len(line) + 1 for line in drawer)
            self._starts.append(place)
        # Looked for again and again within one sentence; few, since words of letters are not kept long.
        self._row = lru_cache(256)(self._find)

    def __getitem__(self, name: str) -> tuple[int, ...]:
        if (row := self._row(name)) is None:
            raise KeyError(name)
        return row

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and self._row(name) is not None

    def __iter__(self) -> Iterator[str]:
        return (line.partition("\t")[0] for line in self._text.split("\n") if line)

    def __len__(self) -> int:
        return self._count

    def _drawer(self, name: str) -> int:
        return crc32(name.encode()) % self._drawers

    def _find(self, name: str) -> tuple[int, ...] | None:
        drawer = self._drawer(name)
        found = self._text.find(f"\n{name}\t", self._starts[drawer], self._starts[drawer + 1])
        if found < 0:
            return None
        begin = found + len(name) + 2
        return tuple(map(int, self._text[begin : self._text.index("\n", begin)].split()))
