"""Brings two copies of one case together, entry by entry; nothing that either of them holds is lost.

There is no third copy from which both were made, so that a difference cannot be told from a change: where
the copies differ, both are shown, a person chooses, and what was not chosen is set aside in the file.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from wizard.case.file import CaseFileError
from wizard.case.record import Aside, CaseFile, Decision, Evidence, Opinion, Struck

ANOTHER = "This file is of another case. Only copies of the same case can be brought together."
Kind = Literal["answer", "field"]


@dataclass(frozen=True, slots=True)
class Conflict:
    """An answer or a text that the copies hold differently.

    Attributes:
        kind: what it is.
        name: ID of the question or field.
        ours: what the open case holds; for an answer its values, with commas.
        theirs: what the file brought in holds.
    """

    kind: Kind
    name: str
    ours: str
    theirs: str

    @property
    def key(self) -> str:
        """What it is chosen by."""
        return f"{self.kind}:{self.name}"


@dataclass(frozen=True, slots=True)
class Merged:
    """Two copies brought together.

    Attributes:
        case: the whole; where copies differ it holds ours, unless theirs was chosen.
        conflicts: where they differ.
        entries, opinions, decisions, letters: how many of each came from the other copy.
        filled: IDs of answers and fields that only the other copy had.
    """

    case: CaseFile
    conflicts: tuple[Conflict, ...]
    entries: int
    opinions: int
    decisions: int
    letters: int
    filled: tuple[str, ...]


def merge(ours: CaseFile, theirs: CaseFile, on: str, chosen: Collection[str] = ()) -> Merged:
    """Return two copies of a case as one.

    Args:
        ours: the case that is open.
        theirs: the copy that is brought in.
        on: today, ISO.
        chosen: keys of the conflicts in which theirs is followed.

    Raises:
        CaseFileError: they are not of the same case.
    """
    if ours.id != theirs.id:
        raise CaseFileError("foreign", ANOTHER)
    conflicts = tuple(_conflicts(ours, theirs))
    follow = {(one.kind, one.name) for one in conflicts if one.key in chosen}
    decisions, differing = _decisions(ours, theirs, on)
    aside = [*ours.aside, *theirs.aside, *differing, *(_left(one, chosen, on) for one in conflicts)]
    log, opinions = _logs(ours.log, theirs.log), _logs(ours.opinions, theirs.opinions)
    sent = sorted({*ours.sent, *theirs.sent}, key=lambda one: (one.on, one.letter))
    case = replace(
        ours,
        answers={**theirs.answers, **ours.answers, **_followed(theirs.answers, follow, "answer")},
        fields={**theirs.fields, **ours.fields, **_followed(theirs.fields, follow, "field")},
        accepted=tuple(sorted({*ours.accepted, *theirs.accepted})),
        sent=tuple(sent),
        decisions=decisions,
        log=log,
        opinions=opinions,
        aside=tuple(dict.fromkeys(aside)),
    )
    return Merged(
        case=case,
        conflicts=conflicts,
        entries=len(log) - len(ours.log),
        opinions=len(opinions) - len(ours.opinions),
        decisions=len(decisions) - len(ours.decisions),
        letters=len(sent) - len({*ours.sent}),
        filled=(
            *(name for name in theirs.answers if name not in ours.answers),
            *(name for name in theirs.fields if name not in ours.fields),
        ),
    )


def _followed[Value](
    theirs: Mapping[str, Value], follow: set[tuple[Kind, str]], kind: Kind
) -> dict[str, Value]:
    return {name: value for name, value in theirs.items() if (kind, name) in follow}


def _conflicts(ours: CaseFile, theirs: CaseFile) -> Iterator[Conflict]:
    for name, values in ours.answers.items():
        other = theirs.answers.get(name, values)
        if {*other} != {*values}:
            yield Conflict("answer", name, ",".join(values), ",".join(other))
    for name, text in ours.fields.items():
        if theirs.fields.get(name, text) != text:
            yield Conflict("field", name, text, theirs.fields[name])


def _left(conflict: Conflict, chosen: Collection[str], on: str) -> Aside:
    text = conflict.ours if conflict.key in chosen else conflict.theirs
    return Aside(conflict.kind, conflict.name, text, on)


def _logs[Logged: (Evidence, Opinion)](
    ours: tuple[Logged, ...], theirs: tuple[Logged, ...]
) -> tuple[Logged, ...]:
    """All entries of both: struck out where either says so; two that differ under one name are both kept."""
    found = {one.id: one for one in ours}
    for one in theirs:
        if one.id not in found:
            found[one.id] = one
        elif _unstruck(found[one.id]) == _unstruck(one):
            found[one.id] = replace(one, struck=_both(found[one.id].struck, one.struck))
        else:
            _beside(found, one)
    return tuple(found.values())


def _both(ours: tuple[Struck, ...], theirs: tuple[Struck, ...]) -> tuple[Struck, ...]:
    return tuple(dict.fromkeys((*ours, *theirs)))


def _unstruck[Logged: (Evidence, Opinion)](entry: Logged) -> Logged:
    return replace(entry, struck=())


def _beside[Logged: (Evidence, Opinion)](found: dict[str, Logged], one: Logged) -> None:
    """Keep an entry whose name another has, under the next free name; bringing it in again adds nothing."""
    for number in range(2, len(found) + 3):
        name = f"{one.id[:74]}-{number}"
        renamed = replace(one, id=name)
        if found.setdefault(name, renamed) == renamed:
            return


def _decisions(ours: CaseFile, theirs: CaseFile, on: str) -> tuple[tuple[Decision, ...], tuple[Aside, ...]]:
    """The decisions of both, oldest first; texts that differ in the same decision are set aside."""
    mine = {one.receipt.code: one for one in ours.decisions}
    new = [one for one in theirs.decisions if one.receipt.code not in mine]
    aside = tuple(
        Aside("field", name, text, on)
        for one in theirs.decisions
        if one.receipt.code in mine
        for name, text in one.fields.items()
        if text != mine[one.receipt.code].fields.get(name)
    )
    by_day: Callable[[Decision], str] = lambda one: one.on  # noqa: E731
    return tuple(sorted((*ours.decisions, *new), key=by_day)), aside
