"""A training case made ready to be walked through in the questions: each answer with why it is so."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from wizard.model import NOTHING, Question
from wizard.training.marked import Decided, because
from wizard.training.records import Exercise, Why


@dataclass(frozen=True, slots=True)
class WalkStep:
    """What a case answers to one question; `rows` are the reasons that rest on the answer, if any do."""

    question: Question
    labels: tuple[str, ...]
    rows: tuple[Why, ...]


@dataclass(frozen=True, slots=True)
class Walk:
    """A case with its answers in the order asked; `never` names responses that must not come of it."""

    id: str
    title: str
    story: Markup
    because: str
    never: tuple[str, ...]
    facts: dict[str, list[str]]
    fields: dict[str, str]
    steps: tuple[WalkStep, ...]


def walk_of(one: Exercise, case: Decided, story: Markup) -> Walk:
    """Return a case's walk.

    Args:
        one: the case as an exercise.
        case: what the engine makes of it.
        story: the story as the training pages show it.
    """
    scenario = one.scenario
    facts = {name: list(values or (NOTHING,)) for name, values in scenario.facts}
    return Walk(
        id=scenario.id,
        title=scenario.title,
        story=story,
        because=scenario.because,
        never=tuple(case.tiers[tier].title for tier in case.tiers if tier in scenario.never),
        facts=facts,
        fields=dict(scenario.fields),
        steps=tuple(_steps(case, facts)),
    )


def _steps(case: Decided, facts: dict[str, list[str]]) -> Iterator[WalkStep]:
    rows = {reason.question: reason.rows for reason in case.outcome.reasons}
    for question in case.rules.questions:
        if question.id in facts:
            labels = tuple(one.label for one in question.options if one.value in facts[question.id])
            told = rows.get(question.id, ())
            yield WalkStep(question, labels, tuple(because(case.rules.rows[row]) for row in told))
