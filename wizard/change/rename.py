"""The command `site_build.py rename`: gives a thing another ID everywhere, and takes its reviews along."""

import json
import re
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from wizard.change.items import Item, items, row_keys
from wizard.change.lock import Lock, read_lock, write_lock
from wizard.change.places import CITED, Named, uses
from wizard.change.repealed import FILE as REPEALED
from wizard.change.reviews import links, prints, to_review
from wizard.change.trial import copy_of, lines_of, meant, write_lines
from wizard.exits import GOOD, bad_use, found
from wizard.model import Place, Policy
from wizard.source.adopted import FOLDER, WORDING
from wizard.source.faults import ContentError
from wizard.source.fingerprint import digest
from wizard.source.importing.store import rename_words, today
from wizard.source.load import load_policy
from wizard.source.reading import ID, ID_FORM

TEMPLATE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
LISTS = ("for-reading.yml", REPEALED)
"""Files that name clauses and are not part of the policy itself."""


def rename(folder: Path, old: str, new: str, *, write: bool) -> int:
    """Show every place that names a thing, or write its new ID there.

    The new content is read as a whole before anything is written: what cannot be read is not written.

    Args:
        folder: the content folder.
        old: as `wizard.change.places.find` takes it.
        new: the new ID.
        write: whether to write; otherwise the places are only shown.

    Returns:
        0 when done or shown, 1 if the content has faults, or would have some then, 2 on bad use.
    """
    named = meant(folder, old)
    if isinstance(named, int):
        return named
    try:
        lock = read_lock(folder)
    except ContentError as errors:
        return found(errors)
    policy, reading, thing = named.policy, named.reading, named.thing
    fresh = new.removeprefix("@").rpartition(":")[2]
    if not ID.fullmatch(fresh):
        return bad_use(f"{new}: {ID_FORM}")
    places = [*uses(reading, thing), *_own(folder, thing), *_lists(folder, thing)]
    with copy_of(folder) as copy:
        changed = _edit(copy, thing, fresh, places, {place for _, place in reading.names})
        try:
            after = load_policy(copy)
        except ContentError as errors:
            return found(f"{errors}\nWith the new ID the content could not be read. Nothing was written.")
        if lock:
            write_lock(copy, carried(lock, policy, after, thing, fresh))
        if write:
            _take_over(copy, folder)
    verb = "written" if write else "to be written; --write does it"
    print("\n".join(changed))
    print(f"{thing} → {fresh}: {len(changed)} places {verb}")
    return GOOD


def _edit(copy: Path, thing: Named, fresh: str, places: Iterable[Place], templates: set[Place]) -> list[str]:
    """Write the new ID into a copy, and return the lines as they read then, each with its place."""
    told = []
    for place in sorted(set(places), reverse=True):
        file = copy.parent / place.file
        lines = lines_of(file)
        line = lines[place.line - 1]
        line = _renamed(line, place.column - 1, thing.id, fresh, template=place in templates)
        lines[place.line - 1] = line
        write_lines(file, lines)
        told.append(f"{place}: {line.strip()[:100]}")
    if thing.kind == "letter":
        file = copy.parent / thing.place.file
        file.rename(file.with_name(f"{fresh}.md"))
        told.append(f"{thing.place.file}: becomes {fresh}.md")
    if thing.kind in ("clause", "term"):
        _published(copy, thing, fresh)
    return told[::-1]


def _renamed(line: str, start: int, old: str, new: str, *, template: bool) -> str:
    """Return a line with the ID that stands at an offset changed; in a template, wherever the line has it."""
    head, rest = line[:start], line[start:]
    if template:
        name = re.compile(rf"\b{old.replace('-', '_')}\b")
        return TEMPLATE.sub(lambda found: name.sub(new.replace("-", "_"), found[0]), line)
    for form, instead in ((old, new), (old.replace("-", "_"), new.replace("-", "_"))):
        changed = re.sub(rf"^([@\"'{{#]*){form}(?![\w-])", rf"\g<1>{instead}", rest, count=1)
        if changed != rest:
            return head + changed
    return line


