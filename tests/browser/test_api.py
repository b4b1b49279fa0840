"""The door to JavaScript, called from CPython with the council's own content."""

import json
import re
from base64 import b64decode
from datetime import date
from io import BytesIO
from typing import Any

import docx
import pytest

from tests.engine.cases import ON_AND_ON
from tests.letters.real import examples
from tests.sampling import part
from wizard.browser import api
from wizard.browser.case import nothing_chosen
from wizard.browser.review import months_after
from wizard.codec import dumps_policy
from wizard.model import Policy

TODAY = "2026-11-22"


@pytest.fixture(scope="module", autouse=True)
def started(policy: Policy) -> None:
    api.start(dumps_policy(policy))


def call(method: str, **args: Any) -> dict[str, Any]:
    reply: dict[str, Any] = json.loads(api.call(method, json.dumps({"today": TODAY, **args})))
    return reply


def test_without_answers_the_first_question_comes(policy: Policy) -> None:
    page = call("page")
    assert (page["kind"], page["at"]) == ("question", policy.questions[0].id)
    assert policy.questions[0].title in page["html"]


@pytest.mark.parametrize("at", ["check", "outcome", "severity", "nonsense"])
def test_a_step_that_is_not_open_yet_leads_to_the_first_question(policy: Policy, at: str) -> None:
    assert call("page", at=at)["at"] == policy.questions[0].id


def test_an_empty_answer_is_refused_in_words(policy: Policy) -> None:
    first = policy.questions[0]
    refused = call("submit", answers={}, question=first.id, values=[])
    assert refused["error"] == nothing_chosen(first)
    assert refused["answers"] == {}
    assert refused["html"].count(refused["error"]) == 2


def test_an_answer_leads_to_the_next_question(policy: Policy) -> None:
    first = policy.questions[0]
    page = call("submit", answers={}, question=first.id, values=["no"])
    assert page["answers"] == {first.id: ["no"]}
    assert page["at"] != first.id


def test_none_of_these_beside_another_box_is_refused(policy: Policy) -> None:
    question = next(q for q in policy.questions if q.many and q.option("none"))
    refused = call("submit", answers={}, question=question.id, values=[question.values[0], "none"])
    assert "not both" in refused["error"]


def test_answers_that_the_policy_does_not_know_are_left_out(policy: Policy) -> None:
    first = policy.questions[0].id
    page = call("page", answers={"no-such-question": ["x"], first: ["no-such-value"]}, at="check")
    assert page["at"] == first


def test_the_outcome_can_be_seen_early(policy: Policy) -> None:
    page = call("page", answers={policy.questions[0].id: ["no"]}, at="outcome")
    assert page["kind"] == "outcome"
    assert "Early indication" in page["html"]
    assert "Go on with the questions" in page["html"]


def test_every_letter_opens_and_becomes_a_word_file(policy: Policy, whole: bool) -> None:
    for letter in part(policy.letters, 3, whole):
        fields = {field.id: f"Typed <{field.id}>" for field in policy.fields}
        page = call("page", at=f"letter:{letter.id}", fields=fields)
        assert page["title"] == letter.title
        named = letter.kind != "sheet"  # what is the same for everybody names nobody
        assert ("Typed &lt;person-name&gt;" in page["html"]) == named
        file = call("word", letter=letter.id, fields=fields)
        assert file["filename"].startswith(letter.id)
        words = "\n".join(docx.Document(BytesIO(b64decode(file["base64"]))).element.body.itertext())
        assert ("Typed <person-name>" in words) == named
        assert named or letter.title in words


def test_the_preview_names_what_is_missing_and_then_does_not(policy: Policy) -> None:
    letter = next(letter for letter in policy.letters if letter.kind == "letter")
    empty = call("letter_preview", letter=letter.id, fields={})
    fields = {field.id: "1 May 2026" if field.kind == "date" else "Text" for field in policy.fields}
    full = call("letter_preview", letter=letter.id, fields=fields)
    assert empty["findings"].count("<li") > full["findings"].count("<li")
    assert not empty["complete"]
    assert "[" not in full["html"].replace("[to be set", "")


