"""The policy made ready for the wizard: compiled rules, templates, and everything looked up by its ID."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from jinja2 import Environment
from markupsafe import Markup

from wizard.engine import Rules, compile_rules
from wizard.letters.words import date_in_words
from wizard.letters.workdays import Holidays
from wizard.model import Clause, Letter, Policy, Question, Role, Row, Stage, Statement, Tier
from wizard.view import CITATION, environment

ROOT = "../"
"""The wizard's page is `wizard/index.html`: the top of the site is one folder up."""


@dataclass(frozen=True, slots=True)
class App:
    """One policy with what is worked out from it once, before the first question."""

    policy: Policy
    rules: Rules
    env: Environment
    clauses: dict[str, Clause]
    questions: dict[str, Question]
    stages: dict[str, Stage]
    tiers: dict[str, Tier]
    roles: dict[str, Role]
    statements: dict[str, Statement]
    letters: dict[str, Letter]
    rows: dict[str, Row]
    holidays: Holidays | None = None

    def render(self, template: str, macro: str, *arguments: object) -> Markup:
        """Render one macro of `macros/`, just as the build does."""
        module = self.env.get_template(template).make_module({"root": ROOT})
        return Markup(getattr(module, macro)(*arguments))


def make_app(policy: Policy, holidays: Holidays | None = None) -> App:
    """Compile the policy's rules and index its parts; without bank holidays no date is worked out."""
    return App(
        policy=policy,
        rules=compile_rules(policy),
        env=_environment(policy),
        clauses={clause.id: clause for clause in policy.clauses},
        questions={question.id: question for question in policy.questions},
        stages={question.id: stage for stage in policy.stages for question in stage.questions},
        tiers={tier.id: tier for tier in policy.tiers},
        roles={role.id: role for role in policy.roles},
        statements={statement.id: statement for statement in policy.statements},
        letters={letter.id: letter for letter in policy.letters},
        rows={row.id: row for table in policy.tables for row in table.rows},
        holidays=holidays,
    )


def _environment(policy: Policy) -> Environment:
    env = environment(policy)
    env.filters["not_in"] = cited_besides
    env.filters["by_mark"] = by_mark
    env.filters["long_day"] = date_in_words
    env.globals["changed_under"] = changed_under(policy)
    return env


def changed_under(policy: Policy) -> Callable[[Iterable[str]], tuple[str, ...]]:
    """Return the function that tells what of some things changed until they are reviewed: see `Policy`."""
    waiting = dict(policy.under_review)

    def changed(keys: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(cited for key in keys for cited in waiting.get(key, ())))

    return changed


def by_mark(statements: Iterable[Statement]) -> tuple[tuple[str, list[Statement]], ...]:
    """Return statements in groups of one mark, in the order in which the marks first come."""
    groups: dict[str, list[Statement]] = {}
    for one in statements:
        groups.setdefault(one.mark, []).append(one)
    return tuple(groups.items())


def cited_besides(cites: tuple[str, ...], text: str) -> tuple[str, ...]:
    """Return the citations that the text itself does not show, so that none stands there twice."""
    shown = set(CITATION.findall(text))
    return tuple(cited for cited in cites if cited not in shown)
