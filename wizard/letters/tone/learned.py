"""A table of learned numbers, looked up in its own text: a dictionary would fill the memory image."""

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path


class Learned(Mapping[str, tuple[int, ...]]):
    """The numbers of each word or feature: one a line, sorted, after a tab."""

    def __init__(self, file: Path) -> None:
        """Read the file; now and not at the first look, since the browser's memory image has no files.

        Raises:
            ValueError: the lines are not sorted, so that some could not be found.
        """
        lines = file.read_text(encoding="utf-8").splitlines()[1:]  # the first says who learned it
        self._text = "\n".join(lines) + "\n"
        self._starts = array("I")
        place, before = 0, ""
        for line in lines:
            if (name := line.partition("\t")[0]) <= before:
                raise ValueError(f"{file.name}: {name!r} does not come after {before!r}")
            self._starts.append(place)
            place, before = place + len(line) + 1, name
        # Looked for again and again within one sentence; few, since words of letters are not kept long.
        self._row = lru_cache(256)(self._find)

    def __getitem__(self, name: str) -> tuple[int, ...]:
        if (row := self._row(name)) is None:
            raise KeyError(name)
        return row

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and self._row(name) is not None

    def __iter__(self) -> Iterator[str]:
        return map(self._name, self._starts)

    def __len__(self) -> int:
        return len(self._starts)

    def _name(self, start: int) -> str:
        return self._text[start : self._text.index("\t", start)]

    def _find(self, name: str) -> tuple[int, ...] | None:
        at = bisect_left(self._starts, name, key=self._name)
        if at == len(self) or self._name(self._starts[at]) != name:
            return None
        begin = self._starts[at] + len(name) + 1
        return tuple(map(int, self._text[begin : self._text.index("\n", begin)].split()))
