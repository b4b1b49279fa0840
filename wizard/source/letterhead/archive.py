"""Opens a letterhead's Word file: what is in it, and whether it is safe to build letters on.

A letterhead goes into every letter that leaves the council, so nothing in it may run, fetch or point anywhere
but at a web page. The rules follow ECMA-376 part 2 (Open Packaging Conventions).
"""

import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO

LARGEST = 3_000_000  # bytes: it is part of what the browser loads
DOCUMENT = "word/document.xml"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_RELATIONSHIP = re.compile(rb"<Relationship\b[^>]*>")
_OLD_WORD = b"\xd0\xcf\x11\xe0"

Trouble = tuple[str, str]
"""What is wrong, and how to mend it."""


def open_archive(content: bytes) -> Mapping[str, bytes] | Trouble:
    """Return the parts of a Word file by name, in their order; or why it cannot be opened."""
    if content.startswith(_OLD_WORD):
        return (
            "is an old Word file or has a password",
            "save it as a Word document (.docx) without a password",
        )
    if len(content) > LARGEST:
        size = f"{len(content) / 1e6:.1f} MB"
        return (
            f"is {size} large, and 3 MB is the most",
            "compress its pictures (Picture Format > Compress Pictures)",
        )
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            names = [entry.filename for entry in archive.infolist() if not entry.is_dir()]
            parts = {name: archive.read(name) for name in names}
    except (zipfile.BadZipFile, zlib.error, ValueError, OSError, RuntimeError, EOFError) as error:
        return (
            f"is no Word file that can be read ({error})",
            "open it in Word and save it as a Word document (.docx)",
        )
    if DOCUMENT not in parts or "[Content_Types].xml" not in parts or len(names) != len(parts):
        return "is a zip file but no Word file", "save it from Word as a Word document (.docx)"
    return parts


def troubles(parts: Mapping[str, bytes]) -> Iterator[Trouble]:
    """Yield everything that does not belong into a letterhead."""
    if _MAIN.encode() not in parts["[Content_Types].xml"]:
        yield (
            "is a Word template or a file with macros",
            "save it as a Word document (.docx), not .dotx or .docm",
        )
    for name in parts:
        if name.startswith("/") or ".." in name or "\\" in name:
            yield f"holds a part with a path of its own, {name}", "save it anew from Word"
        if re.search(r"vbaProject|activeX|word/embeddings/", name, re.IGNORECASE):
            yield (
                f"holds something that can run ({name})",
                "take macros, controls and embedded objects out of it",
            )
        if name.endswith(".rels"):
            yield from _links(name, parts[name])


def _links(name: str, content: bytes) -> Iterator[Trouble]:
    for link in _RELATIONSHIP.findall(content):
        kind = (re.search(rb'Type="[^"]*/([^"/]+)"', link) or [b"", b"link"])[1].decode("utf-8", "replace")
        target = (re.search(rb'Target="([^"]*)"', link) or [b"", b""])[1].decode("utf-8", "replace")
        if kind == "attachedTemplate":
            yield (
                f"is tied to a template, {target}",
                "in Word, Developer > Document Template, put Normal in its place and save",
            )
        elif b'TargetMode="External"' in link and kind != "hyperlink":
            yield (
                f"fetches {target} from outside ({name})",
                "insert the picture or object itself, not a link to it",
            )
        elif kind in ("aFChunk", "oleObject", "control"):
            yield f"holds an embedded {kind} ({name})", "take embedded objects out of it"
