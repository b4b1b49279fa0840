"""What the register finds in made-up files, for each thing that a manager looks for, and why in words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from wizard.browser.app import App
from wizard.case import CaseFile
from wizard.letters.words import date_in_words
from wizard.model import Finds
from wizard.register.again import Checked, check
from wizard.register.drawer import Drawer, drawer_of
from wizard.register.entry import Entry, Shelved, entry_of
from wizard.register.named import Named
from wizard.register.report import Report, report, tallies
from wizard.register.table import Line, lines


@dataclass(frozen=True, slots=True)
class Looked:
    """A set of files as the register shows it.

    Attributes:
        lines: the lines by the file's name.
        checked: what checking each file whole found, by its name.
        drawer: the cases with the copies left out.
        report: of the year of the day on which it is looked at.
        counts: what the report counts before anything is hidden, by title and row.
    """

    lines: Mapping[str, Line]
    checked: Mapping[str, Checked]
    drawer: Drawer
    report: Report
    counts: Mapping[tuple[str, ...], int]


def look(app: App, cases: Mapping[str, CaseFile], texts: Mapping[str, str], day: str) -> Looked:
    """Open files in the register on a day."""
    named = Named.of(app.policy)
    entries = [
        entry_of(named, Shelved(number, name), case) for number, (name, case) in enumerate(cases.items(), 1)
    ]
    today = date.fromisoformat(day)
    drawer = drawer_of(entries, today)
    return Looked(
        lines={line.entry.file: line for line in lines(app, drawer.entries, drawer.today)},
        checked={name: check(app, text) for name, text in texts.items()},
        drawer=drawer,
        report=report(app, drawer.entries, today.year),
        counts={
            (tally.title, name): count
            for tally in tallies(app, drawer.entries, today.year)
            for name, count in tally.counts.items()
        },
    )


@dataclass(frozen=True, slots=True)
class Sought:
    """One thing to look for: `holds` tells whether a file has it; `told` says in words what the file has."""

    holds: Callable[[Looked, str], bool]
    told: Callable[[Looked, str], str]


def _line(looked: Looked, name: str) -> Line | None:
    return looked.lines.get(name)


def _entry(looked: Looked, name: str) -> Entry | None:
    line = _line(looked, name)
    return line.entry if line else None


def _overdue(looked: Looked, name: str) -> bool:
    line = _line(looked, name)
    return line is not None and line.state == "overdue"


def _due(looked: Looked, name: str) -> str:
    line = _line(looked, name)
    if line is None:
        return _copied(looked, name)
    due = f", {line.due}" if line.due else ""
    return f"The register says: {line.state_words.lower()}{due}. In force: {line.step}."


def _undated(looked: Looked, name: str) -> bool:
    entry = _entry(looked, name)
    return entry is not None and entry.lasting and not entry.due_field


def _dated(looked: Looked, name: str) -> str:
    line = _line(looked, name)
    if line is None:
        return _copied(looked, name)
    if not line.entry.lasting:
        return f"Nothing in it lasts that would be reviewed: {line.step}."
    if line.entry.due_field:
        return f"Its letter gives the day of the review: {line.due}."
    counted = f" The guide counts {line.due} by the period in the policy, and says so." if line.due else ""
    return f"No letter in the file gives a day for the review.{counted}"


def _copy(looked: Looked, name: str) -> bool:
    return any(copy.left.file == name for copy in looked.drawer.copies)


def _copied(looked: Looked, name: str) -> str:
    for copy in looked.drawer.copies:
        if copy.left.file == name and copy.apart:
            return (
                f"It and {copy.entry.file} each have what the other lacks: two people went on with the case."
            )
        if copy.left.file == name:
            return f"It is an older copy of {copy.entry.file}: nothing in it is missing there."
        if copy.entry.file == name:
            saved = date_in_words(copy.entry.saved)
            return f"It goes on furthest of the copies of its case, to {saved}: the register lists this one."
    return "No other file here is of its case."


def _differs(looked: Looked, name: str) -> bool:
    return bool(looked.checked[name].differs)


def _again(looked: Looked, name: str) -> str:
    found = looked.checked[name]
    return " ".join(found.differs) or "Today’s rules decide the same."


def _untold(looked: Looked, name: str) -> bool:
    return bool(looked.checked[name].untold)


def _waiting(looked: Looked, name: str) -> str:
    found = looked.checked[name].untold
    return " ".join(found) or f"No review in it ends anything. {_due(looked, name)}"


def _bare(looked: Looked, name: str) -> bool:
    entry = _entry(looked, name)
    return entry is not None and entry.lasting and not entry.adjustments


def _adjusted(looked: Looked, name: str) -> str:
    line = _line(looked, name)
    if line and line.adjustments:
        return f"The register shows: {line.adjustments}."
    if line and not line.entry.lasting:
        return f"Nothing that lasts is in force: {line.step}."
    return "The register shows nothing under Adjustments: none is recorded as agreed or offered."


SOUGHT: Mapping[Finds, Sought] = {
    "overdue": Sought(_overdue, _due),
    "no-date": Sought(_undated, _dated),
    "older-copy": Sought(_copy, _copied),
    "differs": Sought(_differs, _again),
    "untold": Sought(_untold, _waiting),
    "no-adjustment": Sought(_bare, _adjusted),
}
"""What is looked for among files; "told" is looked up in the report."""
