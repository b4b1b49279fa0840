"""Finds every place in a content folder that names a thing by its ID, as the reader itself finds them."""

from collections.abc import Iterator
from dataclasses import dataclass

from wizard.model import CHECKS_DONE, TOLD, Place, Policy
from wizard.source.facts import RESULTS, TIER
from wizard.source.reading import Reading

KINDS = (
    "clause",
    "term",
    "source",
    "tier",
    "statement",
    "letter",
    "question",
    "role",
    "field",
    "table",
    "case",
    "safeguard",
)
NAMED_AS = {"question": "fact", "case": "scenario"}
"""What a thing is called where it is named."""
CITED = ("clause", "term", "source")
BY_RESULT = {**RESULTS, TIER: "tier", **dict.fromkeys((*TOLD, CHECKS_DONE), "statement")}


@dataclass(frozen=True, slots=True, order=True)
class Named:
    """A thing of the content: its kind and ID, and where it begins."""

    kind: str
    id: str
    place: Place

    def __str__(self) -> str:
        return f"@{self.id}" if self.kind in CITED else f"{self.kind}:{self.id}"


class NoSuchThingError(ValueError):
    """A name stands for nothing in the content, or for several things; the message says which."""


def find(policy: Policy, name: str) -> Named:
    """Return what a name stands for.

    Args:
        policy: the policy.
        name: "@six-month-review", "letter:formal-warning", or an ID that one thing only has.

    Raises:
        NoSuchThingError: there is none, or more than one.
    """
    kind, colon, rest = name.partition(":")
    wanted = rest if colon else name.removeprefix("@")
    found = [
        one
        for one in things(policy)
        if one.id == wanted
        and (one.kind == kind if colon else one.kind in CITED if name.startswith("@") else True)
    ]
    if len(found) == 1:
        return found[0]
    if found:
        raise NoSuchThingError(f"{name} is each of: {', '.join(map(str, found))}. Name one of them")
    raise NoSuchThingError(f"{name}: there is nothing with this ID. Kinds: {', '.join(KINDS)}")


def things(policy: Policy) -> Iterator[Named]:
    """Yield everything that has an ID other places may name."""
    for kind, several in (
        ("clause", policy.clauses),
        ("term", policy.terms),
        ("source", policy.sources),
        ("tier", policy.tiers),
        ("statement", policy.statements),
        ("letter", policy.letters),
        ("question", policy.questions),
        ("role", policy.roles),
        ("field", policy.fields),
        ("table", policy.tables),
        ("case", policy.scenarios),
        ("safeguard", policy.safeguards),
    ):
        for one in several:
            yield Named(kind, one.id, one.place)


def uses(reading: Reading, thing: Named) -> list[Place]:
    """Return every place that names a thing, besides its own, in the order of files and lines."""
    kind = NAMED_AS.get(thing.kind, thing.kind)
    found = {one.place for one in reading.references if (one.kind, one.id) == (kind, thing.id)}
    if kind == "fact":
        found |= {one.place for one in reading.facts if one.fact == thing.id}
    found |= {
        one.place for one in reading.values if BY_RESULT.get(one.fact) == kind and one.value == thing.id
    }
    if kind == "field":
        found |= {place for name, place in reading.names if name.replace("_", "-") == thing.id}
    return sorted(found)
