"""Danger leads to help, and from there one button, by mouse or by keys, leads on with the case."""

import pytest
from playwright.sync_api import expect

from .test_keyboard import tab_to
from .wizard_driver import VIEW, Wizard

pytestmark = pytest.mark.browser
ON = "When everyone is safe: go on with this case"


def test_from_danger_the_case_goes_on_by_mouse(warm: Wizard) -> None:
    warm.answer("yes")
    expect(warm.page.locator(f"{VIEW} h1")).to_have_text("Do this now")
    expect(warm.page.locator(VIEW)).not_to_contain_text("proper result")
    warm.page.get_by_role("button", name=ON).click()
    warm.reach("purpose")
    warm.page.go_back()
    warm.reach("outcome").page.go_back()
    warm.reach("danger")
    assert warm.chosen == ["no"]


def test_from_danger_the_case_goes_on_by_keys(wizard: Wizard) -> None:
    wizard.page.emulate_media(reduced_motion="reduce")
    wizard.answer("yes")
    assert wizard.focused == "Do this now"
    tab_to(wizard.page, "button[data-answer]")
    wizard.page.keyboard.press("Enter")
    wizard.reach("purpose")


def test_answers_given_before_the_danger_come_back(warm: Wizard) -> None:
    warm.answer("no")
    warm.answer("incident")
    warm.page.go_back()
    warm.reach("purpose").page.go_back()
    warm.reach("danger").answer("yes")
    warm.page.get_by_role("button", name=ON).click()
    warm.reach("purpose")
    assert warm.chosen == ["incident"]
