"""What may still come in while something is not known: what protects somebody, and all the rest as a list."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wizard.browser.app import App
from wizard.engine import Outcome
from wizard.model import Question, Statement, StatementKind

NAMED = 3
"""So many open questions are named; where more are open, saying that says more."""

KINDS: Mapping[StatementKind, str] = {
    "action": "Do now",
    "check": "Checks",
    "stays-open": "Stays open to the person",
    "not-open": "Not open",
    "record": "To record and share",
    "silence": "Where the policy is silent",
    "practice": "Good practice",
}
"""What a list of statements that may be added is called, by their kind."""

DECIDERS, MEASURES, LETTERS = "Who decides or is consulted", "Steps", "Letters and records"


@dataclass(frozen=True, slots=True)
class May:
    """Statements that hang on the same open questions; without questions too many are open to name them."""

    questions: tuple[Question, ...]
    statements: tuple[Statement, ...]

    @property
    def because(self) -> str:
        """What is not known, as a clause."""
        names = [f"“{question.short}”" for question in self.questions]
        if not names:
            return "too little is known yet"
        listed = " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
        return f"{listed} {'is' if len(names) == 1 else 'are'} not known yet"


def protecting(app: App, outcome: Outcome, kind: StatementKind) -> tuple[May, ...]:
    """Return the statements of a kind that may apply and keep somebody safe, grouped by what they hang on."""
    hangs_on = dict(outcome.hangs_on)
    groups: dict[tuple[str, ...], list[Statement]] = {}
    for one in _may_be_told(app, outcome):
        if one.protects and one.kind == kind:
            questions = hangs_on[f"statement:{one.id}"]
            groups.setdefault(questions if len(questions) <= NAMED else (), []).append(one)
    # What hangs on the fewest answers is nearest: it stands first, what cannot be told apart yet last.
    ordered = sorted(groups.items(), key=lambda group: len(group[0]) or NAMED + 1)
    return tuple(May(tuple(app.questions[name] for name in names), tuple(told)) for names, told in ordered)


def may_be_added(app: App, outcome: Outcome) -> dict[str, tuple[str, ...]]:
    """Return all else that may still come in, as titles and texts by the name of its kind.

    While the step is open the steps it can be stand at the top of the page, and not here.
    """
    possible = dict(outcome.possible)
    found = {
        MEASURES: tuple(app.tiers[name].title for name in possible["tiers"] if outcome.tier is not None),
        DECIDERS: tuple(app.roles[name].title for name in possible["decided-by"]),
        LETTERS: tuple(app.letters[name].title for name in possible["letters"]),
    }
    for kind, name in KINDS.items():
        told = (one for one in _may_be_told(app, outcome) if one.kind == kind and not one.protects)
        found[name] = tuple(one.text for one in told)
    return {name: texts for name, texts in found.items() if texts}


def _may_be_told(app: App, outcome: Outcome) -> Iterable[Statement]:
    return (app.statements[name] for name in dict(outcome.possible)["statements"])
