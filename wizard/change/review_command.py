"""The command `site_build.py review`: a person reads claims beside their clauses, and says that they hold."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal

from wizard.change.before import Before, words_before
from wizard.change.coverage import share
from wizard.change.drift import drifted
from wizard.change.edition import kept_edition
from wizard.change.lock import Link, Lock, Weight, read_lock, write_lock
from wizard.change.repealed import pages_before, pages_of
from wizard.change.review_groups import ReasonError, groups_of, reasons
from wizard.change.reviews import Open, links, named, stamp, to_review
from wizard.change.side_by_side import side_by_side
from wizard.exits import FINDINGS, GOOD, bad_use
from wizard.model import Policy
from wizard.source.adopted import read_adopted
from wizard.source.faults import ContentError
from wizard.source.importing.store import settle, today
from wizard.source.load import load_policy

Every = Literal["", "new", "waiting"]


def review(
    folder: Path,
    names: Sequence[str],
    by: str,
    why: Sequence[str],
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
        why: the reasons they hold: one, or "GROUP: reason" for each group that changed.
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
        return bad_use(f"{errors}\nMend the content first.")
    waiting = to_review(policy, lock)
    chosen: dict[Link, None] = {}
    lost = [one.link for one in waiting if one.state == "gone"]
    read_again = set(drifts) if every == "waiting" else {name[1:] for name in names} & set(drifts)
    for name in names:
        found = named(policy, name, lost)
        if not found and name[1:] not in drifts:
            return bad_use(f"{name}: there is no such link. Without any, `review` lists those that wait")
        chosen |= dict.fromkeys(found)
    chosen |= {one.link: None for one in waiting if every == "waiting" or (every and one.state == "new")}
    if not (by or why or every or accept_coverage):
        shown = chosen if names else [one.link for one in waiting]
        return _show(policy, shown, waiting, lock, words_before(folder, waiting, lock))
    if not by.strip() or not any(text.strip() for text in why):
        return bad_use("A review needs a name and a reason: --by NAME --why TEXT")
    groups = groups_of(one for one in waiting if one.link in chosen)
    try:
        given = reasons(groups, why)
    except ReasonError as error:
        return bad_use(str(error))
    changed = sum(one.state == "suspect" and one.link in chosen for one in waiting)
    if changed and weight is None:
        return bad_use(f"{changed} of these have changed since: say --editorial or --substantive")
    if names:
        _print(policy, chosen, waiting, lock, words_before(folder, waiting, lock))
    fresh = lock
    for reason, those in _by_reason(chosen, groups, given).items():
        fresh = stamp(policy, fresh, those, by.strip(), today().isoformat(), reason, weight or "first")
    fresh = replace(fresh, edition=kept_edition(policy, lock.edition, editorial=weight == "editorial"))
    _keep(folder, fresh, policy, accept_coverage=accept_coverage)
    settle(folder, read_again)
    left = sum(one.link not in chosen for one in waiting)
    print(f"{len(chosen)} links reviewed by {by.strip()}; {left} still wait for a review")
    return GOOD


def _by_reason(
    chosen: Iterable[Link], groups: Mapping[str, Sequence[Open]], given: Mapping[str, str]
) -> dict[str, list[Link]]:
    """Return the chosen links by the reason given for them: each reason is a review of its own."""
    group = {one.link: name for name, those in groups.items() for one in those}
    found: dict[str, list[Link]] = {}
    for link in chosen:
        found.setdefault(given[group.get(link, "")], []).append(link)
    return found or {given[""]: []}


def _keep(folder: Path, lock: Lock, policy: Policy, *, accept_coverage: bool) -> None:
    """Coverage goes up by itself and comes down only if somebody says so."""
    now = share(policy)
    floor = now if accept_coverage else max(lock.covered, now)
    pages = {**lock.ids, **pages_of(policy)}
    write_lock(folder, replace(lock, covered=floor, ids=pages, before=pages_before(policy, lock)))


def _show(policy: Policy, chosen: Iterable[Link], waiting: Sequence[Open], lock: Lock, before: Before) -> int:
    _print(policy, chosen, waiting, lock, before)
    for name, those in groups_of(waiting).items():
        print(f"{name}: {len(those)} links")
    print(f"{len(waiting)} links wait for a review" if waiting else "Every link has been reviewed")
    return FINDINGS if waiting else GOOD


def _print(
    policy: Policy, chosen: Iterable[Link], waiting: Sequence[Open], lock: Lock, before: Before
) -> None:
    there = links(policy) | {one.link: one.item for one in waiting if one.state == "gone"}
    for line in side_by_side(policy, [there[link] for link in chosen], waiting, lock, before):
        print(line)
