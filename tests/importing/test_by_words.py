"""Whether numbers and words disagree is found without laying every paragraph beside every clause."""

import random
from dataclasses import replace

import pytest

from tests.source.content import GOOD
from wizard.source.importing.by_words import ALIKE, MARGIN, ByWords
from wizard.source.importing.nearest import stems
from wizard.source.load import load_policy

WORDS = [
    "council",
    "person",
    "staff",
    "service",
    "office",
    "letter",
    "record",
    "meeting",
    "reason",
    "contact",
    "warning",
    "visit",
]


def laid_beside_all(index: ByWords, texts: list[frozenset[str]], given: dict[str, frozenset[str]]) -> bool:
    """The same, in the long way: every text beside every clause."""
    fits = {name: index.alike(words, name) for name, words in given.items()}
    own = {words: name for name, words in given.items()}
    for words in texts:
        least = max(ALIKE, fits[own[words]] + MARGIN if words in own else 0)
        if any(index.alike(words, name) > max(least, fits[name]) for name in fits if name != own.get(words)):
            return True
    return False


def test_what_is_not_looked_at_could_not_have_read_more_like_a_paragraph() -> None:
    draw, policy, said = random.Random(20), load_policy(GOOD), []
    (clause, *_) = policy.clauses
    for _ in range(400):
        texts = [" ".join(draw.sample(WORDS, draw.randint(2, 6))) for _ in range(8)]
        clauses = tuple(replace(clause, id=f"c{number}", text=text) for number, text in enumerate(texts))
        index = ByWords(replace(policy, sections=(replace(policy.sections[0], clauses=clauses),)), {})
        printed = [frozenset(stems(text)) ^ {draw.choice(WORDS)[:7]} for text in texts]
        if draw.random() < 0.5:
            first, second = draw.sample(range(8), 2)
            printed[first], printed[second] = printed[second], printed[first]
        given = {one.id: words for one, words in zip(clauses, printed, strict=True) if draw.random() < 0.9}
        said.append(index.disagree(printed, given))
        assert said[-1] == laid_beside_all(index, printed, given)
    assert 100 < sum(said) < 300


def test_a_text_is_wholly_alike_to_itself() -> None:
    policy = load_policy(GOOD)
    index = ByWords(policy, {})
    for clause in policy.clauses:
        assert index.alike(frozenset(stems(clause.text)), clause.id) == pytest.approx(1)
