"""Why a paragraph stands in a letter, or does not: the answers and results its condition looks at."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from wizard.browser.app import App
from wizard.engine import Outcome
from wizard.engine.known import YES
from wizard.letters.rewording import is_free, words_key
from wizard.model import Condition, Letter, Paragraph


@dataclass(frozen=True, slots=True)
class Part:
    """What is known of one fact that a condition tests.

    Attributes:
        title: the question, or the table that works the fact out.
        values: what holds in this case, in words; none if it is not known yet.
        path: where the site shows the question or table.
        turns_on: the values that the condition names, in words.
        negated: whether it wants none of them.
    """

    title: str
    values: tuple[str, ...]
    path: str
    turns_on: tuple[str, ...]
    negated: bool


@dataclass(frozen=True, slots=True)
class Note:
    """What stands beside a paragraph on request.

    Attributes:
        parts: what decided it; none if it stands in every such letter.
        words: the text that is offered for editing.
        free: whether it may be put into other words.
        reworded: whether it is in a person's own words now.
    """

    paragraph: Paragraph
    key: str
    parts: tuple[Part, ...]
    words: str
    free: bool
    reworded: bool


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A paragraph that does not stand in this letter: how it begins, and what keeps it out."""

    begins: str
    parts: tuple[Part, ...]


def parts(app: App, outcome: Outcome, conditions: Iterable[Condition]) -> tuple[Part, ...]:
    """Put conditions into words, with what this case says to each."""
    certain = outcome.known.certain
    return tuple(_part(app, condition, certain(condition.fact)) for condition in conditions)


def _part(app: App, condition: Condition, values: tuple[str, ...]) -> Part:
    question = app.questions.get(condition.fact)
    table = next((table for table in app.policy.tables if condition.fact in table.outputs), None)
    title = question.title if question else table.title if table else condition.fact
    path = (
        f"questions/index.html#{condition.fact}"
        if question
        else f"decisions/{table.id}.html"
        if table
        else ""
    )
    return Part(
        title,
        tuple(_value(app, condition.fact, value) for value in values),
        path,
        tuple(_value(app, condition.fact, value) for value in condition.values),
        condition.negated,
    )


def _value(app: App, fact: str, value: str) -> str:
    question = app.questions.get(fact)
    option = question.option(value) if question else None
    if option:
        return option.label
    titled = app.tiers.get(value) or app.letters.get(value) or app.roles.get(value)
    return titled.title if titled else value.replace("-", " ")


def note(app: App, outcome: Outcome, letter: Letter, part: Paragraph, words: str, own: str) -> Note:
    """Return the note for a paragraph that stands in the letter.

    Args:
        app: the policy made ready.
        outcome: what the case comes to.
        letter: where it stands.
        part: the paragraph.
        words: its text as it stands now.
        own: the person's own words, "" for the letter's.
    """
    return Note(
        paragraph=part,
        key=words_key(letter.id, part.id),
        parts=parts(app, outcome, part.when),
        words=own or words,
        free=is_free(letter, part),
        reworded=bool(own),
    )


def left_out(app: App, outcome: Outcome, letter: Letter, used: tuple[str, ...]) -> tuple[LeftOut, ...]:
    """Return the paragraphs that this letter does without."""
    holds = outcome.known.holds
    return tuple(
        LeftOut(_begins(part.text), parts(app, outcome, (c for c in part.when if holds((c,)) != YES)))
        for part in letter.paragraphs
        if part.id not in used
    )


def _begins(text: str) -> str:
    """Return a paragraph's first words, with dots for fields and without Markdown."""
    plain = re.sub(r"\{%.*?%\}|[*#]", "", re.sub(r"\{\{.*?\}\}", "…", text))
    words = plain.split()
    return " ".join(words[:12]) + (" …" if len(words) > 12 else "")
