"""The yearly report: how many of each step, how long they lasted, reviews on time; no small numbers.

A count from 1 to 4 could point at somebody whom people know, so it is shown as "fewer than 5". Where only one
count of a table is hidden so, the next smallest is hidden too: else the total would give it away.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from wizard.browser.app import App
from wizard.register.entry import Entry
from wizard.register.sheet import Cell, Sheet
from wizard.register.table import Words

LEAST = 5
FEW = f"fewer than {LEAST}"
HIDDEN = "not shown"


@dataclass(frozen=True, slots=True)
class Count:
    """One line of a table: `shown` is what a reader sees, `bar` how long its bar may be, None for none."""

    name: str
    shown: str
    bar: int | None


@dataclass(frozen=True, slots=True)
class Part:
    """One table of the report with its plot; `note` says what is counted."""

    title: str
    note: str
    head: str
    counts: tuple[Count, ...]
    total: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """The report of one year."""

    year: int
    parts: tuple[Part, ...]

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """The same as tables of a spreadsheet, with numbers as numbers where they are told."""
        return tuple(
            Sheet(part.title, (part.head, "How many"), tuple((one.name, _cell(one)) for one in part.counts))
            for part in self.parts
        )


def _cell(one: Count) -> Cell:
    return int(one.shown) if one.shown.isdigit() else one.shown


def years(entries: Iterable[Entry]) -> tuple[int, ...]:
    """Return the years that the cases know anything of, latest first."""
    days = (day for one in entries for day in (*dict(one.decided), *(on for _, on in one.reviews)))
    return tuple(sorted({int(day[:4]) for day in days}, reverse=True))


@dataclass(frozen=True, slots=True)
class Tally:
    """One table before anything is hidden: its title, what is counted, the head of its rows, the counts."""

    title: str
    note: str
    head: str
    counts: Mapping[str, int]


def report(app: App, entries: Iterable[Entry], year: int) -> Report:
    """Return the report of a year.

    Args:
        app: the policy made ready, for the names of its steps.
        entries: one for each case.
        year: of the decisions and reviews that count.
    """
    every = list(entries)
    return Report(year, (*map(_part, tallies(app, every, year)), _days(every, Words(app))))


def tallies(app: App, entries: Iterable[Entry], year: int) -> Iterator[Tally]:
    """Yield the counts of a year as they are in the files; see `report`. They are not to be shown."""
    every, words, start = list(entries), Words(app), f"{year}-"
    decided = [
        (one, tier)
        for one in every
        for on, tier in one.decided
        if on.startswith(start) and tier in words.tiers
    ]
    by_tier = {
        tier.title: sum(given == tier.id for _, given in decided)
        for tier in sorted(app.policy.tiers, key=lambda tier: tier.rank)
    }
    yield Tally("Steps decided", "Decisions recorded in the year, by step.", "Step", by_tier)
    folders = dict.fromkeys(one.folder or "No folder" for one, _ in decided)
    if len(folders) > 1:
        by_folder = {name: sum((one.folder or "No folder") == name for one, _ in decided) for name in folders}
        yield Tally("By service", "The same decisions, by the folder of the file.", "Folder", by_folder)
    helped = [bool(one.adjustments) for one, _ in decided]
    yield Tally(
        "With and without adjustments",
        "The same decisions, by whether the case file tells of an adjustment agreed or offered.",
        "Adjustments",
        {"With": sum(helped), "Without": len(helped) - sum(helped)},
    )
    note = "Reviews that the person was told of in the year."
    yield Tally("Reviews", note, "Review", _reviews(every, start))


def _reviews(entries: Iterable[Entry], start: str) -> dict[str, int]:
    found = [(due, on) for one in entries for due, on in one.reviews if on.startswith(start)]
    return {
        "On time": sum(bool(due) and on <= due for due, on in found),
        "Late": sum(bool(due) and on > due for due, on in found),
        "When it was due is not in the file": sum(not due for due, _ in found),
    }


def _part(tally: Tally) -> Part:
    total = sum(tally.counts.values())
    told = str(total) if total == 0 or total >= LEAST else FEW
    counts = suppressed({name: count for name, count in tally.counts.items() if count})
    return Part(tally.title, tally.note, tally.head, counts, told)


def suppressed(counts: Mapping[str, int]) -> tuple[Count, ...]:
    """Return counts as they may be told."""
    small = {name for name, count in counts.items() if 0 < count < LEAST}
    second = ""
    if len(small) == 1 and len(counts) > 1:
        second = min((count, name) for name, count in counts.items() if name not in small)[1]
    return tuple(
        Count(name, FEW, None) if name in small
        else Count(name, HIDDEN, None) if name == second
        else Count(name, str(count), count)
        for name, count in counts.items()
    )  # fmt: skip


def _days(entries: Iterable[Entry], words: Words) -> Part:
    """Half of the steps of a kind lasted no longer; told only where there are enough of them."""
    lasted: dict[str, list[int]] = {}
    for one in entries:
        for step, days in one.lasted:
            lasted.setdefault(words.step_name(step), []).append(days)
    middle: Callable[[list[int]], int] = lambda found: sorted(found)[(len(found) - 1) // 2]  # noqa: E731
    counts = tuple(
        Count(name, str(middle(found)), middle(found)) if len(found) >= LEAST else Count(name, HIDDEN, None)
        for name, found in lasted.items()
    )
    note = f"Median days from the letter to the review that lifted it, in all years; from {LEAST} cases up."
    return Part("How long steps lasted", note, "Step", counts)
