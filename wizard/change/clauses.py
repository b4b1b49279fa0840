"""Compares the clauses and terms of two versions of a policy, by their permanent IDs."""

from dataclasses import dataclass

from wizard.change.items import Item, citable, items
from wizard.model import Clause, Policy, Term
from wizard.source.fingerprint import digest, fields, fingerprint, normal
from wizard.source.word_diff import Piece, word_diff


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field that differs, with its words side by side."""

    field: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class ClauseChange:
    """A clause or term that is in both versions.

    Attributes:
        id: its permanent ID.
        old_name: how it was printed.
        new_name: how it is printed now.
        fields: what differs; none for one that was only renumbered.
    """

    id: str
    old_name: str
    new_name: str
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class ClauseDiff:
    """All that differs between the clauses of two versions; `suspects` lists what rests on them.

    `reworded` lists what is in both but says something else now: it has to be reviewed as well.

    `renamed` pairs an ID that went with one that came and has the very same words: IDs must not change.
    """

    added: tuple[Clause | Term, ...]
    removed: tuple[Clause | Term, ...]
    changed: tuple[ClauseChange, ...]
    renumbered: tuple[ClauseChange, ...]
    renamed: tuple[tuple[str, str], ...]
    suspects: tuple[tuple[Item, tuple[str, ...]], ...]
    reworded: tuple[Item, ...]


def name_of(thing: Clause | Term) -> str:
    """Return how a clause or term is named to a reader."""
    return thing.printed if isinstance(thing, Clause) else thing.term


def diff_clauses(old: Policy, new: Policy) -> ClauseDiff:
    """Return what differs between the clauses and terms of two versions."""
    before, after = citable(old), citable(new)
    both = [(before[name], after[name]) for name in after if name in before]
    changed = tuple(_change(a, b) for a, b in both if fingerprint(a) != fingerprint(b))
    renumbered = tuple(
        _change(a, b) for a, b in both if fingerprint(a) == fingerprint(b) and name_of(a) != name_of(b)
    )
    removed = tuple(thing for name, thing in before.items() if name not in after)
    added = tuple(thing for name, thing in after.items() if name not in before)
    prints = {fingerprint(thing): thing.id for thing in added}
    renamed = tuple((r.id, prints[fingerprint(r)]) for r in removed if fingerprint(r) in prints)
    touched = {change.id for change in changed}
    suspects = (*suspect_items(new, touched), *suspect_items(old, {thing.id for thing in removed}))
    return ClauseDiff(added, removed, changed, renumbered, renamed, suspects, reworded_items(old, new))


def reworded_items(old: Policy, new: Policy) -> tuple[Item, ...]:
    """Return what claims something else in the new version, mark and conditions included."""
    before = {item.key: digest(item.claim) for item in items(old)}
    return tuple(item for item in items(new) if before.get(item.key, "") not in ("", digest(item.claim)))


def suspect_items(policy: Policy, touched: set[str]) -> tuple[tuple[Item, tuple[str, ...]], ...]:
    """Return everything that rests on one of these clauses, each with those it rests on."""
    found = ((item, tuple(cited for cited in item.cites if cited in touched)) for item in items(policy))
    return tuple((item, cited) for item, cited in found if cited)


def _change(old: Clause | Term, new: Clause | Term) -> ClauseChange:
    after = dict(fields(new))
    changes = tuple(
        FieldChange(name, word_diff(text, after.get(name, "")))
        for name, text in fields(old)
        if normal(text) != normal(after.get(name, ""))
    )
    return ClauseChange(new.id, name_of(old), name_of(new), changes)
