"""What is saved can be opened again, what cannot be is told; a file is named by reference and time."""

import json
import re
from typing import Any

import pytest

from tests.conftest import PROJECT
from wizard.browser import api
from wizard.browser.limits import LONGEST
from wizard.case.file import FORMAT, LARGEST, CaseFileError, load_case
from wizard.codec import dumps_policy
from wizard.model import Policy


@pytest.fixture(autouse=True)
def started(policy: Policy) -> None:
    api.start(dumps_policy(policy))


def call(method: str, **args: Any) -> dict[str, Any]:
    case = {"today": "2026-11-22", "time": "140507", "answers": {"danger": ["no"]}}
    reply: dict[str, Any] = json.loads(api.call(method, json.dumps(case | args)))
    return reply


@pytest.mark.parametrize("method", ["save_case", "whole_case"])
def test_a_text_that_is_too_long_is_named(method: str, policy: Policy) -> None:
    label = next(field.label for field in policy.fields if field.id == "person-name")
    told = call(method, fields={"person-name": "x" * (LONGEST + 1)})["error"]
    assert label in told and "100,001" in told


def test_a_letter_with_a_text_that_is_too_long_is_not_put_down() -> None:
    told = call(
        "put_down_sent",
        letter="verbal-warning-script",
        on="today",
        fields={"person-name": "x" * (LONGEST + 1)},
    )
    assert "100,001" in told["error"] and told["file"] == ""


def test_texts_that_together_are_too_long_are_told_before_saving(policy: Policy) -> None:
    fields = {field.id: "😀" * LONGEST for field in policy.fields if field.kind == "longtext"}
    for method in ("save_case", "whole_case"):
        assert "together are longer" in call(method, fields=fields)["error"]


def test_the_longest_that_is_saved_is_opened(policy: Policy) -> None:
    names = [field.id for field in policy.fields if field.kind == "longtext"][:40]
    longest = dict.fromkeys(names, "x" * LONGEST)
    saved = call("save_case", fields=longest)
    assert len(saved["file"]) < LARGEST
    assert call("open_case", opened=saved["file"])["kind"] == "loaded"


def test_the_page_knows_the_same_limit() -> None:
    script = (PROJECT / "wizard/browser/js/limits.js").read_text(encoding="utf-8")
    found = re.search(r"LONGEST = ([0-9_]+)", script)
    assert found and int(found[1]) == LONGEST


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("CB/2026-117", "case-CB-2026-117-2026-11-22-140507.json"),
        (" 00412 ", "case-00412-2026-11-22-140507.json"),
        ("Mrs Overleaf 12", "case-2026-11-22-140507.json"),
        ("Kanarie7f3aQx", "case-2026-11-22-140507.json"),
        ("", "case-2026-11-22-140507.json"),
        ("../../12", "case-12-2026-11-22-140507.json"),
    ],
)
def test_a_file_is_named_by_reference_day_and_time(typed: str, named: str) -> None:
    assert call("save_case", fields={"case-reference": typed}, id="a-random-code")["filename"] == named


def test_two_saves_are_told_apart() -> None:
    first, second = (call("save_case", time=time)["filename"] for time in ("140507", "140509"))
    assert first < second


def test_a_file_that_cannot_be_read_is_told() -> None:
    told = call("open_case", opened="", unreadable=True)
    assert "could not read this file" in told["error"] and told["error"] in told["summary"]


def test_an_endless_version_number_is_not_read_out() -> None:
    text = json.dumps({"format": FORMAT, "version": 1}).replace("1}", "9" * 4200 + "}")
    with pytest.raises(CaseFileError) as told:
        load_case(text)
    assert told.value.why == "newer" and len(str(told.value)) < 200
