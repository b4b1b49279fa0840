"""What has changed in the council's words since they were imported last."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from wizard.model import Clause, Policy, Term
from wizard.source.adopted import Adopted, Waiting
from wizard.source.fingerprint import fingerprint
from wizard.source.word_diff import marked, shortened, word_diff

Words = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Since:
    """The differences to the last import; all empty where it was the first.

    Attributes:
        day: of the last import, "" if there was none.
        changed: the words before and now, by clause or term ID.
        added: IDs that had no wording and have one now.
        gone: IDs whose wording is no longer printed.
    """

    day: str = ""
    changed: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    added: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


def since(before: Adopted | None, now: Words) -> Since:
    """Return what differs between the last import and this one."""
    if before is None:
        return Since()
    both = [name for name in now if name in before.words]
    changed = {
        name: (" ".join(before.words[name]), " ".join(now[name]))
        for name in both
        if before.words[name] != now[name]
    }
    added = tuple(name for name in now if name not in before.words)
    return Since(before.imported, changed, added, tuple(name for name in before.words if name not in now))


def waiting(before: Adopted | None, found: Since, policy: Policy, day: str) -> dict[str, Waiting]:
    """Return which clauses and terms have to be read beside changed words, with how they read now.

    What waits from an earlier import waits on, unless it was restated since: then it reads otherwise.
    """
    every: tuple[Clause | Term, ...] = (*policy.clauses, *policy.terms)
    things = {thing.id: thing for thing in every}
    old = {
        name: one
        for name, one in (before.waiting if before else {}).items()
        if name in things and one.restated == fingerprint(things[name])
    }
    new = {
        name: Waiting(day, fingerprint(things[name]))
        for name in (*found.changed, *found.gone)
        if name in things
    }
    return {**new, **old}


def in_words(found: Since, names: Mapping[str, str]) -> Iterator[str]:
    """Yield a line for each difference.

    Args:
        found: the differences.
        names: how clauses and terms are printed, by ID.
    """
    for name, (old, new) in found.changed.items():
        shown = marked(shortened(word_diff(old, new)))
        yield f"Changed since the import of {found.day}: {names.get(name, '')} @{name}: {shown}"
    for name in found.added:
        yield f"New since the import of {found.day}: {names.get(name, '')} @{name}."
    for name in found.gone:
        yield f"No longer printed, and was on {found.day}: {names.get(name, '')} @{name}."
