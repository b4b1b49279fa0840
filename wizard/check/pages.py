"""How many pages of questions the training cases take, from the first question to the outcome."""

from dataclasses import dataclass
from statistics import median
from typing import Any

from wizard.engine import Rules, pages
from wizard.engine.scenario import answers_of


@dataclass(frozen=True, slots=True)
class Pages:
    """Pages of questions by training case, in the order of the content."""

    asked: tuple[int, ...] = ()

    def data(self) -> dict[str, Any]:
        """Return the figures as `check --json` prints them under "outcomes"."""
        if not self.asked:
            return {}
        return {"pages_median": median(self.asked), "pages_max": max(self.asked)}

    def __str__(self) -> str:
        figures = self.data()
        if not figures:
            return ""
        cases = f"{len(self.asked)} training cases"
        return f"{cases} take {figures['pages_median']:g} pages of questions, {figures['pages_max']} at most"


def pages_asked(rules: Rules) -> Pages:
    """Count the pages that each training case is asked."""
    scenarios = rules.policy.scenarios
    return Pages(tuple(len(pages(rules, answers_of(rules, one))) for one in scenarios))
