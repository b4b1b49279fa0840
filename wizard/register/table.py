"""The register as people read it: which review is overdue, which is due soon, and each line in words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from wizard.browser.app import App
from wizard.letters.words import date_in_words
from wizard.register.entry import Entry

SOON = timedelta(days=28)
"""Four weeks: time to ask the person for comments, for which two weeks are the least."""

State = Literal["overdue", "soon", "later", "undated", "none"]
ORDER: tuple[State, ...] = ("overdue", "soon", "later", "undated", "none")
STATE_WORDS: Mapping[State, str] = {
    "overdue": "Overdue",
    "soon": "Due within 28 days",
    "later": "Due later",
    "undated": "No date for a review",
    "none": "Nothing to review",
}


@dataclass(frozen=True, slots=True)
class Line:
    """A case as the table shows it: every attribute in words, days twice, so that they can be sorted."""

    entry: Entry
    state: State
    name: str
    step: str
    since: str
    due: str
    due_note: str
    ends: str
    deciders: str
    channel: str
    adjustments: str

    @property
    def state_words(self) -> str:
        """The state in words."""
        return STATE_WORDS[self.state]


@dataclass(frozen=True, slots=True)
class Counted:
    """How many cases stand in each state, and in all."""

    overdue: int
    soon: int
    all: int


def state_of(entry: Entry, today: date) -> State:
    """Say how a case stands with its review; a step that is over once taken has none."""
    if not entry.lasting:
        return "none"
    if not entry.due:
        return "undated"
    due = date.fromisoformat(entry.due)
    return "overdue" if due < today else "soon" if due <= today + SOON else "later"


def lines(app: App, entries: Iterable[Entry], today: date) -> tuple[Line, ...]:
    """Return the lines: overdue reviews first, then those due soon, each the longest waiting first."""
    words = Words(app)
    return tuple(sorted((words.line(entry, today) for entry in entries), key=_place))


def counted(found: Iterable[Line]) -> Counted:
    """Count the lines by what has to be done."""
    states = [line.state for line in found]
    return Counted(states.count("overdue"), states.count("soon"), len(states))


def _place(line: Line) -> tuple[int, str, str]:
    return ORDER.index(line.state), line.entry.due, line.name


class Words:
    """Puts entries into words with the names that the policy has for steps, tiers and roles."""

    def __init__(self, app: App) -> None:
        question = app.questions.get(app.policy.workings.steps)
        self.steps = {option.value: option.label for option in question.options} if question else {}
        self.tiers = {tier.id: tier.title for tier in app.policy.tiers}
        self.roles = {role.id: role.title for role in app.policy.roles}

    def line(self, entry: Entry, today: date) -> Line:
        """Return the line of one case."""
        worked_out = bool(entry.due) and not entry.due_field
        return Line(
            entry=entry,
            state=state_of(entry, today),
            name=entry.reference or entry.file,
            step=self.step(entry),
            since=_words(entry.since),
            due=_words(entry.due) if entry.lasting else "",
            due_note="Counted by the guide: the file has no date." if worked_out else "",
            ends=self._ends(entry, today),
            deciders=", ".join(self.roles.get(one, one) for one in entry.deciders),
            channel=entry.channel,
            adjustments="; ".join(entry.adjustments),
        )

    def step(self, entry: Entry) -> str:
        """Return what is in force; where nothing lasts, the steps that were taken, or what is going on."""
        named = "; ".join(self.step_name(step) for step in entry.steps)
        if named and not entry.lasting:
            named += " (nothing else in force)"
        unsent = self.tiers.get(entry.unsent, "")
        waiting = f"Decided, and no letter recorded as sent: {unsent}" if unsent else ""
        begun = "A step is being decided" if entry.begun and not (named or waiting or entry.unsettled) else ""
        doubted = "; ".join(self.step_name(step) for step in entry.unsettled)
        unsettled = f"Not recorded whether it still holds: {doubted}" if doubted else ""
        return "; ".join(part for part in (named, unsettled, waiting, begun) if part) or "None"

    def step_name(self, step: str) -> str:
        """Return the words of the answer that stands for a step; one that is no more goes by its ID."""
        return self.steps.get(step, step)

    def _ends(self, entry: Entry, today: date) -> str:
        if entry.ends and date.fromisoformat(entry.ends) < today:
            return f"{_words(entry.ends)} (that day is past)"
        return _words(entry.ends) or entry.ends_text


def _words(day: str) -> str:
    return date_in_words(day) if day else ""
