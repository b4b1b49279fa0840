"""Reads a whole content folder into a policy, or tells everything that is wrong with it."""

import re
from collections.abc import Callable
from pathlib import Path

from wizard.model import Place, Policy, RegisterCase, Safeguard, Sense, Workings
from wizard.source.clauses import read_section
from wizard.source.fields import read_fields
from wizard.source.glossary import read_glossary
from wizard.source.letterhead import FILE as LETTERHEAD
from wizard.source.letterhead import read_letterhead
from wizard.source.letters import read_letter
from wizard.source.memory import Memory
from wizard.source.questions import read_stage
from wizard.source.reading import Reading
from wizard.source.register_cases import FOLDER as REGISTER
from wizard.source.register_cases import read_register_case
from wizard.source.resolve import resolve
from wizard.source.safeguards import read_safeguards
from wizard.source.said import FILE as SAID
from wizard.source.said import read_said
from wizard.source.scenarios import read_scenario
from wizard.source.sense import FILE as SENSE
from wizard.source.sense import read_sense
from wizard.source.settings import Settings, read_settings, read_sources
from wizard.source.statements import read_statements
from wizard.source.strange import without_strange
from wizard.source.tables import read_table
from wizard.source.text import Source, read_bytes, source_of
from wizard.source.tiers import read_tiers
from wizard.source.words import FILE as WORDS
from wizard.source.words import read_words
from wizard.source.workings import FILE as WORKINGS
from wizard.source.workings import read_workings

GLOSSARY = "glossary.md"
MISNAMED = re.compile(r"\.(?:md|yml)\.(?:txt|rtf|docx)$|\.markdown$|\.MD$")
"""How names end that editors give to what was meant as Markdown or YAML."""


def load_policy(folder: Path, memory: Memory | None = None) -> Policy:
    """Read and check the content in a folder such as `policy_source/`.

    Args:
        folder: the content folder. Its name opens every place that is told.
        memory: what was read before: only files whose bytes are not in it are read again.

    Returns:
        The policy, with every citation, fact, value and name in it known to exist.

    Raises:
        ContentError: with every fault found, in order of place.
        PausedError: the memory has taken in as many files as it may at once; read again to go on.
    """
    return read_folder(folder, memory)[0]


def read_folder(folder: Path, memory: Memory | None = None) -> tuple[Policy, Reading]:
    """Return the same with the reading, which knows every place that names something.

    Raises:
        ContentError: with every fault found, in order of place.
    """
    reading = Reading()
    policy = _Folder(folder.absolute(), reading, memory).policy()
    resolve(policy, reading)
    reading.faults.raise_any()
    return policy, reading


