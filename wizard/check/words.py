"""Cases and conditions as a finding tells them."""

from wizard.engine.prove import Facts
from wizard.model import Condition


def in_words(facts: Facts) -> str:
    """Return facts as "stage = formal, continued = yes"."""
    shown = (
        (name, value if isinstance(value, str) else "+".join(value) or "none")
        for name, value in facts.items()
    )
    return ", ".join(f"{name} = {value}" for name, value in shown)


def as_written(condition: Condition) -> str:
    """Return a condition as the content writes it: "tiers = not formal-warning, police-legal"."""
    return f"{condition.fact} = {'not ' if condition.negated else ''}{', '.join(condition.values)}"
