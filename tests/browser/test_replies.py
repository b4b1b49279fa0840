"""What the engine answers and what the scripts take it for stand in one schema, for both."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import jsonschema
import pytest

from tests.browser import wizard_steps
from tests.conftest import PROJECT
from tests.engine.cases import SWEARING
from tests.sampling import part
from wizard.browser import api
from wizard.model import Policy

from .reply_types import declarations
from .wizard_steps import Reply

SCRIPTS = PROJECT / "wizard" / "browser" / "js"
SCHEMA: dict[str, Any] = json.loads((SCRIPTS.parent / "replies.schema.json").read_text(encoding="utf-8"))
NOT_YET = re.compile(r"evidence|bring_in|register_\w+|desk_\w+|take_in|walk_\w+")
"""Calls whose replies have no schema yet."""


def problems(method: str, reply: Reply) -> list[str]:
    rule = {"$defs": SCHEMA["$defs"], **SCHEMA["properties"][method]}
    return [
        f"{method}: {error.message}" for error in jsonschema.Draft202012Validator(rule).iter_errors(reply)
    ]


@pytest.fixture
def listened(
    policy: Policy, whole: bool, monkeypatch: pytest.MonkeyPatch
) -> Iterator[list[tuple[str, Reply]]]:
    """Every reply made on a walk through the training cases, with the call it answers."""
    heard: list[tuple[str, Reply]] = []
    stock = wizard_steps.call

    def noted(method: str, args: Reply) -> Reply:
        reply = stock(method, args)
        heard.append((method, reply))
        return reply

    monkeypatch.setattr(wizard_steps, "call", noted)
    wizard_steps.distinct_steps(replace(policy, scenarios=tuple(part(policy.scenarios, 40, whole))))
    case = {
        "answers": {name: [*values] for name, values in SWEARING.items()},
        "fields": {},
        "id": "a",
        "today": "2026-03-04",
    }
    letter = {**case, "letter": "verbal-warning-note"}
    for method, args in (
        ("word", letter),
        ("calendar", letter),
        ("whole_case", case),
        ("open_case", {**case, "unreadable": True}),
        ("open_case", {**case, "refused": "why"}),
    ):
        noted(method, args)
    sent = noted("put_down_sent", {**letter, "on": "today"})
    noted("take_back_sent", {**letter, "file": sent["file"], "number": 0})
    saved = noted("save_case", case)["file"]
    noted("go_on", {**case, "opened": saved})
    noted("save_case", {**case, "fields": {"person-name": "x" * 100_001}})
    yield heard


def test_every_reply_keeps_to_the_schema(listened: list[tuple[str, Reply]]) -> None:
    made = {method for method, _ in listened}
    assert made >= SCHEMA["properties"].keys()
    faults = {
        fault
        for method, reply in listened
        if method in SCHEMA["properties"]
        for fault in problems(method, reply)
    }
    assert not faults, "\n".join(sorted(faults)[:10])


def test_a_reply_with_something_else_in_it_is_found() -> None:
    page = {"kind": "question", "at": "a", "title": "b", "html": "c"}
    assert problems("page", page) == []
    assert problems("page", {**page, "mood": "good"})
    assert problems("open_case", {"error": "why"})


def test_the_scripts_types_are_made_from_the_schema() -> None:
    found = (SCRIPTS / "replies.d.ts").read_text(encoding="utf-8")
    assert found == declarations(SCHEMA), "run python -m tests.browser.reply_types"


def test_every_call_of_the_scripts_has_a_reply_in_the_schema_or_is_named_here() -> None:
    texts = [file.read_text(encoding="utf-8") for file in SCRIPTS.glob("*.js")]
    called = {name for text in texts for name in re.findall(r'\b(?:ask|call)\("(\w+)"', text)}
    assert {name for name in called if not NOT_YET.fullmatch(name)} <= SCHEMA["properties"].keys()
    assert SCHEMA["properties"].keys() <= {*api.METHODS}
    assert not any("Promise<any>" in text for text in texts)
