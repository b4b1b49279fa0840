"""Markdown with sentinels in it → blocks. The only place that reads a letter's Markdown.

Letters use paragraphs, `##` headings, one level of bulleted or numbered list, bold and italic; a link
becomes its words with the address in brackets, because a letter may be printed.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from wizard.letters.blocks import Block, BlockKind, Line, Run
from wizard.letters.slots import SENTINEL, Slots

CITATION = re.compile(r"(?<![\w@.])@([a-z][a-z0-9-]*)")
_LISTS: dict[str, BlockKind] = {"bullet_list_open": "bullets", "ordered_list_open": "numbers"}

Naming = Callable[[str], str | None]
"""Gives the printed name of a cited clause, term or source, or None if there is none."""


class _Parser(MarkdownIt):
    """CommonMark, in which an address stays as written: sentinels in it would else be encoded."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802 (the parser calls it so)
        return url


@cache
def _markdown() -> MarkdownIt:
    # Indented text is never code in a letter: the officer only lined it up.
    return _Parser("commonmark", {"html": False}).disable("code")


def to_blocks(markdown: str, slots: Slots, naming: Naming) -> tuple[Block, ...]:
    """Return the blocks of a paragraph's text.

    Args:
        markdown: content Markdown, in which each placeholder is a sentinel. It holds no typed text.
        slots: what the sentinels stand for.
        naming: how a citation in the text is named to the reader.
    """
    return tuple(_blocks(_parsed(markdown), slots, naming))


@lru_cache(maxsize=512)
def _parsed(markdown: str) -> tuple[Token, ...]:
    """Parse a paragraph once: what is typed changes what the sentinels stand for, not the text itself."""
    return tuple(_markdown().parse(markdown))


def to_line(text: str, slots: Slots) -> Line:
    """Return the runs of a line that is not Markdown, such as the subject."""
    return tuple(_merge(_substituted(text, slots)))


def _blocks(tokens: Sequence[Token], slots: Slots, naming: Naming) -> Iterator[Block]:
    kind: BlockKind = "paragraph"
    items: list[Line] = []
    depth = 0
    for token in tokens:
        if token.type in _LISTS:
            kind = kind if depth else _LISTS[token.type]
            depth += 1
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            depth -= 1
            if not depth:
                yield Block(kind, tuple(items))
                items = []
        elif token.type == "heading_open":
            kind = "heading"
        elif token.type == "paragraph_open" and not depth:
            kind = "paragraph"
        elif token.type in ("inline", "fence"):
            lines = _lines(token, slots, naming, listed=bool(depth), titled=kind == "heading")
            if depth:
                items.extend(lines)
            else:
                yield Block("bullets" if _alone(token, slots) else kind, lines)


def _lines(token: Token, slots: Slots, naming: Naming, *, listed: bool, titled: bool) -> tuple[Line, ...]:
    number = _alone(token, slots)
    if number:
        return slots.numbered(int(number)).entry_runs()
    if token.type == "fence":
        return (to_line(token.content.rstrip("\n"), slots),)
    children = token.children or []
    if not (listed or titled) and SENTINEL.fullmatch(token.content.strip()):
        return (slots.numbered(int(token.content.strip()[1:-1])).alone().runs(),)
    return (tuple(_merge(_inline(children, slots, naming, ended=titled))),)


def _alone(token: Token, slots: Slots) -> str:
    """Return the number of the `list` slot that is all the token holds, or "" if there is none."""
    match = SENTINEL.fullmatch(token.content.strip())
    return match.group(1) if match and slots.numbered(int(match.group(1))).kind == "list" else ""


def _inline(children: Sequence[Token], slots: Slots, naming: Naming, *, ended: bool) -> Iterator[Run]:
    """Yield the runs of a line; a value at its end brings the full stop, unless it is `ended` without."""
    bold = italic = 0
    link, shown = "", ""
    for child in children:
        text = child.content
        if child.type in ("strong_open", "strong_close"):
            bold += child.nesting
        elif child.type in ("em_open", "em_close"):
            italic += child.nesting
        elif child.type == "link_open":
            link, shown = str(child.attrGet("href") or ""), ""
        elif child.type == "link_close":
            text = "" if shown == link.removeprefix("mailto:") else f" ({link.removeprefix('mailto:')})"
        elif child.type == "softbreak":
            text = " "
        elif child.type == "hardbreak":
            text = "\n"
        elif child.type == "text":
            text = CITATION.sub(lambda match: naming(match.group(1)) or match.group(), text)
        shown += text
        last = child is children[-1] and not ended
        yield from _substituted(text, slots, bold=bool(bold), italic=bool(italic), last=last)


def _substituted(
    text: str, slots: Slots, *, bold: bool = False, italic: bool = False, last: bool = False
) -> Iterator[Run]:
    pieces = SENTINEL.split(text)
    for index, piece in enumerate(pieces):
        if index % 2:
            slot = slots.numbered(int(piece)).within(pieces[index - 1], pieces[index + 1])
            ends = last and index == len(pieces) - 2 and not pieces[-1].strip()
            yield from (slot.last() if ends else slot).runs(bold=bold, italic=italic)
        elif piece:
            yield Run(piece, bold, italic)


def _merge(runs: Iterator[Run]) -> Iterator[Run]:
    """Join neighbouring runs of the letter's own words in the same style."""
    held: Run | None = None
    for run in runs:
        own = not (run.field or run.missing)
        if held and own and (held.bold, held.italic) == (run.bold, run.italic):
            held = Run(held.text + run.text, run.bold, run.italic)
            continue
        if held:
            yield held
        held = run if own else None
        if not own:
            yield run
    if held:
        yield held
