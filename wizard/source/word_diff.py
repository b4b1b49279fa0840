"""Compares two texts word by word, as a reader marks up a draft."""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

CONTEXT = 60
"""Signs of unchanged text that are shown on either side of a change."""
WORD = re.compile(r"\s+|[\w'’@-]+|[^\w\s]")


class Piece(NamedTuple):
    """Some words that stand in both texts, only in the old one, or only in the new one."""

    kind: Literal["same", "gone", "new"]
    text: str


def word_diff(old: str, new: str) -> tuple[Piece, ...]:
    """Return the pieces of both texts in reading order; line breaks count as spaces."""
    before, after = _tokens(old), _tokens(new)
    head = _alike(before, after)
    tail = _alike(before[head:][::-1], after[head:][::-1])
    middle = before[head : len(before) - tail], after[head : len(after) - tail]
    pieces = [Piece("same", "".join(before[:head])), *_middle(*middle)]
    pieces.append(Piece("same", "".join(before[len(before) - tail :] if tail else [])))
    return tuple(piece for piece in pieces if piece.text)


def _alike(before: list[str], after: list[str]) -> int:
    """How many words two texts begin with alike: comparing only the rest is far quicker for a letter."""
    pairs = zip(before, after, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(before), len(after)))


def _middle(before: list[str], after: list[str]) -> Iterator[Piece]:
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            yield Piece("same", "".join(before[a:b]))
        else:
            yield Piece("gone", "".join(before[a:b]))
            yield Piece("new", "".join(after[c:d]))


def marked(pieces: Iterable[Piece]) -> str:
    """Return pieces in plain text: [-gone-] and {+new+}, as `git diff --word-diff` writes them."""
    forms = {"same": "{}", "gone": "[-{}-]", "new": "{{+{}+}}"}
    return "".join(forms[piece.kind].format(piece.text) for piece in pieces)


def shortened(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Return the pieces with long unchanged stretches cut down to their ends."""
    found, pieces = [], tuple(pieces)
    for place, piece in enumerate(pieces):
        text = piece.text
        if piece.kind == "same" and len(text) > 2 * CONTEXT:
            before = text[:CONTEXT].rpartition(" ")[0] if place else ""
            after = text[-CONTEXT:].partition(" ")[2] if place + 1 < len(pieces) else ""
            text = f"{before} … {after}"
        found.append(Piece(piece.kind, text))
    return tuple(found)


def _tokens(text: str) -> list[str]:
    return WORD.findall(" ".join(text.split()))
