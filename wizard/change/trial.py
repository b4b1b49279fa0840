"""What `rename` and `remove` share: what is meant, a trial on a copy, what it would change."""

import codecs
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from wizard.change.places import Named, find
from wizard.model import Place, Policy
from wizard.source.faults import ContentError, Fault
from wizard.source.load import load_policy, read_folder
from wizard.source.memory import Memory
from wizard.source.reading import Reading

BY_FILE = ("letter", "case")
"""Things whose ID is the name of their file."""


class CannotError(ValueError):
    """What was asked for cannot be tried; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Meant:
    """What a change is about: the content, all that was read in it, and the thing that was named."""

    policy: Policy
    reading: Reading
    thing: Named


@dataclass(frozen=True, slots=True)
class Trial:
    """What a change would do. Nothing is written until somebody writes it.

    Attributes:
        thing: what it is about.
        told: the lines that would go, or every place that would read otherwise.
        files: new bytes by path in the content folder, None for a file that would be gone.
        names: places that name the thing and have to be seen to first.
        faults: why the content could not be read afterwards.
        note: what else whoever does it has to know, "" for nothing.
    """

    thing: Named
    told: tuple[str, ...] = ()
    files: Mapping[str, bytes | None] = field(default_factory=dict)
    names: tuple[Place, ...] = ()
    faults: tuple[Fault, ...] = ()
    note: str = ""

    @property
    def can(self) -> bool:
        """Whether it can be done."""
        return not self.names and not self.faults

    def write(self, folder: Path) -> None:
        """Write what differs into a content folder: every other file stays as it is, to the byte."""
        for path, data in self.files.items():
            if data is None:
                (folder / path).unlink()
            else:
                (folder / path).write_bytes(data)


def meant(folder: Path, name: str, memory: Memory | None = None) -> Meant:
    """Return what a name stands for in a content folder.

    Args:
        folder: the content folder.
        name: as `wizard.change.places.find` takes it.
        memory: what was read of the folder before.

    Raises:
        ContentError: the content has faults.
        NoSuchThingError: the name stands for nothing, or for several things.
    """
    policy, reading = read_folder(folder, memory)
    return Meant(policy, reading, find(policy, name))


@contextmanager
def copy_of(folder: Path) -> Iterator[Path]:
    """Give a copy of a content folder to try a change on; it is gone afterwards."""
    with TemporaryDirectory(prefix="policy-trial-") as work:
        copy = Path(work) / folder.name
        shutil.copytree(folder, copy)
        yield copy


def differences(copy: Path, folder: Path) -> dict[str, bytes | None]:
    """Return the bytes of each file that a copy has otherwise, None for one that it no longer has."""
    now, was = _files(copy), _files(folder)
    paths = sorted({*now, *was})
    return {path: now.get(path) for path in paths if now.get(path) != was.get(path)}


def _files(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def read_again(copy: Path, memory: Memory | None) -> tuple[Policy | None, tuple[Fault, ...]]:
    """Return what a changed copy says, or why it cannot be read; what did not change is remembered."""
    known = memory.copy() if memory else None
    try:
        return load_policy(copy, known), ()
    except ContentError as errors:
        return None, tuple(errors.faults)


def lines_of(file: Path) -> list[str]:
    """Return a file's lines; each keeps the carriage return that it ends in, if it does."""
    return file.read_bytes().decode("utf-8-sig").split("\n")


def write_lines(file: Path, lines: list[str]) -> None:
    """Write lines back as `lines_of` gave them; a byte order mark that stood in front stays there."""
    mark = codecs.BOM_UTF8 if file.read_bytes().startswith(codecs.BOM_UTF8) else b""
    file.write_bytes(mark + "\n".join(lines).encode("utf-8"))
