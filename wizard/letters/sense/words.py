"""Finds the patterns of `letters/sense.yml` in a text: whole words, in either case."""

import re
from functools import lru_cache

from wizard.letters.sense.said import Said
from wizard.model import SenseRule


def words_found(rule: SenseRule, said: Said) -> tuple[str, ...]:
    """Return the words of a text that a rule points at, each once; where something lacks, its beginning."""
    found = _found(rule.words, rule.whole, rule.lacks, said.unquoted, said.parts, said.text)
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=4096)
def _found(
    words: tuple[str, ...],
    whole: tuple[str, ...],
    lacks: tuple[str, ...],
    unquoted: str,
    parts: tuple[str, ...],
    text: str,
) -> tuple[str, ...]:
    """Search once: while somebody types, all texts but one are as they were."""
    found: list[str] = []
    if words:
        matches = (match.group() for match in _anywhere(words).finditer(unquoted))
        found += (" ".join(match.replace("\0", "").split()) for match in matches)
    if whole:
        found += (part for part in parts if _whole(whole).fullmatch(_bare(part)))
    if lacks and not _anywhere(lacks).search(text):
        found.append(shortened(text))
    return tuple(found)


def shortened(text: str) -> str:
    """Return the beginning of a text on one line."""
    line = " ".join(text.split())
    return line if len(line) <= 60 else line[:59].rstrip() + "…"


def _bare(part: str) -> str:
    """Return a text without what stands round it: "None." is "None"."""
    text = " ".join(part.replace("’", "'").split())
    return text.strip(" .,;:!?–—-\"“”'") or text


@lru_cache(maxsize=512)
def _anywhere(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_spaced(patterns)})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=512)
def _whole(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:{_spaced(patterns)})", re.IGNORECASE)


def _spaced(patterns: tuple[str, ...]) -> str:
    return "|".join(f"(?:{pattern})" for pattern in patterns)
