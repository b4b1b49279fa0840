"""The page with a question, or with a few that share it, and the page to check all answers on."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from wizard.browser.app import App
from wizard.browser.case import Case, problem_with
from wizard.engine import questions_left
from wizard.model import NOTHING, UNKNOWN, Clause, Field, Option, Question

REASON = "reason-"
"""A field with this before a question's ID takes the reason for that judgement."""


@dataclass(frozen=True, slots=True)
class QuestionView:
    """What the question macro shows; `others` are the questions that share the page."""

    question: Question
    stage: str
    chosen: tuple[str, ...]
    error: str
    back: bool
    back_to: str
    started: bool
    clauses: tuple[Clause, ...]
    reason_field: Field | None
    reason: str
    left: str
    others: tuple["QuestionView", ...] = ()

    @property
    def all(self) -> tuple["QuestionView", ...]:
        """The questions of the page, in order."""
        return (self, *self.others)

    @property
    def title(self) -> str:
        """The heading: the question, or the stage where several share the page."""
        return self.stage if self.others else self.question.title

    @property
    def problems(self) -> tuple[tuple[str, str], ...]:
        """What is wrong on the page, each in words with the ID of the first choice that mends it."""
        wrong = [one for one in self.all if one.error]
        named = [f"{one.question.short}: {one.error}" if self.others else one.error for one in wrong]
        return tuple((words, f"{one.question.id}-1") for words, one in zip(named, wrong, strict=True))

    @property
    def options(self) -> tuple[Option, ...]:
        """The ordinary answers; "none of these" and "I don't know yet" stand apart from them."""
        apart = self._apart
        return tuple(option for option in self.question.options if option.value not in apart)

    @property
    def apart(self) -> tuple[Option, ...]:
        """The answers set apart, in the order of the content."""
        apart = self._apart
        return tuple(option for option in self.question.options if option.value in apart)

    @property
    def groups(self) -> tuple[tuple[str, tuple[tuple[int, Option], ...]], ...]:
        """The ordinary answers under their headings, each with its number on the page; "" is no heading."""
        groups: dict[str, list[tuple[int, Option]]] = {}
        for number, option in enumerate(self.options, 1):
            groups.setdefault(option.under, []).append((number, option))
        return tuple((heading, tuple(options)) for heading, options in groups.items())

    @property
    def _apart(self) -> set[str]:
        return {UNKNOWN, NOTHING} if self.question.many else {UNKNOWN}


def question_view(
    app: App, question: Question, case: Case | None = None, error: str = "", chosen: tuple[str, ...] = ()
) -> QuestionView:
    """Collect what the page of a question shows; without a case it is the first one of a new case."""
    path = case.step.path if case else ()
    return QuestionView(
        question=question,
        stage=app.stages[question.id].title,
        chosen=chosen or (case.answers.get(question.id, ()) if case else ()),
        error=error,
        back=bool(path) and path[0] != question.id,
        back_to=case.back_to if case else "",
        started=bool(path),
        clauses=tuple(app.clauses[cited] for cited in question.cites if cited in app.clauses),
        reason_field=reason_field(app, question),
        reason=reason_given(app, question, case),
        left="",
    )


def page_view(
    app: App,
    questions: tuple[Question, ...],
    case: Case | None = None,
    given: Mapping[str, tuple[str, ...]] | None = None,
) -> QuestionView:
    """Collect what the page of these questions shows.

    Args:
        app: the policy made ready.
        questions: one, or those that share the page.
        case: the case so far.
        given: what was just chosen, by question, where it was refused; each is told what is wrong with it.
    """
    chosen = given or {}
    errors = {one.id: problem_with(one, chosen[one.id]) if one.id in chosen else "" for one in questions}
    first, *others = (
        question_view(app, one, case, errors[one.id], chosen.get(one.id, ())) for one in questions
    )
    return replace(first, others=tuple(others), left=left_in_words(app, questions, case))


def left_in_words(app: App, questions: tuple[Question, ...], case: Case | None = None) -> str:
    """Say how many questions are left; nothing where a single answer is changed.

    At the next step of a case much is known already: what is usual for a new one says nothing there.
    """
    if case and case.back_to:
        return ""
    usual = {} if case and case.taken else dict(app.policy.usual_left)
    page = tuple(one.id for one in questions)
    left = questions_left(app.rules, case.answers if case else {}, page, usual)
    return left.words


def reason_field(app: App, question: Question) -> Field | None:
    """Return the field for the reason behind a judgement, if the content has one for this question."""
    wanted = REASON + question.id
    return next((field for field in app.policy.fields if field.id == wanted), None)


def reason_given(app: App, question: Question, case: Case | None) -> str:
    """Return what was typed as the reason for a judgement, "" if nothing was."""
    return case.fields.get(REASON + question.id, "") if case else ""


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One line of the summary list: a question and its answer in words."""

    question: Question
    labels: tuple[str, ...]
    unknown: bool
    reason: str


@dataclass(frozen=True, slots=True)
class CheckView:
    """What the check-your-answers macro shows.

    `settled` tells whether the step is; `open` are questions that can still change it, or what goes with it.
    """

    stages: tuple[tuple[str, tuple[AnswerLine, ...]], ...]
    dropped: tuple[AnswerLine, ...]
    next_question: Question | None
    settled: bool
    open: tuple[Question, ...]


def answer_line(app: App, name: str, values: tuple[str, ...], case: Case) -> AnswerLine:
    """Put an answer into the words it was offered in; an empty set was offered as "none of these"."""
    question = app.questions[name]
    values = values or (NOTHING,)
    labels = tuple(option.label for option in question.options if option.value in values)
    return AnswerLine(question, labels, values == (UNKNOWN,), reason_given(app, question, case))


def check_view(app: App, case: Case) -> CheckView:
    """Collect what the check-your-answers page shows, grouped by stage."""
    outcome = case.outcome(app)
    settled = outcome.tier is not None
    groups: dict[str, list[AnswerLine]] = {}
    for name, values in case.counted.items():
        groups.setdefault(app.stages[name].title, []).append(answer_line(app, name, values, case))
    return CheckView(
        stages=tuple((title, tuple(lines)) for title, lines in groups.items()),
        dropped=tuple(answer_line(app, name, case.answers[name], case) for name in case.step.dropped),
        next_question=case.step.question,
        settled=settled,
        open=tuple(
            app.questions[name] for name in (outcome.open_questions if settled else outcome.tier_questions)
        ),
    )
