"""The exported model: valid, complete, and the same for a reader that we did not write."""

import re
from pathlib import Path
from typing import Any

from lxml import etree

from wizard.engine import Rules
from wizard.export import dmn_xml, feel
from wizard.model import Policy

SCHEMA = Path(__file__).parents[2] / "node_modules/dmn-moddle/resources/dmn/xsd/DMN13.xsd"


def test_the_same_policy_gives_the_same_bytes(policy: Policy, model: bytes) -> None:
    assert dmn_xml(policy) == model


def test_it_follows_the_schema_of_dmn_1_3(model: bytes) -> None:
    schema = etree.XMLSchema(etree.parse(SCHEMA))
    schema.assertValid(etree.fromstring(model))


def test_a_public_reader_finds_nothing_to_complain_of(as_read: Any) -> None:
    assert as_read["warnings"] == []


def test_every_question_is_input_data(as_read: Any, rules: Rules) -> None:
    assert as_read["inputs"] == [feel.name(question.id) for question in rules.questions]


def test_every_row_that_gives_something_is_a_rule_with_its_reasons(as_read: Any, policy: Policy) -> None:
    read = {rule["id"]: rule for decision in as_read["decisions"] for rule in decision.get("rules", ())}
    for table in policy.tables:
        for row in (row for row in table.rows if any(row.outputs) and len(table.outputs) == 1):
            rule = read[f"rule_{row.id.replace('/', '_')}"]
            because, mark, rests_on = rule["notes"]
            given = re.findall(r'"([^"]+)"', rule["gives"][0])
            assert tuple(given) == row.outputs[0]
            assert mark == row.mark
            assert because and "@" not in because
            assert bool(rests_on) == bool(row.cites)


def test_every_table_keeps_its_hit_policy(as_read: Any, policy: Policy) -> None:
    read = {decision["variable"]: decision.get("hit") for decision in as_read["decisions"]}
    for table in policy.tables:
        names = [table.id + "-rows"] if table.hit == "collect" else table.outputs
        for name in names if len(table.outputs) == 1 else ():
            assert read[feel.name(name)] == table.hit.upper()


def test_every_decision_names_what_it_reads_and_stands_behind_it(as_read: Any) -> None:
    known = {f"#input_{name}" for name in as_read["inputs"]}
    for decision in as_read["decisions"]:
        assert set(decision["needs"]) <= known
        read = {need.split("_", 1)[1] for need in decision["needs"]}
        assert set(decision.get("inputs", read)) == read
        known.add(f"#decision_{decision['variable']}")


def test_every_result_is_a_decision(as_read: Any, rules: Rules, policy: Policy) -> None:
    worked_out = {feel.name(output) for table in policy.tables for output in table.outputs}
    assert worked_out | {"tier"} <= {decision["variable"] for decision in as_read["decisions"]}


def test_names_are_names_in_feel(as_read: Any) -> None:
    names = [*as_read["inputs"], *(decision["variable"] for decision in as_read["decisions"])]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z][a-z0-9_]*", name) and name not in feel.RESERVED for name in names)


def test_everything_is_drawn(as_read: Any) -> None:
    drawn = set(as_read["drawn"])
    assert {f"input_{name}" for name in as_read["inputs"]} <= drawn
    assert {f"decision_{decision['variable']}" for decision in as_read["decisions"]} <= drawn
