"""What `check` finds out about reviews, coverage and imported words."""

from dataclasses import dataclass
from pathlib import Path

from wizard.change.coverage import ForReading, figures, uncovered
from wizard.change.drift import drift, resting
from wizard.change.edition import edition_faults
from wizard.change.for_reading import read_for_reading
from wizard.change.items import row_keys
from wizard.change.lock import Lock, read_lock
from wizard.change.release import read_releases
from wizard.change.repealed import Repealed, read_repealed, vanished
from wizard.change.reviews import stale, under_review, unreviewed
from wizard.model import Policy
from wizard.source.adopted import Adopted, read_adopted
from wizard.source.faults import ContentError, Fault


@dataclass(frozen=True, slots=True)
class Kept:
    """What a content folder keeps beside the policy: reviews, reasons, the council's words."""

    lock: Lock | None
    reading: tuple[ForReading, ...]
    adopted: Adopted | None
    repealed: tuple[Repealed, ...]


def read_kept(folder: Path) -> Kept:
    """Read what a content folder keeps beside the policy.

    Raises:
        ContentError: a file of it cannot be used.
    """
    return Kept(read_lock(folder), read_for_reading(folder), read_adopted(folder), read_repealed(folder))


def findings(policy: Policy, folder: Path) -> tuple[list[Fault], dict[str, int]]:
    """Return the findings about reviews and coverage, and the figures; nothing is ever written.

    A folder without a lock was never reviewed: that is one finding, and nothing else is judged.
    """
    try:
        kept = read_kept(folder)
    except ContentError as error:
        return list(error.faults), {}
    try:
        read_releases(folder)
    except ContentError as error:
        return list(error.faults), {}
    drifts = drift(policy, kept.adopted)
    if kept.lock is None:
        return [*drifts, *unreviewed(policy, folder.name)], {}
    found = (
        edition_faults(policy, kept.lock.edition, folder.name)
        + drifts
        + stale(policy, kept.lock)
        + uncovered(policy, kept.reading, kept.lock)
    )
    found += vanished(policy, kept.repealed, kept.lock, folder.name)
    return found, {**figures(policy, kept.reading), "links reviewed": len(kept.lock.links)}


def marks(policy: Policy, kept: Kept) -> dict[str, tuple[str, ...]]:
    """Return what is under review by item key, rows by their ID and letters as a whole too."""
    found = dict(under_review(policy, kept.lock))
    for key, cites in resting(policy, kept.adopted).items():
        found[key] = tuple(dict.fromkeys((*found.get(key, ()), *cites)))
    for table in policy.tables:
        for row, key in zip(table.rows, row_keys(table), strict=True):
            if key in found:
                found[row.id] = found[key]
    for letter in policy.letters:
        parts = [
            cited for key, cites in found.items() if key.startswith(f"letter:{letter.id}:") for cited in cites
        ]
        if whole := tuple(dict.fromkeys((*found.get(f"letter:{letter.id}", ()), *parts))):
            found[f"letter:{letter.id}"] = whole
    return found
