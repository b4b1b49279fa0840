"""What `rename` and `remove` share: what is meant, a trial on a copy, lines with the ends they had."""

import codecs
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from wizard.change.places import Named, NoSuchThingError, find
from wizard.exits import bad_use, found
from wizard.model import Policy
from wizard.source.faults import ContentError
from wizard.source.load import read_folder
from wizard.source.reading import Reading


@dataclass(frozen=True, slots=True)
class Meant:
    """What a command is about: the content, all that was read in it, and the thing that was named."""

    policy: Policy
    reading: Reading
    thing: Named


def meant(folder: Path, name: str) -> Meant | int:
    """Return what a name stands for in a content folder, or the exit code after having said why nothing.

    Args:
        folder: the content folder.
        name: as `wizard.change.places.find` takes it.
    """
    try:
        policy, reading = read_folder(folder)
        return Meant(policy, reading, find(policy, name))
    except ContentError as errors:
        return found(errors)
    except NoSuchThingError as error:
        return bad_use(str(error))


@contextmanager
def copy_of(folder: Path) -> Iterator[Path]:
    """Give a copy of a content folder to try a change on; it is gone afterwards."""
    with TemporaryDirectory(prefix="policy-trial-") as work:
        copy = Path(work) / folder.name
        shutil.copytree(folder, copy)
        yield copy


def lines_of(file: Path) -> list[str]:
    """Return a file's lines; each keeps the carriage return that it ends in, if it does."""
    return file.read_bytes().decode("utf-8-sig").split("\n")


def write_lines(file: Path, lines: list[str]) -> None:
    """Write lines back as `lines_of` gave them; a byte order mark that stood in front stays there."""
    mark = codecs.BOM_UTF8 if file.read_bytes().startswith(codecs.BOM_UTF8) else b""
    file.write_bytes(mark + "\n".join(lines).encode("utf-8"))
