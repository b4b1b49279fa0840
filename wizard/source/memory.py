"""Keeps what each content file says, so that after an edit only the files that changed are read again."""

from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from typing import Any

from wizard.source.reading import Reading

VERSIONS = 3
"""How many contents of one file are kept: the first, and the latest; an edit is often taken back."""

Said = tuple[Any, Reading]
"""What a file says, and what was noted while it was read."""

Held = dict[str, dict[bytes, Said]]
"""The same by the file's name as shown and the digest of its bytes."""


class PausedError(Exception):
    """As many files were read as may be at once; whoever reads goes on by reading again."""


class Memory:
    """What files say, by their name as shown and by their bytes: no edit has to be told to it.

    Attributes:
        left: how many files may still be read before reading pauses; None sets no limit.
    """

    def __init__(self, held: Held | None = None) -> None:
        """Remember what `of` returned of another memory; nothing without it."""
        self.left: int | None = None
        self._held: Held = held or {}

    def __len__(self) -> int:
        return len(self._held)

    def copy(self) -> "Memory":
        """Return a memory of the same, to try something with: what that reads is not added here."""
        return Memory({file: dict(contents) for file, contents in self._held.items()})

    def of(self, files: Iterable[tuple[str, bytes]]) -> Held:
        """Return what is known of files, by name as shown and the digest of their bytes."""
        keys = ((file, sha256(data).digest()) for file, data in files)
        return {file: {key: self._held[file][key]} for file, key in keys if key in self._held.get(file, ())}

    def recall[T](
        self, file: str, data: bytes, read: Callable[[Reading], T], ranks: Mapping[str, int]
    ) -> tuple[T, Reading]:
        """Return what a file says and what was noted, read now unless these bytes of it were read before.

        Args:
            file: its name as shown.
            data: what stands in it.
            read: reads that, noting what it finds.
            ranks: the ranks as they are now: what names responses by them is read again if they change.

        Raises:
            PausedError: it would have to be read, and no more may be at once.
        """
        contents, key = self._held.setdefault(file, {}), sha256(data).digest()
        known = contents.get(key)
        if known is None or (known[1].asks_ranks and known[1].ranks != ranks):
            if self.left is not None and self.left < 1:
                raise PausedError
            fresh = Reading()
            fresh.ranks = dict(ranks)
            known = read(fresh), fresh
            _keep(contents, key, known)
            self.left = None if self.left is None else self.left - 1
        held: tuple[T, Reading] = known
        return held


def _keep(contents: dict[bytes, Said], key: bytes, said: Said) -> None:
    """Keep one content more; where they become too many, the first and the latest stay."""
    contents.pop(key, None)
    contents[key] = said
    if len(contents) > VERSIONS:
        del contents[list(contents)[1]]
