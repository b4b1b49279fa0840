"""Checks across files, once everything is read: IDs used once, and everything named existing."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Protocol

from wizard.model import Place, Policy
from wizard.source.facts import check_facts, value_of
from wizard.source.faults import did_you_mean, near
from wizard.source.folding import lead_back
from wizard.source.reading import Kind, Reading, Reference
from wizard.source.sense import check_duties
from wizard.source.templates import FIXED_NAMES

WHERE: dict[Kind, str] = {
    "clause": "add it to clauses/",
    "term": "add it to clauses/glossary.md",
    "source": "add it to sources.yml",
    "tier": "add it to tiers.md",
    "field": "add it to letters/fields.yml",
    "setting": "add it to the settings in policy.yml",
    "letter": "add it to letters/",
    "statement": "add it to statements/",
    "section": "use the number of a section",
}
CITED: tuple[Kind, ...] = ("clause", "term", "source")
NAMED_AS = {"question": "fact"}
"""What a thing is called where it is named."""


class Thing(Protocol):
    """Anything that has an ID and stands somewhere."""

    @property
    def id(self) -> str:
        """The ID."""
        raise NotImplementedError

    @property
    def place(self) -> Place:
        """Where it stands."""
        raise NotImplementedError


def resolve(policy: Policy, reading: Reading) -> None:
    """Note every fault that shows only when all files are read."""
    for kind, things in _things(policy).items():
        _check_doubles(kind, things, reading)
    known: dict[str, dict[str, None]] = {
        kind: dict.fromkeys(thing.id for thing in things) for kind, things in _things(policy).items()
    }
    known["section"] = dict.fromkeys(str(section.number) for section in policy.sections)
    _check_sections(policy, reading)
    for reference in reading.references:
        if reference.kind in WHERE and reference.kind not in reading.lost:
            _check_reference(reference, known[reference.kind], reading)
    check_facts(policy, reading)
    _check_names(policy, reading)
    _lead_back(policy, reading)
    if not reading.lost:
        check_duties(policy, reading)


def _things(policy: Policy) -> dict[str, Sequence[Thing]]:
    return {
        "clause": policy.clauses,
        "term": policy.terms,
        "source": policy.sources,
        "role": policy.roles,
        "setting": policy.settings,
        "stage": policy.stages,
        "question": policy.questions,
        "tier": policy.tiers,
        "statement": policy.statements,
        "table": policy.tables,
        "field": policy.fields,
        "letter": policy.letters,
        "scenario": policy.scenarios,
        "register case": policy.register_cases,
    }


def _check_doubles(kind: str, things: Iterable[Thing], reading: Reading) -> None:
    first: dict[str, Place] = {}
    for thing in things:
        if thing.id and first.setdefault(thing.id, thing.place) != thing.place:
            what = f"{kind} {thing.id} is already at {first[thing.id]}"
            reading.faults.add(thing.place, what, "give one of them another ID")


def _check_sections(policy: Policy, reading: Reading) -> None:
    for first, second in pairwise(policy.sections):  # they come in the order of their numbers
        if first.number == second.number != 0:
            what = f"section {second.number} is already at {first.place}"
            reading.faults.add(second.place, what, "give one of them another number, or join them")


def _check_reference(reference: Reference, known: Iterable[str], reading: Reading) -> None:
    if reference.id in known:
        return
    sign = "@" if reference.kind in CITED else ""
    verb = "cites" if sign else "names"
    others = known if reference.kind != "section" else ()
    mend = did_you_mean(reference.id, others, WHERE[reference.kind], sign)
    what = f"{verb} {reference.kind} {sign}{reference.id}, which does not exist"
    cause = f"{reference.kind} {reference.id} {near(reference.id, others)}"
    reading.faults.add(reference.place, what, mend, cause)


def _lead_back(policy: Policy, reading: Reading) -> None:
    """Tell where a thing itself is misspelt, once, and not at every place that names it."""
    things = {
        NAMED_AS.get(kind, kind): {thing.id: thing.place for thing in several}
        for kind, several in _things(policy).items()
    }
    things |= {f"value-of-{one.id}": dict.fromkeys(one.values, one.place) for one in policy.questions}
    named = {(str(reference.kind), reference.id) for reference in reading.references}
    named |= {("fact", use.fact) for use in reading.facts}
    named |= {(value_of(use.fact), use.value) for use in reading.values}
    named |= {("field", name.replace("_", "-")) for name, _ in reading.names}
    lead_back(reading.faults, things, named)


def _check_names(policy: Policy, reading: Reading) -> None:
    """Check that every name in a letter is a field, an option of one, a setting or a fixed name.

    What is known of the case is asked in `when` alone: a template that tested it would be a second engine.
    """
    if reading.lost & {"field", "setting"}:
        return
    ids = [*(field.id for field in policy.fields), *(setting.id for setting in policy.settings)]
    options = [f"{field.id}.{option}" for field in policy.fields for option, _ in field.options]
    known = dict.fromkeys([*(name.replace("-", "_") for name in (*ids, *options)), *FIXED_NAMES])
    for name, place in reading.names:
        if name not in known:
            mend = did_you_mean(name, known, "add a field to letters/fields.yml")
            what = f"the letter uses {{{{ {name} }}}}, which no field fills"
            cause = f"field {name} {near(name, known)}".replace("_", "-")
            reading.faults.add(place, what, mend, cause)
