"""The main journeys in Chromium, Firefox and WebKitGTK: one script, three engines, real clicks and keys."""

from collections.abc import Mapping
from pathlib import Path

import docx
import pytest

from tests.browser.axe import LOOKS
from wizard.case import load_case
from wizard.engine import compile_rules, next_step
from wizard.model import Policy, Scenario

from .access import Looking
from .engine import STEP, Engine, step

pytestmark = pytest.mark.browser

QUESTIONS = "return [...document.querySelectorAll('[data-view] [data-asks]')].map((one) => one.dataset.asks)"
NAME = "Renée O’Hara-Łuksza"


def whole_case(policy: Policy) -> Scenario:
    """A case that is answered to its end and makes a letter."""
    rules = compile_rules(policy)
    letters = {letter.id for letter in policy.letters if letter.kind == "letter"}
    return next(
        case
        for case in policy.scenarios
        if case.fields
        and letters & set(dict(case.expect).get("letters", ()))
        and not next_step(rules, dict(case.facts)).missing
    )


def leave(engine: Engine, before: str) -> str:
    engine.until("return document.querySelector(arguments[0])?.dataset.step !== arguments[1]", STEP, before)
    return step(engine)


def open_wizard(engine: Engine, address: str) -> None:
    engine.open(f"{address}/wizard/index.html")
    engine.until("return document.querySelector('[data-wizard][data-started]') !== null")


def answer_all(engine: Engine, facts: Mapping[str, tuple[str, ...]]) -> None:
    """Answer what is asked, and go on to the outcome."""
    while engine.count("[data-view] form[data-question]"):
        asked = step(engine)
        for question in engine.script(QUESTIONS):
            for value in facts.get(question) or ("none",):
                engine.click(f'[data-view] [data-asks="{question}"] .cg-choice__input[value="{value}"]')
        engine.click("[data-view] form button[type=submit]")
        leave(engine, asked)
    if step(engine) == "check":
        engine.click('[data-view] button[data-go="outcome"]')
        leave(engine, "check")


@pytest.mark.one_in(2)  # Firefox and WebKitGTK: all other tests run in Chromium
def test_a_case_leads_to_its_letter_as_a_word_file(engine: Engine, address: str, policy: Policy) -> None:
    case = whole_case(policy)
    expected = dict(case.expect)
    open_wizard(engine, address)
    answer_all(engine, dict(case.facts))
    assert (
        engine.script("return document.querySelector('[data-kind=outcome]').dataset.tier") in expected["tier"]
    )
    letters = {letter.id for letter in policy.letters if letter.kind == "letter"}
    letter = next(one for one in expected["letters"] if one in letters)
    if not engine.count(f'[data-view] .cg-first button[data-go="letter:{letter}"]'):
        engine.click("[data-view] #door-rights > summary")
    engine.click(f'[data-view] button[data-go="letter:{letter}"]')
    leave(engine, "outcome")
    engine.fill("[data-view] .cg-desk__fields input[type=text]:not([data-date])", NAME)
    engine.until("return document.querySelector('[data-preview]').innerText.includes(arguments[0])", NAME)
    looking = Looking(engine).begin()
    looking.look("the letter", LOOKS[3:])
    looking.end()
    assert looking.found == []
    engine.click("[data-view] [data-word]")
    document = docx.Document(str(engine.downloaded("*.docx")))
    assert NAME in "\n".join(document.element.body.itertext())


@pytest.mark.nightly
def test_a_case_is_saved_and_opened_again(
    engine: Engine, address: str, policy: Policy, tmp_path: Path
) -> None:
    case = whole_case(policy)
    open_wizard(engine, address)
    answer_all(engine, dict(case.facts))
    title = engine.words("[data-view] h1")
    engine.click("[data-view] #door-keep > summary")
    engine.click("[data-view] [data-save]")
    file = engine.downloaded("case-*.json").rename(tmp_path / "case.json")
    kept = load_case(file.read_text("ascii"))
    assert {name: dict(case.facts)[name] for name in kept.answers} == dict(kept.answers)

    open_wizard(engine, address)
    engine.choose_file("[data-view] [data-open-case]", file)
    engine.until("return document.querySelector(arguments[0])?.dataset.step === 'loaded'", STEP)
    engine.click('[data-view] [data-take="go_on"]')
    assert leave(engine, "loaded") == "check"
    engine.click('[data-view] button[data-go="outcome"]')
    leave(engine, "check")
    assert engine.words("[data-view] h1") == title
    engine.script("history.back()")
    engine.until("return document.querySelector(arguments[0])?.dataset.step === 'check'", STEP)


def find_a_clause(engine: Engine, policy: Policy) -> None:
    """Search for a clause by its number on the page that is open, and follow the answer to its words."""
    clause = next(one for one in policy.clauses if one.number.count(".") == 1 and one.force == "may")
    engine.click(".find-input")
    engine.keys(clause.number)
    found = f".best a[href*='#{clause.id}']"
    engine.until("return document.querySelector(arguments[0]) !== null", found)
    engine.click(found)
    engine.until("return location.hash.startsWith(arguments[0])", f"#{clause.id}")
    assert clause.number in engine.words(f"[id='{clause.id}']")


def test_a_clause_is_found_by_searching(engine: Engine, address: str, policy: Policy) -> None:
    engine.open(f"{address}/policy/index.html")
    find_a_clause(engine, policy)


def test_a_practice_case_is_decided(engine: Engine, address: str) -> None:
    engine.open(f"{address}/training/practice.html")
    engine.until("return document.querySelector('#tr-section') !== null")
    engine.click(".tr-start button[type=submit], form button[type=submit]")
    engine.until("return document.querySelector('form.tr-form') !== null")
    for number in range(engine.count("form.tr-form fieldset")):
        engine.click(f"form.tr-form fieldset:nth-of-type({number + 1}) input")
    engine.click("form.tr-form button[type=submit]")
    engine.until("return document.querySelector('.tr-feedback') !== null")
    assert engine.count(".tr-feedback .mark")
