"""The forms in which a paper can be made, and which of them a person needs: what was chosen or agreed.

Sizes follow the clear print guides: 12 points at least, 18 for large print, 16 for Easy Read.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a paper.

    Attributes:
        id: its name in code and on the page.
        label: its name in the record of the case, and for people.
        scale: size of the type against the ordinary form.
        least: the smallest type in it, in half points.
        line: space between lines, in 240ths of a line.
        known_by: what a person's own words for it look like.
    """

    id: str
    label: str
    scale: float
    least: int
    line: int
    known_by: str


ORDINARY = Form("ordinary", "", 1.0, 20, 276, "")
_LARGE = r"large (?:print|type|text)|big print|clear print|1[68][ -]?p(?:oin)?t"
LARGE = Form("large", "large print", 1.5, 36, 312, _LARGE)
EASY = Form("easy", "Easy Read", 4 / 3, 28, 320, r"easy.?read|pictures")
PLAIN = Form("plain", "plain text for a screen reader", 1.0, 20, 276, r"plain text|screen.?reader|text file")
FORMS = (ORDINARY, LARGE, EASY, PLAIN)

FIELD = "letter-form"
"""The field that says in which form the person gets what we write."""
AGREED = "adjustments-offered"
"""The field with what was agreed: where a format was, it may name one of these."""


def form_called(text: str) -> Form:
    """Return the form that a text names first; the ordinary one if it names none."""
    found = ((match.start(), form) for form in FORMS if (match := _named(form, text)))
    return min(found, key=lambda one: one[0], default=(0, ORDINARY))[1]


def _named(form: Form, text: str) -> re.Match[str] | None:
    return re.search(form.known_by, text, re.IGNORECASE) if form.known_by else None


def form_for(values: Mapping[str, str], agreed: Collection[str]) -> Form:
    """Return the form of a case's letters: the one that was chosen, else the one that was agreed.

    Args:
        values: what was typed; a choice stands in the field `letter-form`.
        agreed: the adjustments of the case; with "format" among them the words of what was agreed count.
    """
    if chosen := values.get(FIELD, "").strip():
        return form_called(chosen)
    return form_called(values.get(AGREED, "")) if "format" in agreed else ORDINARY
