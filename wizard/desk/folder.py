"""A content folder in memory: opened from files or a zip, changed by edits that can be taken back."""

import io
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from wizard.desk.fields import Edit
from wizard.desk.held import Held

MARK = "policy.yml"
"""The file that every content folder has: where it stands is the folder."""

LEFT_OUT = ("adopted", "offered")
"""Folders that are never opened: the council's own printed words stay where they are."""

LONGEST = 20_000_000
MOST = 5_000


class FolderError(ValueError):
    """What was opened is no content folder; the message says why and what to open."""


@dataclass(frozen=True, slots=True)
class Change:
    """A file before and after; None where it was not there."""

    path: str
    before: Held | None
    after: Held | None


Step = tuple[Change, ...]
"""What is taken back at once: one file, or all that a new ID touches."""


class Folder:
    """The files of a content folder, as they were opened and as they are now.

    Attributes:
        name: what the folder is called.
        opened: the bytes of every file as it was opened, by path.
    """

    def __init__(self, name: str, files: Mapping[str, bytes]) -> None:
        self.name = name
        self.opened = dict(files)
        self._now: dict[str, Held] = {}
        self._gone: set[str] = set()
        self._done: list[Step] = []
        self._undone: list[Step] = []

    @property
    def paths(self) -> list[str]:
        """Every file there is now."""
        return sorted(({*self.opened} | {*self._now}) - self._gone)

    @property
    def changed(self) -> list[str]:
        """Files that are not as they were opened, those that are new, and those that are gone."""
        return [
            path for path in sorted({*self._now, *self._gone}) if self.data(path) != self.opened.get(path)
        ]

    @property
    def can_undo(self) -> bool:
        """Whether any change can be taken back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether any change that was taken back can be made again."""
        return bool(self._undone)

    def held(self, path: str) -> Held | None:
        """Return a file as text; None if it is not there or no text."""
        if path in self._gone:
            return None
        if path not in self._now and path in self.opened:
            found = Held.of(self.opened[path])
            if found:
                self._now[path] = found
        return self._now.get(path)

    def text(self, path: str) -> str:
        """Return what a file says, empty if it is not there or no text."""
        held = self.held(path)
        return held.text if held else ""

    def data(self, path: str) -> bytes | None:
        """Return the bytes of a file, None if it is gone."""
        if path in self._gone:
            return None
        return self._now[path].data if path in self._now else self.opened.get(path)

    def apply(self, path: str, edit: Edit) -> None:
        """Replace a span of a file's text."""
        held = self.held(path)
        if held is None:
            raise FolderError(f"{path} cannot be changed here: it is no text")
        self._step(Change(path, held, held.replaced(edit.start, edit.end, edit.new)))

    def write(self, path: str, text: str) -> None:
        """Add a file."""
        self._step(Change(path, self.held(path), Held(text)))

    def put(self, files: Mapping[str, bytes | None]) -> None:
        """Give several files new bytes at once; None takes a file out."""
        now = {path: None if data is None else Held.of(data) for path, data in files.items()}
        self._step(*(Change(path, self.held(path), held) for path, held in now.items()))

    def undo(self) -> tuple[str, ...]:
        """Take the last change back and return its files."""
        step = self._done.pop()
        self._undone.append(step)
        for one in step:
            self._put(one.path, one.before)
        return tuple(one.path for one in step)

    def redo(self) -> tuple[str, ...]:
        """Make the change again that was taken back last, and return its files."""
        step = self._undone.pop()
        self._done.append(step)
        for one in step:
            self._put(one.path, one.after)
        return tuple(one.path for one in step)

    def _step(self, *step: Change) -> None:
        self._done.append(step)
        self._undone.clear()
        for one in step:
            self._put(one.path, one.after)

    def _put(self, path: str, held: Held | None) -> None:
        if held is None:
            self._now.pop(path, None)
            self._gone.add(path)
        else:
            self._now[path] = held
            self._gone.discard(path)


def opened(name: str, files: Iterable[tuple[str, bytes]]) -> Folder:
    """Return the content folder among files.

    Args:
        name: what to call it if the files do not say.
        files: path and bytes of each; the folder may stand below others.

    Raises:
        FolderError: there is none, or they are too many or too large.
    """
    given = dict(files)
    if len(given) > MOST or sum(map(len, given.values())) > LONGEST:
        raise FolderError(
            "There are too many files, or they are too large: open the folder policy_source alone."
        )
    marks = [PurePosixPath(path) for path in given if PurePosixPath(path).name == MARK]
    if not marks:
        raise FolderError(f"There is no {MARK}: open the folder policy_source, or a zip of it.")
    top = min(marks, key=lambda path: len(path.parts)).parent
    inside = {
        PurePosixPath(path).relative_to(top).as_posix(): data
        for path, data in given.items()
        if PurePosixPath(path).is_relative_to(top)
    }
    kept = {path: data for path, data in inside.items() if _belongs(PurePosixPath(path))}
    return Folder(top.name or name, kept)


def _belongs(path: PurePosixPath) -> bool:
    return path.parts[0] not in LEFT_OUT and not any(
        part.startswith((".", "__MACOSX")) for part in path.parts
    )


def unzipped(data: bytes) -> list[tuple[str, bytes]]:
    """Return the files in a zip.

    Raises:
        FolderError: it is no zip, or holds more than a content folder does.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            files = [one for one in archive.infolist() if not one.is_dir()]
            if len(files) > MOST or sum(one.file_size for one in files) > LONGEST:
                raise FolderError("The zip holds too much: open a zip of policy_source alone.")
            return [(one.filename, archive.read(one)) for one in files if ".." not in one.filename]
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise FolderError("The file cannot be opened as a zip: make it again and open that.") from error
