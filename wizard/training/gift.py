"""Writes the questions in GIFT, the plain text that Moodle and others import into a question bank."""

import re
from collections.abc import Iterable, Iterator

from wizard.model import Policy
from wizard.training.data import PlainLinks, Words
from wizard.training.records import Ask, Choice, Exercise
from wizard.view import MARK_NAMES

SPAN = re.compile(r"</?span[^>]*>")
SPECIAL = re.compile(r"([~=#{}:\\])")


def gift(policy: Policy, made: Iterable[Exercise]) -> str:
    """Return every question of every case, each with its story and its reasons as feedback.

    A learning system shows nothing of ours beside them, so citations are names without links.
    """
    words = Words(PlainLinks(policy), "")
    lines = [
        f"// {policy.title}. Policy version {policy.version}. Cases are made up.",
        "$CATEGORY: Unacceptable behaviour policy",
        "",
    ]
    for one in made:
        for ask in one.asks:
            lines += [*_question(one, ask, words), ""]
    return "\n".join(lines)


def _question(one: Exercise, ask: Ask, words: Words) -> Iterator[str]:
    story = f"{words.html(one.scenario.story)}<p><b>{ask.title}</b></p>"
    yield f"::{told(f'{one.scenario.id} {ask.id}')}::[html]{told(story)}{{"
    for choice in ask.choices:
        yield f"{'=' if choice.right else '~'}{told(choice.label)}#{told(_feedback(choice, words))}"
    yield "}"


def _feedback(choice: Choice, words: Words) -> str:
    parts = []
    for why in choice.why:
        number = words.why(why)
        html, mark = list(words.whys)[number]
        tag = f"<b>{MARK_NAMES[mark]}</b> " if mark else ""
        parts.append(f"<p>{tag}{SPAN.sub('', html)}</p>")
    return "".join(parts)


def told(text: str) -> str:
    """Return text on one line with the characters escaped that mean something in GIFT."""
    return SPECIAL.sub(r"\\\1", " ".join(text.split()))
