"""Finds links whose clause or own words changed since anybody looked, and stamps those that somebody has.

Checks never write: only `review`, with a name and a reason, does.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from wizard.change.items import Item, citable, items, readable
from wizard.change.lock import ALONE, FORMAT, LOCK, Link, Lock, Review, Stamp, Weight
from wizard.model import Place, Policy
from wizard.source.faults import Fault
from wizard.source.fingerprint import digest, fingerprint

GONE = (("gone", "yes"),)
"""What an item claims that is there no more."""

State = Literal["new", "unread", "suspect", "gone"]


@dataclass(frozen=True, slots=True)
class Open:
    """A link to be reviewed.

    Attributes:
        item: what rests on it.
        cited: the clause, term or source, or `ALONE`.
        state: `suspect` if something has changed since, `new` if nobody ever reviewed it, `unread` if that
            was before the words of what rests on a clause were recorded, `gone` if it was reviewed and the
            item, or its citation, is there no more.
        clause: the clause has changed.
        words: the item's own words, its mark or what its meaning hangs on have changed.
    """

    item: Item
    cited: str
    state: State
    clause: bool = False
    words: bool = False

    @property
    def link(self) -> Link:
        """The link as the lock names it."""
        return self.item.key, self.cited


def links(policy: Policy) -> dict[Link, Item]:
    """Return every link from an item to a clause, term or source; an item that cites none stands alone."""
    known = readable(policy)
    return {
        (item.key, cited): item
        for item in items(policy)
        for cited in [name for name in item.cites if name in known] or [ALONE]
    }


def to_review(policy: Policy, lock: Lock) -> tuple[Open, ...]:
    """Return the links that are not reviewed, in the order of the content."""
    known, clauses, there = prints(policy), citable(policy), links(policy)
    found = []
    for (key, cited), item in there.items():
        stamp = lock.links.get((key, cited))
        if stamp and stamp.claim:
            clause, words = stamp.print != known[cited], stamp.claim != digest(item.claim)
            found += [Open(item, cited, "suspect", clause, words)] if clause or words else []
        elif stamp and stamp.print != known[cited]:
            found.append(Open(item, cited, "suspect", clause=True))
        else:
            # A lock of the first format knew of clauses only: what rests on a source was never asked for.
            asked = lock.format >= FORMAT or cited in clauses
            found.append(Open(item, cited, "unread" if stamp or not asked else "new"))
    return (*found, *_gone(policy, lock, there))


def gone(policy: Policy, lock: Lock) -> list[Open]:
    """Return the links that somebody reviewed and that are no more: what was taken out waits as well."""
    return _gone(policy, lock, links(policy))


def _gone(policy: Policy, lock: Lock, there: Mapping[Link, Item]) -> list[Open]:
    items_there = {item.key: item for item in there.values()}
    places = _places(policy, items_there)
    found = []
    for key, cited in lock.links:
        if (key, cited) not in there:
            place = next(places[part] for part in _above(key) if part in places)
            lost = Item(key, "", key, "", "", (), place, GONE)
            found.append(Open(items_there.get(key, lost), cited, "gone"))
    return found


def _above(key: str) -> Iterator[str]:
    """Yield a key and those of what holds it, such as the letter of a paragraph; the folder is last."""
    while key:
        yield key
        key = key.rpartition(":")[0]
    yield ""


def _places(policy: Policy, items_there: Mapping[str, Item]) -> dict[str, Place]:
    folder = policy.sections[0].place.file.partition("/")[0] if policy.sections else ""
    tables = {f"row:{table.id}": table.place for table in policy.tables}
    places = {key: item.place for key, item in items_there.items()}
    return {**places, **tables, "": Place(f"{folder}/{LOCK}", 1)}


def stale(policy: Policy, lock: Lock | None) -> list[Fault]:
    """Return a fault for every link that is not reviewed; none where nobody keeps a lock.

    Those of which no review has recorded the own words yet are one fault together: they are so many only
    because the lock did not ask for it once.

    Args:
        policy: the policy as it is now.
        lock: its reviews.
    """
    if lock is None:
        return []
    waiting, things = to_review(policy, lock), readable(policy)
    names = {name: f"{getattr(thing, 'printed', '')} @{name}".strip() for name, thing in things.items()}
    told = [one for one in waiting if one.state in ("new", "suspect")]
    told += {one.item.key: one for one in reversed(waiting) if one.state == "gone"}.values()
    faults = [_fault(one, names.get(one.cited, "nothing"), lock) for one in told]
    unread = sum(one.state == "unread" for one in waiting)
    return [*faults, *([_unread(policy, unread)] if unread else [])]


def unreviewed(policy: Policy, folder: str) -> list[Fault]:
    """Return the one fault of a policy that nobody ever reviewed anything of."""
    number = len(links(policy))
    what = f"nothing is reviewed: {number} links between what the guide says and what it rests on"
    mend = "Read them with site_build.py review, then: site_build.py review --all-new --by NAME --why TEXT"
    return [Fault(Place(f"{folder}/{LOCK}", 1), what, mend)] if number else []


def _unread(policy: Policy, number: int) -> Fault:
    folder = policy.sections[0].place.file.partition("/")[0] if policy.sections else ""
    what = f"{number} links have no review that recorded the words of what rests on the clause"
    mend = "Read them with site_build.py review, then: site_build.py review --all --by NAME --why TEXT"
    return Fault(Place(f"{folder}/{LOCK}", 1), what, mend)


def _fault(one: Open, cited: str, lock: Lock) -> Fault:
    if one.state == "gone":
        mend = f'Bring it back, or say why: site_build.py review "{one.item.key}" --by NAME --why TEXT'
        return Fault(one.item.place, f"{one.item.name} {reason(one, lock)}", mend)
    mend = f'Read both, then: site_build.py review "{one.item.key}@{one.cited}" --by NAME --why TEXT'
    what = f"{one.item.kind.lower()} “{one.item.name}” rests on {cited}, "
    return Fault(one.item.place, what + reason(one, lock), mend)


def reason(one: Open, lock: Lock) -> str:
    """Return why a link waits, as the end of a sentence that has named the clause."""
    last = lock.review(one.link)
    since = f" since {last.by} reviewed it on {last.on}" if last else ""
    if one.state == "gone":
        return f"is gone{since}" if one.item.claim == GONE else f"no longer rests on @{one.cited}{since}"
    if one.state == "new":
        return "and nobody has reviewed that yet"
    if one.state == "unread":
        return "and no review has recorded its own words yet"
    if one.clause and one.words:
        return f"which has changed, and so have its own words{since}"
    return f"which has changed{since}" if one.clause else f"and its own words have changed{since}"


def under_review(policy: Policy, lock: Lock | None) -> Mapping[str, tuple[str, ...]]:
    """Return what waits because something changed, by key, with the clauses that did.

    `ALONE` among them, or by itself, says that the item's own words changed.
    """
    found: dict[str, tuple[str, ...]] = {}
    for one in to_review(policy, lock) if lock else ():
        changed = (*([one.cited] if one.clause else []), *([ALONE] if one.words else []))
        if changed:
            found[one.item.key] = tuple(dict.fromkeys((*found.get(one.item.key, ()), *changed)))
    return found


def named(policy: Policy, name: str, left: Iterable[Link] = ()) -> list[Link]:
    """Return the links that a name stands for.

    Args:
        policy: the policy.
        name: "question:severity", "letter:formal-warning" (with all its parts), "@six-month-review" (all that
            rests on it), or both joined: "letter:formal-warning@six-month-review".
        left: links besides those of the policy, such as those that are gone.
    """
    key, _, cited = name.partition("@")
    return [
        (item, clause)
        for item, clause in (*links(policy), *left)
        if (not cited or clause == cited) and (not key or item == key or item.startswith(f"{key}:"))
    ]


def stamp(
    policy: Policy, lock: Lock, chosen: Iterable[Link], by: str, on: str, why: str, weight: Weight
) -> Lock:
    """Return the lock with these links stamped as reviewed, and without those of them that are no more.

    It keeps its format until the own words of everything in it have been read.

    Args:
        policy: the policy whose words were read.
        lock: the reviews so far.
        chosen: the links that were reviewed.
        by: who reviewed them.
        on: the day.
        why: the reason they hold.
        weight: how the change was judged.
    """
    known, there = prints(policy), links(policy)
    number = max((one.id for one in lock.reviews), default=0) + 1
    read_now = dict.fromkeys(chosen)
    fresh = {
        link: Stamp(known[link[1]], number, digest(there[link].claim)) for link in read_now if link in there
    }
    kept = {link: old for link, old in lock.links.items() if link in there or link not in read_now} | fresh
    used = {one.review for one in kept.values()}
    reviews = (*lock.reviews, Review(number, by, on, why, weight))
    read = all(link in kept and kept[link].claim for link in there)
    return replace(
        lock,
        reviews=tuple(one for one in reviews if one.id in used),
        links=kept,
        format=FORMAT if read else lock.format,
    )


def prints(policy: Policy) -> dict[str, str]:
    """Return the fingerprint of every clause, term and source by ID."""
    return {ALONE: "", **{name: fingerprint(thing) for name, thing in readable(policy).items()}}
