"""Packs what only scripts of ours or other programs read: small whatever a host does."""

import gzip
import json
from base64 import b64encode
from pathlib import Path

from wizard.publish.wheels import write_zip

HARDEST = 9

DATA = ("training/walks/*.json", "training/register/*.json", "training/exercises.json")
"""What only scripts fetch, and nobody downloads."""


def zipped(content: bytes) -> bytes:
    """Return content packed by gzip, the same bytes from the same content; `unzipped.js` unpacks it.

    Args:
        content: what a script of ours will read.
    """
    # Without the time of the build, which gzip puts in otherwise.
    return gzip.compress(content, HARDEST, mtime=0)


def in_script(data: object) -> str:
    """Return data as a script names it, packed; `unpacked` of `docs/assets/guide.js` makes it data again.

    A page from a shared drive may not fetch, so what such a page needs comes as a script.

    Args:
        data: what can be JSON.
    """
    return json.dumps(b64encode(zipped(as_json(data).encode())).decode())


def as_json(data: object) -> str:
    """Return data as JSON without a space too many."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def json_line(data: object) -> bytes:
    """Return data as a file of JSON in one line."""
    return f"{as_json(data)}\n".encode()


def pack_data(site: Path) -> None:
    """Pack the data of the training pages: `walks/one.json` becomes `walks/one.bin`.

    Args:
        site: a site whose links lead to the names by content already, in data too.
    """
    for pattern in DATA:
        for file in sorted(site.glob(pattern)):
            file.with_suffix(".bin").write_bytes(zipped(file.read_bytes()))
            file.unlink()


def lay_zip(archive: Path, name: str, content: bytes) -> None:
    """Write a file that is there to be downloaded as a zip of itself.

    Args:
        archive: the zip, which must end in `.zip`.
        name: what the file in it is called.
        content: what it holds.
    """
    write_zip(archive, [(name, content)])
