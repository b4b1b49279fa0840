"""The finished letter's blocks as `word/document.xml`."""

from itertools import count, zip_longest

from wizard.letters.blocks import DRAFT_LINE, Block, FinishedLetter, Line, Role, Run
from wizard.letters.docx_text import paragraph_xml, run_xml, xml
from wizard.letters.pictures import picture_xml

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
BULLETS = 1
"""The numbering that bulleted lists share; numbered lists have one each from 2, to start again at 1."""

_ROLE_STYLES: dict[Role, str] = {
    "title": "Title",
    "addressee": "LetterAddress",
    "subject": "Heading1",
    "closing": "LetterClosing",
    "sender": "LetterSender",
}

# A4 with 2.5 cm at the sides, in twentieths of a point; the first page has the letterhead.
_SECTION = (
    "<w:sectPr>"
    '<w:headerReference w:type="first" r:id="rId3"/><w:headerReference w:type="default" r:id="rId4"/>'
    '<w:footerReference w:type="first" r:id="rId5"/><w:footerReference w:type="default" r:id="rId6"/>'
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="567" '
    'w:gutter="0"/><w:titlePg/></w:sectPr>'
)


def numbered_lists(finished: FinishedLetter) -> int:
    """Count the numbered lists, each of which needs a numbering of its own."""
    return sum(block.kind == "numbers" for block in finished.blocks)


def document_xml(finished: FinishedLetter, *, draft: bool) -> str:
    """Return the document part; `draft` puts a line above everything else."""
    body = body_xml(finished, draft=draft)
    return f"<w:document {NAMESPACES}><w:body>{body}{_SECTION}</w:body></w:document>"


def body_xml(finished: FinishedLetter, *, draft: bool, lists_from: int = BULLETS) -> str:
    """Return the letter's paragraphs and tables.

    Args:
        finished: the letter.
        draft: put the draft line above everything else.
        lists_from: number of the list that all bullets share; numbered lists have those that follow.
    """
    numbers = count(lists_from + 1)
    heading = "Heading2" if finished.kind == "letter" else "Heading1"
    body = [paragraph_xml("LetterDraft", run_xml(Run(DRAFT_LINE)))] if draft else []
    pictures = count(1)
    leading: Block | None = None
    signed = finished.with_signature
    for place, (block, after) in enumerate(zip_longest(finished.blocks, finished.blocks[1:])):
        keep = _KEEP if place in signed or block.leads_on else ""
        if block.kind == "details":
            body.append(_table(block))
        elif block.kind == "lines" and block.leads_on and after and after.kind in _LISTS:
            leading = block
        elif block.kind == "lines":
            body.append(_beside_picture(block, next(pictures), keep))
        elif block.kind in _LISTS:
            entries = "".join(_list(block, next(numbers) if block.kind == "numbers" else lists_from))
            body.append(_beside_picture(leading, next(pictures), "", entries) if leading else entries)
            leading = None
        else:
            usual = heading if block.kind == "heading" else "Normal"
            body.append(paragraph_xml(_ROLE_STYLES.get(block.role, usual), _runs(block.runs), keep))
    return "".join(body)


_LISTS = ("bullets", "numbers")
_KEEP = "<w:keepNext/><w:keepLines/>"


def _beside_picture(block: Block, number: int, keep: str, listed: str = "") -> str:
    """Return lines of one idea each with their picture at the left, and the list that they introduce.

    No page parts them.
    """
    picture = paragraph_xml("LetterCell", picture_xml(block.picture, number), keep)
    lines = "".join(paragraph_xml("LetterCell", _runs(item), keep) for item in block.items) + listed
    if keep:  # LibreOffice lets go of a table that is tied to what follows: the picture stands above then
        return picture + lines
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{inside}</w:tc>'
        for width, inside in ((1900, picture), (7170, lines))
    )
    return (
        '<w:tbl><w:tblPr><w:tblW w:w="9070" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        '<w:tblGrid><w:gridCol w:w="1900"/><w:gridCol w:w="7170"/></w:tblGrid>'
        f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr></w:tbl>"
        + paragraph_xml("LetterAfterTable", "", keep)
    )


def _runs(line: Line) -> str:
    return "".join(map(run_xml, line))


def _list(block: Block, number: int) -> list[str]:
    style = "ListNumber" if block.kind == "numbers" else "ListBullet"
    link = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    # The last entry stands off from what follows as a paragraph does.
    links = [link] * (len(block.items) - 1) + [link + '<w:spacing w:after="160"/>']
    return [paragraph_xml(style, _runs(item), each) for item, each in zip(block.items, links, strict=True)]


def _table(block: Block) -> str:
    """Return the details of a record; what each row is stands in its first cell, marked as a heading."""
    rows = "".join(
        f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{_cell(2268, item[:1])}{_cell(6802, item[1:])}</w:tr>"
        for item in block.items
    )
    caption = f'<w:tblCaption w:val="{xml("Details of this paper")}"/>'
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="LetterDetails"/><w:tblW w:w="9070" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0080" w:firstRow="0" w:lastRow="0" w:firstColumn="1" '
        f'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>{caption}</w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="2268"/><w:gridCol w:w="6802"/></w:tblGrid>{rows}</w:tbl>'
        # Without a paragraph in between, the text after the table would stick to it.
        + paragraph_xml("LetterAfterTable", "")
    )


def _cell(width: int, line: Line) -> str:
    properties = f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
    return f"<w:tc>{properties}{paragraph_xml('LetterCell', _runs(line))}</w:tc>"
