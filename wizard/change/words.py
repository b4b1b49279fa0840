"""Compares two texts word by word, as a reader marks up a draft."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

WORD = re.compile(r"\s+|[\w'’@-]+|[^\w\s]")


class Piece(NamedTuple):
    """Some words that stand in both texts, only in the old one, or only in the new one."""

    kind: Literal["same", "gone", "new"]
    text: str


def word_diff(old: str, new: str) -> tuple[Piece, ...]:
    """Return the pieces of both texts in reading order; line breaks count as spaces."""
    before, after = _tokens(old), _tokens(new)
    pieces: list[Piece] = []
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            pieces.append(Piece("same", "".join(before[a:b])))
        else:
            pieces += [Piece("gone", "".join(before[a:b]))] if a < b else []
            pieces += [Piece("new", "".join(after[c:d]))] if c < d else []
    return tuple(pieces)


def marked(pieces: Iterable[Piece]) -> str:
    """Return pieces in plain text: [-gone-] and {+new+}, as `git diff --word-diff` writes them."""
    forms = {"same": "{}", "gone": "[-{}-]", "new": "{{+{}+}}"}
    return "".join(forms[piece.kind].format(piece.text) for piece in pieces)


def _tokens(text: str) -> list[str]:
    return WORD.findall(" ".join(text.split()))
