"""Takes a training case as somebody's answers."""

from wizard.engine.compile import Rules
from wizard.model import Scenario


def answers_of(rules: Rules, scenario: Scenario) -> dict[str, tuple[str, ...]]:
    """Return a case's facts as answers; an empty set is the answer "none of these"."""
    return {name: values or ("none",) for name, values in scenario.facts}
