"""Finds law and guidance that nobody has looked at for a year: what was true once may have changed."""

from dataclasses import dataclass
from datetime import date

from wizard.model import Policy, Source

MONTHS = 12


@dataclass(frozen=True, slots=True)
class Sources:
    """How many sources there are, and those that somebody has to look at again, each with the day it was."""

    checked: int = 0
    stale: tuple[tuple[str, str], ...] = ()

    def data(self) -> dict[str, object]:
        """Return what `check --json` prints: `checked_on` is empty for a source that nobody has looked at."""
        stale = [{"id": name, "checked_on": day} for name, day in self.stale]
        return {"checked": self.checked, "stale": stale}

    def lines(self) -> list[str]:
        """Return the same in words: no finding, because guidance goes on standing, but something to do."""
        told = [f"{name} ({day or 'never'})" for name, day in self.stale]
        if not told:
            return []
        opened = f"{len(told)} of {self.checked} sources not looked at for {MONTHS} months"
        return [f"{opened}: {', '.join(told)}"]


def check_sources(policy: Policy, today: date) -> Sources:
    """Return which sources nobody has looked at in the twelve months before a day.

    Args:
        policy: with its sources.
        today: the day; a source looked at on a later one counts as not looked at.
    """
    stale = [source for source in policy.sources if _is_stale(source, today)]
    return Sources(len(policy.sources), tuple((source.id, source.checked_on) for source in stale))


def _is_stale(source: Source, today: date) -> bool:
    if not source.checked_on:
        return True
    looked_at = date.fromisoformat(source.checked_on)
    month_and_day = looked_at.month, looked_at.day
    years = today.year - looked_at.year - ((today.month, today.day) < month_and_day)
    return years >= MONTHS // 12 or looked_at > today
