"""A content file split into its items, and an item's text into headings, notes and lists."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token

from wizard.source.attributes import read_attributes
from wizard.source.prose import check_prose
from wizard.source.reading import Reading
from wizard.source.text import Piece, tidy
from wizard.source.values import Properties

ITEM_LINE = re.compile(r"^ {0,3}\{#(?! )", re.MULTILINE)
# Blocks alone tell how a text is built. What stands inside a line stays Markdown source.
BLOCKS = MarkdownIt("commonmark").enable("table").disable("inline")


@dataclass(frozen=True, slots=True)
class Item:
    """An ID with its properties, and the text under its item line."""

    id: str
    properties: Properties
    body: Piece

    @property
    def name(self) -> str:
        """How a fault names the item: "clause formal-warning"."""
        return self.properties.name


def read_items(body: Piece, kind: str, reading: Reading) -> list[Item]:
    """Return the items of a file's text. Every line that opens with `{#` starts one.

    A brace, a hash and a space are left alone: that is a comment in a letter.
    """
    text = body.text
    starts = [found.start() for found in ITEM_LINE.finditer(text)]
    lead = body.sub(0, starts[0] if starts else len(text)).strip()
    if lead.text:
        mend = f"put an item line before it, {{#id …}} with the ID of the {kind}"
        reading.faults.add(lead.place(), "text stands before the first item", mend)
    elif not starts:
        reading.faults.add(body.place(), f"holds no {kind}", "add an item that starts with a line {#id …}")
    ends = [*starts[1:], len(text)]
    items = (_item(body.sub(*span), kind, reading) for span in zip(starts, ends, strict=False))
    return [item for item in items if item]


KNOWN = {
    "question": frozenset({"heading_open"}),
    "tier": frozenset({"heading_open"}),
    "paragraph": frozenset({"heading_open", "table_open", "link_open", "hr"}),
}
"""What items of a kind may hold beyond paragraphs, lists and notes, by the parser's names."""


def _item(piece: Piece, kind: str, reading: Reading) -> Item | None:
    first, rest = piece.split_line()
    line = first.strip()
    attributes = read_attributes(line, reading.faults)
    if attributes is None or not attributes.id or not attributes.id.text:
        if attributes:
            reading.faults.add(line.place(), "the item has no ID", f"write the ID of the {kind} after {{#")
        reading.lost.add("fact" if kind == "question" else kind)
        return None
    name = reading.checked_id(attributes.id.text, attributes.id.place, kind)
    properties = Properties(f"{kind} {name}", attributes.entries, line, reading.faults)
    check_prose(rest, properties.name, KNOWN.get(kind, frozenset()), reading)
    return Item(name, properties, rest.strip_lines())


def need_text(item: Item, text: str, reading: Reading) -> str:
    """Return the tidied text of an item, noting a fault if there is none."""
    if not text.strip():
        reading.faults.add(item.properties.place, f"{item.name} has no text", "write it under the item line")
    return tidy(text)


def blocks(piece: Piece) -> Iterator[tuple[Token, Piece]]:
    """Yield the block tokens of a Markdown text, each with the lines it covers."""
    lines = piece.lines()
    for token in BLOCKS.parse(piece.text):
        if token.map:
            first, last = token.map
            last = min(last, len(lines))
            yield token, Piece(piece.source, lines[first].start, lines[max(first, last - 1)].end)


def split_note(piece: Piece) -> tuple[str, str]:
    """Return an item's text without its quotation blocks, and the text in those."""
    if not re.search(r"^ {0,3}>", piece.text, re.MULTILINE):  # most have none: spare the parser
        return piece.text, ""
    text, notes, at = "", [], piece.start
    for token, block in blocks(piece):
        if token.type == "blockquote_open" and token.level == 0:
            text += piece.source.text[at : block.start]
            notes.append(re.sub(r"^ {0,3}> ?", "", block.text, flags=re.MULTILINE))
            at = block.end
    return text + piece.source.text[at : piece.end], "\n\n".join(note.strip() for note in notes)


def split_heading(item: Item, reading: Reading) -> tuple[Piece, Piece]:
    """Return the `##` heading an item opens with, and the rest of its text."""
    first, rest = item.body.split_line()
    heading = re.fullmatch(r"#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*", first.text)
    if not heading:
        place = item.body.place() if item.body.text else item.properties.place
        reading.faults.add(place, f"{item.name} has no heading", "write `## Heading` under the item line")
        return item.body.sub(0, 0), item.body
    return first.sub(*heading.span(1)), rest.strip_lines()
