"""Keeps practice cases apart from real ones, and says for which day the register stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from wizard.case.record import is_practice
from wizard.register.entry import Entry
from wizard.register.index import Copy, without_copies

PRACTICE_APART = (
    "It is a made-up case for practice and is never listed among real ones. "
    "Open it from its page under Training, with no other file."
)


@dataclass(frozen=True, slots=True)
class Drawer:
    """What of the open files the register lists.

    Attributes:
        entries: one for each case; real ones alone as soon as there is one.
        copies: older copies that were left out.
        apart: names of practice files that were left out because real ones are open.
        practice: whether every case in it is made up.
        today: the day it stands for: of practice files, the day on which the last was saved.
    """

    entries: tuple[Entry, ...]
    copies: tuple[Copy, ...]
    apart: tuple[str, ...]
    practice: bool
    today: date


def drawer_of(opened: Iterable[Entry], today: date) -> Drawer:
    """Return what is listed of the files that are open."""
    every = list(opened)
    real = [one for one in every if not is_practice(one.id)]
    practice = all_practice(every)
    kept, copies = without_copies(every if practice else real)
    apart = () if practice else tuple(one.file for one in every if is_practice(one.id))
    day = date.fromisoformat(max(one.saved for one in every)) if practice else today
    return Drawer(kept, copies, apart, practice, day)


def all_practice(entries: Iterable[Entry]) -> bool:
    """Say whether there are cases and all of them are made up."""
    found = [is_practice(one.id) for one in entries]
    return bool(found) and all(found)
