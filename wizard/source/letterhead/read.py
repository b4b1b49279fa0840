"""A letterhead's Word file → the record that letters are written on, or everything that is wrong with it."""

import base64
import re
from collections.abc import Mapping
from pathlib import Path
from xml.parsers.expat import ExpatError

from wizard.model import Letterhead, LetterheadPart, Place
from wizard.source.faults import Faults
from wizard.source.letterhead.archive import DOCUMENT, Trouble, open_archive, troubles
from wizard.source.letterhead.places import LETTER, WORD, Part, edited, mark, parse, sentinel, text_of

FILE = "letterhead.docx"
STYLES, NUMBERING = "word/styles.xml", "word/numbering.xml"
_XML = (".xml", ".rels")
_MARKED = re.compile(r"word/(?:document|header\d*|footer\d*)\.xml")


def read_letterhead(path: Path, shown: str, faults: Faults) -> Letterhead:
    """Read the letterhead, if there is one.

    Args:
        path: the Word file.
        shown: how it is named in faults.
        faults: where everything wrong with it is noted.

    Returns:
        The letterhead; an empty one where there is no file, or one with faults.
    """
    if not path.exists():
        return Letterhead()
    found = list[Trouble]()
    letterhead = letterhead_of(path.read_bytes(), found)
    for what, mend in found:
        faults.add(Place(shown, 1), what, mend)
    return Letterhead() if found else letterhead


def letterhead_of(content: bytes, found: list[Trouble]) -> Letterhead:
    """Return the letterhead in the bytes of a Word file; what is wrong with it is added to `found`."""
    parts = open_archive(content)
    if isinstance(parts, tuple):
        found.append(parts)
        return Letterhead()
    found += troubles(parts)
    if STYLES not in parts:
        found.append(("has no styles", "open it in Word and save it as a Word document (.docx)"))
    marked = {name: _marked(name, part, found) for name, part in parts.items() if name.endswith(_XML)}
    return Letterhead() if found else _letterhead({**parts, **marked})


def _letterhead(parts: Mapping[str, bytes]) -> Letterhead:
    return Letterhead(
        parts=tuple(_part(name, content) for name, content in parts.items()),
        styles=_styles(parts[STYLES].decode()),
        numberings=_highest(parts.get(NUMBERING, b"")),
        receipt=any(sentinel("receipt") in content for content in parts.values()),
    )


def _part(name: str, content: bytes) -> LetterheadPart:
    if name.endswith(_XML):
        return LetterheadPart(name, content.decode("utf-8-sig"), "")
    return LetterheadPart(name, "", base64.b64encode(content).decode("ascii"))


def _styles(styles: str) -> tuple[tuple[str, str], ...]:
    found = re.findall(r'<w:style\b[^>]*w:styleId="([^"]+)"[^>]*>\s*<w:name w:val="([^"]+)"', styles)
    return tuple((name.lower(), style) for style, name in found)


def _highest(numbering: bytes) -> int:
    """Return the highest number of a list in the file, so that those of a letter begin above it."""
    return max(map(int, re.findall(rb'w:(?:abstractNumId|numId)="(\d+)"', numbering)), default=0)


def _marked(name: str, content: bytes, found: list[Trouble]) -> bytes:
    try:
        content.decode()
        part = parse(content)
    except (ExpatError, UnicodeDecodeError) as error:
        found.append(
            (f"cannot be read: {name} ({error})", "open it in Word and save it as a Word document (.docx)")
        )
        return content
    if name != DOCUMENT:
        return mark(content, part, found) if _MARKED.fullmatch(name) else content
    if part.body[0] < 0 or f'xmlns:w="{WORD}"'.encode() not in content:
        found.append(("is saved in the strict form", "save it as “Word Document”, not as “Strict Open XML”"))
        return content
    return _with_place(mark(content, part, found), found)


def _with_place(content: bytes, found: list[Trouble]) -> bytes:
    """Return the document with one place for the letter: an empty document has it at its end."""
    places = content.count(sentinel(LETTER))
    if places > 1:
        found.append(("has {{ letter }} more than once", "leave one of them"))
    if places or found:
        return content
    part = parse(content)
    if any(text_of(content, paragraph).strip() for paragraph in part.paragraphs):
        found.append(
            (
                "has text, but no place for the letter",
                "write {{ letter }} on a line of its own, where it begins",
            )
        )
        return content
    return edited(content, [_at_the_end(part)])


def _at_the_end(part: Part) -> tuple[int, int, bytes]:
    place = part.section if part.section >= 0 else part.body[1]
    return (place, place, sentinel(LETTER))
