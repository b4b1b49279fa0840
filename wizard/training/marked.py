"""A case decided by the engine, with the rows that hold: what right and wrong answers are explained from."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from wizard.engine import Neighbour, Outcome, Rules, decide, neighbours
from wizard.engine.reasons import rows_behind
from wizard.engine.scenario import answers_of
from wizard.model import Condition, Letter, Role, Row, Scenario, Statement, Tier
from wizard.training.records import Why


@dataclass(frozen=True)
class Decided:
    """A case and what the engine makes of it."""

    rules: Rules
    scenario: Scenario
    outcome: Outcome

    @classmethod
    def of(cls, rules: Rules, scenario: Scenario) -> "Decided":
        """Have the engine decide a case."""
        return cls(rules, scenario, decide(rules, answers_of(rules, scenario)))

    @cached_property
    def moves(self) -> tuple[Neighbour, ...]:
        """The nearest responses below and above."""
        return neighbours(self.rules, answers_of(self.rules, self.scenario), self.outcome)

    @cached_property
    def tiers(self) -> dict[str, Tier]:
        """Every response by its ID."""
        return {tier.id: tier for tier in self.rules.policy.tiers}

    @cached_property
    def letters(self) -> dict[str, Letter]:
        """Every letter by its ID."""
        return {letter.id: letter for letter in self.rules.policy.letters}

    @cached_property
    def roles(self) -> dict[str, Role]:
        """Every role by its ID."""
        return {role.id: role for role in self.rules.policy.roles}

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """The statements that apply."""
        return tuple(one for one in self.rules.policy.statements if one.id in self.outcome.statements)

    @cached_property
    def possible(self) -> dict[str, set[str]]:
        """For each result, everything that is there or can still come: none of it may count as wrong."""
        certain = {
            "tiers": {*self.outcome.tiers, *self.outcome.possible_tiers},
            "decided-by": set(self.outcome.decided_by),
            "letters": set(self.outcome.letters),
            "statements": set(self.outcome.statements),
        }
        return {name: values | set(dict(self.outcome.possible)[name]) for name, values in certain.items()}

    def holding(self, output: str, value: str) -> Iterator[Row]:
        """Yield the rows that give this value here, or that share the work while something is open."""
        state = self.outcome.known.state
        yield from (self.rules.rows[row] for row in rows_behind(self.rules, state, output, value))

    def giving(self, output: str, value: str) -> Iterator[Row]:
        """Yield all rows that can give this value, whether they hold here or not."""
        yield from rows_giving(self.rules, output, value)

    @cached_property
    def offered(self) -> set[str]:
        """The responses that open or can still open, and those whose own paper is made all the same.

        After a verbal warning the informal letter is offered, since one reading of the policy asks for it.
        """
        papers = {
            condition.values[0]
            for letter in self.outcome.letters
            for row in self.giving("letters", letter)
            for condition in row.conditions
            if only_on_one_tier(condition) and row.mark != "silent"
        }
        return self.possible["tiers"] | papers

    def reasons(self) -> Iterator[Row]:
        """Yield the rows that gave the responses, or that settled that there is none."""
        yield from (self.rules.rows[row] for row in self.outcome.rows)

    @cached_property
    def telling(self) -> tuple[Row, ...]:
        """The rows that say why: all that gave a response; where there is none, those on the case's clauses.

        Without a response the engine names every row that led that far, and not each explains the end.
        """
        rows = tuple(self.reasons())
        cited = tuple(row for row in rows if set(row.cites) & set(self.scenario.cites))
        return rows if self.outcome.tiers else cited or rows

    @property
    def chief_reason(self) -> Row | None:
        """The row that says most about the case."""
        cited = (row for row in self.telling if set(row.cites) & set(self.scenario.cites))
        return next(cited, next(iter(self.telling), None))


def only_on_one_tier(condition: Condition) -> bool:
    """Tell whether a condition speaks of a single response."""
    return condition.fact == "tiers" and len(condition.values) == 1 and not condition.negated


def rows_giving(rules: Rules, output: str, value: str) -> Iterator[Row]:
    """Yield the rows of all tables that give a value."""
    for table in rules.policy.tables:
        if output in table.outputs:
            column = table.outputs.index(output)
            yield from (row for row in table.rows if value in row.outputs[column])


def because(row: Row) -> Why:
    """Return a row's reason; one that is citations only is put as a sentence."""
    return Why(sentence(row.because), row.mark, row.cites)


def sentence(text: str) -> str:
    """Let a reason that only names clauses read as a sentence."""
    return f"It rests on {text}." if text.startswith("@") else text
