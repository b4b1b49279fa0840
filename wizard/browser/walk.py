"""Compares answers with those of a training case that is walked through: one answer, or the whole outcome."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from wizard.browser.app import App
from wizard.browser.case import Case, read_answers
from wizard.browser.question_page import AnswerLine, answer_line
from wizard.engine import Outcome, decide
from wizard.model import Statement

Names = tuple[str, ...]
Facts = Mapping[str, list[str]]
NO_STEP = "No step under the policy"
NOTHING_HERE = "None"


@dataclass(frozen=True, slots=True)
class Beside:
    """One part of two outcomes in words: what the case comes to, and what these answers come to."""

    title: str
    case: Names
    yours: Names

    @property
    def same(self) -> bool:
        """Whether both come to the same."""
        return sorted(self.case) == sorted(self.yours)


@dataclass(frozen=True, slots=True)
class PartingView:
    """One answer that is not the case's, and everything that this alone would change."""

    yours: AnswerLine
    own: AnswerLine | None
    changes: tuple[Beside, ...]
    said: tuple[Statement, ...]
    unsaid: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class EndView:
    """Both outcomes side by side, and the answers in which they part."""

    rows: tuple[Beside, ...]
    partings: tuple[tuple[AnswerLine, AnswerLine | None], ...]

    @property
    def same(self) -> bool:
        """Whether both come to the same."""
        return all(row.same for row in self.rows)


def parting(app: App, case: Case, own: Facts, question: str) -> Markup:
    """Return what it changes to answer one question otherwise than the case does, all else left as it is."""
    answers = read_answers(app, own)
    without = decide(app.rules, answers)
    changed = decide(app.rules, {**answers, question: case.answers[question]})
    view = PartingView(
        yours=answer_line(app, question, case.answers[question], case),
        own=answer_line(app, question, answers[question], case) if question in answers else None,
        changes=tuple(row for row in beside(app, without, changed) if not row.same),
        said=tuple(_told(app, changed.statements, without.statements)),
        unsaid=tuple(_told(app, without.statements, changed.statements)),
    )
    return app.render("wizard-walk.html.j2", "parting", view)


def end(app: App, case: Case, own: Facts) -> Markup:
    """Return the outcome of the answers beside the outcome of the case."""
    answers = read_answers(app, own)
    view = EndView(
        rows=tuple(beside(app, decide(app.rules, answers), case.outcome(app))),
        partings=tuple(
            (
                answer_line(app, name, values, case),
                answer_line(app, name, answers[name], case) if name in answers else None,
            )
            for name, values in case.counted.items()
            if set(values) != set(answers.get(name, ()))
        ),
    )
    return app.render("wizard-walk.html.j2", "end", view)


def beside(app: App, one: Outcome, other: Outcome) -> Iterator[Beside]:
    """Yield the parts of two outcomes side by side: step, measures, papers, people."""
    tiers = {tier.id: tier.title for tier in app.policy.tiers}
    letters = {letter.id: letter.title for letter in app.policy.letters}
    roles = {role.id: role.title for role in app.policy.roles}
    pair = (one, other)
    yield Beside("Step", *(_step(outcome, tiers) for outcome in pair))
    yield Beside("Together with", *(_named(tiers, set(o.tiers) - {o.tier}) for o in pair))
    yield Beside("Letters and records", *(_named(letters, outcome.letters) for outcome in pair))
    yield Beside("Who decides or is consulted", *(_named(roles, outcome.decided_by) for outcome in pair))


def _step(outcome: Outcome, tiers: Mapping[str, str]) -> Names:
    if outcome.tier is not None:
        return (tiers.get(outcome.tier, NO_STEP),)
    possible = [tiers.get(tier, NO_STEP.lower()) for tier in outcome.possible_tiers]
    return (f"Not settled yet: {' or '.join(possible)}",)


def _named(names: Mapping[str, str], wanted: Iterable[str | None]) -> Names:
    """Return names in the policy's order."""
    chosen = set(wanted)
    return tuple(name for one, name in names.items() if one in chosen) or (NOTHING_HERE,)


def _told(app: App, here: Iterable[str], there: Iterable[str]) -> Iterator[Statement]:
    """Yield the statements told here and not there."""
    known = set(there)
    yield from (app.statements[name] for name in here if name in app.statements and name not in known)
