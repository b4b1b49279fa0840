"""How bad the words of a sentence are by their meaning: words that no sentence of the set holds count too.

Each common word has three learned numbers (`words.tsv`): wherever it stands, after "you", and after "your".
They come from the word's place among other words (GloVe vectors); `scripts/weigh_words.py` learns them.
"""

import math
from collections.abc import Iterator, Sequence
from pathlib import Path

from wizard.letters.tone.learned import Learned

NUMBERS = Learned(Path(__file__).with_name("words.tsv"))
"""The learned numbers of each word in hundredths, one for each role."""
YOU = ("you", "you're", "you've")
ROLES = 3
"""Anywhere; at most four words after "you"; at most three after "your"."""


def roles(words: Sequence[str], place: int) -> Iterator[int]:
    """Yield the roles that a word has where it stands."""
    yield 0
    if any(word in YOU for word in words[max(0, place - 4) : place]):
        yield 1
    if "your" in words[max(0, place - 3) : place]:
        yield 2


def meaning(words: Sequence[str]) -> float:
    """Return by how much the meaning of the words raises the odds that a sentence should not stand."""
    sums, counts = [0] * ROLES, [0] * ROLES
    for place, word in enumerate(words):
        if row := NUMBERS.get(word):
            for role in roles(words, place):
                sums[role] += row[role]
                counts[role] += 1
    known = sum(value / math.sqrt(count) for value, count in zip(sums, counts, strict=True) if count)
    return (known + NUMBERS["\\a"][0]) / 100
