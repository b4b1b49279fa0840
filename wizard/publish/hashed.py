"""Names that tell a file's content: such a file never changes, so it can be kept by browsers for ever."""

import hashlib
from base64 import b64encode
from pathlib import Path

LENGTH = 12
"""Hexadecimal digits of the hash in a name: enough that no two files have the same."""


def digest(content: bytes) -> str:
    """Return the part of a name that tells this content."""
    return hashlib.sha256(content).hexdigest()[:LENGTH]


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
    total = hashlib.sha256()
    for file in sorted(file for file in folder.rglob("*") if file.is_file()):
        total.update(f"{file.relative_to(folder).as_posix()}\0".encode())
        total.update(hashlib.sha256(file.read_bytes()).digest())
    hashed = folder.with_name(f"{folder.name}-{total.hexdigest()[:LENGTH]}")
    folder.rename(hashed)
    return hashed.name


def integrity(content: bytes) -> str:
    """Return a hash as `fetch` and `<script integrity>` take it."""
    return f"sha256-{b64encode(hashlib.sha256(content).digest()).decode()}"
