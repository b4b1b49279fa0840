"""Folds what follows from one mistake under it: one cause, one finding, with the places counted beneath."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from wizard.model import Place
from wizard.source.faults import Fault, Faults

NAMED = 5
"""Places that are named beneath a finding; the others are counted."""
BACK = "If it was taken out or renamed, put it back first: `remove` and `rename` see to all of these."
CALLED = {"fact": "question"}
"""What staff call a kind of thing; an answer's kind is `value-of-` and its question."""


def folded(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """Return one finding for each cause, in order of place; what has none of its own stays as it is.

    Args:
        faults: each may name its cause. One that leads, because it stands where the mistake was made, is
            the finding; else the first is.
    """
    several = sorted(set(faults), key=lambda fault: (fault.cause, not fault.leads, fault))
    found = []
    for cause, group in groupby(several, key=lambda fault: fault.cause):
        first, *others = group
        found += [_with(first, others)] if cause else [first, *others]
    return tuple(sorted(found))


def _with(first: Fault, others: Sequence[Fault]) -> Fault:
    return Fault(
        first.place, first.what, first.mend, first.cause, first.leads, tuple(one.place for one in others)
    )


def beneath(fault: Fault) -> str:
    """Return what follows from a finding, as a line of its own below it; "" where nothing does."""
    if not fault.follows:
        return ""
    shown = ", ".join(map(str, fault.follows[:NAMED]))
    left = len(fault.follows) - NAMED
    places = "place" if len(fault.follows) == 1 else "places"
    told = f"\n  {len(fault.follows)} {places} more: {shown}" + (f" and {left} more" if left > 0 else "")
    by_itself = fault.leads or fault.cause.startswith("case ")
    return told + ("" if by_itself else f"\n  {BACK}")


def lead_back(found: Faults, things: Mapping[str, Mapping[str, Place]], named: set[tuple[str, str]]) -> None:
    """Where several places name what is not there, look for the thing itself, misspelt where it is written.

    That is so where a thing of the same kind has nearly that ID and nothing names it.

    Args:
        found: the faults so far; their causes are "kind ID near", `near` being what was suggested.
        things: by kind, the IDs there are, and where each stands.
        named: kind and ID of everything that is named somewhere.
    """
    causes = {fault.cause: 0 for fault in found.all()}
    for fault in found.all():
        causes[fault.cause] += 1
    for cause, number in causes.items():
        kind, _, rest = cause.partition(" ")
        wanted, _, near = rest.partition(" ")
        place = things.get(kind, {}).get(near)
        if place and number > 1 and (kind, near) not in named:
            called = CALLED.get(kind, kind.replace("value-of-", "answer to "))
            what = (
                f"nothing names the {called} {near}, and {number} places name {wanted}, which does not exist"
            )
            found.add(place, what, f"Call it {wanted} here, or mend those places", cause, leads=True)
