"""The command `site_build.py review`: a person says that links still hold."""

import sys
from collections.abc import Sequence
from pathlib import Path

from wizard.change.coverage import share
from wizard.change.lock import Link, Lock, Weight, read_lock, write_lock
from wizard.change.repealed import pages_before, pages_of
from wizard.change.reviews import Open, named, stamp, to_review
from wizard.model import Policy
from wizard.source.faults import ContentError
from wizard.source.importing.store import today
from wizard.source.load import load_policy

GOOD, FINDINGS, BAD_USE = 0, 1, 2


def review(
    folder: Path,
    names: Sequence[str],
    by: str,
    why: str,
    *,
    all_new: bool = False,
    weight: Weight | None = None,
    accept_coverage: bool = False,
) -> int:
    """Stamp links as reviewed, or without any list what waits for a review.

    Args:
        folder: the content folder.
        names: links, items or clauses: see `wizard.change.reviews.named`.
        by: who reviewed them.
        why: the reason they hold.
        all_new: every link that nobody has reviewed yet.
        weight: how the change of the clause was judged; needed where one has changed.
        accept_coverage: take today's coverage as the floor although it has fallen.

    Returns:
        0 when done, 1 if only asked and something waits, 2 on bad use.
    """
    try:
        policy, lock = load_policy(folder), read_lock(folder) or Lock()
    except ContentError as errors:
        return _bad(f"{errors}\nMend the content first.")
    waiting = to_review(policy, lock)
    if not names and not all_new and not accept_coverage:
        return _list(waiting)
    if not by.strip() or not why.strip():
        return _bad("A review needs a name and a reason: --by NAME --why TEXT")
    chosen: dict[Link, None] = {}
    for name in names:
        found = named(policy, name)
        if not found:
            return _bad(f"{name}: there is no such link. Without any, `review` lists those that wait")
        chosen |= dict.fromkeys(found)
    chosen |= {one.link: None for one in waiting if all_new and one.state == "new"}
    changed = [one for one in waiting if one.state == "suspect" and one.link in chosen]
    if changed and weight is None:
        return _bad(f"{len(changed)} of these rest on a changed clause: say --editorial or --substantive")
    fresh = stamp(policy, lock, chosen, by.strip(), today().isoformat(), why.strip(), weight or "first")
    _keep(folder, fresh, policy, accept_coverage=accept_coverage)
    left = len(waiting) - sum(1 for one in waiting if one.link in chosen)
    print(f"{len(chosen)} links reviewed by {by.strip()}; {left} still wait for a review")
    return GOOD


def _keep(folder: Path, lock: Lock, policy: Policy, *, accept_coverage: bool) -> None:
    """Coverage goes up by itself and comes down only if somebody says so."""
    now = share(policy)
    floor = now if accept_coverage else max(lock.covered, now)
    pages = {**lock.ids, **pages_of(policy)}
    write_lock(folder, Lock(lock.reviews, lock.links, floor, pages, pages_before(policy, lock)))


def _list(waiting: Sequence[Open]) -> int:
    for one in waiting:
        print(
            f"{one.state:8} {one.item.key}@{one.cited}  {one.item.kind}: {one.item.name} ({one.item.place})"
        )
    print(f"{len(waiting)} links wait for a review" if waiting else "Every link has been reviewed")
    return FINDINGS if waiting else GOOD


def _bad(why: str) -> int:
    print(why, file=sys.stderr)
    return BAD_USE
