"""Tables as CSV and as Excel files, in which nothing that was typed can run as a formula.

An Excel file is a zip of XML parts (ECMA-376, part 1, section 18). Texts stand in it as inline strings,
which no program works out; in CSV, where a cell has no type, what would begin a formula gets an apostrophe
before it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from wizard.letters.archive import moment_of, zipped
from wizard.letters.docx_text import xml
from wizard.letters.words import clean

CSV_TYPE = "text/csv; charset=utf-8"
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

Cell = str | int | date
FORMULA = ("=", "+", "-", "@", "\t")
"""What a cell of a CSV file must not begin with (OWASP, CSV Injection)."""

FIRST_DAY = date(1899, 12, 30)
"""Day 0 of Excel's count, which takes 1900 for a leap year."""

LONGEST = 32_767
"""Characters in a cell, by Excel's limits."""

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"

PLAIN, HEAD, DAY = 0, 1, 2
_STYLES = (
    f'<styleSheet xmlns="{_MAIN}"><numFmts count="1">'
    '<numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>'
    '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3">'
    '<xf quotePrefix="1" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'
    '<xf fontId="1" xfId="0" applyFont="1"/><xf numFmtId="164" xfId="0" applyNumberFormat="1"/>'
    "</cellXfs></styleSheet>"
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table: its title, its heads and its rows."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def as_csv(sheet: Sheet) -> bytes:
    """Return a table as CSV (RFC 4180), with the mark by which Excel knows UTF-8."""
    lines = (",".join(map(_quoted, row)) for row in (sheet.heads, *sheet.rows))
    return b"\xef\xbb\xbf" + "".join(f"{line}\r\n" for line in lines).encode("utf-8", "replace")


def _quoted(cell: Cell) -> str:
    text = cell.isoformat() if isinstance(cell, date) else clean(str(cell))
    if isinstance(cell, str) and text.lstrip().startswith(FORMULA):
        text = f"'{text}"
    return '"' + text.replace('"', '""') + '"' if any(mark in text for mark in '",\n\t') else text


def as_xlsx(sheets: Sequence[Sheet], created_iso: str) -> bytes:
    """Return tables as an Excel file, each on its own sheet; the same tables and day give the same bytes."""
    numbers = range(1, len(sheets) + 1)
    named = "".join(
        f'<sheet name="{xml(sheet_name(sheet.title))}" sheetId="{number}" r:id="rId{number}"/>'
        for number, sheet in zip(numbers, sheets, strict=True)
    )
    parts = {
        "[Content_Types].xml": _types(numbers),
        "_rels/.rels": _links([("officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": (
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{named}</sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": _links(
            [
                *(("worksheet", f"worksheets/sheet{number}.xml") for number in numbers),
                ("styles", "styles.xml"),
            ]
        ),
        "xl/styles.xml": _STYLES,
    }
    for number, sheet in zip(numbers, sheets, strict=True):
        parts[f"xl/worksheets/sheet{number}.xml"] = "".join(_worksheet(sheet))
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    files = {name: (head + text).encode("utf-8", "replace") for name, text in parts.items()}
    return zipped(files, moment_of(created_iso))


def sheet_name(title: str) -> str:
    """Return a title as a sheet may be called: 31 characters, without those that Excel keeps for itself."""
    return "".join(" " if char in "[]:*?/\\'" else char for char in title)[:31].strip() or "Sheet"


def _types(numbers: Iterable[int]) -> str:
    kinds = {"/xl/workbook.xml": "sheet.main", "/xl/styles.xml": "styles"}
    kinds |= {f"/xl/worksheets/sheet{number}.xml": "worksheet" for number in numbers}
    overrides = "".join(
        f'<Override PartName="{name}" ContentType="{_KIND}.{kind}+xml"/>' for name, kind in kinds.items()
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _links(targets: Iterable[tuple[str, str]]) -> str:
    links = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'


def _worksheet(sheet: Sheet) -> Iterator[str]:
    yield (
        f'<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
        f'<cols><col min="1" max="{len(sheet.heads)}" width="24" customWidth="1"/></cols><sheetData>'
    )
    yield f"<row>{''.join(_cell(head, HEAD) for head in sheet.heads)}</row>"
    for row in sheet.rows:
        yield f"<row>{''.join(_cell(cell, PLAIN) for cell in row)}</row>"
    yield "</sheetData></worksheet>"


def _cell(cell: Cell, style: int) -> str:
    if isinstance(cell, date):
        return f'<c s="{DAY}"><v>{(cell - FIRST_DAY).days}</v></c>'
    if isinstance(cell, int):
        return f"<c><v>{cell}</v></c>"
    if not cell:
        return "<c/>"
    return (
        f'<c s="{style}" t="inlineStr"><is><t xml:space="preserve">{xml(clean(cell)[:LONGEST])}</t></is></c>'
    )
