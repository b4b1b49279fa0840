"""What is still to find out, and what each answer to it would decide."""

from collections.abc import Mapping
from dataclasses import dataclass

from wizard.browser.app import App
from wizard.browser.case import Case
from wizard.engine import Outcome, branches
from wizard.model import Tier

MOST = 3
"""For how many open questions the ways are shown; with more than that nothing can be told apart yet."""


@dataclass(frozen=True, slots=True)
class Way:
    """One answer to an open question, and the steps it could still come to; None stands for no step."""

    label: str
    tiers: tuple[Tier | None, ...]


def ways(app: App, case: Case, outcome: Outcome) -> Mapping[str, tuple[Way, ...]]:
    """Return, for each question the step depends on, where its answers lead; empty where none tells more."""
    if len(outcome.tier_questions) > MOST:
        return {}
    return {name: told for name in outcome.tier_questions if (told := _ways(app, case, name))}


def _ways(app: App, case: Case, name: str) -> tuple[Way, ...]:
    question = app.questions[name]
    found = branches(app.rules, case.counted, name)
    if len({tiers for _, tiers in found}) < 2:
        return ()
    return tuple(
        Way(option.label if (option := question.option(value)) else value, tuple(map(app.tiers.get, tiers)))
        for value, tiers in found
    )
