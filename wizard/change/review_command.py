"""The command `site_build.py review`: a person reads claims beside their clauses, and says that they hold."""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal

from wizard.change.coverage import share
from wizard.change.drift import drifted
from wizard.change.edition import kept_edition
from wizard.change.lock import Link, Lock, Weight, read_lock, write_lock
from wizard.change.repealed import pages_before, pages_of
from wizard.change.reviews import Open, links, named, stamp, to_review
from wizard.change.side_by_side import side_by_side
from wizard.model import Policy
from wizard.source.adopted import read_adopted
from wizard.source.faults import ContentError
from wizard.source.importing.store import settle, today
from wizard.source.load import load_policy

GOOD, FINDINGS, BAD_USE = 0, 1, 2
Every = Literal["", "new", "waiting"]


def review(
    folder: Path,
    names: Sequence[str],
    by: str,
    why: str,
    *,
    every: Every = "",
    weight: Weight | None = None,
    accept_coverage: bool = False,
) -> int:
    """Stamp links as reviewed; without a name and a reason show what is to be read, claim beside clause.

    Args:
        folder: the content folder.
        names: links, items or clauses: see `wizard.change.reviews.named`.
        by: who reviewed them.
        why: the reason they hold.
        every: besides the names, every link that nobody has reviewed yet ("new"), or that waits for whatever
            reason ("waiting").
        weight: how the change was judged; needed where a clause or a claim has changed.
        accept_coverage: take today's coverage as the floor although it has fallen.

    Returns:
        0 when done, 1 if only asked and something waits, 2 on bad use.
    """
    try:
        policy, lock = load_policy(folder), read_lock(folder) or Lock()
        drifts = drifted(policy, read_adopted(folder))
    except ContentError as errors:
        return _bad(f"{errors}\nMend the content first.")
    waiting = to_review(policy, lock)
    chosen: dict[Link, None] = {}
    read_again = set(drifts) if every == "waiting" else {name[1:] for name in names} & set(drifts)
    for name in names:
        found = named(policy, name)
        if not found and name[1:] not in drifts:
            return _bad(f"{name}: there is no such link. Without any, `review` lists those that wait")
        chosen |= dict.fromkeys(found)
    chosen |= {one.link: None for one in waiting if every == "waiting" or (every and one.state == "new")}
    if not (by or why or every or accept_coverage):
        return _show(policy, chosen if names else [one.link for one in waiting], waiting, lock)
    if not by.strip() or not why.strip():
        return _bad("A review needs a name and a reason: --by NAME --why TEXT")
    changed = sum(one.state == "suspect" and one.link in chosen for one in waiting)
    if changed and weight is None:
        return _bad(f"{changed} of these have changed since: say --editorial or --substantive")
    if names:
        _print(policy, chosen, waiting, lock)
    fresh = stamp(policy, lock, chosen, by.strip(), today().isoformat(), why.strip(), weight or "first")
    fresh = replace(fresh, edition=kept_edition(policy, lock.edition, editorial=weight == "editorial"))
    _keep(folder, fresh, policy, accept_coverage=accept_coverage)
    settle(folder, read_again)
    left = sum(one.link not in chosen for one in waiting)
    print(f"{len(chosen)} links reviewed by {by.strip()}; {left} still wait for a review")
    return GOOD


def _keep(folder: Path, lock: Lock, policy: Policy, *, accept_coverage: bool) -> None:
    """Coverage goes up by itself and comes down only if somebody says so."""
    now = share(policy)
    floor = now if accept_coverage else max(lock.covered, now)
    pages = {**lock.ids, **pages_of(policy)}
    write_lock(folder, replace(lock, covered=floor, ids=pages, before=pages_before(policy, lock)))


def _show(policy: Policy, chosen: Iterable[Link], waiting: Sequence[Open], lock: Lock) -> int:
    _print(policy, chosen, waiting, lock)
    print(f"{len(waiting)} links wait for a review" if waiting else "Every link has been reviewed")
    return FINDINGS if waiting else GOOD


def _print(policy: Policy, chosen: Iterable[Link], waiting: Sequence[Open], lock: Lock) -> None:
    there = links(policy)
    for line in side_by_side(policy, [there[link] for link in chosen], waiting, lock):
        print(line)


def _bad(why: str) -> int:
    print(why, file=sys.stderr)
    return BAD_USE
