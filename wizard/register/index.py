"""Takes what the page read of a case file for the register, and tells copies of one case apart."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from wizard.case import CaseFile, Receipt, Sent
from wizard.case.record import Decision, Made, Parts
from wizard.register.entry import Entry, Shelved, entry_of
from wizard.register.named import Named

NOTHING_MADE = Made("", "", "", "")


@dataclass(frozen=True, slots=True)
class Copy:
    """A file that is left out because it holds the same case: `entry` is listed instead of `left`.

    `apart` tells that each of the two has what the other lacks: two people went on with it.
    """

    left: Entry
    entry: Entry
    apart: bool


def read(named: Named, shelved: Shelved, data: Mapping[str, Any]) -> Entry:
    """Return the entry of a file from the parts of it that the page sent; they are not checked yet.

    Raises:
        ValueError: what was sent is no case, so that the file has to be looked at whole.
    """
    try:
        return entry_of(named, shelved, _case(data))
    except (KeyError, TypeError, AttributeError) as fault:
        raise ValueError(f"not a case: {fault}") from fault


def _case(data: Mapping[str, Any]) -> CaseFile:
    return CaseFile(
        id=data["id"],
        saved=data["saved"],
        made=NOTHING_MADE,
        parts=Parts(),
        answers={name: tuple(values) for name, values in data["answers"].items()},
        fields=data["fields"],
        sent=tuple(Sent(one["letter"], one["on"], one["receipt"], one["result"]) for one in data["sent"]),
        decisions=tuple(map(_decision, data["decisions"])),
    )


def _decision(data: Mapping[str, Any]) -> Decision:
    return Decision(
        on=data["on"],
        tier=data["tier"],
        tiers=(),
        letters=(),
        decided_by=tuple(data["decided_by"]),
        answers={name: tuple(values) for name, values in data["answers"].items()},
        fields=data["fields"],
        accepted=(),
        receipt=Receipt(data["code"], data["on"], "", "", ""),
    )


def without_copies(entries: Iterable[Entry]) -> tuple[tuple[Entry, ...], tuple[Copy, ...]]:
    """Return one entry for each case, the one that went on longest, and what was left out for it."""
    newest: dict[str, Entry] = {}
    every = list(entries)
    for entry in every:
        if entry.id not in newest or _age(newest[entry.id]) < _age(entry):
            newest[entry.id] = entry
    kept = tuple(entry for entry in every if newest[entry.id] is entry)
    left = (entry for entry in every if newest[entry.id] is not entry)
    return kept, tuple(
        Copy(one, newest[one.id], not set(one.marks) <= set(newest[one.id].marks)) for one in left
    )


def _age(entry: Entry) -> tuple[str, int, int]:
    return entry.saved, len(entry.marks), entry.changed
