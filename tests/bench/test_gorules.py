"""What zen-engine is given to decide is the policy's own tables, cell by cell."""

import pytest

from tests.real_policy import the_rules
from wizard.bench.gorules import cell, complete_cases, for_zen, graph, responses
from wizard.export.plan import decisions


@pytest.mark.parametrize(
    ("written", "theirs"),
    [
        ("-", ""),
        ('"yes", "no"', '"yes", "no"'),
        ('not("ladder")', '$ not in ["ladder"]'),
        ('list contains(?, "a") or list contains(?, "b")', 'some(["a", "b"], # in $)'),
        ('not(list contains(?, "a") or list contains(?, "b"))', 'none(["a", "b"], # in $)'),
    ],
)
def test_a_cell_asks_the_same_in_the_other_language(written: str, theirs: str) -> None:
    assert cell(written) == theirs


def test_every_table_row_and_cell_is_there_one_table_behind_the_other() -> None:
    rules = the_rules()
    nodes = graph(rules)["nodes"]
    planned = decisions(rules)
    assert [node["id"] for node in nodes[1:-1]] == [decision.variable for decision in planned]
    rows = [row for node in nodes for row in node.get("content", {}).get("rules", ())]
    assert [row["_id"] for row in rows] == [rule.id for decision in planned for rule in decision.rules]
    asked = sum(value != "" for row in rows for key, value in row.items() if key not in ("_id", "v"))
    assert asked == sum(one != "-" for decision in planned for rule in decision.rules for one in rule.cells)


def test_the_cases_are_complete_and_lead_to_many_responses() -> None:
    rules = the_rules()
    cases = complete_cases(rules, 200)
    assert all(set(for_zen(rules, case)) == set(for_zen(rules, cases[0])) for case in cases)
    assert len(set().union(*(responses(rules, case) for case in cases))) >= 7
