"""The first screen of an outcome in few words: what to do now in three lines, why, who decides."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import get_args

from wizard.model import Line, Mark, Role, Row, Statement

WHY = 90
"""Characters: what two lines of a phone 390 px wide hold."""

ROOM = 24
"""Words up to which lines that keep nobody safe are shown; those that do always are."""

LINES: tuple[Line, ...] = get_args(Line)
CITED = re.compile(r"[:\s]*@[a-z][a-z0-9-]*(?:,\s*@[a-z][a-z0-9-]*)*")


@dataclass(frozen=True, slots=True)
class Run:
    """Sentences of one line that carry the same mark; `may` where they only may apply."""

    mark: Mark
    texts: tuple[str, ...]
    may: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """People who are named with the same mark."""

    mark: Mark
    roles: tuple[Role, ...]


def now_lines(
    certain: Iterable[Statement], possible: Iterable[Statement], others: Iterable[Statement]
) -> tuple[tuple[Run, ...], ...]:
    """Return what to do now, line by line; a line nothing stands in is left out.

    Args:
        certain: what keeps somebody safe and applies.
        possible: what keeps somebody safe and may apply.
        others: what else is to be done; it is shown as long as there is room.
    """
    certain, possible = list(certain), list(possible)
    told = [*certain, *_as_room_is_left(certain + possible, others)]
    lines = ((*_runs(told, line, may=False), *_runs(possible, line, may=True)) for line in LINES)
    return tuple(runs for runs in lines if runs)


def said_short(statement: Statement) -> str:
    """Return a statement in a few words; in its own where nobody has found shorter ones."""
    return statement.short or statement.text


def is_urgent(statement: Statement) -> bool:
    """Tell whether a statement is about getting help, and so stands above everything else."""
    return statement.protects and statement.line == "help" and statement.mark != "may"


def why(rows: Sequence[Row]) -> str:
    """Return the first reason of these rows without its citations, in at most two lines.

    What is left out is a further sentence, or what else is true beside it: the rest stands behind the door.
    """
    if not rows:
        return ""
    first = re.split(r"(?<=[.?!])\s", CITED.sub("", rows[0].because).strip())[0].rstrip(".:")
    parts = first.split(", and ")
    while len(", and ".join(parts)) > WHY and len(parts) > 1:
        parts.pop()
    return ", and ".join(parts) + "." if first else ""


def asked(named: Iterable[tuple[tuple[Role, ...], tuple[Row, ...]]]) -> tuple[Asked, ...]:
    """Put those who decide or are consulted together by the mark of the row that names them."""
    marks: dict[Mark, list[Role]] = {}
    for roles, rows in named:
        marks.setdefault(rows[0].mark if rows else "", []).extend(roles)
    return tuple(Asked(mark, tuple(roles)) for mark, roles in marks.items())


def _as_room_is_left(told: Sequence[Statement], others: Iterable[Statement]) -> list[Statement]:
    left = ROOM - sum(len(said_short(one).split()) for one in told)
    found = []
    for one in others:
        left -= len(one.short.split())
        if one.short and left >= 0:
            found.append(one)
    return found


def _runs(statements: Iterable[Statement], line: Line, *, may: bool) -> tuple[Run, ...]:
    marks: dict[Mark, list[str]] = {}
    for one in statements:
        if one.line == line:
            marks.setdefault(one.mark, []).append(said_short(one))
    return tuple(Run(mark, tuple(texts), may) for mark, texts in marks.items())
