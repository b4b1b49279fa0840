"""What a sentence is made of, for weighing it as a whole: its words, pairs, stems, parts and groups."""

import re
from collections.abc import Iterator

from wizard.letters.tone.groups import GRAINS, group

_TOKEN = re.compile(r"\0+|\d[\d:.,/]*|\w+(?:'\w+)*|[?!:;,]")
_ENDINGS = (
    "ingly",
    "edly",
    "ments",
    "ment",
    "ness",
    "ies",
    "ing",
    "ed",
    "es",
    "ly",
    "er",
    "est",
    "s",
    "y",
    "e",
)
_WHO = ("you", "your", "you're", "yourself", "we", "our", "i")
"""Those whose next words count as said of them."""
_NEAR = 7
_NEAR_GROUPS = 6
_STOPS = ",;:"

Feature = tuple[str, int, int]
"""A feature with the first and the last token that make it."""


def tokens(text: str) -> list[tuple[str, int, int]]:
    """Return words and marks with their places; a quotation is one mark, and so is any number."""
    return [(_plain(match.group()), match.start(), match.end()) for match in _TOKEN.finditer(text)]


def features(words: list[str]) -> Iterator[Feature]:
    """Yield what a sentence is made of; `<` and `>` stand for its two ends."""
    row = ["<", *words, ">"]
    stems = [_stem(word) for word in row]
    for place, word in enumerate(row):
        inner = 0 < place < len(row) - 1
        if inner:
            yield word, place, place
            yield from ((f"#{part}", place, place) for part in _parts(word))
            yield f"~{stems[place]}", place, place
        if place + 1 < len(row):
            yield f"{word} {row[place + 1]}", place, place + 1
            yield f"~{stems[place]} {stems[place + 1]}", place, place + 1
        if place + 2 < len(row):
            yield " ".join(row[place : place + 3]), place, place + 2
        if word in _WHO:
            yield from _said_of(row, stems, place, _NEAR)
    for grain in range(GRAINS):
        yield from _alike(words, [group(word, grain) for word in words])


def _alike(words: list[str], groups: list[str]) -> Iterator[Feature]:
    """Yield words of like use as one: a turn counts with words that nobody has learned in it."""
    row, alike = ["<", *words, ">"], ["<", *groups, ">"]
    for place in range(len(row) - 1):
        if place:
            yield alike[place], place, place
            if place + 1 < len(row) - 1:
                yield f"{row[place]} {alike[place + 1]}", place, place + 1
                yield f"{alike[place]} {row[place + 1]}", place, place + 1
        yield f"{alike[place]} {alike[place + 1]}", place, place + 1
        if row[place] in _WHO:
            yield from _said_of(row[:-1], alike, place, _NEAR_GROUPS)


def _said_of(row: list[str], said: list[str], place: int, reach: int) -> Iterator[Feature]:
    for near in range(place + 1, min(len(row), place + reach)):
        if row[near] in _STOPS:
            return
        yield f"{row[place][:3]}>{said[near]}", place, near


def _plain(token: str) -> str:
    return '"' if token[0] == "\0" else "0" if token[0].isdigit() else token


def _stem(word: str) -> str:
    word = word.split("'")[0]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def _parts(word: str) -> Iterator[str]:
    if len(word) > 5:
        edged = f"^{word}$"
        for length in (4, 5):
            yield from (edged[start : start + length] for start in range(len(edged) - length + 1))
