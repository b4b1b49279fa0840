"""Learns the weights of tone from the labelled set, and writes them down: `python -m scripts.weigh_tone`.

Logistic regression over six classes, innocent and the five kinds, with the features of
`wizard/letters/tone/features.py`. It learns twice: once over everything, then over what had weight.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

from wizard.letters.tone.family import KINDS  # noqa: E402
from wizard.letters.tone.features import features  # noqa: E402
from wizard.letters.tone.sentences import sentences  # noqa: E402
from wizard.letters.tone.weigh import seen  # noqa: E402

SET = PROJECT / "tests" / "letters" / "tone_set.tsv"
MORE = PROJECT / "scripts" / "tone_learning.tsv"
WEIGHTS = PROJECT / "wizard" / "letters" / "tone" / "weights.tsv"
LETTERS = PROJECT / "policy_source" / "letters"
_SENTENCE = re.compile(r"[A-Z“][^.!?{}|\n]{15,300}[.?!]")
_TAG, _TYPED = re.compile(r"\{%.*?%\}"), re.compile(r"\{\{.*?\}\}")
SOMEBODY = "Mr Sample"
UNSEEN = ("twelfth", "thirteenth", "twentieth", "twenty-second", "twenty-third", "twenty-fourth")
CLASSES = ("-", *KINDS)
LEAST, STEPS, PACE, HELD_BACK = 0.8, 150, 0.3, 1 / 8
"""The least weight that stays, steps of learning, their size, and how strongly weights are held back."""

Numbers = NDArray[np.float64]


class Bags:
    """Sentences as rows of known features, each row of length one."""

    def __init__(self, bags: Sequence[Iterable[str]], known: Sequence[str]) -> None:
        number = {feature: place for place, feature in enumerate(known)}
        rows = [[number[feature] for feature in bag if feature in number] or [len(known)] for bag in bags]
        self.columns = np.array([column for row in rows for column in row])
        self.starts = np.cumsum([0, *map(len, rows[:-1])])
        self.row = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
        self.scale = np.array([1 / np.sqrt(len(row)) for row in rows])[:, None]
        self.width = len(known) + 1

    def times(self, weights: Numbers) -> Numbers:
        """Return the sums of a weight for each row and class."""
        sums: Numbers = np.add.reduceat(weights[self.columns], self.starts) * self.scale
        return sums

    def back(self, blame: Numbers) -> Numbers:
        """Return how much each feature has to do with an error."""
        spread = (blame * self.scale)[self.row]
        return np.stack([np.bincount(self.columns, part, minlength=self.width) for part in spread.T], axis=1)


def learn(bags: Bags, kinds: NDArray[np.int64]) -> tuple[Numbers, Numbers]:
    """Return weights by feature and class, and what each class starts from (Adam, full passes)."""
    weights, base = np.zeros((bags.width, len(CLASSES))), np.zeros(len(CLASSES))
    state = [(part, np.zeros_like(part), np.zeros_like(part)) for part in (weights, base)]
    truth = np.eye(len(CLASSES))[kinds]
    for step in range(1, STEPS + 1):
        sums = bags.times(weights) + base
        chance = np.exp(sums - sums.max(axis=1, keepdims=True))
        blame = (chance / chance.sum(axis=1, keepdims=True) - truth) / len(kinds)
        slopes = (bags.back(blame) + weights * HELD_BACK / len(kinds), blame.sum(axis=0))
        for (part, first, second), slope in zip(state, slopes, strict=True):
            first += 0.1 * (slope - first)
            second += 0.01 * (slope**2 - second)
            part -= PACE * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.99**step)) + 1e-8)
    return weights, base


def bag(text: str) -> set[str]:
    """Return the features of a line's sentences."""
    return {feature for sentence in sentences(text) for feature, _, _ in features(seen(sentence)[1])}


def table(bags: Sequence[Iterable[str]], kinds: NDArray[np.int64]) -> str:
    """Return the weights, told against the innocent class, in tenths."""
    times = Counter(feature for one in bags for feature in one)
    known = sorted(feature for feature, count in times.items() if count > 1)
    first = _against_innocent(learn(Bags(bags, known), kinds)[0])
    known = [feature for feature, row in zip(known, first, strict=False) if np.abs(row).max() > LEAST]
    weights, base = learn(Bags(bags, known), kinds)
    rows = np.rint(_against_innocent(np.vstack([weights[:-1], base])) * 10).astype(int)
    numbers = (" ".join(map(str, row)) for row in rows)
    lines = sorted(map("\t".join, zip([*known, "\\a"], numbers, strict=True)))  # looked up by halves
    return (
        "\t# learned by scripts/weigh_tone.py: feature, weights for "
        + ", ".join(KINDS)
        + "\n"
        + ("\n".join(lines) + "\n")
    )


def _against_innocent(weights: Numbers) -> Numbers:
    return weights[:, 1:] - weights[:, :1]


def own_letters() -> list[tuple[str, str]]:
    """Return the sentences of the policy's own letters: all of them innocent."""
    texts = [file.read_text(encoding="utf-8") for file in sorted(LETTERS.glob("*.*"))]
    # A sentence that names what somebody typed is as innocent as the others.
    texts += [_TYPED.sub(SOMEBODY, _TAG.sub(" ", text)) for text in texts]
    found = {sentence.strip() for text in texts for sentence in _SENTENCE.findall(text)}
    return [("-", sentence) for sentence in sorted(found)]


def labelled() -> list[tuple[str, str]]:
    """Return kind and sentence of every part that may be learned from."""
    lines = SET.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return [(kind, text) for part, kind, text in rows if part not in UNSEEN]


def more() -> list[tuple[str, str]]:
    """Return kind and sentence of what was written to learn from only."""
    lines = MORE.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return [(kind, text) for kind, text in rows]


if __name__ == "__main__":
    pairs = labelled() + more() + own_letters()
    kinds = np.array([CLASSES.index(kind) for kind, _ in pairs])
    WEIGHTS.write_text(table([bag(text) for _, text in pairs], kinds), encoding="utf-8")
