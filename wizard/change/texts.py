"""Compares what two versions say besides clauses and tables: questions, letters, statements and the rest."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, Literal

from wizard.model import Policy
from wizard.source.word_diff import Piece, word_diff

KINDS = (
    ("Question", "questions"),
    ("Response", "tiers"),
    ("Who decides", "roles"),
    ("Told to staff", "statements"),
    ("Letter", "letters"),
    ("Field", "fields"),
    ("Safeguard", "safeguards"),
    ("Training case", "scenarios"),
    ("Training case for managers", "register_cases"),
    ("Source", "sources"),
    ("Setting", "settings"),
)
ELSEWHERE = {name for _, name in KINDS} | {"sections", "terms", "stages", "tables"}
"""What is compared by itself; every other part of a policy is compared as a text."""


@dataclass(frozen=True, slots=True)
class TextChange:
    """Something added, removed or changed; `parts` pairs each part that differs with its words."""

    kind: str
    id: str
    how: Literal["added", "removed", "changed"]
    parts: tuple[tuple[str, tuple[Piece, ...]], ...]


def diff_texts(old: Policy, new: Policy) -> tuple[TextChange, ...]:
    """Return everything that differs, kind by kind, in the order of the new version."""
    heads = tuple(
        (field.name, word_diff(_said(getattr(old, field.name)), _said(getattr(new, field.name))))
        for field in fields(Policy)
        if field.name not in ELSEWHERE and _said(getattr(old, field.name)) != _said(getattr(new, field.name))
    )
    found = [TextChange("Policy", "policy.yml", "changed", heads)] if heads else []
    found += [
        change for kind, name in KINDS for change in _diff(kind, getattr(old, name), getattr(new, name))
    ]
    stages = [{stage.id: stage.title for stage in policy.stages} for policy in (old, new)]
    sections = [
        {str(section.number): f"{section.title}: {section.summary}" for section in policy.sections}
        for policy in (old, new)
    ]
    return (*found, *_titles("Stage", *stages), *_titles("Section", *sections))


def _titles(kind: str, before: dict[str, str], after: dict[str, str]) -> Iterator[TextChange]:
    """Compare titles: what stands under them is compared by itself."""
    for name in dict.fromkeys((*after, *before)):
        was, now = before.get(name, ""), after.get(name, "")
        if was != now:
            yield TextChange(kind, name, _how(was, now), (("title", word_diff(was, now)),))


def _how(was: str, now: str) -> Literal["added", "removed", "changed"]:
    if was and now:
        return "changed"
    return "added" if now else "removed"


def _diff(kind: str, old: Sequence[Any], new: Sequence[Any]) -> Iterator[TextChange]:
    before, after = ({thing.id: thing for thing in things} for things in (old, new))
    for name, thing in after.items():
        if name not in before:
            yield TextChange(kind, name, "added", ())
        elif parts := tuple(_parts(before[name], thing, "")):
            yield TextChange(kind, name, "changed", parts)
    for name in before:
        if name not in after:
            yield TextChange(kind, name, "removed", ())
    kept = [name for name in before if name in after]
    if kept != (now := [name for name in after if name in before]):
        yield TextChange(kind, "order", "changed", (("order", word_diff(", ".join(kept), ", ".join(now))),))


def _parts(old: Any, new: Any, path: str) -> Iterator[tuple[str, tuple[Piece, ...]]]:
    """Compare two records field by field; members of a list that have an ID are matched by it."""
    for field in fields(new):
        if field.name == "place":
            continue
        was, now = getattr(old, field.name), getattr(new, field.name)
        name = f"{path} {field.name.replace('_', ' ')}".strip()
        if _members(was) and _members(now):
            yield from _lists(was, now, name)
        elif _said(was) != _said(now):
            yield name, word_diff(_said(was), _said(now))


def _lists(old: Sequence[Any], new: Sequence[Any], path: str) -> Iterator[tuple[str, tuple[Piece, ...]]]:
    before, after = ({_name(thing): thing for thing in things} for things in (old, new))
    for name in dict.fromkeys((*after, *before)):
        if name in before and name in after:
            yield from _parts(before[name], after[name], f"{path} {name}")
        else:
            yield f"{path} {name}", word_diff(_said(before.get(name, "")), _said(after.get(name, "")))
    order = [name for name in before if name in after]
    if order != [name for name in after if name in before]:
        yield f"{path} order", word_diff(", ".join(before), ", ".join(after))


def _members(value: Any) -> bool:
    return (
        isinstance(value, tuple)
        and bool(value)
        and is_dataclass(value[0])
        and hasattr(value[0], "place")
        and (hasattr(value[0], "id") or hasattr(value[0], "value"))
    )


def _name(thing: Any) -> str:
    return str(getattr(thing, "id", None) or getattr(thing, "value", ""))


def _said(value: Any) -> str:
    """A value as words, without where it stands."""
    if isinstance(value, tuple):
        return ", ".join(_said(member) for member in value)
    if is_dataclass(value):
        shown = [(field.name, getattr(value, field.name)) for field in fields(value) if field.name != "place"]
        return "; ".join(f"{name.replace('_', ' ')}: {_said(given)}" for name, given in shown if given)
    return str(value)
