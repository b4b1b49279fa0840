"""Packs what only scripts of ours or other programs read: small whatever a host does, with no copies."""

import gzip
from pathlib import Path

from wizard.publish.wheels import write_zip

HARDEST = 9


def zipped(content: bytes) -> bytes:
    """Return content packed by gzip, the same bytes from the same content; `unzipped.js` unpacks it.

    Args:
        content: what a script of ours will read.
    """
    # Without the time of the build, which gzip puts in otherwise.
    return gzip.compress(content, HARDEST, mtime=0)


def lay_zip(archive: Path, name: str, content: bytes) -> None:
    """Write a file that is there to be downloaded as a zip of itself.

    Args:
        archive: the zip, which must end in `.zip`.
        name: what the file in it is called.
        content: what it holds.
    """
    write_zip(archive, [(name, content)])
