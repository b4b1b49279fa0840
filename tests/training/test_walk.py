"""A case that is walked through: its answers in order, its reasons, and everything made of it marked."""

import io
import json
import zipfile
from base64 import b64decode

import pytest
from markupsafe import Markup

from wizard.browser import api
from wizard.browser.app import App, make_app
from wizard.codec import dumps_policy
from wizard.engine import compile_rules
from wizard.letters.practice import PRACTICE_FOOT, PRACTICE_LINE
from wizard.model import Policy
from wizard.training.marked import Decided
from wizard.training.records import Exercise
from wizard.training.walk import Walk, walk_of


@pytest.fixture(scope="module")
def app(policy: Policy) -> App:
    api.start(dumps_policy(policy))
    return make_app(policy)


def walked(policy: Policy, made: tuple[Exercise, ...], name: str) -> Walk:
    one = next(one for one in made if one.scenario.id == name)
    return walk_of(one, Decided.of(compile_rules(policy), one.scenario), Markup())


def ask(method: str, **args: object) -> dict[str, str]:
    found: dict[str, str] = json.loads(api.call(method, json.dumps({"today": "2026-11-24", **args})))
    return found


def test_the_answers_of_a_walk_lead_from_question_to_question_without_a_gap(
    policy: Policy, made: tuple[Exercise, ...], app: App
) -> None:
    walk = walked(policy, made, "shouting-at-the-front-desk")
    at, asked, answers = policy.questions[0].id, [], {}
    while at in walk.facts:
        asked.append(at)
        reply = json.loads(
            api.call(
                "submit",
                json.dumps({"answers": answers, "question": at, "values": walk.facts[at], "practice": True}),
            )
        )
        answers, at = reply["answers"], reply["at"]
    assert at == "check"
    assert asked == [step.question.id for step in walk.steps]


def test_reasons_stand_beside_every_answer_they_rest_on(policy: Policy, made: tuple[Exercise, ...]) -> None:
    walk = walked(policy, made, "shouting-at-the-front-desk")
    told = {step.question.id: [cited for why in step.rows for cited in why.cites] for step in walk.steps}
    assert "verbal-warning" in told["severity"]
    assert not told["setting"]


def test_another_answer_tells_what_it_alone_would_change(
    policy: Policy, made: tuple[Exercise, ...], app: App
) -> None:
    own = walked(policy, made, "shouting-at-the-front-desk").facts
    answers = {**own, "severity": ["serious"]}
    html = ask("walk_parting", answers=answers, own=own, question="severity")["html"]
    assert "instead of: Verbal warning" in html
    html = ask("walk_end", answers=answers, own=own)["html"]
    assert "You come to another outcome than the case." in html
    html = ask("walk_end", answers=own, own=own)["html"]
    assert "You come to the same outcome as the case." in html
    assert "Where you part" not in html


def test_a_letter_of_a_walk_says_practice_in_every_form(
    policy: Policy, made: tuple[Exercise, ...], app: App
) -> None:
    walk = walked(policy, made, "shouting-at-the-front-desk")
    case = {"answers": walk.facts, "fields": walk.fields, "practice": True, "letter": "informal-warning"}
    preview = ask("letter_preview", **case)
    assert preview["html"].count(PRACTICE_LINE) == 2
    assert preview["text"].count(PRACTICE_LINE) == 2
    assert preview["mail"].count(PRACTICE_LINE) == 2
    assert ask("letter_preview", **case, explain=True)["html"].count(PRACTICE_LINE) == 2
    assert PRACTICE_FOOT in preview["text"]
    word = ask("word", **case)
    assert word["filename"].startswith("practice-")
    with zipfile.ZipFile(io.BytesIO(b64decode(word["base64"]))) as archive:
        assert archive.read("word/document.xml").decode().count("PRACTICE") == 2
        assert all(PRACTICE_FOOT in archive.read(f"word/footer{n}.xml").decode() for n in (1, 2))
    assert "PRACTICE" not in json.dumps(ask("letter_preview", **{**case, "practice": False}))
