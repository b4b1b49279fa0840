"""Finds the clause that reads most like a paragraph, to show it; never to decide by it."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from wizard.model import Policy

WORD = re.compile(r"[a-z]{4,}")
RARE_ENOUGH = 0.1
"""A word that more than this part of the clauses use tells nothing."""


class Nearest:
    """An index of the words that clauses and terms use."""

    def __init__(self, texts: Sequence[tuple[str, str]]) -> None:
        self.users: dict[str, list[str]] = defaultdict(list)
        for name, text in texts:
            for word in stems(text):
                self.users[word].append(name)
        self.most = max(3, int(len(texts) * RARE_ENOUGH))

    @classmethod
    def of(cls, policy: Policy) -> "Nearest":
        """Make an index of a policy's clauses and terms."""
        texts = [(clause.id, f"{clause.text} {' '.join(clause.words)}") for clause in policy.clauses]
        return cls([*texts, *((one.id, f"{one.term} {one.expansion} {one.text}") for one in policy.terms)])

    def to(self, text: str) -> str:
        """Return the ID of the clause or term that shares the rarest words with a text, or ""."""
        score: Counter[str] = Counter()
        for word in sorted(stems(text)):
            users = self.users.get(word, [])
            if len(users) <= self.most:
                for name in users:
                    score[name] += 1000 // len(users)
        return max(score, key=lambda name: (score[name], name)) if score else ""


def stems(text: str) -> set[str]:
    """Return the words of a text, cut short so that "restrict" and "restriction" are one."""
    return {word[:7] for word in WORD.findall(text.lower())}
