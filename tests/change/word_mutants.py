"""Changes words of letters, labels and statements as somebody might by mistake or with intent, 200 times."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from wizard.model import Letter, Option, Paragraph, Policy, Question, Statement

TURNS = (
    (r"\bcan\b", "can no longer"),
    (r"\bmust\b", "may"),
    (r"\bwill\b", "will not"),
    (r"\bonly\b", "also"),
    (r"\bany\b", "no"),
    (r"\bnot\b", ""),
    (r"\bbefore\b", "after"),
    (r"\bis\b", "is not"),
)
"""What turns a sentence round."""


@dataclass(frozen=True)
class WordMutant:
    """A policy with one change of words, and the key of the item that has to wait for it."""

    what: str
    key: str
    policy: Policy


def word_mutants(policy: Policy, each: int) -> list[WordMutant]:
    """Return so many of each kind, taken by stride over the whole content."""
    kinds = [[*kind(policy)] for kind in (_paragraphs, _labels, _statements, _dropped)]
    return [one for found in kinds for one in islice(found[:: max(1, len(found) // each)], each)]


def _texts(text: str) -> Iterator[tuple[str, str]]:
    """Yield a text turned round, with two words swapped, and without a word."""
    for word, instead in TURNS:
        if re.search(word, text):
            yield f"{word} becomes {instead!r}", re.sub(word, instead, text, count=1)
    words = text.split(" ")
    at = len(words) // 2
    if len(words) > 3 and words[at] != words[at - 1]:
        yield "two words swapped", " ".join([*words[: at - 1], words[at], words[at - 1], *words[at + 1 :]])
        yield "a word dropped", " ".join([*words[:at], *words[at + 1 :]])


def _paragraphs(policy: Policy) -> Iterator[WordMutant]:
    for letter in policy.letters:
        for part in letter.paragraphs:
            for what, text in _texts(part.text):
                parts = _with(letter.paragraphs, part, replace(part, text=text))
                changed = _letter(policy, letter, parts)
                yield WordMutant(what, f"letter:{letter.id}:{part.id}", changed)


def _labels(policy: Policy) -> Iterator[WordMutant]:
    for question in policy.questions:
        for option, other in zip(question.options, question.options[1:], strict=False):
            swapped = {option: replace(option, label=other.label), other: replace(other, label=option.label)}
            yield _asked(policy, question, swapped, "two labels swapped")
            for what, label in _texts(option.label):
                yield _asked(policy, question, {option: replace(option, label=label)}, what)


def _asked(policy: Policy, question: Question, to: dict[Option, Option], what: str) -> WordMutant:
    changed = replace(question, options=tuple(to.get(option, option) for option in question.options))
    stages = tuple(
        replace(stage, questions=_with(stage.questions, question, changed)) for stage in policy.stages
    )
    return WordMutant(what, f"question:{question.id}", replace(policy, stages=stages))


def _statements(policy: Policy) -> Iterator[WordMutant]:
    for told in policy.statements:
        for what, text in _texts(told.text):
            yield _told(policy, told, what, replace(told, text=text))
        if told.mark == "must":
            yield _told(policy, told, "must becomes may", replace(told, mark="may"))


def _told(policy: Policy, told: Statement, what: str, changed: Statement) -> WordMutant:
    statements = _with(policy.statements, told, changed)
    return WordMutant(what, f"statement:{told.id}", replace(policy, statements=statements))


def _dropped(policy: Policy) -> Iterator[WordMutant]:
    for letter in policy.letters:
        for part in letter.paragraphs:
            left = tuple(one for one in letter.paragraphs if one != part)
            key = f"letter:{letter.id}:{part.id}"
            yield WordMutant("the paragraph is dropped", key, _letter(policy, letter, left))
    for told in policy.statements:
        rest = tuple(one for one in policy.statements if one != told)
        what, key = "the statement is dropped", f"statement:{told.id}"
        yield WordMutant(what, key, replace(policy, statements=rest))


def _letter(policy: Policy, letter: Letter, parts: tuple[Paragraph, ...]) -> Policy:
    letters = _with(policy.letters, letter, replace(letter, paragraphs=parts))
    return replace(policy, letters=letters)


def _with[Thing](things: tuple[Thing, ...], old: Thing, new: Thing) -> tuple[Thing, ...]:
    return tuple(new if thing == old else thing for thing in things)
