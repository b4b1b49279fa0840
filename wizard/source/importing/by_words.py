"""Tells by their words which clause a printed paragraph is the wording of, where its number may mislead.

A council that puts one paragraph in renumbers all that follow: then each number is another clause's, and the
words stay. How alike two texts are is the cosine of their word stems, each weighed by how few clauses use it;
where an earlier import is there, its words count as much as the restatement, and they are nearly the same.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from wizard.model import Policy
from wizard.source.importing.nearest import stems

MARGIN, ALIKE = 0.1, 0.25
"""By how much another clause has to read more like a paragraph than its own, and how alike at least.

Of the 101 numbered paragraphs of the policy this was written for, each reads most like its own clause, the
least alike by 0.18 and half of them by more than 0.5.
"""
PAIR, SAME_NUMBER = 0.2, 0.1
"""How alike two have to be to be a pair at all, and what the same number adds."""


class ByWords:
    """The words of clauses, as restated and, where something was imported before, as printed then.

    Args:
        policy: whose clauses.
        before: the council's paragraphs of the last import, by clause ID.
    """

    def __init__(self, policy: Policy, before: Mapping[str, tuple[str, ...]]) -> None:
        texts = {clause.id: [stems(clause.text)] for clause in policy.clauses}
        for name, own in texts.items():
            own += [stems(" ".join(before[name]))] if name in before else []
        users = Counter(word for own in texts.values() for word in set[str]().union(*own))
        most = math.log((len(texts) + 1) / 0.5)
        self.weight: defaultdict[str, float] = defaultdict(lambda: most * most)
        self.weight |= {word: math.log((len(texts) + 1) / (users[word] + 0.5)) ** 2 for word in users}
        self.texts = {name: [(words, self._length(words)) for words in own] for name, own in texts.items()}
        self.known: dict[frozenset[str], dict[str, float]] = {}

    def alike(self, words: frozenset[str]) -> Mapping[str, float]:
        """Return how alike a text's stems and each clause are, from 0 to 1, by clause ID."""
        if words not in self.known:
            length = self._length(words)
            self.known[words] = {
                name: max(self._cosine(words, length, *text) for text in own)
                for name, own in self.texts.items()
            }
        return self.known[words]

    def disagree(self, texts: Iterable[frozenset[str]], given: Mapping[str, frozenset[str]]) -> bool:
        """Return whether some text is clearly the wording of another clause than the one it was given to.

        It has to read more like that other clause than like its own, and more than the text that the other
        clause was given: where only one of the two holds, two clauses are alike and nothing is wrong.

        Args:
            texts: the stems of every numbered paragraph.
            given: the stems of the paragraph that each clause was given by its number.
        """
        fits = {name: self.alike(words)[name] for name, words in given.items()}
        own = {words: name for name, words in given.items()}
        for words in texts:
            alike, mine = self.alike(words), own.get(words)
            least = max(ALIKE, fits[mine] + MARGIN if mine else 0)
            if any(alike[name] > max(least, fit) for name, fit in fits.items() if name != mine):
                return True
        return False

    def _cosine(self, some: frozenset[str], length: float, others: set[str], other_length: float) -> float:
        shared = sum(self.weight[word] for word in some & others)
        return shared / (length * other_length) if shared else 0.0

    def _length(self, words: Iterable[str]) -> float:
        return math.sqrt(sum(self.weight[word] for word in words))


Scores = Sequence[Sequence[float]]
"""What each pair of a printed paragraph (row) and a clause (column) is worth."""


def best_pairs(scores: Scores) -> list[tuple[int, int]]:
    """Return the pairs, both sides in their order, worth most together (Needleman and Wunsch, 1970).

    A pair of no worth is none; whoever finds no partner stays alone. So with three paragraphs and two clauses

        scores = [[0.7, 0.1], [0.0, 0.2], [0.1, 0.6]]

    the pairs are (0, 0) and (2, 1): the paragraph in the middle is new.
    """
    rows, columns = len(scores), len(scores[0]) if scores else 0
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for row in range(rows - 1, -1, -1):
        for column in range(columns - 1, -1, -1):
            apart = max(best[row + 1][column], best[row][column + 1])
            best[row][column] = max(apart, best[row + 1][column + 1] + scores[row][column])
    found, row, column = [], 0, 0
    while row < rows and column < columns:
        here = best[row][column]
        if here == best[row + 1][column]:
            row += 1
        elif here == best[row][column + 1]:
            column += 1
        else:
            found.append((row, column))
            row, column = row + 1, column + 1
    return found
