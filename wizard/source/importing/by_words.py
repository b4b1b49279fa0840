"""Tells by their words which clause a printed paragraph is the wording of, where its number may mislead.

A council that puts one paragraph in renumbers all that follow: then each number is another clause's, and the
words stay. How alike two texts are is the cosine of their word stems, each weighed by how few clauses use it;
where an earlier import is there, its words count as much as the restatement, and they are nearly the same.
"""

import math
from collections import defaultdict
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

ROUNDED = 1 - 1e-9
"""What sums that are rounded are taken times, so that none falls short of what it stands for."""


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
        self.users: defaultdict[str, list[str]] = defaultdict(list)
        for name, own in texts.items():
            for word in set[str]().union(*own):
                self.users[word].append(name)
        most = math.log((len(texts) + 1) / 0.5)
        self.weight: defaultdict[str, float] = defaultdict(lambda: most * most)
        self.weight |= {
            word: math.log((len(texts) + 1) / (len(names) + 0.5)) ** 2 for word, names in self.users.items()
        }
        self.texts = {name: [(words, self._length(words)) for words in own] for name, own in texts.items()}
        self.lengths: dict[frozenset[str], float] = {}

    def alike(self, words: frozenset[str], name: str) -> float:
        """Return how alike a text's stems and a clause are, from 0 to 1."""
        length = self.lengths.get(words)
        if length is None:
            length = self.lengths[words] = self._length(words)
        return max(self._cosine(words, length, *text) for text in self.texts[name])

    def disagree(self, texts: Iterable[frozenset[str]], given: Mapping[str, frozenset[str]]) -> bool:
        """Return whether some text is clearly the wording of another clause than the one it was given to.

        It has to read more like that other clause than like its own, and more than the text that the other
        clause was given: where only one of the two holds, two clauses are alike and nothing is wrong.

        Args:
            texts: the stems of every numbered paragraph.
            given: the stems of the paragraph that each clause was given by its number.
        """
        fits = {name: self.alike(words, name) for name, words in given.items()}
        own = {words: name for name, words in given.items()}
        for words in texts:
            mine = own.get(words)
            least = max(ALIKE, fits[mine] + MARGIN if mine else 0)
            rivals = (name for name in self._rivals(words, least) if name != mine and name in fits)
            if any(self.alike(words, name) > max(least, fits[name]) for name in rivals):
                return True
        return False

    def _rivals(self, words: frozenset[str], least: float) -> set[str]:
        """Return the clauses, some more than those, that may be more alike to a text than this.

        Whoever is shares with it, by weight, more than `least` squared of the text: as much as the clause
        weighs is the most that it can share. So its commonest words, as far as they weigh less than that
        together, need not be looked up; it has to have one of the others (Bayardo, Ma and Srikant, 2007).
        """
        spare = least * least * self._length(words) ** 2 * ROUNDED
        found: set[str] = set()
        for word in sorted(words, key=lambda word: (self.weight[word], word)):
            spare -= self.weight[word]
            if spare < 0:
                found.update(self.users.get(word, ()))
        return found

    def _cosine(self, some: frozenset[str], length: float, others: set[str], other_length: float) -> float:
        shared = sum([self.weight[word] for word in some & others])
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
