"""While the engine is on its way, the book answers; when it is up, it takes the case over."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from wizard.engine import compile_rules, next_step
from wizard.model import Policy

from .serving import Faults, served
from .wizard_driver import VIEW, Wizard

pytestmark = pytest.mark.browser

WASM = "pyodide.asm.wasm.bin"
OPENING = {"danger": "no", "purpose": "incident", "harm-threat": "none", "crisis": "no", "intoxicated": "no"}


@pytest.fixture
def faults() -> Faults:
    return Faults(held={WASM: threading.Event()})


@pytest.fixture
def early(context: BrowserContext, site: Path, faults: Faults) -> Iterator[Wizard]:
    """The wizard on a server that holds the engine back until the test lets it go."""
    with served(site, faults) as address:
        page = context.new_page()
        page.on("dialog", lambda dialog: dialog.accept())
        yield Wizard(page, address).open()
        faults.held[WASM].set()
        page.close()


def begin(wizard: Wizard) -> str:
    """Answer the opening questions; returns the question that then stands there."""
    while wizard.step in OPENING:
        wizard.answer_page({name: (value,) for name, value in OPENING.items()})
    return wizard.step


def test_questions_come_without_the_engine_and_it_takes_over(
    early: Wizard, faults: Faults, policy: Policy
) -> None:
    question = begin(early)
    answers = {name: (value,) for name, value in OPENING.items()}
    asked = next_step(compile_rules(policy), answers).question
    assert asked is not None and asked.id == question
    assert early.focused == asked.title
    assert early.page.title().startswith("Question – ")
    expect(early.page.locator("[data-status]")).to_have_text("")
    early.page.locator(f'{VIEW} button[data-go="outcome"]').click()
    expect(early.page.get_by_role("status").filter(has_text="One moment")).to_be_visible()
    faults.held[WASM].set()
    early.reach("outcome")


def test_danger_is_answered_at_once(early: Wizard) -> None:
    early.answer("yes")
    expect(early.page.locator(f"{VIEW} [data-kind=outcome] h1")).to_have_text("Do this now")


def test_back_and_errors_work_without_the_engine(early: Wizard) -> None:
    question = begin(early)
    early.press_continue()
    expect(early.page.locator(f"{VIEW} [data-error-summary]")).to_be_focused()
    early.page.go_back()
    last = early.reach("crisis")
    assert (last.chosen, last.chosen_for("intoxicated")) == (["no"], ["no"])
    early.page.go_back()
    early.reach("harm-threat").press_continue()
    last = early.reach("crisis")
    assert (last.chosen, last.chosen_for("intoxicated")) == (["no"], ["no"])
    early.press_continue()
    early.reach(question)


def test_on_the_way_most_cases_take_the_book_goes_on_past_the_boxes(early: Wizard) -> None:
    begin(early)
    early.answer_page({"who": ("customer",)})
    early.answer_page({"conduct": ("violence", "abuse")})
    early.answer_page({"fits": ("yes",)})
    early.answer_page({"severity": ("serious",), "setting": ("home", "telephone")})
    assert early.step == "circumstances"
    assert early.page.locator("[data-ready]").count() == 0
