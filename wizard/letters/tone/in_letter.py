"""Looks through a finished letter: which words are whose, and what may stand in a record."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from wizard.letters.blocks import FURNITURE_WITHOUT_CHECKS, FinishedLetter, Line
from wizard.letters.tone.family import Family
from wizard.letters.tone.search import find

OF_LAW = ("accusation", "threat")
"""What a record may say: it never leaves the council."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Words found: `block` and `item` count from 0; `start` and `end` are places in the item's text."""

    family: Family
    block: int
    item: int
    start: int
    end: int
    words: str


def hits(finished: FinishedLetter) -> Iterator[Hit]:
    """Find what should not stand in a finished letter, in reading order.

    Names and addresses are left alone. Diagnoses, and what no table names, are looked for only in what a
    person typed; accusations, threats and what no table names not in records: they never leave the
    council.
    """
    for number, block in enumerate(finished.blocks):
        if block.role not in FURNITURE_WITHOUT_CHECKS:
            for item, line in enumerate(block.items):
                yield from _line_hits(finished, number, item, line)


def _line_hits(finished: FinishedLetter, block: int, item: int, line: Line) -> Iterator[Hit]:
    own, typed = _texts(line)
    # What the letter says by itself is searched once; what somebody typed is not kept.
    search = find if typed.strip("\0") else _find_once
    for found in search(own):
        kind, start, end = found.family.kind, found.start, found.end
        by_weight = not found.family.phrases
        if not typed[start:end].strip("\0") and (kind == "diagnosis" or by_weight):
            continue
        if finished.kind == "record" and (kind in OF_LAW or by_weight):
            continue
        yield Hit(found.family, block, item, start, end, own[start:end])


_find_once = lru_cache(maxsize=1024)(find)


def _texts(line: Line) -> tuple[str, str]:
    """Return the line's text, and what of it was typed; what is left out becomes NULs of the same length."""
    nothing = [("\0" * len(run.text), run) for run in line]
    everything = "".join(
        blank if run.missing or run.field == "person-name" else run.text for blank, run in nothing
    )
    typed = "".join(run.text if run.field else blank for blank, run in nothing)
    return everything, typed
