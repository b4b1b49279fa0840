"""Fingerprints a clause, so that a review can name the very words that were read.

Where a clause stands, how it is numbered and how its source lines are broken is no part of it: renumbering
breaks nothing. What it obliges, whom, and how a garbled print is read, is.
"""

import hashlib
import unicodedata

from wizard.model import Clause, Term

ALGORITHM = 1
"""Raised when the fields or their normal form change; stamps of another algorithm count as not reviewed."""

SAME = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00ad": None, "\u200b": None}
)


def fingerprint(clause: Clause | Term) -> str:
    """Return "1:" and 32 hexadecimal digits over the fields that carry meaning.

    Each field is preceded by its name and length, so that no text can slip from one into the next.
    """
    digest = hashlib.sha256()
    for name, text in fields(clause):
        data = normal(text).encode()
        digest.update(f"{name} {len(data)}\n".encode() + data)
    return f"{ALGORITHM}:{digest.hexdigest()[:32]}"


def fields(clause: Clause | Term) -> tuple[tuple[str, str], ...]:
    """Return the fields that carry meaning, by name."""
    if isinstance(clause, Term):
        own = (("term", clause.term), ("expansion", clause.expansion))
    else:
        own = (("force", clause.force), ("binds", ", ".join(sorted(clause.binds))))
    return (*own, ("text", clause.text), ("note", clause.note))


def normal(text: str) -> str:
    """Return a text in one form: spaces, line breaks, quotation marks and dashes make no difference."""
    return " ".join(unicodedata.normalize("NFC", text).translate(SAME).split())
