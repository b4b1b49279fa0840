"""The one folder that the desk has open, and the work that goes on about it.

Unlike the other calls of the engine these keep something between them: sending a whole content folder with
every key that is pressed would take longer than all the rest.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from wizard.change.edition import edition_faults
from wizard.change.findings import Kept, read_kept
from wizard.desk.changes import Changes, asks_version, changes
from wizard.desk.folder import Folder
from wizard.desk.parts import Part, parts_of
from wizard.desk.proofs import Piece, Settled, proofs
from wizard.desk.reader import Reader
from wizard.engine import Rules, compile_rules
from wizard.model import Policy
from wizard.source.faults import ContentError, Fault
from wizard.source.memory import Memory

SLICE = 0.2
"""Seconds of work in one call: so long an edit waits at most, beyond a piece that takes longer by itself."""


@dataclass(slots=True)
class Proving:
    """How far the proof of the folder as it stands has come."""

    about: str = ""
    faults: list[Fault] = field(default_factory=list)
    safeguards: int = 0
    anew: int = 0
    done: bool = False


class Desk:
    """A folder with what is known of it."""

    def __init__(
        self,
        folder: Folder,
        known: Policy | None = None,
        settled: Settled | None = None,
        memory: Memory | None = None,
    ) -> None:
        """Open a folder.

        Args:
            folder: its files.
            known: a policy to take names from until this one is read.
            settled: what was proved before.
            memory: what was read before.
        """
        self.folder = folder
        self.reader = Reader(folder, memory)
        self.base: Policy | None = None
        self.base_kept: Kept | None = None
        self.settled = settled or Settled()
        self.proving = Proving()
        self._proofs: Iterator[Piece] | None = None
        self._changes: Iterator[Changes] | None = None
        self._rules: Rules | None = None
        self._first: Rules | None = None
        self._last = known
        self._parts: dict[str, tuple[str, tuple[Part, ...]]] = {}
        self._renamed: dict[str, str] = {}
        self._edition: tuple[Policy, bool, tuple[Fault, ...]] | None = None

    @property
    def known(self) -> Policy | None:
        """The policy as it was last read without faults: what names and choices are taken from."""
        return self.reader.policy or self._last

    def parts(self, path: str) -> tuple[Part, ...]:
        """Return the parts of a file as it is now."""
        text = self.folder.text(path)
        if path not in self._parts or self._parts[path][0] != text:
            self._parts[path] = text, parts_of(path, text)
        return self._parts[path][1]

    def part(self, key: str) -> Part | None:
        """Return a part by its key, also by one that it had before its ID changed; None if it is gone."""
        found = self._at(key)
        if found is None and key in self._renamed:
            found = self._at(self._renamed[key])
        return found

    def renamed(self, part: Part) -> None:
        """Note which key the part has now that began where this one did."""
        now = next((one.key for one in self.parts(part.path) if one.start == part.start), part.key)
        if now != part.key:
            self._renamed = {old: now if key == part.key else key for old, key in self._renamed.items()}
            self._renamed[part.key] = now

    def _at(self, key: str) -> Part | None:
        path = key.partition("#")[0]
        if path not in self.folder.paths:
            return None
        return next((part for part in self.parts(path) if part.key == key), None)

    @property
    def edition(self) -> tuple[bool, tuple[Fault, ...]]:
        """Whether clauses have changed and the version has not, and what `check` finds about both.

        It is known as soon as the folder is read, long before everything is proved.
        """
        old, new, kept = self.base, self.reader.policy, self.base_kept
        if old is None or new is None:
            return False, ()
        if self._edition is None or self._edition[0] is not new:
            lock = kept.lock if kept else None
            faults = tuple(edition_faults(new, lock.edition if lock else None, self.folder.name))
            self._edition = new, asks_version(old, new), faults
        return self._edition[1:]

    def touched(self, *paths: str) -> None:
        """Begin all work anew: files have changed, and the newest edit wins."""
        self._last = self.known
        self.reader.lay(paths)
        self._proofs = self._changes = None
        self.proving = Proving()

    def work(self) -> None:
        """Go on for a moment: read what changed, then prove."""
        until = time.monotonic() + SLICE
        while time.monotonic() < until and not self.proving.done:
            if not self.reader.done:
                self._read()
            else:
                self._prove()

    def _read(self) -> None:
        if self.reader.go_on() and self.base is None:
            first = self._as_opened() if self.folder.changed else self.reader
            self.base, self.base_kept = first.policy, kept_in(first)

    def _as_opened(self) -> Reader:
        """Read the folder as it was opened: somebody typed before it was read whole."""
        folder = self.folder
        reader = Reader(Folder(folder.name, folder.opened), self.reader.memory)
        reader.go_on(None)
        return reader

    def _prove(self) -> None:
        policy, kept = self.reader.policy, kept_in(self.reader) if self._proofs is None else None
        if self._proofs is None:
            if policy is None or kept is None:
                self.proving.done = True
                return
            before = tuple(one for one in (self._rules, self._first) if one is not None)
            self._rules = compiled(policy, self._rules)
            self._first = self._first or self._rules
            self._proofs = proofs(self._rules, kept, self.folder.name, self.settled, before)
        piece = next(self._proofs, None)
        if piece is None:
            self.proving.done = True
            return
        self.proving.about = piece.about
        self.proving.faults += piece.faults
        self.proving.safeguards += piece.safeguards
        self.proving.anew += piece.anew

    def changes(self) -> Changes | None:
        """Return what the changes would do as far as is known; None once that is all."""
        old, new = self.base, self.reader.policy
        if self._changes is None:
            if old is None or new is None:
                return None
            self._changes = changes(old, new, self.base_kept.lock if self.base_kept else None)
        return next(self._changes, None)


def compiled(policy: Policy, before: Rules | None) -> Rules:
    """Return a policy compiled, with those tables of the version before that are the same.

    A table remembers what it found (`wizard.engine.program`), and need not work that out again.
    """
    rules = compile_rules(policy)
    held = {program.id: program for program in before.programs} if before else {}
    tables = (held.get(program.id) for program in rules.programs)
    same = (old if old == new else new for old, new in zip(tables, rules.programs, strict=True))
    return replace(rules, programs=tuple(same))


def kept_in(reader: Reader) -> Kept | None:
    """Return reviews and reasons of a folder, None if they cannot be read."""
    try:
        return read_kept(reader.top)
    except ContentError:
        return None
