"""One case as the page holds it: answers, typed fields, and where the person is."""

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from wizard.browser.app import App
from wizard.case.record import is_practice
from wizard.engine import Outcome, Step, decide, next_step, together
from wizard.letters.defaults import Suggestion
from wizard.model import NOTHING, UNKNOWN, Question, Statement

Answers = dict[str, tuple[str, ...]]

CHECK = "check"
OUTCOME = "outcome"
LOADED = "loaded"
LOG = "log"
MEETING = "meeting"
LETTER = "letter:"
TICKED = "check:"
"""Before the ID of a check among the things a person has let stand: it was ticked off by hand."""


@dataclass(frozen=True, slots=True)
class Case:
    """Everything the page knows of a case.

    Attributes:
        answers: question ID to values; answers that no longer apply are kept, not counted.
        fields: field ID to what was typed.
        at: the step the person wants: a question's ID, "check", "outcome", "loaded", "log", "meeting" or
            "letter:…".
        back_to: the page a Change or Answer link came from, "" otherwise.
        accepted: keys of what a person has looked at: remarks that may stand, checks ticked off.
        today: the day in the person's own calendar.
        step: what the engine asks next, and which answers count.
        file: the text of the case file that this goes on from, "" for a case that was never saved.
        id: what a case without a file will be called by: random, no name.
        opened: the text of a case file just opened, while the person chooses what to do with it.
        taken: questions whose answers came from the step before; they are not asked again.
        offered: field ID → what it held at the step before, and why it is offered.
        time: of the day, six digits, so that two saves can be told apart; "" if it is not known.
        jotted: page, "log" or "meeting" → what stands in its fields and is not put down yet.
        practice: whether the case is made up, walked through or opened from a practice file; then everything
            made is marked as practice.
    """

    answers: Answers
    fields: dict[str, str]
    at: str
    back_to: str
    accepted: frozenset[str]
    today: date
    step: Step
    file: str = ""
    id: str = ""
    opened: str = ""
    taken: frozenset[str] = frozenset()
    offered: Mapping[str, Suggestion] = field(default_factory=dict)
    time: str = ""
    practice: bool = False
    jotted: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def counted(self) -> Answers:
        """The answers that still apply, in the order asked."""
        return {question: self.answers[question] for question in self.step.path}

    def ticked(self, check: Statement) -> bool:
        """Tell whether a person has ticked off a check that may be made without an answer that shows it."""
        return check.by_hand and TICKED + check.id in self.accepted

    def outcome(self, app: App) -> Outcome:
        """Decide on the answers that count."""
        return decide(app.rules, self.counted)


def read_case(app: App, raw: Mapping[str, Any]) -> Case:
    """Take a case as the page sends it; whatever the policy does not know is left out.

    Args:
        app: the policy made ready.
        raw: the attributes of `Case` but `step`, each optional; `today` as an ISO date.
    """
    answers = read_answers(app, raw.get("answers") or {})
    return Case(
        answers=answers,
        fields={str(name): str(text) for name, text in (raw.get("fields") or {}).items()},
        at=str(raw.get("at") or ""),
        back_to=_back_to(app, str(raw.get("back_to") or "")),
        accepted=frozenset(raw.get("accepted") or ()),
        today=date.fromisoformat(raw["today"]) if raw.get("today") else date.today(),
        step=next_step(app.rules, answers),
        file=str(raw.get("file") or ""),
        id=str(raw.get("id") or ""),
        opened=str(raw.get("opened") or ""),
        taken=frozenset(raw.get("taken") or ()),
        offered={
            str(name): Suggestion(str(one["text"]), str(one["why"]))
            for name, one in (raw.get("offered") or {}).items()
        },
        time=time if re.fullmatch("[0-9]{6}", time := str(raw.get("time") or "")) else "",
        practice=bool(raw.get("practice")) or is_practice(str(raw.get("id") or "")),
        jotted={
            str(page): {str(name): str(text) for name, text in texts.items()}
            for page, texts in (raw.get("jotted") or {}).items()
        },
    )


def _back_to(app: App, wanted: str) -> str:
    """Return the page that a link came from, if it is one to which an answer can lead back."""
    letter = wanted.startswith(LETTER) and wanted.removeprefix(LETTER) in app.letters
    return wanted if letter or wanted in (CHECK, OUTCOME) else ""


def read_answers(app: App, raw: Mapping[str, Any]) -> Answers:
    """Keep the answers whose question and values exist, for example after the policy was updated."""
    known = {name: values for name, values in raw.items() if name in app.questions}
    return {
        name: tuple(values)
        for name, values in known.items()
        if not problem_with(app.questions[name], tuple(values))
    }


def problem_with(question: Question, values: tuple[str, ...]) -> str:
    """Say in words what is wrong with an answer; "" when it is a good one."""
    offered = {option.value for option in question.options}
    if not values or not set(values) <= offered:
        return nothing_chosen(question)
    alone = {UNKNOWN, NOTHING} & set(values) if question.many else set()
    if len(values) > 1 and (alone or not question.many):
        label = next((option.label for option in question.options if option.value in alone), "one answer")
        return f"Choose either “{label}” or the boxes that apply, not both"
    return ""


def nothing_chosen(question: Question) -> str:
    """Return the words of the error when Continue is pressed with nothing chosen."""
    offered = {option.value for option in question.options}
    ask = "Tick every box that applies" if question.many else "Choose one answer"
    way_out = NOTHING if question.many and NOTHING in offered else UNKNOWN
    option = question.option(way_out) if way_out in offered else None
    return f"{ask}, or “{option.label}”" if option else ask


def page_of(app: App, case: Case, question: Question) -> tuple[Question, ...]:
    """Return the questions of the page that a question begins.

    A Change link asks for one answer; a training case that is walked through tells of each answer by itself;
    and what was taken over from the step before is not asked again.
    """
    if case.back_to or case.practice:
        return (question,)
    page = together(app.rules, case.answers, question)
    return (question, *(one for one in page[1:] if one.id not in case.taken))


def settle(app: App, case: Case) -> str:
    """Return the step that can really be shown: the one wanted if it is open, else the next question."""
    if case.at in (CHECK, OUTCOME) and case.answers:
        return case.at
    if case.at == LOADED and case.opened:
        return LOADED
    if case.at in (LOG, MEETING):
        return case.at
    if case.at.startswith(LETTER) and case.at.removeprefix(LETTER) in app.letters:
        return case.at
    if case.at in case.step.path:
        return case.at
    return case.step.question.id if case.step.question else CHECK


def after(app: App, case: Case, question: str, beside: Container[str] = ()) -> str:
    """Return where Continue leads from a question that has just been answered, with those `beside` it.

    A changed answer goes back to the page with the Change link unless it opened a new question;
    otherwise the next question comes, answered before or not; what was
    taken over from the step before is not asked again. Where a single answer settles the case
    (somebody is in danger) there is nothing to check first.
    """
    unanswered = case.step.question.id if case.step.question else ""
    if case.back_to:
        return unanswered or case.back_to
    order = list(app.questions)
    open_now = {*case.step.path, *case.step.missing}
    open_now -= case.taken - {unanswered}
    open_now -= {name for name in open_now if name in beside}
    later = (name for name in order[order.index(question) + 1 :] if name in open_now)
    settled = CHECK if len(case.step.path) > 1 else OUTCOME
    return next(later, unanswered or settled)