def test_typed_markup_stays_text(policy: Policy) -> None:
    nasty = "<img src=x onerror=alert(1)>{{7*7}}"
    letter = policy.letters[0]
    fields = {field.id: nasty for field in policy.fields}
    for html in (
        call("page", at=f"letter:{letter.id}", fields=fields)["html"],
        call("letter_preview", letter=letter.id, fields=fields)["html"],
    ):
        assert "<img" not in html
        assert "49" not in html


def test_every_case_reaches_its_tier_page_by_page(policy: Policy, whole: bool) -> None:
    questions = {question.id: question for question in policy.questions}
    for case in part(policy.scenarios, 6, whole):
        facts = dict(case.facts)
        page = call("page")
        answers: dict[str, list[str]] = {}
        while page["kind"] == "question":
            before = page["at"]
            # What the case does not answer cannot change its tier, so any answer will do.
            values = facts.get(before, (questions[before].options[-1].value,)) or ("none",)
            page = call("submit", answers=answers, question=before, values=list(values))
            assert "error" not in page, f"{case.id}: {before} cannot be {values}"
            answers = page["answers"]
        outcome = call("page", answers=answers, at="outcome")
        tier = "".join(dict(case.expect).get("tier", ()))
        assert f'data-tier="{tier}"' in outcome["html"], case.id


@pytest.mark.parametrize(
    ("day", "later"),
    [("2026-11-22", "2027-05-22"), ("2026-08-31", "2027-02-28"), ("2026-12-01", "2027-06-01")],
)
def test_six_months_on(day: str, later: str) -> None:
    assert months_after(date.fromisoformat(day), 6) == date.fromisoformat(later)


def test_a_check_that_no_answer_shows_is_ticked_off_by_hand_and_frees_the_letter() -> None:
    answers = {name: list(values) for name, values in ON_AND_ON.items()} | {"weighed": ["yes"]}
    case = {"answers": answers, "at": "outcome"}
    before = call("page", **case)["html"]
    keys = re.findall(r'data-tick="([^"]+)"', before)
    assert "check:check-evidence" in keys
    assert "DRAFT" in call("letter_preview", letter="contact-restriction", **case)["text"]
    done = call("page", **case, accepted=keys)["html"]
    assert "still open" not in done and "Not done after all" in done
    fit = case | {"fields": examples(), "accepted": keys, "today": "2026-11-20"}
    assert "DRAFT" not in call("letter_preview", letter="contact-restriction", **fit)["text"]


def test_a_check_that_an_answer_closes_cannot_be_ticked_off_instead() -> None:
    answers = {name: list(values) for name, values in ON_AND_ON.items()} | {"group": ["not-yet"]}
    html = call("page", answers=answers, at="outcome", accepted=["check:check-group"])["html"]
    assert 'id="check-group"' in html.split('id="outcome-checks"')[1].split('id="fold-')[0]
    assert 'data-tick="check:check-group"' not in html


def test_a_letter_that_waits_for_an_answer_is_a_draft_and_leads_to_the_question_and_back() -> None:
    case = {name: list(values) for name, values in ON_AND_ON.items()}
    case |= {"conduct": ["violence"], "hurt": ["unknown"]}
    waiting = call("letter_preview", letter="incident-record", answers=case)
    assert not waiting["complete"] and "DRAFT" in waiting["text"]
    assert "Nobody was hurt" not in waiting["text"]
    assert 'data-go="hurt" data-return="letter:incident-record"' in waiting["findings"]
    answer = {"answers": case, "question": "hurt", "values": ["none"], "back_to": "letter:incident-record"}
    assert call("submit", **answer)["at"] == "letter:incident-record"


def test_a_check_that_answers_cannot_say_in_full_is_ticked_off_by_hand_as_well(policy: Policy) -> None:
    answers = {name: list(values) for name, values in ON_AND_ON.items()}
    by_hand = [one.id for one in policy.statements if one.tick and one.done]
    shown = call("page", answers=answers, at="outcome")["html"]
    keys = [f"check:{name}" for name in by_hand if f'data-tick="check:{name}"' in shown]
    assert "check:check-complaint-new" in keys
    done = call("page", answers=answers, at="outcome", accepted=keys)["html"].split("Not done after all")
    assert len(done) == len(keys) + 1
