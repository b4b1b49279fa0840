"""Finds in a text what should not stand in a letter: words from the families, judged where they stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from wizard.letters.tone.accusations import ACCUSATIONS
from wizard.letters.tone.counts import COUNTS
from wizard.letters.tone.diagnoses import DIAGNOSES
from wizard.letters.tone.exempt import denied, in_topic, name, reported
from wizard.letters.tone.family import KINDS, Family
from wizard.letters.tone.labels import LABELS
from wizard.letters.tone.phrase import HEAD, choices, heads, pattern
from wizard.letters.tone.sarcasm import SARCASM
from wizard.letters.tone.sentences import Sentence, sentences
from wizard.letters.tone.threats import THREATS
from wizard.letters.tone.weighed import reads_as_innocent, told_by_weight

FAMILIES: tuple[Family, ...] = (*ACCUSATIONS, *THREATS, *DIAGNOSES, *LABELS, *SARCASM)


@dataclass(frozen=True, slots=True)
class Found:
    """Words that should not stand: `start` and `end` are places in the text."""

    family: Family
    start: int
    end: int


def find(text: str) -> tuple[Found, ...]:
    """Return what is found in a text, in reading order; where two overlap, the gravest."""
    everything = [found for sentence in sentences(text) for found in _in_sentence(sentence)]
    everything.sort(key=lambda found: (KINDS.index(found.family.kind), found.start, -found.end))
    kept: list[Found] = []
    for found in everything:
        if all(found.end <= other.start or other.end <= found.start for other in kept):
            kept.append(found)
    return tuple(sorted(kept, key=lambda found: found.start))


def gravest(text: str) -> Found | None:
    """Return the gravest of what is found, the first of its kind."""
    return min(find(text), key=lambda found: (KINDS.index(found.family.kind), found.start), default=None)


def _in_sentence(sentence: Sentence) -> Iterator[Found]:
    """Yield what the tables name; where that is nothing, what the sentence as a whole reads like."""
    found = list(_by_tables(sentence))
    if found:
        yield from () if reads_as_innocent(sentence) else found
    elif told := told_by_weight(sentence):
        family, start, end = told
        yield Found(family, sentence.start + start, sentence.start + end)


def _by_tables(sentence: Sentence) -> Iterator[Found]:
    for family, start, end in _places(sentence.text):
        if COUNTS[family.counts](sentence, start, end) and not _excused(sentence, family, start, end):
            yield Found(family, sentence.start + start, sentence.start + end)


def _places(text: str) -> Iterator[tuple[Family, int, int]]:
    """Yield where phrases stand; at each word only those are tried that can begin with its letters."""
    index = _index()
    for word in _WORD.finditer(text):
        start, letters = word.start(), word.group()
        for length in range(len(letters) + 1):
            for family, phrase in index.get(letters[:length], ()):
                match = _pattern(phrase).match(text, start)
                if match:
                    yield family, start, match.end()


@cache
def _index() -> dict[str, list[tuple[Family, str]]]:
    """Return the phrases by the letters with which they can begin; most are never even compiled."""
    index: dict[str, list[tuple[Family, str]]] = {}
    for family in FAMILIES:
        for part in (part for phrase in family.phrases for part in choices(phrase)):
            for head in heads(part):
                index.setdefault(head, []).append((family, part))
    return index


_pattern = cache(pattern)
_WORD = re.compile(rf"(?<!\w)\w{{1,{HEAD}}}")


def _excused(sentence: Sentence, family: Family, start: int, end: int) -> bool:
    return (
        reported(sentence, start, by_self=family.kind == "diagnosis")
        or denied(sentence, start, end, mocking=family.kind == "sarcasm")
        or in_topic(sentence, start)
        or (family.kind not in ("diagnosis", "sarcasm") and name(sentence, start, end))
    )
