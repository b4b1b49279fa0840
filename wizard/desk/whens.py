"""Conditions as choices: which facts with which values, and the text written for them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wizard.model import UNKNOWN, Condition, Policy
from wizard.source.conditions import NOT, read_when
from wizard.source.faults import ContentError
from wizard.source.reading import Reading
from wizard.source.text import Source

MODES = {"one": "is one of", NOT: "is none of"}
KNOWN = {"unknown": "is not known", "known": "is known"}
"""How a fact is held against values; the last two only where a text may say that something is not known."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """One condition as it is chosen in the form: a key of `MODES` or `KNOWN`, and values for the former."""

    fact: str
    mode: str
    values: tuple[str, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether it can be written: values are named where they have to be."""
        return self.mode in KNOWN or bool(self.values)

    @property
    def text(self) -> str:
        """The condition as the source writes it."""
        if self.mode in KNOWN:
            return f"{self.fact} = {'not ' if self.mode == 'known' else ''}{UNKNOWN}"
        return f"{self.fact} = {'not ' if self.mode == NOT else ''}{', '.join(self.values)}"


def conditions_in(text: str, policy: Policy) -> tuple[Condition, ...] | None:
    """Return the conditions that a text holds, empty for none; None where it cannot be read.

    Args:
        text: the property's value: `fact = value, value and fact = not value`.
        policy: for the ranks that stand for several responses.
    """
    if not text.strip():
        return ()
    reading = Reading()
    reading.ranks = {tier.id: tier.rank for tier in policy.tiers}
    found = read_when(Source.of("", text).whole(), "when", reading, unknown=True)
    try:
        reading.faults.raise_any()
    except ContentError:
        return None
    return found


def chosen_in(text: str, conditions: Iterable[Condition]) -> tuple[Chosen, ...] | None:
    """Return conditions as choices; None where the text says them in a way that choices would not keep."""
    found = tuple(_chosen(one) for one in conditions)
    return found if written(found) == " ".join(text.split()) else None


def _chosen(one: Condition) -> Chosen:
    if one.values == (UNKNOWN,):
        return Chosen(one.fact, "known" if one.negated else "unknown")
    return Chosen(one.fact, NOT if one.negated else "one", one.values)


def written(chosen: Iterable[Chosen]) -> str:
    """Return choices as the source writes them."""
    return " and ".join(one.text for one in chosen)


def with_one(chosen: tuple[Chosen, ...], at: int, one: Chosen | None) -> tuple[Chosen, ...]:
    """Return choices with the one at a place changed, put in at the end, or taken away (None)."""
    return (*chosen[:at], *([one] if one else ()), *chosen[at + 1 :])


def of_the_fact(values: Iterable[str], order: Sequence[str], before: tuple[str, ...]) -> tuple[str, ...]:
    """Return ticked values: those that stood there as they stood, then new ones in the fact's own order."""
    ticked = set(values)
    return (*(one for one in before if one in ticked), *(v for v in order if v in ticked and v not in before))
