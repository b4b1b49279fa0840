"""Tone of a finished letter: labels, diagnoses, accusations, threats and mockery, judged in context.

Words alone decide nothing: "liar" in a quotation, "the unlawful extension" in what a complaint is about and
"your autistic son" are left alone. The tables (`labels`, `diagnoses`, …) hold word families; `counts` says of
whom they have to be said, `exempt` when they are not the writer's own statement.
"""

from wizard.letters.tone.family import KINDS, Family, Kind
from wizard.letters.tone.in_letter import Hit, hits
from wizard.letters.tone.search import FAMILIES, Found, find, gravest

__all__ = ["FAMILIES", "KINDS", "Family", "Found", "Hit", "Kind", "find", "gravest", "hits"]
