"""The command `site_build.py rename`: gives a thing another ID everywhere, and takes its reviews along."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from wizard.change.items import Item, items, row_keys
from wizard.change.lock import Lock, read_lock, write_lock
from wizard.change.places import CITED, Named, NoSuchThingError, find, uses
from wizard.change.repealed import FILE as REPEALED
from wizard.change.repealed import published, repeal
from wizard.change.reviews import links, prints, to_review
from wizard.change.trial import (
    BY_FILE,
    CannotError,
    Meant,
    Trial,
    copy_of,
    differences,
    lines_of,
    meant,
    read_again,
    write_lines,
)
from wizard.exits import GOOD, bad_use, found
from wizard.model import Place, Policy
from wizard.source.adopted import FOLDER, WORDING, read_adopted
from wizard.source.faults import ContentError
from wizard.source.fingerprint import digest
from wizard.source.importing.store import rename_words
from wizard.source.load import load_policy
from wizard.source.memory import Memory
from wizard.source.reading import ID, ID_FORM

TEMPLATE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
LISTS = ("for-reading.yml", REPEALED)
"""Files that name clauses and are not part of the policy itself."""


def rename(folder: Path, old: str, new: str, *, write: bool) -> int:
    """Show every place that names a thing, or write its new ID there.

    Args:
        folder: the content folder.
        old: as `wizard.change.places.find` takes it.
        new: the new ID.
        write: whether to write; otherwise the places are only shown.

    Returns:
        0 when done or shown, 1 if the content has faults, or would have some then, 2 on bad use.
    """
    try:
        trial = renaming(folder, old, new)
    except ContentError as errors:
        return found(errors)
    except (NoSuchThingError, CannotError) as error:
        return bad_use(str(error))
    if trial.faults:
        told = ContentError(trial.faults)
        return found(f"{told}\nWith the new ID the content could not be read. Nothing was written.")
    if write:
        trial.write(folder)
    verb = "written" if write else "to be written; --write does it"
    print("\n".join(trial.told))
    print(f"{trial.thing} → {id_in(new)}: {len(trial.told)} places {verb}")
    return GOOD


def id_in(name: str) -> str:
    """Return the ID in a name such as "@clause" or "letter:formal-warning"."""
    return name.removeprefix("@").rpartition(":")[2]


def renaming(folder: Path, old: str, new: str, memory: Memory | None = None) -> Trial:
    """Return what it would do to give a thing another ID wherever it is named. Nothing is written.

    The new content is read as a whole: what cannot be read is not to be written.

    Args:
        folder: the content folder.
        old: as `wizard.change.places.find` takes it.
        new: the new ID.
        memory: what was read of the folder before.

    Raises:
        ContentError: the content, or its lock of reviews, has faults.
        NoSuchThingError: the name stands for nothing, or for several things.
        CannotError: the new ID has the wrong form.
    """
    fresh = id_in(new)
    try:
        named = meant(folder, old, memory)
    except NoSuchThingError:
        if words := _words_alone(folder, id_in(old), fresh, memory):
            return words
        raise
    if not ID.fullmatch(fresh):
        raise CannotError(f"{new}: {ID_FORM}")
    return _tried(folder, named, fresh, read_lock(folder), memory)


def _tried(folder: Path, named: Meant, fresh: str, lock: Lock | None, memory: Memory | None) -> Trial:
    thing, reading = named.thing, named.reading
    places = [*uses(reading, thing), *_own(folder, thing), *_lists(folder, thing)]
    with copy_of(folder) as copy:
        told = _edit(copy, thing, fresh, places, {place for _, place in reading.names})
        after, faults = read_again(copy, memory)
        if after is None:
            return Trial(thing, tuple(told), faults=faults)
        if lock:
            write_lock(copy, carried(lock, named.policy, after, thing, fresh))
        return Trial(thing, tuple(told), differences(copy, folder))


def _words_alone(folder: Path, old: str, fresh: str, memory: Memory | None) -> Trial | None:
    """Return what takes the council's words along after an ID was changed elsewhere: by hand, at the desk."""
    adopted = read_adopted(folder)
    if adopted is None or old not in adopted.words or fresh in adopted.words:
        return None
    thing = find(load_policy(folder, memory), f"@{fresh}")
    with copy_of(folder) as copy:
        rename_words(copy, old, fresh)
        told = f"{folder.name}/{FOLDER}/{WORDING}: the council's words of @{old}"
        return Trial(replace(thing, id=old), (told,), differences(copy, folder))


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
    if thing.kind in BY_FILE:
        file = copy.parent / thing.place.file
        name = f"{file.name.removesuffix(f'{thing.id}.md')}{fresh}.md"  # the number in front stays
        file.rename(file.with_name(name))
        told.append(f"{thing.place.file}: becomes {name}")
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
    """Return where a thing gives its own ID: `{#id` in Markdown, `id: id` in YAML; a file has none."""
    if thing.kind in BY_FILE:
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
    if published(copy, thing.kind, thing.id):
        repeal(copy, thing.id, "It has another ID.", fresh)


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
