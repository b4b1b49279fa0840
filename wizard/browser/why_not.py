"""The sentences that say what would have led a step up or down."""

from dataclasses import dataclass

from wizard.browser.app import App
from wizard.engine import Change, Neighbour
from wizard.model import Question, Tier


@dataclass(frozen=True, slots=True)
class Sentence:
    """Completes "the step would be `tier`"; `tier` is None where there would be no step at all."""

    words: str
    tier: Tier | None


def sentence(app: App, neighbour: Neighbour) -> Sentence:
    """Put a neighbour into words with the `if` and `unless` phrases of the options it turns on."""
    phrases = [phrase for change in neighbour.changes for phrase in change_phrases(app, change)]
    return Sentence("If " + joined(phrases), app.tiers.get(neighbour.tier))


def change_phrases(app: App, change: Change) -> list[str]:
    """Return a phrase for every answer that would have been another."""
    question = app.questions[change.question]
    if not question.many:
        return [if_so(question, value) for value in change.new]
    added = [value for value in question.values if value in change.new and value not in change.old]
    removed = [value for value in question.values if value in change.old and value not in change.new]
    return [if_not(question, value) for value in removed] + [if_so(question, value) for value in added]


def if_so(question: Question, value: str) -> str:
    """Return the phrase for "if this had been the answer"; a question that moves has one for every answer."""
    option = question.option(value)
    return option.if_so if option else ""


def if_not(question: Question, value: str) -> str:
    """Return the phrase for "if this had not been ticked"."""
    option = question.option(value)
    return option.if_not if option else ""


def joined(phrases: list[str]) -> str:
    """Join phrases as prose: "a", "a and b", "a, b and c"."""
    if len(phrases) < 2:
        return "".join(phrases)
    return ", ".join(phrases[:-1]) + " and " + phrases[-1]
