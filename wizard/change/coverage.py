"""Coverage both ways: every clause is used or said to be for reading, and every item rests on something."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from wizard.change.items import Item, items
from wizard.change.lock import Lock
from wizard.model import Clause, Place, Policy
from wizard.source.faults import Fault

GROUPS = {"Letter element": "Letter", "Letter paragraph": "Letter"}
"""Kinds of item that stand in one column of the matrix."""


@dataclass(frozen=True, slots=True)
class ForReading:
    """A clause on which nothing rests, and why that is right."""

    id: str
    why: str
    place: Place


@dataclass(frozen=True, slots=True)
class Covered:
    """A clause with how many items of each kind rest on it; `why` if it is for reading only."""

    clause: Clause
    uses: Mapping[str, int]
    why: str

    @property
    def total(self) -> int:
        """How many items rest on it."""
        return sum(self.uses.values())


def kinds(policy: Policy) -> tuple[str, ...]:
    """Return the kinds of item there are, in the order of the content: the columns of the matrix."""
    return tuple(dict.fromkeys(_kind(item) for item in items(policy)))


def matrix(policy: Policy, reading: tuple[ForReading, ...] = ()) -> tuple[Covered, ...]:
    """Return every clause with what rests on it, in printed order."""
    return _matrix(policy, items(policy), reading)


def _matrix(
    policy: Policy, found: tuple[Item, ...], reading: tuple[ForReading, ...] = ()
) -> tuple[Covered, ...]:
    counts: dict[str, Counter[str]] = {clause.id: Counter() for clause in policy.clauses}
    for item in found:
        for cited in item.cites:
            if cited in counts:
                counts[cited][_kind(item)] += 1
    reasons = {one.id: one.why for one in reading}
    return tuple(Covered(clause, counts[clause.id], reasons.get(clause.id, "")) for clause in policy.clauses)


def figures(policy: Policy, reading: tuple[ForReading, ...]) -> dict[str, int]:
    """Return the figures that `check` prints: clauses in use, clauses for reading, parts that cite."""
    found = items(policy)
    rows = _matrix(policy, found, reading)
    return {
        "clauses in use": sum(1 for row in rows if row.total),
        "for reading": sum(1 for row in rows if not row.total and row.why),
        "parts": len(found),
        "parts that cite": sum(1 for item in found if item.cites),
    }


def share(policy: Policy) -> int:
    """Return how many of a thousand clauses are in use; 1000 for a policy without clauses."""
    return _share(matrix(policy))


def _share(rows: Collection[Covered]) -> int:
    return sum(1 for row in rows if row.total) * 1000 // len(rows) if rows else 1000


def uncovered(policy: Policy, reading: tuple[ForReading, ...], lock: Lock | None) -> list[Fault]:
    """Return a fault for every clause nothing rests on, every item that rests on nothing, and a fall.

    Args:
        policy: the policy.
        reading: its clauses that are for reading.
        lock: the reviews, which hold how far coverage had come.
    """
    there = items(policy)
    rows = {row.clause.id: row for row in _matrix(policy, there, reading)}
    found = [_unused(row.clause) for row in rows.values() if not row.total and not row.why]
    for one in reading:
        if one.id not in rows:
            found.append(Fault(one.place, f"there is no clause {one.id}", "Take it off the list"))
        elif total := rows[one.id].total:
            what = f"clause {one.id} is said to be for reading, but {total} parts rest on it"
            found.append(Fault(one.place, what, "Take it off the list"))
    found += [_baseless(item) for item in there if not item.cites and not _may_stand_alone(item)]
    if lock and (covered := _share(rows.values())) < lock.covered:
        what = f"{covered / 10} % of the clauses are in use, and {lock.covered / 10} % were"
        mend = "Let something rest on them, or: site_build.py review --accept-coverage --by NAME --why TEXT"
        found.append(Fault(policy.clauses[0].place, what, mend))
    return found


def _unused(clause: Clause) -> Fault:
    mend = "Let what follows from it cite it, or say in for-reading.yml why nothing does"
    return Fault(clause.place, f"nothing rests on clause {clause.id}", mend)


def _may_stand_alone(item: Item) -> bool:
    """A silence cites nothing, and a house rule of the guide follows from nothing."""
    return item.mark == "silent" or (item.kind == "Safeguard" and not item.mark)


def _baseless(item: Item) -> Fault:
    what = f"{item.kind.lower()} {item.key} rests on no clause and no source"
    return Fault(item.place, what, "Cite what it follows from, or mark it silent")


def _kind(item: Item) -> str:
    return GROUPS.get(item.kind, item.kind)
