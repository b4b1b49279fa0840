"""What a measurement is, and how the table of all of them is printed."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil


@dataclass(frozen=True, slots=True)
class Figure:
    """One row of the table.

    Attributes:
        key: its name in the JSON.
        value: the figure; None where it could not be measured.
        goal: the most it should be; None where there is no goal.
        what: what it is, with its unit.
        note: what it was worked out from, or why it is missing.
    """

    key: str
    value: float | None
    goal: float | None
    what: str
    note: str = ""

    @property
    def verdict(self) -> str:
        """Whether the goal is met."""
        if self.value is None:
            return "not measured"
        if self.goal is None:
            return ""
        return "met" if self.value <= self.goal else "MISSED"


def median(values: Iterable[float]) -> float:
    """Return the middle value (of two in the middle the lower one)."""
    ordered = sorted(values)
    return ordered[(len(ordered) - 1) // 2]


def p95(values: Iterable[float]) -> float:
    """Return the value that 95 of 100 do not exceed."""
    ordered = sorted(values)
    return ordered[ceil(len(ordered) * 0.95) - 1]


def table(figures: Iterable[Figure]) -> str:
    """Return all figures in aligned columns."""
    lines = []
    for figure in figures:
        value = "–" if figure.value is None else f"{figure.value:.3g}"
        value = f"{figure.value:.0f}" if figure.value is not None and figure.value >= 1000 else value
        goal = "" if figure.goal is None else f"≤ {figure.goal:g}"
        lines.append(f"{figure.key:<28}{value:>9}  {goal:<8}{figure.verdict:<13}{figure.what}")
        if figure.note:
            lines.append(f"{'':<28}{'':>9}  {'':<8}{'':<13}{figure.note}")
    return "\n".join(lines)
