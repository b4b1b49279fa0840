"""What all readers share: where faults go, and what has to be looked up once everything is read."""

import re
from dataclasses import dataclass
from typing import Literal

from wizard.model import Place
from wizard.source.faults import Faults

Kind = Literal[
    "clause",
    "term",
    "source",
    "role",
    "tier",
    "statement",
    "letter",
    "fact",
    "field",
    "setting",
    "section",
    "scenario",
]
"""The kinds of thing that other places name by ID (a section: by number)."""

ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
ID_FORM = "use lower-case letters, digits and single hyphens, beginning with a letter"


@dataclass(frozen=True, slots=True)
class Reference:
    """Something named at a place, to be looked up once everything is read."""

    kind: Kind
    id: str
    place: Place


Use = Literal["condition", "answer", "expected", "output"]
"""What a fact or value is named for: to be compared, as given, as what has to come out, or to be set."""


@dataclass(frozen=True, slots=True)
class FactUse:
    """A fact named by a training case or set by a table. `many` means a list of values is given for it."""

    use: Use
    fact: str
    many: bool
    place: Place


@dataclass(frozen=True, slots=True)
class ValueUse:
    """A value of a fact, named at a place."""

    use: Use
    fact: str
    value: str
    place: Place


class Reading:
    """The state of one reading of the content folder.

    Attributes:
        faults: everything found wrong so far.
        references: things named, to be looked up at the end; so are the next three.
        facts: facts that training cases name and tables set.
        values: values of facts.
        names: names that letter templates read.
        lost: kinds of which not all things could be read. Looking for one of them is pointless: it
            would report the same mistake again at every place that names it.
        unsure: facts of which not all values could be read, for the same reason.
        ranks: every response with its rank, known before any condition is read.
        sets_ranks, asks_ranks: whether what was read gives the ranks, and whether it names responses by them.
    """

    def __init__(self) -> None:
        self.faults = Faults()
        self.references: list[Reference] = []
        self.facts: list[FactUse] = []
        self.values: list[ValueUse] = []
        self.names: list[tuple[str, Place]] = []
        self.lost: set[str] = set()
        self.unsure: set[str] = set()
        self.ranks: dict[str, int] = {}
        self.sets_ranks = self.asks_ranks = False

    def take(self, other: "Reading") -> None:
        """Take over what another reading, of one file, has found."""
        self.faults.take(other.faults)
        self.references += other.references
        self.facts += other.facts
        self.values += other.values
        self.names += other.names
        self.lost |= other.lost
        self.unsure |= other.unsure
        if other.sets_ranks:
            self.ranks = other.ranks

    def refer(self, kind: Kind, name: str, place: Place) -> None:
        """Note that the thing of this kind and ID must exist."""
        self.references.append(Reference(kind, name, place))

    def checked_id(self, name: str, place: Place, what: str) -> str:
        """Return the ID, noting a fault if its form is wrong. A missing one is another fault."""
        if name and not ID.fullmatch(name):
            self.faults.add(place, f"{what} ID {name!r} has the wrong form", ID_FORM)
        return name
