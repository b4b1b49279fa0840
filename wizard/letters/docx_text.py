"""Runs of text as WordprocessingML: escaping, line breaks, gaps, direction."""

import re
from unicodedata import bidirectional

from wizard.letters.blocks import Run
from wizard.letters.words import clean

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_STRONG = ("L", "R", "AL")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+")
_HYPHEN = "\0"
"""Stands for a hyphen that may not break: `clean` lets no such character through, so no letter holds one."""


def xml(text: str) -> str:
    """Escape text for an element or a quoted attribute, without characters that XML forbids."""
    return clean(text).translate(_ESCAPES)


def run_xml(run: Run) -> str:
    """Return a run; a gap has a style of its own, with shading and a dotted line beside its brackets."""
    if not run.text:
        return ""
    style = '<w:rStyle w:val="LetterGap"/>' if run.missing else ""
    bold = "<w:b/><w:bCs/>" if run.bold else ""
    italic = "<w:i/><w:iCs/>" if run.italic else ""
    # Word lays brackets and full stops by the run's direction, not by its letters.
    direction = "<w:rtl/>" if runs_right_to_left(run.text) else ""
    look = style + bold + italic + direction
    return f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}{_content(run.text)}</w:r>"


def runs_right_to_left(text: str) -> bool:
    """Say whether the first letter with a direction of its own is Hebrew, Arabic or the like."""
    strong = (way for way in map(bidirectional, text) if way in _STRONG)
    return next(strong, "L") != "L"


def field_xml(instruction: str) -> str:
    """Return a field that Word works out itself, such as PAGE."""
    return f'<w:fldSimple w:instr=" {instruction} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def paragraph_xml(style: str, content: str, extra: str = "") -> str:
    """Return a paragraph in a style; `extra` is further paragraph properties in the schema's order."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{extra}</w:pPr>{content}</w:p>'


def _content(text: str) -> str:
    lines = clean(text).split("\n")
    return "<w:br/>".join(_line(line) for line in lines)


def _line(text: str) -> str:
    return "<w:tab/>".join(_unbroken(piece) for piece in text.split("\t"))


def _unbroken(text: str) -> str:
    """Return text whose web and mail addresses do not part at a hyphen: it would be read as a line end."""
    marked = _ADDRESS.sub(lambda found: found[0].replace("-", _HYPHEN), clean(text))
    return "<w:noBreakHyphen/>".join(_said(piece) for piece in marked.split(_HYPHEN))


def _said(text: str) -> str:
    return f'<w:t xml:space="preserve">{xml(text)}</w:t>' if text else ""
