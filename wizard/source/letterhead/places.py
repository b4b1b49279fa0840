"""Finds the marked places in a part of a Word file, and puts sentinels there.

Word cuts a typed "{{ receipt }}" into several runs as it pleases, so a place is looked for in the text of a
whole paragraph. Only the bytes of a place are changed: written anew by an XML library, a part would lose the
declarations that Word insists on.
"""

import re
from dataclasses import dataclass, field
from xml.parsers import expat

from wizard.model import CLOSE_PLACE, LETTERHEAD_PLACES, OPEN_PLACE
from wizard.source.faults import did_you_mean, listed
from wizard.source.letterhead.archive import Trouble

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
LETTER = "letter"
_PLACE = re.compile(rb"\{\{\s*([^{}<>]*?)\s*\}\}")

Edit = tuple[int, int, bytes]
"""From, to, and what stands there afterwards."""


@dataclass(slots=True)
class Paragraph:
    """Where a paragraph of the part begins and ends, and where its pieces of text do; places in bytes."""

    start: int
    end: int = 0
    texts: list[tuple[int, int]] = field(default_factory=list)


@dataclass(slots=True)
class Part:
    """What was found in a part.

    Attributes:
        paragraphs: all of them, inner ones before the ones around them.
        section: where the body's last element, its page layout, begins; -1 where there is none.
        body: where the body begins and ends.
    """

    paragraphs: list[Paragraph] = field(default_factory=list)
    section: int = -1
    body: tuple[int, int] = (-1, -1)


def parse(content: bytes) -> Part:
    """Return the paragraphs of a part.

    Raises:
        ExpatError: it is not XML.
    """
    part, open_paragraphs, path, begun = Part(), list[Paragraph](), list[str](), list[int]()
    parser = expat.ParserCreate(namespace_separator=" ")

    def start(name: str, _: dict[str, str]) -> None:
        place = parser.CurrentByteIndex
        path.append(name)
        begun.append(content.index(b">", place) + 1)
        if name == f"{WORD} p":
            open_paragraphs.append(Paragraph(place))
        elif name == f"{WORD} sectPr" and path[-2:-1] == [f"{WORD} body"]:
            part.section = place
        elif name == f"{WORD} body":
            part.body = (begun[-1], -1)

    def end(name: str) -> None:
        place, opened = parser.CurrentByteIndex, begun.pop()
        path.pop()
        if name == f"{WORD} t" and open_paragraphs and place >= opened:
            open_paragraphs[-1].texts.append((opened, place))
        elif name == f"{WORD} p":
            paragraph = open_paragraphs.pop()
            paragraph.end = max(content.index(b">", place) + 1, opened)
            part.paragraphs.append(paragraph)
        elif name == f"{WORD} body":
            part.body = (part.body[0], place)

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.Parse(content, True)
    return part


def mark(content: bytes, part: Part, troubles: list[Trouble]) -> bytes:
    """Return the part with a sentinel in each place; what cannot be one is added to `troubles`."""
    edits = [edit for paragraph in part.paragraphs for edit in _edits(content, paragraph, troubles)]
    return edited(content, edits)


def text_of(content: bytes, paragraph: Paragraph) -> bytes:
    """Return a paragraph's text, still escaped."""
    return b"".join(content[start:end] for start, end in paragraph.texts)


def sentinel(name: str) -> bytes:
    """Return what stands in a place until a letter is made."""
    return f"{OPEN_PLACE}{name}{CLOSE_PLACE}".encode()


def edited(content: bytes, edits: list[Edit]) -> bytes:
    """Return the content with the edits made, the last first, so that places stay true."""
    for start, end, new in sorted(edits, reverse=True):
        content = content[:start] + new + content[end:]
    return content


def _edits(content: bytes, paragraph: Paragraph, troubles: list[Trouble]) -> list[Edit]:
    text, edits = text_of(content, paragraph), list[Edit]()
    for match in _PLACE.finditer(text):
        name = match.group(1).decode("utf-8", "replace")
        if name not in LETTERHEAD_PLACES:
            known = f"use {listed(f'{{{{ {one} }}}}' for one in LETTERHEAD_PLACES)}"
            troubles.append(
                (f"has a place “{name}” that does not exist", did_you_mean(name, LETTERHEAD_PLACES, known))
            )
        elif name == LETTER:
            if text.strip() == match.group():
                return [(paragraph.start, paragraph.end, sentinel(LETTER))]
            troubles.append(
                ("has other words on the line of {{ letter }}", "put {{ letter }} on a line of its own")
            )
        else:
            edits += _pieces(paragraph, match.start(), match.end(), sentinel(name))
    return edits


def _pieces(paragraph: Paragraph, start: int, end: int, new: bytes) -> list[Edit]:
    """Turn a stretch of a paragraph's text into edits of the pieces it is cut into; the first takes all."""
    edits, place = list[Edit](), 0
    for opened, closed in paragraph.texts:
        low, high = max(start - place, 0), min(end - place, closed - opened)
        if low < high:
            edits.append((opened + low, opened + high, b"" if edits else new))
        place += closed - opened
    return edits
