"""Finds Markdown that content does not know: the guide would show it wrongly, or not at all.

An item's text is made of paragraphs, lists, quotations (notes) and, where its kind has them, headings and
tables. Whatever else CommonMark offers is told at its place, not passed on: a table in a clause has no number
that anybody could cite, and a heading would stand among the page's own. HTML and images are told wherever
they are (`strange`).
"""

import re
from collections.abc import Iterator
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token

from wizard.source.reading import Reading
from wizard.source.text import Piece

MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
MAYBE = re.compile(r"\]\(|~~|^ {0,3}(?:[-*_=][ \t]*){3,}$|^ {0,3}#|\||```|^(?: {4}|\t)|\[\^", re.MULTILINE)
"""Without any of these a text holds nothing to look for: the parser is spared."""
FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]")
OUTSIDE = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//|(?:mailto|tel|javascript|data):", re.IGNORECASE)

KINDS: Final = {
    "heading_open": ("a heading", "write it as a sentence, or begin an item of its own"),
    "table_open": ("a table", "write a list"),
    "hr": ("a line across", "delete it"),
    "fence": ("a block of code", "write it as a sentence"),
    "code_block": ("a text indented by four spaces or a tab", "begin the line without them"),
    "s_open": ("words struck out", "delete them"),
}
"""Token types of the parser, with what an officer calls them and what to do instead."""
SIGNS: Final = {"s_open": "~~", "link_open": "]("}
"""Where inside a line such a thing begins."""

Found = tuple[int, str, str]


def check_prose(body: Piece, name: str, known: frozenset[str], reading: Reading) -> None:
    """Note each piece of Markdown in an item's text that its kind does not know.

    Args:
        body: the text under the item line.
        name: how faults name the item, "clause formal-warning".
        known: token types of the parser that this kind of item may hold beyond paragraphs, lists and notes.
        reading: where to note it.
    """
    if MAYBE.search(body.text):
        for offset, what, mend in _strangers(body, known):
            reading.faults.add(body.place(offset), f"{name} holds {what}", mend)


def _strangers(body: Piece, known: frozenset[str]) -> Iterator[Found]:
    lines = body.lines()
    yield from (
        (found.start(), "a footnote", "write a note: a line that begins with >")
        for found in FOOTNOTE.finditer(body.text)
    )
    for token in MARKDOWN.parse(body.text):
        if token.map is None:
            continue
        first, last = (min(line, len(lines)) for line in token.map)
        start = lines[first].start - body.start
        if token.type in KINDS and token.type not in known:
            yield start + _indent(lines[first]), *KINDS[token.type]
        elif token.type == "inline":
            end = lines[last - 1].end - body.start
            yield from _inside(token, body.text[start:end], start, known)


def _inside(token: Token, text: str, start: int, known: frozenset[str]) -> Iterator[Found]:
    """Look at what stands in a line; each thing of a kind begins where the next sign of it is."""
    at: dict[str, int] = {}
    for child in token.children or ():
        what = _stranger(child, known)
        sign = SIGNS.get(child.type)
        if sign is None:
            continue
        place = max(0, text.find(sign, at.get(sign, 0)))
        at[sign] = place + len(sign)
        if what:
            yield start + place, *what


def _stranger(child: Token, known: frozenset[str]) -> tuple[str, str] | None:
    if child.type in known:
        return None
    if child.type == "link_open" and OUTSIDE.match(str(child.attrGet("href") or "")):
        return "a link out of the guide", "name the source in sources.yml and cite it: @law-… or @guide-…"
    return KINDS.get(child.type)


def _indent(line: Piece) -> int:
    return len(line.text) - len(line.text.lstrip(" \t"))