class _Folder:
    """The files of a content folder, read kind by kind."""

    def __init__(self, root: Path, reading: Reading, memory: Memory | None) -> None:
        self.root = root
        self.reading = reading
        self.memory = memory

    def policy(self) -> Policy:
        """Read every file there is; what cannot be read is left out and noted as a fault."""
        settings = self.one("policy.yml", read_settings, ("role", "setting")) or Settings()
        sections = self.every("clauses", read_section, ("clause", "section"))
        return Policy(
            title=settings.title,
            council=settings.council,
            council_short=settings.council_short,
            version=settings.version,
            updated=settings.updated,
            settings=settings.settings,
            roles=settings.roles,
            sources=self.one("sources.yml", read_sources, ("source",)) or (),
            sections=tuple(sorted(sections, key=lambda section: section.number)),
            terms=self.one(f"clauses/{GLOSSARY}", read_glossary, ("term",)) or (),
            stages=self.every("questions", read_stage, ("fact",)),
            tiers=self.one("tiers.md", read_tiers, ("tier",)) or (),
            statements=tuple(
                statement
                for statements in self.every("statements", read_statements, ("statement",))
                for statement in statements
            ),
            tables=self.every("decisions", read_table, ("fact",)),
            fields=self.one("letters/fields.yml", read_fields, ("field",)) or (),
            letters=self.every("letters", read_letter, ("letter",)),
            scenarios=self.every("scenarios", read_scenario, ()),
            safeguards=self.safeguards(),
            register_cases=self.register_cases(),
            training=settings.training,
            workings=self.optional(WORKINGS, read_workings, Workings()),
            sense=self.optional(SENSE, read_sense, Sense()),
            alike=self.optional(WORDS, read_words, ()),
            said=self.optional(SAID, read_said, ()),
            letterhead=read_letterhead(
                self.root / LETTERHEAD, self._shown(self.root / LETTERHEAD), self.reading.faults
            ),
        )

    def safeguards(self) -> tuple[Safeguard, ...]:
        """Read the safeguards; a policy without any is poor, not wrong."""
        if not (self.root / "safeguards.md").exists():
            return ()
        return self.one("safeguards.md", read_safeguards, ()) or ()

    def register_cases(self) -> tuple[RegisterCase, ...]:
        """Read the training cases for managers; a policy that trains none needs no such folder."""
        if not (self.root / REGISTER).is_dir():
            return ()
        return self.every(REGISTER, read_register_case, ())

    def optional[T](self, name: str, read: Callable[[Source, Reading], T], without: T) -> T:
        """Read a file that a policy may do without: what is worked out, what is judged, what staff say."""
        if not (self.root / name).exists():
            return without
        return self.one(name, read, ()) or without

    def one[T](self, name: str, read: Callable[[Source, Reading], T], kinds: tuple[str, ...]) -> T | None:
        """Read a file that has to be there, which holds all things of some kinds."""
        path = self.root / name
        if path.exists():
            return self._read(path, read, kinds)
        if path.parent.is_dir() and not self._misnamed(path.parent, f"{path.name}."):
            self.reading.faults.add(Place(self._shown(path), 1), "does not exist", "write the file")
        self.reading.lost |= set(kinds)
        return None

    def every[T](
        self, name: str, read: Callable[[Source, Reading], T | None], kinds: tuple[str, ...]
    ) -> tuple[T, ...]:
        """Read all Markdown files in a folder that has to be there, in the order of their names."""
        folder = self.root / name
        if not folder.is_dir():
            self.reading.faults.add(
                Place(self._shown(folder), 1), "is no folder", "make it, with the files that belong in it"
            )
            self.reading.lost |= set(kinds)
            return ()
        if self._misnamed(folder, ""):
            self.reading.lost |= set(kinds)
        paths = sorted(path for path in folder.glob("*.md") if path.name != GLOSSARY)
        found = (self._read(path, read, kinds) for path in paths if not path.name.startswith("."))
        return tuple(thing for thing in found if thing is not None)

    def _misnamed(self, folder: Path, begins: str) -> bool:
        """Note the files that an editor gave another ending: nothing would read them."""
        names = sorted(one for one in folder.iterdir() if MISNAMED.search(one.name))
        found = [one for one in names if one.name.startswith(begins)]
        for path in found:
            mend = f"call it {MISNAMED.sub('', path.name)}.{'yml' if '.yml' in path.name else 'md'}"
            self.reading.faults.add(Place(self._shown(path), 1), "is not read because of its ending", mend)
        return bool(found)

    def _read[T](self, path: Path, read: Callable[[Source, Reading], T], kinds: tuple[str, ...]) -> T | None:
        file = self._shown(path)
        data = read_bytes(path, file, self.reading.faults)
        if data is None:
            self.reading.lost |= set(kinds)
            return None

        def anew(reading: Reading) -> T | None:
            read_in = source_of(data, file, reading.faults)
            source = read_in and without_strange(read_in, reading.faults)
            if source is None:
                reading.lost |= set(kinds)
                return None
            return read(source, reading)

        if self.memory is None:
            return anew(self.reading)
        thing, found = self.memory.recall(file, data, anew, self.reading.ranks)
        self.reading.take(found)
        return thing

    def _shown(self, path: Path) -> str:
        return path.relative_to(self.root.parent).as_posix()
