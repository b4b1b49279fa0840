"""Tells glossary entries from other text: table rows, or lines such as "SPOC: single point of contact"."""

import re
from dataclasses import replace

from wizard.model import Policy
from wizard.source.importing.paragraphs import Printed

BETWEEN = re.compile(r"\s*(?::|\s[–—-]\s|\bmeans\b)\s*", re.IGNORECASE)


def split_terms(printed: list[Printed], policy: Policy) -> list[Printed]:
    """Return the paragraphs with every line that explains a term of the glossary marked as one.

    Such a line may stand only behind the last number: in the text "SPOC: …" is wording of a clause.
    """
    names = {name.lower() for term in policy.terms for name in (term.term, term.expansion) if name}
    last = max((place for place, one in enumerate(printed) if one.kind == "numbered"), default=-1)
    return printed[: last + 1] + [_split(one, names) for one in printed[last + 1 :]]


def _split(one: Printed, names: set[str]) -> Printed:
    if one.kind not in ("unnumbered", "heading"):
        return one
    parts = BETWEEN.split(one.text, maxsplit=1)
    if len(parts) == 2 and parts[0].lower() in names and parts[1]:
        return replace(one, kind="term", term=parts[0], text=parts[1])
    return one