def _own(folder: Path, thing: Named) -> list[Place]:
    """Return where a thing gives its own ID: `{#id` in Markdown, `id: id` in YAML; a letter is its file."""
    if thing.kind == "letter":
        return []
    lines = (folder.parent / thing.place.file).read_text(encoding="utf-8-sig").splitlines()
    for number in range(thing.place.line, min(thing.place.line + 12, len(lines)) + 1):
        if found := re.search(rf"(?:\{{#|\bid:\s*[\"']?){re.escape(thing.id)}(?![\w-])", lines[number - 1]):
            return [Place(thing.place.file, number, found.end() - len(thing.id) + 1)]
    return []


def _lists(folder: Path, thing: Named) -> list[Place]:
    """Return where the lists of clauses for reading and of repealed ones name a clause."""
    found = []
    for name in LISTS if thing.kind in ("clause", "term") else ():
        text = (folder / name).read_text(encoding="utf-8-sig") if (folder / name).is_file() else ""
        form = re.compile(rf"\b(?:id|now):\s*{re.escape(thing.id)}(?![\w-])")
        for number, line in enumerate(text.splitlines(), start=1):
            if at := form.search(line):
                found.append(Place(f"{folder.name}/{name}", number, at.end() - len(thing.id) + 1))
    return found


def _published(copy: Path, thing: Named, fresh: str) -> None:
    """Take the council's words along, and keep links to the old ID leading on."""
    if (copy / FOLDER / WORDING).exists():
        rename_words(copy, thing.id, fresh)
    entry = json.dumps({"id": thing.id, "on": today().isoformat(), "why": "It has another ID.", "now": fresh})
    file = copy / REPEALED
    lock = read_lock(copy)
    if lock and thing.id in lock.ids:
        before = file.read_bytes() if file.exists() else b""
        end = b"\r\n" if b"\r\n" in before else b"\n"
        file.write_bytes(
            b"".join([before.rstrip(), end if before.strip() else b"", b"- ", entry.encode(), end])
        )


def carried(lock: Lock, old: Policy, new: Policy, thing: Named, fresh: str) -> Lock:
    """Return the lock with its reviews under the new ID; what waited, and nothing else, goes on waiting."""
    waiting = {one.link for one in to_review(old, lock)}
    keys = _keys(old, new, thing, fresh)
    there, now = links(new), prints(new)
    stamps = {}
    for (key, cited), stamp in lock.links.items():
        item = keys.get(key)
        other = fresh if cited == thing.id and thing.kind in CITED else cited
        link = (item.key if item else key, other)
        if item and link in there and (key, cited) not in waiting:
            stamp = replace(stamp, print=now[other], claim=digest(item.claim) if stamp.claim else "")
        stamps[link] = stamp
    return replace(lock, links=stamps, ids=_ids(lock.ids, thing, fresh))


def _keys(old: Policy, new: Policy, thing: Named, fresh: str) -> dict[str, Item]:
    """Return what each item is under the new ID, by its old key; rows are known by their place alone."""
    there = {item.key: item for item in items(new)}
    kinds = (thing.kind, "owes-not") if thing.kind == "tier" else (thing.kind,)
    found = dict[str, Item]()
    for item in items(old):
        kind, _, rest = item.key.partition(":")
        name, colon, part = rest.partition(":")
        key = f"{kind}:{fresh}{colon}{part}" if kind in kinds and name == thing.id else item.key
        found |= {item.key: there[key]} if key in there else {}
    for a, b in zip(old.tables, new.tables, strict=True):
        found |= {key: there[now] for key, now in zip(row_keys(a), row_keys(b), strict=True)}
    return found


def _ids(ids: Mapping[str, str], thing: Named, fresh: str) -> Mapping[str, str]:
    known = thing.kind in ("clause", "term") and thing.id in ids
    return {**ids, fresh: ids[thing.id]} if known else ids


def _take_over(copy: Path, folder: Path) -> None:
    """Write what differs, and take away what is no more: every other file stays as it is, to the byte."""
    for file in sorted(copy.rglob("*")):
        target = folder / file.relative_to(copy)
        if file.is_file() and not (target.is_file() and target.read_bytes() == file.read_bytes()):
            shutil.copyfile(file, target)
    for file in sorted(folder.rglob("*")):
        if file.is_file() and not (copy / file.relative_to(folder)).exists():
            file.unlink()
