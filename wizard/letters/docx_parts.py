"""The parts of a Word file beside its text and styles: lists, headers, footers, properties, relationships."""

from functools import cache

from wizard.letters.blocks import FinishedLetter, Run
from wizard.letters.docx_body import BULLETS, NAMESPACES
from wizard.letters.docx_text import field_xml, paragraph_xml, run_xml, xml
from wizard.letters.forms import ORDINARY, Form

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

_LINKS = ("styles", "numbering", "header1", "header2", "footer1", "footer2", "settings")
"""Parts that the document points at; the first is rId1, and `docx_body` names the headers and footers so."""


@cache
def content_types_xml() -> str:
    """Return `[Content_Types].xml`."""
    parts = {"document": "document.main", **{name: name.rstrip("12") for name in _LINKS}}
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WORD_TYPE}.{kind}+xml"/>'
        for name, kind in parts.items()
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        f"{overrides}</Types>"
    )


@cache
def package_links_xml() -> str:
    """Return `_rels/.rels`."""
    return (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" '
        'Target="docProps/core.xml"/></Relationships>'
    )


@cache
def document_links_xml() -> str:
    """Return `word/_rels/document.xml.rels`; nothing in it points outside the file."""
    links = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{name.rstrip("12")}" Target="{name}.xml"/>'
        for number, name in enumerate(_LINKS, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'


def core_xml(finished: FinishedLetter, created: str) -> str:
    """Return the properties: title and council, no name of a person or machine."""
    council = xml(finished.council)
    moment = f'xsi:type="dcterms:W3CDTF">{created}<'
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{xml(finished.title)}</dc:title><dc:creator>{council}</dc:creator>"
        f"<cp:lastModifiedBy>{council}</cp:lastModifiedBy><dcterms:created {moment}/dcterms:created>"
        f"<dcterms:modified {moment}/dcterms:modified><dc:language>en-GB</dc:language></cp:coreProperties>"
    )


@cache
def settings_xml() -> str:
    """Return the settings; without the compatibility mode Word would open the file as one of 2007."""
    return (
        f'<w:settings {NAMESPACES}><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting '
        'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="en-GB"/></w:settings>'
    )


def numbering_xml(numbered: int) -> str:
    """Return the numberings: one for all bullets, and one for each numbered list."""
    return f"<w:numbering {NAMESPACES}>{list_kinds_xml(0)}{lists_xml(numbered, BULLETS, 0)}</w:numbering>"


def list_kinds_xml(first: int) -> str:
    """Return the two kinds of list, bulleted and numbered, under this number and the next."""
    return _level(first, "bullet", "•", "ListBullet") + _level(first + 1, "decimal", "%1.", "")


def lists_xml(numbered: int, bullets: int, kinds: int) -> str:
    """Return the lists themselves: the one of all bullets, and each numbered one, to start again at 1.

    Args:
        numbered: how many numbered lists there are.
        bullets: the number of the bulleted one; the others follow.
        kinds: the number of the first kind of list.
    """
    lists = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{kinds + 1}"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        for number in range(bullets + 1, bullets + 1 + numbered)
    )
    return f'<w:num w:numId="{bullets}"><w:abstractNumId w:val="{kinds}"/></w:num>{lists}'


def with_numbering_type(content_types: str) -> str:
    """Return `[Content_Types].xml` with the part for lists declared."""
    added = f'<Override PartName="/word/numbering.xml" ContentType="{_WORD_TYPE}.numbering+xml"/></Types>'
    return content_types.replace("</Types>", added)


def with_numbering_link(links: str) -> str:
    """Return the document's relationships with the part for lists among them."""
    added = (
        f'<Relationship Id="letterLists" Type="{_OFFICE}/numbering" Target="numbering.xml"/></Relationships>'
    )
    return links.replace("</Relationships>", added)


def _level(number: int, form: str, text: str, style: str) -> str:
    link = f'<w:pStyle w:val="{style}"/>' if style else ""
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/>'
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{link}<w:lvlText w:val="{text}"/>'
        '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="454" w:hanging="340"/></w:pPr></w:lvl></w:abstractNum>'
    )


ADDRESS_FROM = 2835
"""Where the addressee begins, 50 mm from the top, in twentieths of a point.

There the window of a DL envelope shows it, into which a sheet of A4 is folded twice.
"""
HEADER_FROM = 709


def first_header_xml(finished: FinishedLetter, form: Form = ORDINARY) -> str:
    """Return the letterhead: the council's name, and its address as far as it is set.

    Its lines have a height of their own each, so that what follows begins at the window of the envelope.
    """
    name_high, line_high = round(480 * form.scale), round(260 * max(form.scale, form.least / 20))
    head = "".join(
        paragraph_xml("LetterHead", run_xml(Run(line)), _exactly(line_high)) for line in finished.letterhead
    )
    name = paragraph_xml("LetterCouncil", run_xml(Run(finished.council)), _exactly(name_high))
    used = HEADER_FROM + name_high + len(finished.letterhead) * line_high + _RULE
    rule = paragraph_xml("LetterRule", "", _exactly(_RULE))
    room = paragraph_xml("LetterAfterTable", "", _exactly(max(ADDRESS_FROM - used, 60)))
    return f"<w:hdr {NAMESPACES}>{name}{head}{rule}{room if finished.kind == 'letter' else ''}</w:hdr>"


_RULE = 160
_BELOW_HEADER = 320
"""A little less than a line of large print."""


def _exactly(height: int) -> str:
    return f'<w:spacing w:before="0" w:after="0" w:line="{height}" w:lineRule="exact"/>'


def next_header_xml(left: str, right: str, form: Form = ORDINARY) -> str:
    """Return the header of later pages: what `running` gives; in large type each part has a line.

    Two lines of large type reach into the text's own space: below them stands an empty line, since
    LibreOffice leaves out the space after a header's last paragraph.
    """
    large = form.scale > ORDINARY.scale
    text = Run(f"{left}{'\n' if large else '\t'}{right}")
    room = paragraph_xml("LetterAfterTable", "", _exactly(_BELOW_HEADER)) if large else ""
    return f"<w:hdr {NAMESPACES}>{paragraph_xml('Header', run_xml(text))}{room}</w:hdr>"


def footer_xml(text: str) -> str:
    """Return the footer: the text given, and "Page 1 of 2" at the right."""
    left = run_xml(Run(" ".join(text.split())))
    page = run_xml(Run("\tPage ")) + field_xml("PAGE") + run_xml(Run(" of ")) + field_xml("NUMPAGES")
    return f"<w:ftr {NAMESPACES}>{paragraph_xml('Footer', left + page)}</w:ftr>"
