"""The outcome page: the step, who decides, what to do, why, why not another, and what stays open."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import get_args

from wizard.browser.app import App
from wizard.browser.case import Case
from wizard.browser.clock import clock_doubt
from wizard.browser.first_screen import Asked, Run, asked, is_urgent, now_lines, why
from wizard.browser.may_apply import May, may_be_added, protecting
from wizard.browser.question_page import AnswerLine, answer_line
from wizard.browser.review import Review, how_it_went, review_of
from wizard.browser.still_open import Way, ways
from wizard.browser.why_not import Sentence, sentence
from wizard.engine import Outcome, neighbours, speaking
from wizard.engine.perhaps import way_on
from wizard.model import Letter, Question, Role, Row, Statement, StatementKind, Tier

NO_TIER = "none"


@dataclass(frozen=True, slots=True)
class ReasonView:
    """An answer that decided the step, with the table rows it told in."""

    line: AnswerLine
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """A step, with the rows that open it: theirs are the reason and the mark."""

    tier: Tier
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Deciders:
    """People who are named by the same rows, whose reasons and marks are told once."""

    roles: tuple[Role, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class OutcomeView:
    """What the outcome macro shows.

    Attributes:
        step: the gravest certain step; None where there is none or it is still open.
        open: whether the step still depends on something to find out.
        early: whether anything at all could still change.
        measures: the other steps that certainly apply beside it.
        possible: what the step can still be; None stands for no step.
        said: the statements that apply, by kind.
        ways: for each question the step depends on, where its answers lead, as far as that can be told.
        ticked: the checks done that a person ticked off by hand.
        may: what protects somebody and may apply, by kind.
        later: what else may be added once more is known, in words, by kind.
        reviewed: the rows that say what a review of an earlier step leads to.
        goes_on: where an answer stopped everything else, its question and the value that leads on.
        ladder: the steps that are not offered, with what opens each.
    """

    step: Measure | None
    open: bool
    early: bool
    goes_on: tuple[str, str] | None
    measures: tuple[Measure, ...]
    possible: tuple[Tier | None, ...]
    deciders: tuple[Deciders, ...]
    checks_open: tuple[Statement, ...]
    checks_done: tuple[Statement, ...]
    ticked: frozenset[str]
    letters: tuple[Letter, ...]
    said: dict[StatementKind, tuple[Statement, ...]]
    reasons: tuple[ReasonView, ...]
    other_answers: int
    below: tuple[Sentence, ...]
    above: tuple[Sentence, ...]
    ladder: tuple[Tier, ...]
    to_find_out: tuple[Question, ...]
    tier_depends_on: tuple[Question, ...]
    ways: Mapping[str, tuple[Way, ...]]
    may: dict[StatementKind, tuple[May, ...]]
    later: Mapping[str, tuple[str, ...]]
    next_question: Question | None
    review: Review | None
    reviewed: tuple[Row, ...]
    version: str
    rules_version: str
    practice: bool
    rests_on: tuple[str, ...]
    doubt: str

    @property
    def protecting(self) -> tuple[Statement, ...]:
        """What keeps somebody safe and applies, of whatever kind: all of it stands on the first screen."""
        told = (one for kind in self.said.values() for one in kind)
        return tuple(one for one in (*told, *self.checks_open) if one.protects)

    @property
    def now(self) -> tuple[tuple[Run, ...], ...]:
        """What to do now in at most three lines, each in runs of one mark."""
        groups = (group for kind in self.may.values() for group in kind)
        possible = (one for group in groups for one in group.statements)
        others = (one for one in self.said["action"] if not one.protects)
        return now_lines(self.protecting, possible, others)

    @property
    def why(self) -> str:
        """Why this step opens, or this comes of a review, in at most two lines."""
        return why(self.step.rows if self.step else self.reviewed)

    @property
    def asked(self) -> tuple[Asked, ...]:
        """Who decides or is consulted, by the mark of what names them."""
        return asked((group.roles, group.rows) for group in self.deciders)

    @property
    def first_letter(self) -> Letter | None:
        """The letter or words to begin with: the one for the step itself if there is one, a record last."""
        own = {clause for step in (self.step, *self.measures) if step for clause in step.tier.cites}
        kinds = {"letter": 0, "script": 0, "record": 1}
        ranked = sorted(self.letters, key=lambda one: (kinds[one.kind], not own & set(one.cites)))
        return ranked[0] if ranked else None

    @property
    def tier(self) -> Tier | None:
        """The gravest certain step."""
        return self.step.tier if self.step else None

    @property
    def urgent(self) -> bool:
        """Whether help certainly has to be got."""
        return any(is_urgent(one) for one in self.protecting)

    @property
    def alarming(self) -> bool:
        """Whether what to do now has the look of danger: something keeps somebody safe, or may."""
        possible = (group for kind in self.may.values() for group in kind)
        return bool(self.protecting) or any(one.protects for group in possible for one in group.statements)

    @property
    def help_first(self) -> bool:
        """Whether what to do now comes first: it is about getting help, or no step is settled."""
        if self.urgent:
            return True
        safe = any(one.protects for one in self.said["action"])
        to_do = safe or bool(self.may["action"]) or (not self.open and bool(self.said["action"]))
        return self.tier is None and to_do

    @property
    def title(self) -> str:
        """The page's title, the same as its first heading."""
        return self.to_do if self.help_first else self.comes_to

    @property
    def to_do(self) -> str:
        """The heading of what to do: in haste only where somebody may be in danger."""
        return "Do this now" if self.goes_on or self.alarming else "What to do"

    @property
    def comes_to(self) -> str:
        """What the case comes to, as far as that is settled."""
        if self.open:
            return "Not settled yet"
        return self.tier.title if self.tier else "No new step"


