"""Letterheads as councils make them, by another library; and with what must not be in them."""

import struct
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, RGBColor


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


PICTURE = b"\x89PNG\r\n\x1a\n" + b"".join(
    (
        _chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)),
        _chunk(b"IDAT", zlib.compress(b"\0\x12\x34\x56")),
        _chunk(b"IEND", b""),
    )
)
"""The smallest picture there is: one point."""


def councils(change: Callable[[WordDocument], None] = lambda document: None) -> bytes:
    """A letterhead with a crest, a house style for headings, a footer with page number and receipt."""
    document = Document()
    head = document.sections[0].header.paragraphs[0]
    head.add_run().add_picture(BytesIO(PICTURE), width=Cm(2))
    head.add_run("Borough of {{ coun")
    head.add_run("cil }}").bold = True  # Word cuts a place into runs as it pleases
    document.sections[0].header.add_paragraph("{{ address }}")
    foot = document.sections[0].footer.paragraphs[0]
    foot.add_run("Our ref: {{receipt}} · Page ")
    add_field(foot, "PAGE")
    document.styles["Heading 1"].font.color.rgb = RGBColor(0x7A, 0x00, 0x3C)
    document.sections[0].left_margin = Cm(4)
    document.add_paragraph("{{ letter }}")
    document.core_properties.author = "Somebody at the council"
    change(document)
    return saved(document)


def add_field(paragraph: object, instruction: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instruction)
    paragraph._p.append(field)  # type: ignore[attr-defined]


def saved(document: WordDocument) -> bytes:
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def parts(content: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(files: Mapping[str, bytes]) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


def changed(content: bytes, name: str, old: bytes, new: bytes) -> bytes:
    """The same file with something in one of its parts replaced."""
    files = parts(content)
    assert old in files[name]
    return packed({**files, name: files[name].replace(old, new)})
