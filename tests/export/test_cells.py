"""Every cell, as it stands in the file, means the same to a FEEL interpreter that we did not write."""

import random
from collections.abc import Iterator

from tests.export.conftest import run_node
from wizard.engine import Rules
from wizard.engine.compile import Fact
from wizard.engine.compile import tests_of as as_tests
from wizard.engine.evaluate import YES, status
from wizard.export import feel
from wizard.export.plan import decisions
from wizard.model import Condition


def conditions(rules: Rules) -> list[Condition]:
    """Every condition of a table, each once."""
    found: dict[tuple[str, tuple[str, ...], bool], Condition] = {}
    for table in rules.policy.tables:
        for condition in (*table.when, *(condition for row in table.rows for condition in row.conditions)):
            found.setdefault((condition.fact, condition.values, condition.negated), condition)
    return list(found.values())


def holdings(fact: Fact) -> Iterator[int]:
    """Every value the fact can take, or for a set the empty one, the full one, each alone and some others."""
    yield from (1 << place for place in range(len(fact.values)))
    if fact.is_set:
        draw = random.Random(fact.name)
        yield from (0, fact.everything, *(draw.randint(0, fact.everything) for _ in range(8)))


def test_every_cell_passes_the_values_that_its_condition_does(rules: Rules) -> None:
    asked, expected = [], []
    for condition in conditions(rules):
        fact = rules.fact(condition.fact)
        place = rules.index[condition.fact]
        for bits in holdings(fact):
            held = list(fact.names(bits))
            asked.append((feel.cell(condition, fact.is_set), held if fact.is_set else held[0]))
            known = [bits if number == place else 0 for number in range(len(rules.facts))]
            expected.append(status(as_tests(rules, (condition,)), known, known) == YES)
    assert run_node("ask_feel.mjs", send={"tests": asked, "expressions": []})["tests"] == expected
    assert {True, False} == set(expected)


def test_the_union_of_rows_holds_each_value_once(rules: Rules) -> None:
    asked, expected = [], []
    for decision in (decision for decision in decisions(rules) if decision.expression):
        parts = [[["a", "b"]], [], [["b"], ["c"]]]
        context = {need: parts[number % 3] for number, need in enumerate(decision.needs)}
        asked.append((decision.expression, context))
        rows = [row for part in context.values() for row in part]
        expected.append(list(dict.fromkeys(value for row in rows for value in row)))
    assert run_node("ask_feel.mjs", send={"tests": [], "expressions": asked})["expressions"] == expected


def test_a_word_that_feel_keeps_for_itself_is_given_a_tail() -> None:
    assert (feel.name("date"), feel.name("care-need")) == ("date_", "care_need")


def test_quotes_are_escaped() -> None:
    assert feel.value('a "b" \\') == '"a \\"b\\" \\\\"'
