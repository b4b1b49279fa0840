"""Names that tell a file's content: such a file never changes, so it can be kept by browsers for ever."""

import hashlib
import re
from base64 import b64encode
from collections.abc import Iterable
from pathlib import Path

LENGTH = 12
"""Hexadecimal digits of the hash in a name: by chance alone two of a million files share one in 1 of 500."""

HASHED = re.compile(rf"(?:-[0-9a-f]{{{LENGTH}}}/.+|\.[0-9a-f]{{{LENGTH}}}\.\w+|\.[0-9a-f]{{8}}\.min\.\w+)$")
"""What the path of such a file looks like; the last form is the theme's own."""


def digest(*contents: bytes) -> str:
    """Return the part of a name that tells these contents."""
    total = hashlib.sha256()
    for content in contents:
        total.update(hashlib.sha256(content).digest())
    return total.hexdigest()[:LENGTH]


def file_name(name: str, content: bytes) -> str:
    """Return `book.0123456789ab.json` for `book.json`."""
    stem, _, ending = name.rpartition(".")
    return f"{stem}.{digest(content)}.{ending}"


def lay(folder: Path, name: str, content: bytes) -> str:
    """Write a file under its hashed name and return that name."""
    hashed = file_name(name, content)
    (folder / hashed).write_bytes(content)
    return hashed


def rename_folder(folder: Path) -> str:
    """Give a folder, whose files name each other, a name that tells all of them; return it.

    A folder of that name can only hold the same files: then this one is taken away.
    """
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    parts = [
        part for file in files for part in (file.relative_to(folder).as_posix().encode(), file.read_bytes())
    ]
    hashed = folder.with_name(f"{folder.name}-{digest(*parts)}")
    folder.rename(hashed)
    return hashed.name


def is_hashed(path: str) -> bool:
    """Tell whether a path names its content."""
    return bool(HASHED.search(path))


def integrity(content: bytes) -> str:
    """Return a hash as `fetch` and `<script integrity>` take it."""
    return f"sha256-{b64encode(hashlib.sha256(content).digest()).decode()}"


def unhashed(paths: Iterable[str]) -> list[str]:
    """Return the paths that do not name their content."""
    return [path for path in paths if not is_hashed(path)]
