"""What the desk's page shows: the tree, a form with its findings beside the fields, the grid of a table."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wizard.desk.fields import Field
from wizard.desk.forms import fields_of
from wizard.desk.parts import GROUPS, Part
from wizard.desk.sheet import Sheet, sheet_of
from wizard.desk.state import Desk
from wizard.engine import compile_rules
from wizard.model import Policy
from wizard.publish.naming import Names
from wizard.source.faults import Fault
from wizard.source.text import Source
from wizard.view import MARK_NAMES

Choices = Mapping[str, tuple[tuple[str, str], ...]]


@dataclass(frozen=True, slots=True)
class Group:
    """A group of the tree."""

    kind: str
    title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A finding in the page: the key of the part it is in, the name of the field, the words."""

    key: str
    field: str
    place: str
    what: str
    mend: str


@dataclass(frozen=True, slots=True)
class Form:
    """A part in its form: fields in groups, the grid if it is a table, its text for the text editor."""

    part: Part
    kind: str
    groups: tuple[tuple[str, tuple[Field, ...]], ...]
    sheet: Sheet | None
    source: str
    cases: tuple[tuple[str, str], ...]


def tree(desk: Desk) -> list[Group]:
    """Return every part of the folder, by kind."""
    found: dict[str, list[Part]] = {kind: [] for kind in GROUPS}
    for path in desk.folder.paths:
        if desk.folder.held(path) and path != "reviews.lock.json":
            for part in desk.parts(path):
                found[part.kind].append(part)
    return [Group(kind, GROUPS[kind], tuple(parts)) for kind, parts in found.items() if parts]


def form(desk: Desk, part: Part) -> Form:
    """Return the form of a part as it stands."""
    text = desk.folder.text(part.path)
    groups: dict[str, list[Field]] = {}
    for field in fields_of(part, text):
        groups.setdefault(field.group, []).append(field)
    sheet = sheet_of(part.path, text, choices(desk.known)) if part.kind == "table" else None
    policy = desk.known
    cases = (
        tuple((case.id, case.title) for case in policy.scenarios) if policy and part.kind == "letter" else ()
    )
    whole = tuple((name, tuple(fields)) for name, fields in groups.items())
    return Form(part, GROUPS[part.kind], whole, sheet, text[part.start : part.end], cases)


def choices(policy: Policy | None) -> Choices:
    """Return for every fact its values with their labels, and the marks."""
    if policy is None:
        return {}
    names = Names(policy)
    found = {
        fact.name: tuple((value, names.value(fact.name, value)) for value in fact.values)
        for fact in compile_rules(policy).facts
    }
    return {**found, "mark": (("-", "no mark: it only classifies"), *MARK_NAMES.items())}


def findings(desk: Desk, faults: Iterable[Fault], key: str) -> list[Found]:
    """Return findings with the part that each stands in, and of the open part `key` with the field."""
    return [_found(desk, fault, key) for fault in faults]


def _found(desk: Desk, fault: Fault, key: str) -> Found:
    path = fault.place.file.removeprefix(f"{desk.folder.name}/")
    words = str(fault.place), fault.what, fault.mend
    if path not in desk.folder.paths:
        return Found("", "", *words)
    text = desk.folder.text(path)
    starts = Source.of(path, text).starts
    at = starts[min(fault.place.line, len(starts)) - 1] + fault.place.column - 1
    parts = desk.parts(path)
    part = next((one for one in parts if one.start <= at < one.end), parts[0])
    fields = fields_of(part, text) if part.key == key else ()
    inside = (field for field in fields if field.start <= at <= field.end)
    return Found(part.key, next((field.name for field in inside), ""), *words)
