"""Finds the words that the last review read, in versions that git keeps: the lock has fingerprints only."""

import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path

from wizard.change.items import Item, Read, items, readable
from wizard.change.lock import LOCK, Lock
from wizard.change.reviews import Open
from wizard.change.versions import FOLDER, NoVersionError, load_version
from wizard.source.faults import ContentError
from wizard.source.fingerprint import digest, fingerprint

MOST = 6
"""Versions looked at: the one last committed, and those before it in which something was reviewed."""


@dataclass(slots=True)
class Before:
    """What was read last: items by key, and clauses, terms and sources by item and ID."""

    items: dict[str, Item] = field(default_factory=dict)
    cited: dict[tuple[str, str], Read] = field(default_factory=dict)

    def was(self, one: Open) -> Item | None:
        """Return an item as it was read; for a new row the nearest of those gone from its table."""
        if one.state != "new":
            return self.items.get(one.item.key)
        table, _, row = one.item.key.rpartition(":")
        if not row or not table.startswith("row:"):
            return None
        rows = [item for key, item in self.items.items() if key.rpartition(":")[0] == table]
        return max(rows, key=lambda row: _alike(row, one.item), default=None)


def _alike(old: Item, new: Item) -> float:
    return SequenceMatcher(None, str(old.claim), str(new.claim), autojunk=False).ratio()


def words_before(folder: Path, waiting: Sequence[Open], lock: Lock) -> Before:
    """Return what can be found of the words that the last review of each waiting link read.

    Args:
        folder: the content folder; without git, or under another name, nothing is found.
        waiting: the links that wait.
        lock: the reviews so far, with the fingerprints to look for.
    """
    before = Before()
    wanted = {one.link: stamp for one in waiting if (stamp := lock.links.get(one.link))}
    for revision in _revisions(folder) if wanted and folder.name == FOLDER else ():
        try:
            policy = load_version(revision, folder.parent)
        except (NoVersionError, ContentError):
            continue
        old, things = {item.key: item for item in items(policy)}, readable(policy)
        for (key, cited), stamp in wanted.items():
            if key in old and digest(old[key].claim) == stamp.claim:
                before.items.setdefault(key, old[key])
            if cited in things and fingerprint(things[cited]) == stamp.print:
                before.cited.setdefault((key, cited), things[cited])
        if all(key in before.items for key, _ in wanted):
            break
    return before


def _revisions(folder: Path) -> Iterator[str]:
    yield "HEAD"
    command = ["git", "log", f"--max-count={MOST}", "--format=%H", "--", LOCK]
    try:
        found = subprocess.run(command, cwd=folder, capture_output=True, check=False, text=True)
    except OSError:
        return
    yield from found.stdout.split()[1:]
