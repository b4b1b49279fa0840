"""Finds the numbered, lettered and unnumbered paragraphs and the glossary rows among blocks."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from wizard.source.importing.blocks import Block

PrintedKind = Literal["numbered", "lettered", "unnumbered", "term", "heading", "aside"]

DOTTED = re.compile(
    r"(?:(?:section|paragraph|para|clause)\s+)?(\d{1,6}(?:\.\d{1,6})+)\.?[):]?(?:\s+|$|(?=[A-Z“‘\"]))", re.I
)
SECTION = re.compile(r"(?:section|part|chapter)\s+(\d{1,3})\b([\s.:)–—-]*)", re.I)
SINGLE = re.compile(r"(\d{1,3})[.)]\s+(?=\S)")
BARE = re.compile(r"(\d{1,3})\s+(?=[A-Z])")
LETTER = re.compile(r"\(?([a-z]|[ivx]{2,5})\)\s+(?=\S)", re.I)
CONTENTS_LINE = re.compile(r".*(?:\.{3,}|…|\t)\s*\d{1,3}")
DATED = re.compile(
    r"(?:page \d+|(?:last |next |date )?(?:updated|reviewed|review|published|modified|adopted)\b.{0,40}\d)",
    re.I,
)
TABLE_HEADS = {"term", "terms", "word", "phrase", "abbreviation", "acronym", "short form", "expression"}
MOST_WORDS_IN_A_HEADING = 12


@dataclass(frozen=True, slots=True)
class Printed:
    """A paragraph as printed.

    Attributes:
        kind: what it is.
        number: "10.4", "4.1 (a)", "4" for a section's heading; empty for an unnumbered one.
        text: its words without the number; for a glossary row the definition.
        line: where it stands in the file.
        term: for a glossary row, the term.
        more: the bullets and paragraphs that belong to it.
        parent: for a lettered one, the number it stands under.
    """

    kind: PrintedKind
    number: str
    text: str
    line: int
    term: str = ""
    more: tuple[str, ...] = ()
    parent: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """All its paragraphs."""
        return (self.text, *self.more)


def split_paragraphs(blocks: Iterable[Block]) -> list[Printed]:
    """Return the document's paragraphs in printed order; a bullet joins the paragraph it stands under."""
    found: list[Printed] = []
    parent, contents = "", False
    for block in blocks:
        made = _printed(block, parent)
        if contents and block.kind == "item":
            made = replace(made, kind="aside")
        elif block.kind == "item" and found and found[-1].kind in ("numbered", "lettered", "unnumbered"):
            found[-1] = replace(found[-1], more=(*found[-1].more, f"• {made.text}"))
            continue
        elif made.kind == "unnumbered" and found and found[-1].number and not found[-1].text:
            # The number stood on a line of its own.
            found[-1] = replace(found[-1], text=made.text)
            continue
        contents = made.text.lower().rstrip(":") in ("contents", "table of contents") or (
            contents and block.kind == "item"
        )
        parent = made.number if made.kind in ("numbered", "heading") and made.number else parent
        found.append(made)
    return found


def _printed(block: Block, parent: str) -> Printed:
    if block.kind == "aside" or CONTENTS_LINE.fullmatch(block.text) or DATED.match(block.text):
        return Printed("aside", "", block.text, block.line)
    if block.kind == "row":
        return _row(block)
    if block.kind == "item":
        return Printed("unnumbered", "", block.text, block.line)
    return _numbered(block, parent) or Printed(
        "heading" if looks_like_heading(block) else "unnumbered", "", block.text, block.line
    )


def _row(block: Block) -> Printed:
    if len(block.cells) < 2:
        return Printed("unnumbered", "", block.text, block.line)
    if DOTTED.fullmatch(block.cells[0]):
        # A policy laid out as a table of numbers and texts.
        return Printed("numbered", block.cells[0].rstrip("."), " ".join(block.cells[1:]), block.line)
    if block.cells[0].lower() in TABLE_HEADS:
        return Printed("aside", "", block.text, block.line)
    return Printed("term", "", " ".join(block.cells[1:]), block.line, term=block.cells[0])


def _numbered(block: Block, parent: str) -> Printed | None:
    text = block.text
    if found := DOTTED.match(text):
        return Printed("numbered", found[1], text[found.end() :], block.line)
    if found := LETTER.match(text):
        number = f"{parent} ({found[1]})" if parent else ""
        return Printed(
            "lettered" if parent else "unnumbered", number, text[found.end() :], block.line, parent=parent
        )
    for pattern in (SECTION, SINGLE, BARE):
        if found := pattern.match(text):
            heading = looks_like_heading(replace(block, text=text[found.end() :] or "X"))
            if heading or pattern is SINGLE:
                return Printed(
                    "heading" if heading else "numbered", found[1], text[found.end() :], block.line
                )
    return None


def looks_like_heading(block: Block) -> bool:
    """Tell whether a line is a heading: the document says so, or it is short and no sentence."""
    if block.kind == "heading":
        return True
    short = len(block.text.split()) <= MOST_WORDS_IN_A_HEADING
    return short and block.text[-1:] not in ".:;,?!…" and not block.text[:1].islower()
