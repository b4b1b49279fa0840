"""What an exercise is made of: a case, its questions, their choices, and why each is right or wrong."""

from dataclasses import dataclass
from typing import Literal

from wizard.engine import Outcome
from wizard.model import Mark, Scenario
from wizard.training.arrival import Arrival

Level = Literal["short", "middling", "long"]
"""How much there is to weigh in a case, by the number of answers that it takes to decide it."""


@dataclass(frozen=True, slots=True)
class Why:
    """One reason in Markdown with citations, its mark, and what it cites."""

    text: str
    mark: Mark
    cites: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to choose from. `id` names it within its question; `why` comes from the engine."""

    id: str
    label: str
    right: bool
    why: tuple[Why, ...]


@dataclass(frozen=True, slots=True)
class Ask:
    """One question about a case with one right choice. `id` is response, letter, decides or closed."""

    id: str
    title: str
    choices: tuple[Choice, ...]

    @property
    def right(self) -> Choice:
        """The right choice."""
        return next(choice for choice in self.choices if choice.right)


@dataclass(frozen=True, slots=True)
class Exercise:
    """A case with its questions. `spread` names the kind of outcome, so that a set can be varied.

    `arrival` is how it comes in. `says` is what the engine makes of the case in a few words; `cites`
    everything its answers cite.
    """

    scenario: Scenario
    outcome: Outcome
    level: Level
    spread: str
    says: str
    arrival: Arrival
    asks: tuple[Ask, ...]
    cites: tuple[str, ...]
