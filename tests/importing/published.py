"""One made-up policy as councils publish it, in four kinds of file; `GOOD` is its restatement."""

import io
import zipfile
from pathlib import Path

from tests.source.content import good_copy
from wizard.model import Policy
from wizard.source.importing.align import Alignment, align
from wizard.source.importing.paragraphs import Printed, split_paragraphs
from wizard.source.importing.read import read_blocks
from wizard.source.load import load_policy

__all__ = ["good_copy"]

TEXT = """\
Behaviour at the allotments
Contents
- Plots
- Responses
Plots are friendly places, and everybody helps to keep them so.
1.1 No person shall dumb rubbish of any kind upon the plots.
1.2 Bonfires shall not be lit.
1.2 Barbecues should be small ones:
• of brick, or
• of metal.
2.1 The warden may have a word with the offender.
It shall be a friendly word.
2.2 Thereafter the clerk shall issue a written warning.
Term | Definition |
---|---|
APC | Allotments and Paths Committee |
Last updated 31 January 2026
"""

MARKDOWN = r"""---
title: x
---
# Behaviour at the allotments

Plots are friendly places, and
everybody helps to keep them so.

**1.1** No person shall *dumb* rubbish of [any kind](https://example.org) upon the plots.

1\.2 Bonfires shall not be lit.

1.2 Barbecues should be small ones:

- of brick, or
- of metal.

## 2. Responses

2.1 The warden may have a word with the offender.

It shall be a friendly word.

2.2 Thereafter the clerk shall issue a written warning.

| Term | Definition |
|---|---|
| APC | Allotments and Paths Committee |
"""

HTML = """<!doctype html><html><head><title>1.1 Not this</title></head><body>
<nav><ul><li>1.1 Nor this</ul></nav>
<main><h1>Behaviour at the allotments</h1><script>1.1 nor this</script>
<p>Plots are friendly places, and everybody helps to keep them so.</p>
<h2>1. Plots</h2><p>1.1&nbsp;No person shall dumb rubbish of <b>any</b> kind upon the plots.</p>
<p>1.2 Bonfires shall not be lit.<br>1.2 Barbecues should be small ones:</p>
<ul><li>of brick, or</li><li>of metal.</ul>
<p>2.1 The warden may have a word with the offender.</p><p>It shall be a friendly word.</p>
<p>2.2 Thereafter the clerk shall issue a written warning.</p>
<table><tr><th>Term</th><th>Definition</th></tr>
<tr><td>APC</td><td><p>Allotments and Paths Committee</p></td></tr></table>
</main><footer><p>9.9 The web team</p></footer></body></html>"""

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

NUMBERING = f"""<w:numbering {NAMESPACE}><w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%3)"/></w:lvl>
</w:abstractNum><w:abstractNum w:abstractNumId="1">
<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
</w:numbering>"""

STYLES = f"""<w:styles {NAMESPACE}><w:style w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr>
<w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="C"><w:basedOn w:val="C0"/></w:style>
<w:style w:styleId="C0"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:styleId="T1"><w:name w:val="toc 1"/></w:style></w:styles>"""


def paragraph(text: str, style: str = "", number: str = "") -> str:
    """Return a paragraph of a Word file."""
    style = f'<w:pStyle w:val="{style}"/>' if style else ""
    number = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>' if number else ""
    return f"<w:p><w:pPr>{style}{number}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


BODY = "".join(
    (
        paragraph("Plots 1.1", style="T1"),
        paragraph("Plots are friendly places, and everybody helps to keep them so."),
        paragraph("Plots", style="H1"),
        paragraph(
            "No person shall dumb rubbish</w:t></w:r>"
            "<w:del><w:r><w:delText> or worse</w:delText></w:r></w:del>"
            "<w:ins><w:r><w:t> of any kind</w:t></w:r></w:ins><w:r><w:t> upon the plots.",
            style="C",
        ),
        paragraph("Bonfires shall not be lit.", style="C"),
        paragraph("1.2 Barbecues should be small ones:"),
        paragraph("of brick, or", number="2") + paragraph("of metal.", number="2"),
        paragraph("Responses", style="H1"),
        f"<w:sdt><w:sdtContent>{paragraph('The warden may have a word with the offender.', style='C')}"
        "</w:sdtContent></w:sdt>",
        paragraph("It shall be a friendly word."),
        paragraph("Thereafter the clerk shall issue a written warning.", style="C"),
        f"<w:tbl><w:tr><w:tc>{paragraph('APC')}</w:tc>"
        f"<w:tc>{paragraph('Allotments and Paths Committee')}</w:tc></w:tr></w:tbl>",
    )
)


def word_file(body: str = BODY, *, before: str = "") -> bytes:
    """Return a Word file with this body; `before` stands before its root element."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        document = f"{before}<w:document {NAMESPACE}><w:body>{body}</w:body></w:document>"
        package.writestr("word/document.xml", document)
        package.writestr("word/numbering.xml", NUMBERING)
        package.writestr("word/styles.xml", STYLES)
    return made.getvalue()


FILES = {
    "policy.txt": TEXT.encode(),
    "policy.md": MARKDOWN.encode(),
    "policy.html": HTML.encode(),
    "policy.docx": word_file(),
}


def printed(name: str, data: bytes | str) -> list[Printed]:
    """Return the paragraphs of a file."""
    return split_paragraphs(read_blocks(Path(name), data if isinstance(data, bytes) else data.encode()))


def aligned(policy: Policy, name: str, data: bytes | str) -> Alignment:
    """Return what of a file aligns with a policy."""
    return align(printed(name, data), policy)


def read(folder: Path) -> Policy:
    """Read a content folder."""
    return load_policy(folder)
