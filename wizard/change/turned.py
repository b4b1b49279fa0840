"""Names what may have turned a sentence round: a "not" that came or went, must for may, any for only.

It sees words and no meaning: what it names is to be read first, and what it does not name is to be read all
the same.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?")


@dataclass(frozen=True, slots=True)
class Family:
    """Words that do the same to a sentence."""

    name: str
    words: frozenset[str]


def _family(name: str, words: str) -> Family:
    return Family(name, frozenset(words.split()))


FAMILIES = (
    _family("a denial", "not no never cannot without nobody nothing none neither nor unable refuse refused"),
    _family("an end", "longer stop stops stopped ends ended cease"),
    _family("a duty", "must has have will shall required requires needs need"),
    _family("a permission", "may can could might allowed"),
    _family("everybody or everything", "any every all always anyone anybody everyone everybody each"),
    _family("nobody else or nothing else", "only just alone solely"),
    _family("an exception", "unless except but"),
    _family("an order in time", "before after until since first last"),
    _family("a bound", "least most more less fewer longer shorter sooner later within"),
)
SHORTENED = re.compile(r"n['’]t\b")


def turned(old: str, new: str, names: Iterable[str] = ()) -> list[str]:
    """Return in words what may have turned round between two readings of a text; empty if nothing is seen.

    Args:
        old: the words as they were.
        new: the words as they are.
        names: of those who decide and of responses; one that gave way to another is told.
    """
    return [*_families(_words(old), _words(new)), *_swapped(old, new, names), *_order(old, new)]


def _words(text: str) -> Counter[str]:
    return Counter(WORD.findall(SHORTENED.sub(" not", text.lower())))


def _families(old: Counter[str], new: Counter[str]) -> Iterator[str]:
    gone, came = old - new, new - old
    for family in FAMILIES:
        lost, won = (sorted(family.words & set(side)) for side in (gone, came))
        if lost and not won:
            yield f"{family.name} went: {_quoted(lost)}"
        elif won and not lost:
            yield f"{family.name} came: {_quoted(won)}"


def _swapped(old: str, new: str, names: Iterable[str]) -> Iterator[str]:
    named = [name for name in dict.fromkeys(names) if name]
    gone = [name for name in named if name.lower() in old.lower() and name.lower() not in new.lower()]
    came = [name for name in named if name.lower() in new.lower() and name.lower() not in old.lower()]
    if gone and came:
        yield f"{_quoted(gone)} gave way to {_quoted(came)}"


def _order(old: str, new: str) -> Iterator[str]:
    """The same words in another order: who does what to whom may have changed places."""
    if old != new and _words(old) == _words(new) and old.split() != new.split():
        yield "the same words stand in another order"


def _quoted(words: Iterable[str]) -> str:
    return ", ".join(f"“{word}”" for word in words)
