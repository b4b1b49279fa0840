"""Fingerprints a clause and what rests on it, so that a review can name the very words that were read.

Where a clause stands, how it is numbered and how its source lines are broken is no part of it: renumbering
breaks nothing. What it obliges, whom, and how a garbled print is read, is.
"""

import hashlib
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from wizard.model import Clause, Source, Term

DIGITS = 16
"""How many hexadecimal digits a fingerprint has: enough to tell texts apart, few enough to read a line."""

ALGORITHM = 1
"""Raised when the fields or their normal form change; stamps of another algorithm count as not reviewed."""

SAME = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00ad": None, "\u200b": None}
)


def fingerprint(thing: Clause | Term | Source) -> str:
    """Return the fingerprint of the fields that carry meaning."""
    return digest(fields(thing))


def digest(given: Iterable[tuple[str, str]]) -> str:
    """Return "1:" and 16 hexadecimal digits over named texts.

    Each is preceded by its name and length, so that no text can slip from one into the next.
    """
    return _digest(tuple(given))


@lru_cache(maxsize=8192)
def _digest(given: tuple[tuple[str, str], ...]) -> str:
    """The same texts are asked for again after each edit at the desk."""
    found = hashlib.sha256()
    for name, text in given:
        data = normal(text).encode()
        found.update(f"{name} {len(data)}\n".encode() + data)
    return f"{ALGORITHM}:{found.hexdigest()[:DIGITS]}"


def fields(thing: Clause | Term | Source) -> tuple[tuple[str, str], ...]:
    """Return the fields that carry meaning, by name."""
    if isinstance(thing, Source):
        return ("title", thing.title), ("section", thing.section), ("detail", thing.detail)
    if isinstance(thing, Term):
        own = (("term", thing.term), ("expansion", thing.expansion))
    else:
        own = (("force", force_in_words(thing)), ("binds", ", ".join(sorted(thing.binds))))
    return (*own, ("text", thing.text), ("note", thing.note))


def force_in_words(clause: Clause) -> str:
    """Return the force of a clause; where its sentences differ, that of each in turn."""
    return ", ".join(clause.forces or (clause.force,))


def normal(text: str) -> str:
    """Return a text in one form: spaces, line breaks, quotation marks and dashes make no difference."""
    return " ".join(unicodedata.normalize("NFC", text).translate(SAME).split())
