"""`site_build.py export --json FILE` writes the whole policy, as its schema describes it."""

import json
from pathlib import Path
from typing import Any

import pytest

import site_build
from tests.conftest import PROJECT
from wizard.codec import from_data
from wizard.export.policy_json import export_json, policy_data, policy_schema
from wizard.model import Policy


def fits(data: Any, form: dict[str, Any], parts: dict[str, Any]) -> bool:
    """Judge data by the part of JSON Schema that the schema uses."""
    if "$ref" in form:
        return fits(data, parts[form["$ref"].removeprefix("#/$defs/")], parts)
    if "const" in form or "enum" in form:
        return data in form.get("enum", [form.get("const")])
    if "anyOf" in form:
        return any(fits(data, part, parts) for part in form["anyOf"])
    kind = {"string": str, "integer": int, "boolean": bool, "number": float, "null": type(None)}.get(
        form["type"]
    )
    if kind:
        return type(data) is kind
    if form["type"] == "array":
        if "items" in form:
            return isinstance(data, list) and all(fits(one, form["items"], parts) for one in data)
        pairs = zip(data, form["prefixItems"], strict=False)
        return len(data) == form["minItems"] and all(fits(one, part, parts) for one, part in pairs)
    known = form["properties"]
    return (
        isinstance(data, dict)
        and set(form["required"]) <= set(data) <= set(known)
        and all(fits(value, known[name], parts) for name, value in data.items())
    )


def test_the_policy_is_as_its_schema_says(policy: Policy) -> None:
    form = policy_schema()
    assert fits(policy_data(policy), form, form["$defs"])


def test_a_policy_with_anything_missing_or_strange_is_not(policy: Policy) -> None:
    form = policy_schema()
    for spoil in ({"title": None}, {"clauses": []}, {"tables": [{"id": "x"}]}):
        data = policy_data(policy)
        data["policy"] |= spoil
        assert not fits(data, form, form["$defs"])


def test_the_file_becomes_the_same_policy_again(policy: Policy, tmp_path: Path) -> None:
    assert export_json(PROJECT / "policy_source", tmp_path / "policy.json") == 0
    data = json.loads((tmp_path / "policy.json").read_text(encoding="utf-8"))
    assert from_data(Policy, data["policy"]) == policy
    assert json.loads((tmp_path / "policy.schema.json").read_text()) == policy_schema()


def test_what_cannot_be_written_is_bad_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert site_build.main(["export", "--json", str(tmp_path / "no" / "policy.json")]) == 2
    assert "cannot be written" in capsys.readouterr().err
    with pytest.raises(SystemExit) as stop:
        site_build.main(["export"])
    assert stop.value.code == 2
