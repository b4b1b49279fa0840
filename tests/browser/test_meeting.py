"""The meeting through the door to JavaScript: views from three saved files, the pack, the record."""

import json
from base64 import b64decode
from io import BytesIO
from typing import Any

import docx
import pytest

from tests.case.made import FIELDS, restricted
from tests.case.test_file import HOSTILE
from tests.engine.cases import ON_AND_ON
from wizard.browser import api
from wizard.case import dump_case, load_case
from wizard.codec import dumps_policy
from wizard.engine import Rules
from wizard.model import Policy
from wizard.publish.holidays import holidays_json

LEFT_EMPTY = ("consulted-views", "group-members")
CASE: dict[str, Any] = {
    "answers": {name: list(values) for name, values in ON_AND_ON.items()},
    "fields": {name: text for name, text in FIELDS.items() if name not in LEFT_EMPTY},
    "today": "2026-11-30",
}
SAID = {
    "name": "F. Sample",
    "said-on": "16 Nov",
    "stance": "agrees",
    "says": "It is needed.",
    "role": "legal",
}


@pytest.fixture(scope="module", autouse=True)
def started(policy: Policy) -> None:
    api.start(dumps_policy(policy), holidays_json(policy))


@pytest.fixture(scope="module")
def base(started: None) -> str:
    return str(call("save_case", id="0c7b")["file"])


def call(method: str, **args: Any) -> dict[str, Any]:
    reply: dict[str, Any] = json.loads(api.call(method, json.dumps({**CASE, **args})))
    return reply


def say(file: str, key: str, **more: str) -> dict[str, Any]:
    return call("evidence", what="say", file=file, key=key, texts=SAID | more)


def test_three_saved_views_come_into_the_case_and_into_the_record_of_the_decision(base: str) -> None:
    copies = [
        say(base, "a", role="safety-advisor", name="H. Sample")["file"],
        say(base, "b", stance="disagrees", says="A warning is enough.")["file"],
        say(
            base, "c", role="complaints-manager", name="C. Sample", stance="agrees-if", conditions="3 months"
        )["file"],
    ]
    file = base
    for copy in copies:
        page = call("open_case", file=file, opened=copy)
        assert "It is a copy of the case that is open" in page["html"]
        assert "person&#39;s view" in page["html"] or "person's view" in page["html"]
        reply = call("bring_in", file=file, opened=copy, chosen=[])
        assert (reply["kind"], reply["held"]["opened"]) == ("meeting", "")
        file = reply["held"]["file"]
    assert len(load_case(file).opinions) == 3
    assert (
        "They are not of one mind (agrees: 1; agrees on conditions: 1; does not agree: 1)." in reply["html"]
    )
    record = call("letter_preview", letter="decision-record", file=file)
    offered = record["suggested"]["consulted-views"]
    assert "A warning is enough." in offered and "Conditions: 3 months" in offered
    assert "not of one mind" in offered
    assert "A warning is enough." not in record["text"]


def test_the_pack_tells_what_is_known_and_says_not_recorded_where_nothing_is(base: str) -> None:
    file = say(base, "b", stance="disagrees", says="A warning is enough.")["file"]
    pack = call("evidence", what="pack", texts={}, file=file)
    assert pack["filename"].endswith("meeting-pack-2026-11-30.docx")
    paper = docx.Document(BytesIO(b64decode(pack["base64"])))
    text = "\n".join(one.text for one in paper.paragraphs)
    for words in (
        "What was tried",
        "Circumstances",
        "ruled out",
        "still open",
        "A warning is enough.",
        ": open",
    ):
        assert words in text
    assert "@" not in text.split("What happened")[1]
    assert len(text.split()) < 1000  # two pages
    blank = call("evidence", what="pack", texts={}, answers={"danger": ["no"]}, fields={}, file="")
    text = "\n".join(one.text for one in docx.Document(BytesIO(b64decode(blank["base64"]))).paragraphs)
    assert text.count("Not recorded.") >= 3


def test_a_copy_that_differs_is_shown_side_by_side_and_the_choice_counts(base: str) -> None:
    theirs = {**CASE["fields"], "effect": "Two of us left."}
    copy = call("save_case", file=base, fields=theirs)["file"]
    fields = {**CASE["fields"], "effect": "One of us left."}
    page = call("open_case", file=base, fields=fields, opened=copy)
    assert 'data-theirs="field:effect"' in page["html"]
    for text in ("One of us left.", "Two of us left.", "What effect it had"):
        assert text in page["html"]
    reply = call("bring_in", file=base, fields=fields, opened=copy, chosen=["field:effect"])
    assert reply["held"]["fields"]["effect"] == "Two of us left."
    assert "One of us left." in reply["html"]


def test_another_case_is_only_opened_and_never_brought_in(base: str, rules: Rules) -> None:
    other = dump_case(restricted(rules))
    assert "It is a copy of" not in call("open_case", file=base, opened=other)["html"]
    assert "of another case" in call("bring_in", file=base, opened=other, chosen=[])["error"]


def test_what_somebody_said_is_struck_out_with_who_and_why(base: str) -> None:
    file = say(base, "b")["file"]
    refused = call("evidence", what="unsay", file=file, entry="b", texts={"by-b": "F. Sample"})
    assert refused["error"] and load_case(refused["file"]).opinions[0].struck == ()
    texts = {"by-b": "F. Sample", "why-b": "Put down twice"}
    out = call("evidence", what="unsay", file=file, entry="b", texts=texts)
    assert "by F. Sample: Put down twice" in out["html"]
    assert (
        "consulted-views"
        not in call("letter_preview", letter="decision-record", file=out["file"])["suggested"]
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_text(text: str, base: str) -> None:
    reply = say(base, "b", name=f"x{text}", says=f"x{text}", conditions=text, role=text[:40])
    assert reply["error"] == ""
    assert "<script" not in reply["html"] and "49" not in reply["html"]
    assert "<script" not in call("page", at="meeting", file=reply["file"])["html"]
    assert call("evidence", what="pack", texts={}, file=reply["file"])["base64"]
