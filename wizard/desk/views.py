"""What the desk's page shows: the tree, a form with its findings beside the fields, the grid of a table."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wizard.change.edition import asks_for
from wizard.desk.fields import Field
from wizard.desk.forms import CONDITIONS, fields_of
from wizard.desk.parts import GROUPS, Part
from wizard.desk.sentences import GivenBy
from wizard.desk.sheet import Sheet, sheet_of
from wizard.desk.state import Desk
from wizard.desk.whens import KNOWN, MODES, Chosen, chosen_in, conditions_in
from wizard.desk.words import Choices, Words, words_of
from wizard.model import Policy
from wizard.source.faults import Fault
from wizard.source.text import Source

GIVEN = {"statement": "statements", "tier": "tiers", "letter": "letters"}
"""What the tables set where they give a part of this kind."""


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
class When:
    """A condition in a form.

    Attributes:
        words: what it says, as a sentence; "" where the text cannot be read.
        chosen: the same as choices; None where they would not keep how it is written.
        modes: how a fact may be held against values here.
    """

    words: str
    chosen: tuple[Chosen, ...] | None
    modes: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Form:
    """A part in its form: fields in groups, the grid if it is a table, its text for the text editor.

    `whens` are its conditions by the name of their field, `given` the tables that lead to it, `words` what
    the facts and their values are called.
    """

    part: Part
    kind: str
    groups: tuple[tuple[str, tuple[Field, ...]], ...]
    sheet: Sheet | None
    source: str
    cases: tuple[tuple[str, str], ...]
    whens: Mapping[str, When]
    given: tuple[GivenBy, ...]
    words: Words | None


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
    words = words_of(policy) if policy else None
    whens = {
        field.name: when(policy, field, part.kind)
        for fields in groups.values()
        for field in fields
        if policy and field.kind == "when"
    }
    given = tuple(words.sentences.given(GIVEN[part.kind], part.id)) if words and part.kind in GIVEN else ()
    source = text[part.start : part.end]
    return Form(part, GROUPS[part.kind], whole, sheet, source, cases, whens, given, words)


def when(policy: Policy, field: Field, kind: str) -> When:
    """Return a condition as the form shows it.

    Args:
        policy: as it was last read without faults.
        field: holds the condition's text.
        kind: of the part; only a letter may turn on what is not known.
    """
    modes = {**MODES, **KNOWN} if kind == "letter" else MODES
    conditions = conditions_in(field.value, policy)
    begins = CONDITIONS[field.name.rpartition(".")[2]]
    if conditions is None:
        return When("", None, modes)
    if not conditions:
        return When(f"{begins} in every case.", (), modes)
    chosen = chosen_in(field.value, conditions)
    known = words_of(policy).choices
    if chosen and not all({one.fact} <= known.keys() for one in chosen):
        chosen = None
    return When(f"{begins} when {words_of(policy).sentences.where(conditions)}.", chosen, modes)


def choices(policy: Policy | None) -> Choices:
    """Return for every fact its values with their labels, and the marks."""
    return words_of(policy).choices if policy else {}


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
    return Found(part.key, _field(part, text, at, fault) if part.key == key else "", *words)


def _field(part: Part, text: str, at: int, fault: Fault) -> str:
    """Return the field of a form, or the cell of a grid, that a finding stands in; "" for none."""
    if part.kind == "policy" and (asked := asks_for(fault)):
        return f"policy.{asked}"
    inside = (field.name for field in fields_of(part, text) if field.start <= at <= field.end)
    sheet = sheet_of(part.path, text, {}) if part.kind == "table" else None
    return next(inside, "") or (sheet.at(at) if sheet else "")
