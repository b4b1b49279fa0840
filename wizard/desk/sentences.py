"""Conditions as plain sentences: where a paragraph stands, and where tables give something."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wizard.browser.why_not import joined
from wizard.engine import compile_rules
from wizard.model import UNKNOWN, Condition, Policy, Row, Table
from wizard.publish.naming import Names
from wizard.source.faults import listed

RESULTS = {"tiers": "response", "letters": "letter", "statements": "statement"}
"""What the tables give, as a sentence calls one of it."""


@dataclass(frozen=True, slots=True)
class GivenBy:
    """A table that gives something.

    Attributes:
        path: its file, seen from the content folder.
        title: its name.
        when: where it applies at all, in words; "" if always.
        rows: numbers from 1 of the rows that give it, and where each holds.
    """

    path: str
    title: str
    when: str
    rows: tuple[tuple[int, str], ...]


class Sentences:
    """Puts the conditions of one policy into words."""

    def __init__(self, policy: Policy) -> None:
        self._policy = policy
        self._names = Names(policy)
        self._sets = {fact.name for fact in compile_rules(policy).facts if fact.is_set}

    def where(self, conditions: Iterable[Condition]) -> str:
        """Return conditions as what follows "when"; all of them have to hold."""
        return ", and ".join(self._one(condition) for condition in conditions)

    def _one(self, condition: Condition) -> str:
        fact, negated, several = condition.fact, condition.negated, len(condition.values) > 1
        named = [f"“{self._names.value(fact, value)}”" for value in condition.values]
        if fact in RESULTS:
            return f"{'no' if negated else 'a'} {RESULTS[fact]} is {listed(named)}"
        subject = f"“{self._names.fact(fact)}”"
        if condition.values == (UNKNOWN,):
            return f"{subject} is {'known' if negated else 'not known'}"
        verb, no_verb = ("includes", "does not include") if fact in self._sets else ("is", "is not")
        if negated and several:
            return f"{subject} {verb} none of {joined(named)}"
        return f"{subject} {no_verb if negated else verb} {listed(named)}"

    def given(self, fact: str, value: str) -> Iterator[GivenBy]:
        """Yield every table that gives a value, with the rows that do.

        Args:
            fact: what the tables set: "statements", "tiers" or "letters".
            value: the ID of the statement, response or letter.
        """
        for table in self._policy.tables:
            rows = tuple(
                (number, self._row(table, row, number))
                for number, row in enumerate(table.rows, 1)
                if fact in table.outputs and value in row.outputs[table.outputs.index(fact)]
            )
            if rows:
                path = table.place.file.partition("/")[2]
                yield GivenBy(path, table.title, self.where(table.when), rows)

    def _row(self, table: Table, row: Row, number: int) -> str:
        words = f"when {self.where(row.conditions)}" if row.conditions else "always"
        return f"{words}, if no row above it holds" if table.hit == "first" and number > 1 else words
