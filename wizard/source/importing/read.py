"""Reads a published policy from whatever file a council has of it."""

from pathlib import Path

from wizard.source.importing.blocks import Block, UnreadableError
from wizard.source.importing.plain import read_markdown, read_text
from wizard.source.importing.web import read_html
from wizard.source.importing.word import read_word

KINDS = (".txt", ".md", ".markdown", ".html", ".htm", ".docx")


def read_blocks(path: Path, data: bytes) -> list[Block]:
    """Return the blocks of a file, read as its name's ending says.

    Args:
        path: its name; the file itself is not touched.
        data: its bytes.

    Raises:
        UnreadableError: an ending that is not known, or a file that is not what its ending says.
    """
    ending = path.suffix.lower()
    if ending not in KINDS:
        raise UnreadableError(
            f"{ending or 'a file without an ending'} cannot be imported; use {', '.join(KINDS)}"
        )
    if ending == ".docx":
        return read_word(data)
    text = decoded(data)
    if ending in (".html", ".htm"):
        return read_html(text)
    return read_text(text) if ending == ".txt" else read_markdown(text)


def decoded(data: bytes) -> str:
    """Return text in UTF-8, UTF-16 with its mark, or else as Windows wrote it."""
    if b"\0" in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnreadableError("this is no text file")
    for encoding in ("utf-16",) if data.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError:
            continue
    raise UnreadableError("the text is in an encoding that is not known. Save it as UTF-8")
