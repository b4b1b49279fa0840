"""Finds links that nobody has looked at since their clause changed, and stamps those that somebody has.

Checks never write: only `review`, with a name and a reason, does.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from wizard.change.fingerprint import fingerprint
from wizard.change.items import Item, citable, items
from wizard.change.lock import Link, Lock, Review, Stamp, Weight
from wizard.model import Policy
from wizard.source.faults import Fault

State = Literal["new", "suspect"]


@dataclass(frozen=True, slots=True)
class Open:
    """A link to be reviewed: `suspect` if its clause has changed since, `new` if nobody ever has."""

    item: Item
    cited: str
    state: State

    @property
    def link(self) -> Link:
        """The link as the lock names it."""
        return self.item.key, self.cited


def links(policy: Policy) -> dict[Link, Item]:
    """Return every link from an item to a clause or term."""
    known = citable(policy)
    return {(item.key, cited): item for item in items(policy) for cited in item.cites if cited in known}


def to_review(policy: Policy, lock: Lock) -> tuple[Open, ...]:
    """Return the links that are not reviewed, in the order of the content."""
    prints = _prints(policy)
    found = []
    for (key, cited), item in links(policy).items():
        stamp = lock.links.get((key, cited))
        if stamp is None or stamp.print != prints[cited]:
            found.append(Open(item, cited, "suspect" if stamp else "new"))
    return tuple(found)


def stale(policy: Policy, lock: Lock | None) -> list[Fault]:
    """Return a fault for every link that is not reviewed; none where nobody keeps a lock.

    Args:
        policy: the policy as it is now.
        lock: its reviews.
    """
    if lock is None:
        return []
    names = {name: getattr(thing, "printed", name) for name, thing in citable(policy).items()}
    return [_fault(one, f"{names[one.cited]} @{one.cited}", lock) for one in to_review(policy, lock)]


def _fault(one: Open, clause: str, lock: Lock) -> Fault:
    mend = f'Read both, then: site_build.py review "{one.item.key}@{one.cited}" --by NAME --why TEXT'
    what = f"{one.item.kind.lower()} “{one.item.name}” rests on {clause}, "
    last = lock.review(one.link)
    since = f" since {last.by} reviewed it on {last.on}" if last else ""
    told = f"which has changed{since}" if one.state == "suspect" else "and nobody has reviewed that yet"
    return Fault(one.item.place, what + told, mend)


def under_review(policy: Policy, lock: Lock | None) -> Mapping[str, tuple[str, ...]]:
    """Return the items that rest on a clause that has changed, by key, with the clauses' IDs."""
    found: dict[str, tuple[str, ...]] = {}
    for one in to_review(policy, lock) if lock else ():
        if one.state == "suspect":
            found[one.item.key] = (*found.get(one.item.key, ()), one.cited)
    return found


def named(policy: Policy, name: str) -> list[Link]:
    """Return the links that a name stands for.

    Args:
        policy: the policy.
        name: "question:severity", "letter:formal-warning" (with all its parts), "@six-month-review" (all that
            rests on it), or both joined: "letter:formal-warning@six-month-review".
    """
    key, _, cited = name.partition("@")
    return [
        (item, clause)
        for item, clause in links(policy)
        if (not cited or clause == cited) and (not key or item == key or item.startswith(f"{key}:"))
    ]


def stamp(
    policy: Policy, lock: Lock, chosen: Iterable[Link], by: str, on: str, why: str, weight: Weight
) -> Lock:
    """Return the lock with these links stamped as reviewed, and without links that are no more.

    Args:
        policy: the policy whose words were read.
        lock: the reviews so far.
        chosen: the links that were reviewed.
        by: who reviewed them.
        on: the day.
        why: the reason they hold.
        weight: how the change was judged.
    """
    prints, there = _prints(policy), links(policy)
    number = max((one.id for one in lock.reviews), default=0) + 1
    fresh = {link: Stamp(prints[link[1]], number) for link in chosen}
    kept = {link: old for link, old in lock.links.items() if link in there} | fresh
    used = {one.review for one in kept.values()}
    reviews = (*lock.reviews, Review(number, by, on, why, weight))
    return Lock(tuple(one for one in reviews if one.id in used), kept, lock.covered, lock.ids, lock.before)


def _prints(policy: Policy) -> dict[str, str]:
    return {name: fingerprint(thing) for name, thing in citable(policy).items()}
