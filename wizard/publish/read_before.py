"""Keeps what the content said at the last build: a draft reads only the files that have changed since."""

from pathlib import Path

from wizard.atomic import write_whole
from wizard.check.ledger import digest_of
from wizard.source.memory import Held, Memory
from wizard.source.packed import unpacked

PROGRAM = Path(__file__).resolve().parents[1]
"""All of it counts: what was read comes back as its records."""


def read_before(project: Path, *, anew: bool) -> Memory:
    """Return what the last build by the program as it is now has read; a memory of nothing without one.

    Args:
        project: the project's root. What lies in its cache was written by `keep_read`, and by nobody else.
        anew: whether to read everything anew, as for a release.
    """
    file, held = _file(project), Held()
    return Memory(held if anew or not file.is_file() else unpacked(file.read_bytes(), held))


def keep_read(project: Path, read: bytes) -> None:
    """Keep what was read for the next draft, in place of what older programs have read.

    Args:
        project: the project's root.
        read: as `wizard.source.packed` packs it.
    """
    file = _file(project)
    write_whole(file, read)
    for old in file.parent.glob("*.pickle"):
        if old != file:
            old.unlink(missing_ok=True)


def _file(project: Path) -> Path:
    # Records of another program may have other fields: what it read is not taken.
    return project / "build" / "cache" / "read" / f"{digest_of(PROGRAM, ['.'])}.pickle"
