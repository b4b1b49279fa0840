"""A letter on the council's own letterhead: the marked places filled, styles and lists added that it lacks.

Everything else in the letterhead stays byte for byte as it is, its properties of author and time apart. No
field, and no relationship but that of the lists, appears that it did not have.
"""

import base64
import re
from collections.abc import Callable
from functools import cache

from wizard.letters import docx_parts
from wizard.letters.blocks import FinishedLetter, Run
from wizard.letters.docx_body import BULLETS, NAMESPACES, body_xml, numbered_lists
from wizard.letters.docx_styles import all_styles
from wizard.letters.docx_text import paragraph_xml, run_xml, xml
from wizard.letters.furniture import running
from wizard.model import CLOSE_PLACE, LETTERHEAD_PLACES, OPEN_PLACE, Letterhead, LetterheadPart

CORE, STYLES, NUMBERING = "docProps/core.xml", "word/styles.xml", "word/numbering.xml"
TYPES, LINKS = "[Content_Types].xml", "word/_rels/document.xml.rels"
_PLACE = re.compile(f"{OPEN_PLACE}({'|'.join(LETTERHEAD_PLACES)}){CLOSE_PLACE}")
_LINE_BREAK = '</w:t><w:br/><w:t xml:space="preserve">'


def on_letterhead(
    letterhead: Letterhead, finished: FinishedLetter, *, footer: str, created: str, draft: bool
) -> dict[str, bytes]:
    """Return the parts of the Word file.

    Args:
        letterhead: with at least one part.
        finished: the letter.
        footer: goes to the place of the receipt; where there is none it is the letter's last line.
        created: the time to be written into the file, as W3CDTF.
        draft: put the draft line above everything else.
    """
    body = body_xml(finished, draft=draft, lists_from=letterhead.numberings + 1)
    if not letterhead.receipt:
        body += paragraph_xml("Footer", run_xml(Run(" ".join(footer.split()))))
    fill = {
        "letter": _in_its_styles(body, letterhead),
        "council": xml(finished.council),
        "address": _LINE_BREAK.join(map(xml, finished.letterhead)),
        "title": xml(finished.title),
        "about": xml(running(finished)[0]),
        "date": xml(running(finished)[1]),
        "receipt": xml(" ".join(footer.split())),
    }
    files = {part.name: _filled(part, fill) for part in _completed(letterhead)}
    first = letterhead.numberings + 1
    numbers = docx_parts.lists_xml(numbered_lists(finished), first, first)
    files[NUMBERING] = files[NUMBERING].replace(_NUMBERS.encode(), numbers.encode())
    if CORE in files:
        files[CORE] = (_DECLARATION + docx_parts.core_xml(finished, created)).encode()
    return files


_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NUMBERS = f"{OPEN_PLACE}numbers{CLOSE_PLACE}"


def _filled(part: LetterheadPart, fill: dict[str, str]) -> bytes:
    if part.data:
        return base64.b64decode(part.data)
    return _PLACE.sub(lambda match: fill[match.group(1)], part.text).encode()


def _in_its_styles(body: str, letterhead: Letterhead) -> str:
    """Name each style as the letterhead does: IDs depend on the language it was made in, names do not."""
    theirs = dict(letterhead.styles)
    renamed = {ours: theirs[name] for name, ours, _ in all_styles() if theirs.get(name, ours) != ours}
    for ours, other in renamed.items():
        body = re.sub(
            rf'(<w:(?:pStyle|rStyle|tblStyle|basedOn|next) w:val=)"{ours}"', rf'\1"{xml(other)}"', body
        )
    return body


@cache
def _completed(letterhead: Letterhead) -> tuple[LetterheadPart, ...]:
    """Return the parts with our styles and lists added to them, where they are missing."""
    lists = any(part.name == NUMBERING for part in letterhead.parts)
    changes: dict[str, Callable[[str], str]] = {
        STYLES: lambda text: _in_english(_before_end(text, "w:styles", _missing_styles(letterhead))),
        NUMBERING: lambda text: _with_lists(text, letterhead.numberings),
    }
    if not lists:
        changes |= {TYPES: docx_parts.with_numbering_type, LINKS: docx_parts.with_numbering_link}
    parts = [*letterhead.parts, *([] if lists else [LetterheadPart(NUMBERING, _NO_LISTS, "")])]
    return tuple(
        LetterheadPart(part.name, changes[part.name](part.text), "") if part.name in changes else part
        for part in parts
    )


_NO_LISTS = f"{_DECLARATION}<w:numbering {NAMESPACES}></w:numbering>"


def _missing_styles(letterhead: Letterhead) -> str:
    theirs = dict(letterhead.styles)
    taken = {*theirs.values()}
    missing = "".join(style for name, ours, style in all_styles() if name not in theirs and ours not in taken)
    bullets = f'<w:numId w:val="{letterhead.numberings + 1}"/>'
    return _in_its_styles(missing.replace(f'<w:numId w:val="{BULLETS}"/>', bullets), letterhead)


def _before_end(text: str, element: str, added: str) -> str:
    head, end, rest = text.rpartition(f"</{element}>")
    return head + added + end + rest


def _in_english(styles: str) -> str:
    """Set the language that text has by default: what the letter says is British English."""
    defaults, end, rest = styles.partition("</w:docDefaults>")
    if not end:
        return styles
    if "<w:lang " in defaults:
        return re.sub(r"<w:lang [^>]*/>", '<w:lang w:val="en-GB"/>', defaults) + end + rest
    english = '<w:lang w:val="en-GB"/></w:rPr></w:rPrDefault>'
    return defaults.replace("</w:rPr></w:rPrDefault>", english) + end + rest


def _with_lists(numbering: str, above: int) -> str:
    """Add our two kinds of list; the schema wants all kinds first, then the lists."""
    kinds = docx_parts.list_kinds_xml(above + 1)
    first = re.search(r"<w:num\b", numbering)
    if first is None:
        return _before_end(numbering, "w:numbering", kinds + _NUMBERS)
    last = numbering.rindex("</w:num>") + len("</w:num>")
    return numbering[: first.start()] + kinds + numbering[first.start() : last] + _NUMBERS + numbering[last:]
