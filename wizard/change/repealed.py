"""Published IDs never vanish: one that is gone is repealed, with the day, the reason and its successor."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from wizard.change.items import citable
from wizard.change.lock import LOCK, Lock, read_lock
from wizard.model import Clause, Place, Policy
from wizard.source.faults import Fault
from wizard.source.importing.store import today
from wizard.source.listfile import read_id, read_list_file
from wizard.source.reading import Reading
from wizard.source.text import read_source

FILE = "repealed.yml"
GLOSSARY = "glossary"


@dataclass(frozen=True, slots=True)
class Repealed:
    """A clause or term that is no more: since when, why, and the ID of what stands in its place, or ""."""

    id: str
    on: str
    why: str
    now: str
    place: Place


def read_repealed(folder: Path) -> tuple[Repealed, ...]:
    """Return the list in a content folder; none if there is no such file.

    Raises:
        ContentError: a member lacks its ID, its day or its reason.
    """
    reading = Reading()
    path = folder / FILE
    source = read_source(path, f"{folder.name}/{FILE}", reading.faults) if path.exists() else None
    found = []
    for given in read_list_file(source, "clause", reading) if source else ():
        name = read_id(given, "clause", reading)
        found.append(Repealed(name, given.needed("on"), given.needed("why"), given.text("now"), given.place))
        given.close()
    reading.faults.raise_any()
    return tuple(found)


def published(folder: Path, kind: str, name: str) -> bool:
    """Tell whether a clause or term was published in this guide: somebody may have kept a link to it."""
    lock = read_lock(folder) if kind in ("clause", "term") else None
    return lock is not None and name in lock.ids


def repeal(folder: Path, name: str, why: str, now: str = "") -> None:
    """Add a clause or term to the list of those that are no more, as of today.

    Args:
        folder: the content folder.
        name: its ID.
        why: why it is gone.
        now: the ID of what stands in its place, if anything does.
    """
    entry = {"id": name, "on": today().isoformat(), "why": why, **({"now": now} if now else {})}
    file = folder / FILE
    before = file.read_bytes() if file.exists() else b""
    end = b"\r\n" if b"\r\n" in before else b"\n"
    line = json.dumps(entry, ensure_ascii=False).encode()
    file.write_bytes(b"".join([before.rstrip(), end if before.strip() else b"", b"- ", line, end]))


def pages_of(policy: Policy) -> dict[str, str]:
    """Return the page, by its name, on which each clause and term stands."""
    slugs = {clause.id: section.slug for section in policy.sections for clause in section.clauses}
    return {
        name: slugs[name] if isinstance(thing, Clause) else GLOSSARY
        for name, thing in citable(policy).items()
    }


def pages_before(policy: Policy, lock: Lock) -> dict[str, tuple[str, ...]]:
    """Return the pages on which a clause or term was published and no longer stands, by ID."""
    now, found = pages_of(policy), dict(lock.before)
    for name, page in lock.ids.items():
        pages = (*found.get(name, ()), page)
        found[name] = tuple(one for one in dict.fromkeys(pages) if one != now.get(name, page))
    return {name: pages for name, pages in found.items() if pages}


def moved(policy: Policy, lock: Lock | None) -> Mapping[str, tuple[str, ...]]:
    """Return what once stood on a page and stands elsewhere now, by page, in the order of the content."""
    found: dict[str, tuple[str, ...]] = {}
    before = pages_before(policy, lock) if lock else {}
    for name in citable(policy):
        for page in before.get(name, ()):
            found[page] = (*found.get(page, ()), name)
    return found


def vanished(policy: Policy, repealed: tuple[Repealed, ...], lock: Lock, folder: str) -> list[Fault]:
    """Return a fault for every published ID that is gone without a word, and every one that came back.

    Args:
        policy: the policy.
        repealed: what is known to be repealed.
        lock: it holds every ID that was ever reviewed, with its page.
        folder: the name of the content folder.
    """
    there, known = citable(policy), {one.id for one in repealed}
    mend = f"Bring the ID back, or say in {FILE} since when and why it is repealed"
    found = [
        Fault(
            Place(f"{folder}/{LOCK}", 1), f"@{name} was published and is gone: links to it lead nowhere", mend
        )
        for name in lock.ids
        if name not in there and name not in known
    ]
    for one in repealed:
        if one.id in there:
            found.append(
                Fault(one.place, f"@{one.id} is repealed but still there", "An ID is never used again")
            )
        if one.now and one.now not in there:
            found.append(Fault(one.place, f"@{one.now} does not exist", "Name the clause that stands now"))
    return found


def stubs(repealed: tuple[Repealed, ...], lock: Lock | None) -> Mapping[str, tuple[Repealed, ...]]:
    """Return what is repealed by the page on which it stood, so that its links still lead somewhere."""
    found: dict[str, tuple[Repealed, ...]] = {}
    for one in repealed:
        page = lock.ids.get(one.id, "") if lock else ""
        found[page] = (*found.get(page, ()), one)
    return found
