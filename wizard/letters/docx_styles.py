"""How a letter looks in Word: `word/styles.xml`, as a table of styles in WordprocessingML.

Sizes are in half points, spaces in twentieths of a point. Body text is Arial 12 with open spacing: what
councils' accessible-document guides ask for, and on every machine that has Word. Another form of the paper
has the same styles with larger type.
"""

import re
from dataclasses import dataclass
from functools import cache

from wizard.letters.docx_body import NAMESPACES
from wizard.letters.forms import ORDINARY, Form

_FONT = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>'
_LANGUAGE = '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/>'
_INK = "1D3A4C"
_THIN = 8  # half points of a line that holds no words


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style; `paragraph` and `run` are the inside of w:pPr and w:rPr, in the schema's order."""

    id: str
    name: str
    paragraph: str = ""
    run: str = ""
    then: str = "Normal"

    def xml(self) -> str:
        """Return the style element."""
        default = ' w:default="1"' if self.id == "Normal" else ""
        own = ' w:customStyle="1"' if self.id.startswith("Letter") else ""
        based = "" if default else f'<w:basedOn w:val="Normal"/><w:next w:val="{self.then}"/>'
        look = f"<w:pPr>{self.paragraph}</w:pPr><w:rPr>{self.run}</w:rPr>"
        return (
            f'<w:style w:type="paragraph"{default}{own} w:styleId="{self.id}"><w:name w:val="{self.name}"/>'
            f"{based}<w:qFormat/>{look}</w:style>"
        )


def _space(before: int, after: int, line: int = 276) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>'


def _size(half_points: int, *, bold: bool = False, colour: str = "") -> str:
    weight = "<w:b/><w:bCs/>" if bold else ""
    ink = f'<w:color w:val="{colour}"/>' if colour else ""
    return f'{weight}{ink}<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _line(side: str, colour: str = _INK, size: int = 8) -> str:
    return f'<w:pBdr><w:{side} w:val="single" w:sz="{size}" w:space="4" w:color="{colour}"/></w:pBdr>'


_BOX = "".join(
    f'<w:{side} w:val="single" w:sz="12" w:space="4" w:color="8A1C1C"/>'
    for side in ("top", "left", "bottom", "right")
)
_TABS = '<w:tabs><w:tab w:val="right" w:pos="9070"/></w:tabs>'

STYLES = (
    Style("Normal", "Normal", "<w:widowControl/>" + _space(0, 160), _size(24)),
    Style("Title", "Title", "<w:keepNext/>" + _space(0, 200, 252), _size(36, bold=True, colour=_INK)),
    Style(
        "Heading1",
        "heading 1",
        "<w:keepNext/><w:keepLines/>" + _space(160, 160) + '<w:outlineLvl w:val="0"/>',
        _size(28, bold=True, colour=_INK),
    ),
    Style(
        "Heading2",
        "heading 2",
        "<w:keepNext/><w:keepLines/>" + _space(240, 100) + '<w:outlineLvl w:val="1"/>',
        _size(25, bold=True, colour=_INK),
    ),
    Style(
        "ListBullet",
        "List Bullet",
        '<w:keepLines/><w:numPr><w:numId w:val="1"/></w:numPr>' + _space(0, 80),
        then="ListBullet",
    ),
    Style("ListNumber", "List Number", "<w:keepLines/>" + _space(0, 80), then="ListNumber"),
    Style("Header", "header", _TABS + _space(0, 120, 240), _size(20, colour="404040"), "Header"),
    Style(
        "Footer",
        "footer",
        # The page's last line stands off from the rule above the footer.
        _line("top", "808080", 4) + _TABS + _space(120, 0, 240),
        _size(20, colour="404040"),
        "Footer",
    ),
    Style("LetterCouncil", "Letter Council", _space(0, 40, 240), _size(32, bold=True, colour=_INK)),
    Style("LetterHead", "Letter Head", _space(0, 0, 240), _size(20, colour="404040"), "LetterHead"),
    Style("LetterRule", "Letter Rule", _line("top") + _space(80, 0, 240), _size(_THIN)),
    Style("LetterAddress", "Letter Address", "<w:keepLines/>" + _space(0, 240, 240)),
    Style("LetterClosing", "Letter Closing", "<w:keepNext/><w:keepLines/>" + _space(240, 0)),
    # Room to sign by hand.
    Style("LetterSender", "Letter Sender", "<w:keepLines/>" + _space(840, 0, 259)),
    Style("LetterCell", "Letter Cell", _space(60, 60, 252)),
    Style("LetterAfterTable", "Letter After Table", _space(0, 120, 240), _size(_THIN)),
    Style(
        "LetterDraft",
        "Letter Draft",
        f'<w:pBdr>{_BOX}</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="FBEAEA"/>'
        + _space(0, 240, 252)
        + '<w:ind w:left="113" w:right="113"/>',
        _size(24, bold=True, colour="8A1C1C"),
    ),
)

_GAP = (
    '<w:style w:type="character" w:customStyle="1" w:styleId="LetterGap"><w:name w:val="Letter Gap"/>'
    '<w:qFormat/><w:rPr><w:b/><w:bCs/><w:u w:val="dotted"/>'
    '<w:shd w:val="clear" w:color="auto" w:fill="FFF0B3"/></w:rPr>'
    "</w:style>"
)
_EDGES = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>'
    for side in ("top", "bottom", "insideH")
)
_TABLE = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="108" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
)
_DETAILS = (
    '<w:style w:type="table" w:customStyle="1" w:styleId="LetterDetails"><w:name w:val="Letter Details"/>'
    f'<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>{_EDGES}</w:tblBorders></w:tblPr></w:style>'
)


@cache
def styles_xml(form: Form = ORDINARY) -> str:
    """Return the styles part for a form of the paper."""
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_FONT}{_size(24)}{_LANGUAGE}</w:rPr></w:rPrDefault>"
        "<w:pPrDefault/></w:docDefaults>"
    )
    whole = f"<w:styles {NAMESPACES}>{defaults}{''.join(xml for _, _, xml in all_styles())}</w:styles>"
    return whole if form == ORDINARY else _enlarged(whole, form)


def _enlarged(styles: str, form: Form) -> str:
    """Return styles with the type of a form; an empty line that only makes room, or a rule, stays small."""

    def larger(match: re.Match[str]) -> str:
        size = int(match.group(2))
        grown = size if size == _THIN else max(form.least, round(size * form.scale))
        return f"{match.group(1)}{grown}"

    grown = re.sub(r'(<w:sz(?:Cs)? w:val=")(\d+)', larger, styles)
    return re.sub('w:line="(?:276|252)"', f'w:line="{form.line}"', grown)


@cache
def all_styles() -> tuple[tuple[str, str, str], ...]:
    """Return every style's name in lower case, its ID and its XML; each after those it builds on."""
    return (
        *((style.name.lower(), style.id, style.xml()) for style in STYLES),
        ("letter gap", "LetterGap", _GAP),
        ("normal table", "TableNormal", _TABLE),
        ("letter details", "LetterDetails", _DETAILS),
    )
