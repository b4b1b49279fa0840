"""Runs of text as WordprocessingML: escaping, line breaks, gaps, direction."""

from unicodedata import bidirectional

from wizard.letters.blocks import Run
from wizard.letters.words import clean

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_STRONG = ("L", "R", "AL")


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
    return "<w:tab/>".join(
        f'<w:t xml:space="preserve">{xml(piece)}</w:t>' if piece else "" for piece in text.split("\t")
    )
