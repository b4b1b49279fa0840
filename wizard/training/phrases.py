"""The sentence that says what would lead to another response, in the words of the answers it turns on."""

from collections.abc import Iterator, Mapping

from wizard.engine import Change, Neighbour
from wizard.model import Question
from wizard.training.shape import listed


def would_need(questions: Mapping[str, Question], move: Neighbour) -> str:
    """Return "If …" with every answer that would have to be another."""
    found = [phrase for change in move.changes for phrase in _phrases(questions[change.question], change)]
    return f"If {listed(found)}"


def _phrases(question: Question, change: Change) -> Iterator[str]:
    if not question.many:
        yield from (_if_so(question, value) for value in change.new)
        return
    for value in question.values:
        if value in change.old and value not in change.new:
            yield _if_not(question, value)
    for value in question.values:
        if value in change.new and value not in change.old:
            yield _if_so(question, value)


def _if_so(question: Question, value: str) -> str:
    option = question.option(value)
    label = option.label if option else value
    return (option.if_so if option else "") or f"the answer to “{question.title}” had been “{label}”"


def _if_not(question: Question, value: str) -> str:
    option = question.option(value)
    label = option.label if option else value
    return (option.if_not if option else "") or f"“{label}” had not been part of it"
