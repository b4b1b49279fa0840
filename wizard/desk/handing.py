"""Hands the changed folder over: whole as a zip, or as a patch that `git apply` takes."""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from difflib import unified_diff

from wizard.desk.folder import Folder

TIME = (1980, 1, 1, 0, 0, 0)
"""The time of every file in a zip: the same changes give the same bytes."""


def as_zip(folder: Folder) -> bytes:
    """Return every file of the folder, those that nobody changed byte for byte."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in folder.paths:
            entry = zipfile.ZipInfo(f"{folder.name}/{path}", TIME)
            entry.external_attr = 0o100644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, folder.data(path) or b"")
    return out.getvalue()


def as_patch(folder: Folder, message: str) -> bytes:
    """Return the changes as a patch with a message above it; `git apply` passes the message over."""
    words = "".join(f"{line}\n" for line in message.strip().splitlines())
    return (f"{words}---\n\n" if words else "").encode() + b"".join(
        _file(f"{folder.name}/{path}", folder.opened.get(path), folder.data(path)) for path in folder.changed
    )


def _file(name: str, old: bytes | None, new: bytes | None) -> bytes:
    head = f"diff --git a/{name} b/{name}\n"
    head += "new file mode 100644\n" if old is None else "deleted file mode 100644\n" if new is None else ""
    before, after = "/dev/null" if old is None else f"a/{name}", "/dev/null" if new is None else f"b/{name}"
    lines = unified_diff(_lines(old), _lines(new), before, after)
    return (head + "".join(_ended(lines))).encode("utf-8")


def _lines(data: bytes | None) -> list[str]:
    """Return lines with their ends; only a line feed ends one, as git has it."""
    return re.findall(r"[^\n]*\n|[^\n]+", (data or b"").decode("utf-8"))


def _ended(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def message_for(folder: Folder, titles: Iterable[str]) -> str:
    """Return a message that says what changed: proposed to the officer, who writes why."""
    named = list(titles)
    what = named[0] if len(named) == 1 else f"{len(named)} parts of the policy"
    gone = all(folder.data(path) is None for path in folder.changed)
    first = f"{'Remove' if gone else 'Change'} {what}"
    files = [f"- {path}{_whether(folder, path)}" for path in folder.changed]
    return "\n".join([first, "", *(f"{title}" for title in named), "", *files])


def _whether(folder: Folder, path: str) -> str:
    """Return what else there is to do with a file: a zip put over a folder takes nothing away."""
    if path not in folder.opened:
        return " (new)"
    return " (removed: take it out of the folder)" if folder.data(path) is None else ""
