"""Reads a published policy from a Word file (.docx) into blocks."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from xml.parsers import expat

from wizard.source.importing.blocks import Block, UnreadableError, row, squeeze
from wizard.source.importing.word_numbers import BULLET, Numbers
from wizard.source.importing.word_parts import Styles, W

LARGEST = 50_000_000
"""Bytes of one part, unpacked: a policy is far smaller, a zip bomb far larger."""


def read_word(data: bytes) -> list[Block]:
    """Return the blocks of a Word file, with the numbers that Word counts for itself.

    Raises:
        UnreadableError: it is no Word file, or one that could harm its reader.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = {name: _part(package, name) for name in ("document", "numbering", "styles")}
    except UnreadableError:
        raise
    except (zipfile.BadZipFile, zlib.error, ValueError, OSError, RuntimeError, EOFError) as error:
        raise UnreadableError(f"this is no Word file ({error}). Save it again as .docx") from error
    if parts["document"] is None:
        raise UnreadableError("this Word file holds no document. Save it again as .docx")
    styles = Styles(parts["styles"])
    numbers = Numbers(parts["numbering"], styles)
    found = enumerate(_content(parts["document"]), start=1)
    blocks = (_block(node, number, styles, numbers) for number, node in found)
    return [block for block in blocks if block.text]


def _part(package: zipfile.ZipFile, name: str) -> Element | None:
    try:
        with package.open(f"word/{name}.xml") as entry:
            data = entry.read(LARGEST + 1)
    except KeyError:
        return None
    if len(data) > LARGEST:
        raise UnreadableError(f"word/{name}.xml is larger than any policy")
    return parse_xml(data, name)


def parse_xml(data: bytes, name: str) -> Element:
    """Parse XML without a document type: Word writes none, and entities could swell or fetch.

    Raises:
        UnreadableError: it has one, or is not well-formed.
    """

    def refuse(*_: object) -> None:
        raise UnreadableError(f"word/{name}.xml declares a document type, which Word never writes")

    guard = expat.ParserCreate()
    guard.StartDoctypeDeclHandler = refuse
    try:
        guard.Parse(data, True)
        return ElementTree.fromstring(data)
    except (expat.ExpatError, ElementTree.ParseError) as error:
        raise UnreadableError(f"word/{name}.xml is damaged ({error})") from error


def _content(node: Element) -> Iterator[Element]:
    """Yield paragraphs and table rows in reading order, inside content controls and insertions too."""
    for child in node:
        if child.tag in (W + "p", W + "tr"):
            yield child
        elif not child.tag.endswith("}Fallback"):
            yield from _content(child)


def _block(node: Element, number: int, styles: Styles, numbers: Numbers) -> Block:
    if node.tag == W + "tr":
        return row([" ".join(map(_text, cell.iter(W + "p"))) for cell in node.iter(W + "tc")], number)
    text, style = squeeze(_text(node)), styles.name(node)
    mark = numbers.mark(node) if text else ""
    if style.startswith("toc"):
        return Block("aside", text, number)
    if mark == BULLET:
        return Block("item", text, number)
    heading = style.startswith(("heading", "title", "subtitle"))
    return Block("heading" if heading else "text", f"{mark} {text}".strip(), number)


def _text(node: Element) -> str:
    """Return a paragraph's text: what was deleted under review is not part of it."""
    said = ""
    for child in node:
        if child.tag == W + "t":
            said += child.text or ""
        elif child.tag in (W + "tab", W + "br", W + "cr"):
            said += " "
        elif child.tag == W + "noBreakHyphen":
            said += "-"
        elif child.tag not in (W + "pPr", W + "rPr", W + "del") and not child.tag.endswith("}Fallback"):
            said += _text(child)
    return said
