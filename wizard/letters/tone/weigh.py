"""Weighs a sentence as a whole: mockery and threats live on their turns more than on single words.

Each word, pair, part and group of words has learned weights (`weights.tsv`), one for each kind. What the
person said and what their complaint is about is left out first, as one mark. `scripts/weigh_tone.py` learns.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from wizard.letters.tone.exempt import in_topic, reported
from wizard.letters.tone.family import KINDS, Kind
from wizard.letters.tone.features import features, tokens
from wizard.letters.tone.learned import Learned
from wizard.letters.tone.sentences import Sentence

WEIGHTS = Learned(Path(__file__).with_name("weights.tsv"))
"""The learned weights in tenths, one for each kind in the order of `KINDS`, by feature."""
_HIDDEN = "%"
"""Stands for words that are somebody else's."""


Known = tuple[Sequence[int], int, int]
"""What was learned of a feature, with the first and the last token that make it."""


@dataclass(frozen=True, slots=True)
class Weight:
    """How a sentence as a whole reads.

    Attributes:
        odds: natural logarithm of the odds that it should not stand; below nought it reads as innocent.
        kind: what it would be.
        start: where the words begin that decided most; a place in the sentence.
        end: where they end.
    """

    odds: float
    kind: Kind
    start: int
    end: int


def weigh(sentence: Sentence) -> Weight:
    """Weigh a sentence.

    Args:
        sentence: quotations blotted out.
    """
    places, words = seen(sentence)
    known: dict[str, Known] = {}
    for feature, first, last in features(words):
        if feature not in known and feature in WEIGHTS:
            known[feature] = (WEIGHTS[feature], first, last)
    sums = _sums([weights for weights, _, _ in known.values()])
    kind = max(KINDS, key=lambda one: sums[KINDS.index(one)])
    odds = math.log(sum(math.exp(value) for value in sums))
    first, last = _deciding(known.values(), KINDS.index(kind), len(words))
    start, end = (places[first][0], places[last][1]) if places else (0, len(sentence.text))
    return Weight(odds, kind, start, end)


def seen(sentence: Sentence) -> tuple[list[tuple[int, int]], list[str]]:
    """Return places and words of a sentence; a row of words that are somebody else's is one mark."""
    places: list[tuple[int, int]] = []
    words: list[str] = []
    for word, start, end in tokens(sentence.text):
        hidden = reported(sentence, start) or in_topic(sentence, start)
        if hidden and words and words[-1] == _HIDDEN:
            places[-1] = (places[-1][0], end)
            continue
        places.append((start, end))
        words.append(_HIDDEN if hidden else word)
    return places, words


def _sums(weights: Sequence[Sequence[int]]) -> list[float]:
    scale = 10 * math.sqrt(len(weights) or 1)
    sums = map(sum, zip(*weights, strict=True)) if weights else [0] * len(KINDS)
    return [base / 10 + told / scale for base, told in zip(WEIGHTS["\\a"], sums, strict=True)]


def _deciding(known: Iterable[Known], kind: int, count: int) -> tuple[int, int]:
    """Return first and last word of the row that speaks most for a kind."""
    by_word = [0.0] * (count + 2)
    for weights, first, last in known:
        for place in range(first, last + 1):
            by_word[place] += weights[kind] / (last - first + 1)
    inner = by_word[1:-1]
    mean = sum(inner) / (len(inner) or 1)
    sums = [0.0, *accumulate(value - max(mean, 0) for value in inner)]
    rows = ((first, last) for first in range(count) for last in range(first, min(count, first + 8)))
    return max(rows, key=lambda row: sums[row[1] + 1] - sums[row[0]], default=(0, 0))
