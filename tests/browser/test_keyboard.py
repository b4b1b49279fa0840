"""A whole case by keys alone: an unknown, a judgement with its reason, reasons, why-not, a change."""

import pytest
from playwright.sync_api import Page, expect

from tests.engine.cases import SWEARING, Answers

from .focus_walk import STOP
from .wizard_driver import VIEW, Wizard

pytestmark = pytest.mark.browser

MANY_TABS = 120


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the focus is there; wherever it goes on the way, it has to be seen."""
    for _ in range(MANY_TABS):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        assert not stop or not stop["faults"], f"on the way to {selector}: {stop}"
        if page.evaluate("where => document.activeElement.matches(where)", selector):
            return
    raise AssertionError(f"no Tab leads to {selector}")


def choose(page: Page, question: str, *values: str) -> None:
    """Choose with Space and the arrows."""
    here = f'[data-asks="{question}"]'
    for value in values:
        box = f'{here} .cg-choice__input[value="{value}"]'
        if page.locator(f"{VIEW} {here}[data-many]").count():
            tab_to(page, box)
            page.keyboard.press("Space")
        else:
            tab_to(page, f"{here} .cg-choice__input")
            page.keyboard.press("Space")
            while not page.evaluate("where => document.activeElement.matches(where)", box):
                page.keyboard.press("ArrowDown")


def answer(wizard: Wizard, facts: Answers) -> None:
    """Choose for every question of the page, and press Enter on Continue."""
    step = wizard.step
    for question in wizard.questions:
        choose(wizard.page, question, *facts[question])
    tab_to(wizard.page, "button[type=submit]")
    wizard.page.keyboard.press("Enter")
    wizard.leave(step)


def press(wizard: Wizard, selector: str, to: str) -> None:
    tab_to(wizard.page, selector)
    wizard.page.keyboard.press("Enter")
    wizard.reach(to)


def test_a_case_from_danger_to_why_not_by_keys_alone(wizard: Wizard) -> None:
    wizard.page.emulate_media(reduced_motion="reduce")  # else the search fades away over the first stops
    facts = SWEARING | {"severity": ("unknown",), "problem": ("premises",), "complaint": ("no",)}
    facts |= {"group": ("not-yet",), "legal": ("not-yet",)}
    while wizard.kind == "question":
        if wizard.step == "severity":
            assert "This is a judgement" in wizard.page.locator(VIEW).inner_text()
        answer(wizard, facts)
    press(wizard, 'button[data-go="outcome"]', "outcome")
    view = wizard.page.locator(VIEW)
    expect(view).to_contain_text("Not settled yet")
    expect(view).to_contain_text("“More serious”: Formal written warning")

    press(wizard, 'button[data-go="severity"]', "severity")
    tab_to(wizard.page, "textarea")
    wizard.page.keyboard.type("Two swear words, no threat.")
    wizard.page.keyboard.press("Shift+Tab")
    wizard.page.keyboard.press("ArrowDown")
    while wizard.chosen != ["ordinary"]:
        wizard.page.keyboard.press("ArrowDown")
    tab_to(wizard.page, "button[type=submit]")
    wizard.page.keyboard.press("Enter")
    wizard.reach("outcome")

    expect(view.locator("h1")).to_have_text("Verbal warning")
    expect(view).to_contain_text("Judged so because: Two swear words, no threat.")
    expect(view).to_contain_text(
        "If a verbal warning were not possible, the step would be Informal written warning"
    )
    for door in ("#door-why", "#fold-why"):
        tab_to(wizard.page, f"{door} > summary")
        wizard.page.keyboard.press("Enter")
    press(wizard, 'button[data-go="verbal-possible"]', "verbal-possible")
    answer(wizard, {"verbal-possible": ("no",)})
    wizard.reach("outcome")
    expect(view.locator("h1")).to_have_text("Informal written warning")
