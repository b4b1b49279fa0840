"""The outcome page: the step, who decides, what to do, why, why not another, and what stays open."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import get_args

from wizard.browser.app import App
from wizard.browser.case import Case
from wizard.browser.question_page import AnswerLine, answer_line
from wizard.browser.review import Review, review_of
from wizard.browser.still_open import Way, ways
from wizard.browser.why_not import Sentence, sentence
from wizard.engine import Outcome, neighbours
from wizard.model import Letter, Question, Role, Row, Statement, StatementKind, Tier

NO_TIER = "none"


@dataclass(frozen=True, slots=True)
class ReasonView:
    """An answer that decided the step, with the table rows it told in."""

    line: AnswerLine
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class OutcomeView:
    """What the outcome macro shows.

    Attributes:
        tier: the gravest certain step; None where there is none or it is still open.
        open: whether the step still depends on something to find out.
        early: whether anything at all could still change.
        measures: the other steps that certainly apply beside `tier`.
        possible: what the step can still be; None stands for no step.
        said: the statements that apply, by kind.
        ways: for each question the step depends on, where its answers lead, as far as that can be told.
        later: what may be added once more is known, in words.
        urgent: whether the very first answer settled the case: somebody is in danger.
        ladder: the steps that are not offered, with what opens each.
    """

    tier: Tier | None
    open: bool
    early: bool
    urgent: bool
    measures: tuple[Tier, ...]
    possible: tuple[Tier | None, ...]
    deciders: tuple[Role, ...]
    checks_open: tuple[Statement, ...]
    checks_done: tuple[Statement, ...]
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
    later: tuple[str, ...]
    next_question: Question | None
    review: Review | None
    version: str
    rules_version: str
    practice: bool
    rests_on: tuple[str, ...]

    @property
    def help_first(self) -> bool:
        """Whether what to do now is the whole point: there is no step, and none can come of it."""
        return self.tier is None and not self.open and bool(self.said["action"])

    @property
    def title(self) -> str:
        """The page's title, the same as its first heading."""
        if self.help_first:
            return "Do this now"
        if self.open:
            return "Not settled yet"
        return self.tier.title if self.tier else "No new step"


def outcome_view(app: App, case: Case) -> OutcomeView:
    """Collect what the outcome page shows for the answers that count."""
    outcome = case.outcome(app)
    moves = neighbours(app.rules, case.counted, outcome) if outcome.tier is not None else ()
    checks = known(app.statements, outcome.checks_open)
    offered = set(outcome.tiers) | {outcome.tier}
    return OutcomeView(
        tier=app.tiers.get(outcome.tier or ""),
        open=outcome.tier is None,
        early=outcome.tier is None or bool(outcome.open_questions),
        urgent=outcome.complete and len(case.counted) == 1,
        measures=tuple(app.tiers[tier] for tier in outcome.tiers if tier != outcome.tier),
        possible=tuple(app.tiers.get(tier) for tier in outcome.possible_tiers),
        deciders=known(app.roles, outcome.decided_by),
        checks_open=tuple(check for check in checks if not case.ticked(check)),
        checks_done=(
            *known(app.statements, outcome.checks_done),
            *(check for check in checks if case.ticked(check)),
        ),
        letters=known(app.letters, outcome.letters),
        said=by_kind(known(app.statements, outcome.statements)),
        reasons=tuple(reason_views(app, outcome, case)),
        other_answers=len(case.counted) - len(outcome.reasons),
        below=tuple(sentence(app, move) for move in moves if move.direction == "below"),
        above=tuple(sentence(app, move) for move in moves if move.direction == "above"),
        ladder=tuple(tier for tier in app.policy.tiers if tier.id not in offered),
        to_find_out=known(app.questions, outcome.open_questions),
        tier_depends_on=known(app.questions, outcome.tier_questions),
        ways=ways(app, case, outcome),
        later=tuple(still_possible(app, outcome)),
        next_question=case.step.question,
        review=review_of(app, outcome, case.today),
        version=app.policy.version,
        rules_version=app.rules.fingerprint[:12],
        practice=case.practice,
        rests_on=rests_on(outcome),
    )


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
    """Put each reason into words; a row is told once, beside the last answer it rests on."""
    last = {row: reason.question for reason in outcome.reasons for row in reason.rows}
    for reason in outcome.reasons:
        rows = [row for row in reason.rows if last[row] == reason.question]
        yield ReasonView(answer_line(app, reason.question, reason.values, case), known(app.rows, rows))


def still_possible(app: App, outcome: Outcome) -> Iterable[str]:
    """Name the measures and letters that may come in once more is known, each once.

    While the step is open the measures it can be are listed as such, and only letters are named here.
    """
    possible = dict(outcome.possible)
    measures = () if outcome.tier is None else known(app.tiers, possible.get("tiers", ()))
    letters = known(app.letters, possible.get("letters", ()))
    return dict.fromkeys([tier.title for tier in measures] + [letter.title for letter in letters])
