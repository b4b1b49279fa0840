"""Turns the Markdown of a clause into the blocks and inlines of Akoma Ntoso."""

from collections.abc import Mapping, Sequence
from xml.etree.ElementTree import Element, SubElement

from markdown_it import MarkdownIt
from markdown_it.token import Token

from wizard.view import CITATION

Names = Mapping[str, tuple[str, str]]
"""Where each citable thing is, and how it is named, by ID."""

BLOCKS = {
    "paragraph": "p",
    "bullet_list": "ul",
    "ordered_list": "ol",
    "list_item": "li",
    "blockquote": "div",
    "heading": "p",
}
INLINES = {"strong": "b", "em": "i"}


def blocks(text: str, names: Names) -> list[Element]:
    """Return the paragraphs and lists of a text; citations are references."""
    holder = Element("content")
    open_ = [holder]
    for token in MarkdownIt("commonmark", {"html": False}).parse(text):
        if token.type == "inline":
            _inline(open_[-1], token.children or [], names)
        elif token.nesting == 1:
            open_.append(open_[-1] if token.hidden else SubElement(open_[-1], _name(token)))
        elif token.nesting == -1:
            open_.pop()
        else:
            SubElement(open_[-1], "p").text = token.content.strip()
    return list(holder)


def _name(token: Token) -> str:
    return BLOCKS.get(token.type.removesuffix("_open"), "p")


def _inline(holder: Element, tokens: Sequence[Token], names: Names) -> None:
    open_ = [holder]
    for token in tokens:
        kind = token.type.removesuffix("_open").removesuffix("_close")
        if token.nesting == 1:
            open_.append(SubElement(open_[-1], INLINES[kind]) if kind in INLINES else open_[-1])
        elif token.nesting == -1:
            open_.pop()
        else:
            _text(open_[-1], " " if kind in ("softbreak", "hardbreak") else token.content, names)


def _text(holder: Element, text: str, names: Names) -> None:
    """Add a text with each citation a reference; an unknown one (never in checked content) stays plain."""
    at = 0
    for cited in CITATION.finditer(text):
        if cited[1] in names:
            _append(holder, text[at : cited.start()])
            href, name = names[cited[1]]
            SubElement(holder, "ref", {"href": href}).text = name
            at = cited.end()
    _append(holder, text[at:])


def _append(holder: Element, text: str) -> None:
    if not text:
        return
    if len(holder):
        holder[-1].tail = (holder[-1].tail or "") + text
    else:
        holder.text = (holder.text or "") + text
