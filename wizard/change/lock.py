"""The lock of reviews: who looked at each link to a clause, when, and which words both ends had then."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal, cast, get_args

from wizard.atomic import write_whole
from wizard.change.edition import Edition
from wizard.model import Place
from wizard.source.faults import ContentError, Fault
from wizard.source.fingerprint import ALGORITHM, DIGITS

LOCK = "reviews.lock.json"
FORMAT = 2
"""Since 2 the words of what rests on a clause are fingerprinted beside the clause's."""

CLAIM = "="
"""Under this name stands the fingerprint of an item's own words; no clause can have it as its ID."""

Weight = Literal["editorial", "substantive", "first"]
"""`editorial`: the words changed, not what they ask. `substantive`: it asks something else now."""

Link = tuple[str, str]
"""The key of an item and the ID of the clause, term or source it rests on; `ALONE` if it rests on none."""

ALONE = "-"


@dataclass(frozen=True, slots=True)
class Review:
    """A person's word that links still hold: who, when, why."""

    id: int
    by: str
    on: str
    why: str
    weight: Weight


@dataclass(frozen=True, slots=True)
class Stamp:
    """The fingerprints of the clause and of what rests on it when the link was reviewed, and in which review.

    `claim` is empty in a lock of the time before the words of what rests on a clause were recorded.
    """

    print: str
    review: int
    claim: str = ""


@dataclass(frozen=True, slots=True)
class Lock:
    """All reviews of a policy.

    Attributes:
        reviews: in the order they were made.
        links: the stamp of every link that was ever reviewed and still is there.
        ids: every clause and term that was ever published, with the page it stood on.
        before: pages on which a clause or term once stood: links to them must still lead on.
        covered: how many of a thousand clauses have to be in use: coverage never falls below it.
        format: of the file that it was read from.
        edition: the version of the policy that the last review read, None in older locks.
    """

    reviews: tuple[Review, ...] = ()
    links: Mapping[Link, Stamp] = field(default_factory=dict)
    covered: int = 0
    ids: Mapping[str, str] = field(default_factory=dict)
    before: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    format: int = FORMAT
    edition: Edition | None = None

    def review(self, link: Link) -> Review | None:
        """Return the last review of a link."""
        stamp = self.links.get(link)
        return next((one for one in self.reviews if stamp and one.id == stamp.review), None)


def read_lock(folder: Path) -> Lock | None:
    """Return the lock of a content folder, or None if nobody keeps one.

    Raises:
        ContentError: the file is there but is not what `review` writes.
    """
    path = folder / LOCK
    if not path.exists():
        return None
    try:
        return _read(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        place = Place(f"{folder.name}/{LOCK}", getattr(error, "lineno", 1), getattr(error, "colno", 1))
        mend = "Take the file from git again; it is written by `site_build.py review` only"
        raise ContentError([Fault(place, f"the lock of reviews cannot be read ({error})", mend)]) from error


def _read(data: Any) -> Lock:
    reviews = tuple(
        Review(int(one["id"]), str(one["by"]), str(one["on"]), str(one["why"]), _weight(one["weight"]))
        for one in data["reviews"]
    )
    links = {
        (key, cited): _stamp(stamp, str(stamps.get(CLAIM, "")))
        for key, stamps in data["links"].items()
        for cited, stamp in stamps.items()
        if cited != CLAIM
    }
    ids = {str(name): str(page) for name, page in data["ids"].items()}
    before = {str(name): tuple(map(str, pages)) for name, pages in data.get("before", {}).items()}
    edition = (
        Edition(**{str(key): str(text) for key, text in data["edition"].items()})
        if "edition" in data
        else None
    )
    return Lock(reviews, links, int(data["covered"]), ids, before, int(data.get("format", 1)), edition)


def _stamp(written: list[Any], claim: str) -> Stamp:
    """Return a stamp; one of its own names the item's words if they differed from those read last.

    Fingerprints were longer once: the shorter ones of today are their beginnings.
    """
    length = len(f"{ALGORITHM}:") + DIGITS
    return Stamp(str(written[0])[:length], int(written[1]), str(written[2]) if written[2:] else claim)


def _weight(said: str) -> Weight:
    if said not in get_args(Weight):
        raise ValueError(f"{said} is no weight of a review")
    return cast(Weight, said)


def dumps(lock: Lock) -> str:
    """Return a lock as text: a line for each review and each item, in a steady order, so that it merges."""
    by_item: dict[str, dict[str, Stamp]] = {}
    for (key, cited), stamp in sorted(lock.links.items()):
        by_item.setdefault(key, {})[cited] = stamp
    reviews = [
        {"id": one.id, "on": one.on, "by": one.by, "weight": one.weight, "why": one.why}
        for one in lock.reviews
    ]
    lines = ",\n  ".join(json.dumps(one, ensure_ascii=False) for one in reviews)
    items = ",\n  ".join(f"{json.dumps(key)}: {json.dumps(_item(stamps))}" for key, stamps in by_item.items())
    ids = ",\n  ".join(f"{json.dumps(name)}: {json.dumps(page)}" for name, page in sorted(lock.ids.items()))
    before = ",\n  ".join(
        f"{json.dumps(name)}: {json.dumps(pages)}" for name, pages in sorted(lock.before.items())
    )
    parts = (
        f'"format": {lock.format}',
        f'"covered": {lock.covered}',
        *([f'"edition": {json.dumps(asdict(lock.edition))}'] if lock.edition else []),
        f'"ids": {{\n  {ids}\n }}',
        *([f'"before": {{\n  {before}\n }}'] if before else []),
        f'"reviews": [\n  {lines}\n ]',
        f'"links": {{\n  {items}\n }}',
    )
    return "{\n " + ",\n ".join(parts) + "\n}\n"


def _item(stamps: Mapping[str, Stamp]) -> dict[str, str | list[str | int]]:
    """Return the stamps of an item: its own words as read last, and by a stamp those it read if others."""
    last = max(stamps.values(), key=lambda stamp: stamp.review).claim
    links: dict[str, str | list[str | int]] = {
        cited: [stamp.print, stamp.review, *([stamp.claim] if stamp.claim != last else [])]
        for cited, stamp in stamps.items()
    }
    return {CLAIM: last, **links} if last else links


def write_lock(folder: Path, lock: Lock) -> None:
    """Write the lock of a content folder, whole or not at all."""
    write_whole(folder / LOCK, dumps(lock).encode())
