"""Danger leads to help, and from there one button, by mouse or by keys, leads on with the case."""

import pytest
from playwright.sync_api import expect

from .test_keyboard import tab_to
from .wizard_driver import VIEW, Wizard

pytestmark = pytest.mark.browser
ON = "When everyone is safe: go on with this case"


def test_from_danger_the_case_goes_on_by_mouse(wizard: Wizard) -> None:
    wizard.answer("yes")
    expect(wizard.page.locator(f"{VIEW} h1")).to_have_text("Do this now")
    expect(wizard.page.locator(VIEW)).not_to_contain_text("proper result")
    wizard.page.get_by_role("button", name=ON).click()
    wizard.reach("purpose")
    wizard.page.go_back()
    wizard.reach("outcome").page.go_back()
    wizard.reach("danger")
    assert wizard.chosen == ["no"]


def test_from_danger_the_case_goes_on_by_keys(wizard: Wizard) -> None:
    wizard.page.emulate_media(reduced_motion="reduce")
    wizard.answer("yes")
    assert wizard.focused == "Do this now"
    tab_to(wizard.page, "button[data-answer]")
    wizard.page.keyboard.press("Enter")
    wizard.reach("purpose")


def test_answers_given_before_the_danger_come_back(wizard: Wizard) -> None:
    wizard.answer("no")
    wizard.answer("incident")
    wizard.page.go_back()
    wizard.reach("purpose").page.go_back()
    wizard.reach("danger").answer("yes")
    wizard.page.get_by_role("button", name=ON).click()
    wizard.reach("purpose")
    assert wizard.chosen == ["incident"]
