"""Keeps what each content file says, so that after an edit only the files that changed are read again."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from wizard.source.reading import Reading


class PausedError(Exception):
    """As many files were read as may be at once; whoever reads goes on by reading again."""


class Memory:
    """What files say, by their name as shown, each with what was noted while it was read.

    Attributes:
        left: how many files may still be read before reading pauses; None sets no limit.
    """

    def __init__(self) -> None:
        self.left: int | None = None
        self._held: dict[str, tuple[Any, Reading]] = {}

    def __len__(self) -> int:
        return len(self._held)

    def recall[T](
        self, file: str, read: Callable[[Reading], T], ranks: Mapping[str, int]
    ) -> tuple[T, Reading]:
        """Return what a file says and what was noted, read now unless it is remembered.

        Args:
            file: its name as shown.
            read: reads it, noting what it finds.
            ranks: the ranks as they are now: what names responses by them is read again if they change.

        Raises:
            PausedError: it would have to be read, and no more may be at once.
        """
        known = self._held.get(file)
        if known is None or (known[1].asks_ranks and known[1].ranks != ranks):
            if self.left is not None and self.left < 1:
                raise PausedError
            fresh = Reading()
            fresh.ranks = dict(ranks)
            self._held[file] = read(fresh), fresh
            self.left = None if self.left is None else self.left - 1
        held: tuple[T, Reading] = self._held[file]
        return held

    def without(self, files: Iterable[str]) -> "Memory":
        """Return a memory of the same that does not know some files."""
        fresh, gone = Memory(), set(files)
        fresh._held = {name: held for name, held in self._held.items() if name not in gone}
        return fresh

    def forget(self, file: str) -> None:
        """Have a file read anew: it has changed, is new or is gone."""
        self._held.pop(file, None)