def outcome_view(app: App, case: Case) -> OutcomeView:
    """Collect what the outcome page shows for the answers that count."""
    outcome = case.outcome(app)
    moves = neighbours(app.rules, case.counted, outcome) if outcome.tier is not None else ()
    checks = known(app.statements, outcome.checks_open)
    offered = set(outcome.tiers) | {outcome.tier}
    steps = {tier: Measure(app.tiers[tier], spoken(app, outcome, "tiers", tier)) for tier in outcome.tiers}
    return OutcomeView(
        step=steps.pop(outcome.tier or "", None),
        open=outcome.tier is None,
        early=outcome.tier is None or bool(outcome.open_questions),
        goes_on=way_on(app.rules, outcome),
        measures=tuple(steps.values()),
        possible=tuple(app.tiers.get(tier) for tier in outcome.possible_tiers),
        deciders=tuple(who_decides(app, outcome)),
        checks_open=tuple(check for check in checks if not case.ticked(check)),
        checks_done=(
            *known(app.statements, outcome.checks_done),
            *(check for check in checks if case.ticked(check)),
        ),
        ticked=frozenset(check.id for check in checks if case.ticked(check)),
        letters=known(app.letters, outcome.letters),
        said=by_kind(safest_first(known(app.statements, outcome.statements))),
        reasons=tuple(reason_views(app, outcome, case)),
        other_answers=len(case.counted) - len(outcome.reasons),
        below=tuple(sentence(app, move) for move in moves if move.direction == "below"),
        above=tuple(sentence(app, move) for move in moves if move.direction == "above"),
        ladder=tuple(tier for tier in app.policy.tiers if tier.id not in offered),
        to_find_out=known(app.questions, outcome.open_questions),
        tier_depends_on=known(app.questions, outcome.tier_questions),
        ways=ways(app, case, outcome),
        may={kind: protecting(app, outcome, kind) for kind in get_args(StatementKind)},
        later=may_be_added(app, outcome),
        next_question=case.step.question,
        review=review_of(app, outcome, case.today),
        reviewed=how_it_went(app, outcome),
        version=app.policy.version,
        rules_version=app.rules.fingerprint[:12],
        practice=case.practice,
        rests_on=rests_on(outcome),
        doubt=clock_doubt(app.policy, case.today),
    )


def spoken(app: App, outcome: Outcome, result: str, value: str) -> tuple[Row, ...]:
    """Return the rows that certainly give a result this value."""
    return known(app.rows, speaking_rows(outcome, result, value))


def speaking_rows(outcome: Outcome, result: str, value: str) -> tuple[str, ...]:
    """Return the IDs of those rows."""
    return speaking(outcome.known.rules, outcome.known.state, result, value)


def who_decides(app: App, outcome: Outcome) -> Iterable[Deciders]:
    """Yield who decides or is consulted, those together whom the same rows name."""
    groups: dict[tuple[str, ...], list[Role]] = {}
    for name in outcome.decided_by:
        rows = speaking_rows(outcome, "decided-by", name)
        groups.setdefault(rows, []).append(app.roles[name])
    for rows, roles in groups.items():
        yield Deciders(tuple(roles), known(app.rows, rows))


def safest_first(statements: Iterable[Statement]) -> list[Statement]:
    """Put what keeps somebody safe before the rest, and leave the order as it is otherwise."""
    return sorted(statements, key=lambda one: not one.protects)


def rests_on(outcome: Outcome) -> tuple[str, ...]:
    """Return the keys of what the result is made of, as reviews name them: rows, steps, roles, statements."""
    kinds = (("tier", outcome.tiers), ("role", outcome.decided_by), ("statement", outcome.statements))
    return (*outcome.rows, *(f"{kind}:{name}" for kind, names in kinds for name in names))


def known[T](things: dict[str, T], wanted: Iterable[str]) -> tuple[T, ...]:
    """Look the wanted IDs up, in their order."""
    return tuple(things[name] for name in wanted if name in things)


def by_kind(statements: Iterable[Statement]) -> dict[StatementKind, tuple[Statement, ...]]:
    """Group statements by kind; every kind is there, empty or not, so that templates may ask for it."""
    kinds: tuple[StatementKind, ...] = get_args(StatementKind)
    groups: dict[StatementKind, tuple[Statement, ...]] = dict.fromkeys(kinds, ())
    for statement in statements:
        groups[statement.kind] += (statement,)
    return groups


def reason_views(app: App, outcome: Outcome, case: Case) -> Iterable[ReasonView]:
    """Put each reason into words; a row is told once, beside the last answer it rests on.

    Those that open a step are told with the step, and not again here.
    """
    with_step = {row for tier in outcome.tiers for row in speaking_rows(outcome, "tiers", tier)}
    last = {row: reason.question for reason in outcome.reasons for row in reason.rows}
    for reason in outcome.reasons:
        rows = [row for row in reason.rows if last[row] == reason.question and row not in with_step]
        yield ReasonView(answer_line(app, reason.question, reason.values, case), known(app.rows, rows))
