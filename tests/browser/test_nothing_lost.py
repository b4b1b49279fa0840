"""The case that is open stays open, and what is not in its file is not taken for saved."""

import pytest
from playwright.sync_api import expect

from tests.engine.cases import SWEARING

from .wizard_driver import VIEW, Wizard

pytestmark = pytest.mark.browser

LEAVING = "() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))"
"""Whether the page has the browser ask before it is left; one test leaves it and is asked."""
SAVE_AND_TYPE = """([save, field]) => {
  document.querySelector(save).click();
  const input = document.querySelector(field);
  input.value = "typed while the file is being made";
  input.dispatchEvent(new Event("input", { bubbles: true }));
}"""


def test_the_skip_link_keeps_the_case_and_leads_back_in_one_step(wizard: Wizard) -> None:
    asked: list[str] = []
    wizard.page.on("dialog", lambda dialog: asked.append(dialog.type))
    first = wizard.step
    wizard.answer("no")
    second = wizard.step
    wizard.choose(wizard.offered[0])
    wizard.page.locator("a.md-skip").focus()
    wizard.page.keyboard.press("Enter")
    wizard.page.wait_for_function("window.location.hash === '#the-page'")
    assert (wizard.step, asked) == (second, [])
    assert wizard.chosen == [wizard.offered[0]]
    wizard.page.locator(f"{VIEW} [data-back]").click()
    wizard.reach(first)
    assert wizard.chosen == ["no"]


def test_another_walk_in_the_address_still_begins_anew(wizard: Wizard) -> None:
    wizard.page.evaluate("window.location.hash = '#walk=shouting-at-the-front-desk'")
    expect(wizard.page.locator(".cg-walk-note")).to_have_count(1)


def test_what_is_typed_while_the_file_is_made_does_not_count_as_saved(warm: Wizard) -> None:
    warm.answer_all(SWEARING)
    warm.go("letter:verbal-warning-script")
    save, field = f"{VIEW} [data-save]", f"{VIEW} input[data-field]"
    with warm.page.expect_download():
        warm.page.evaluate(SAVE_AND_TYPE, [save, field])
    warm.page.locator(f"{VIEW} [data-have]").click()
    assert warm.page.evaluate(LEAVING)


def test_a_case_that_is_saved_may_be_left(warm: Wizard) -> None:
    warm.answer_all(SWEARING)
    assert warm.page.evaluate(LEAVING)
    with warm.page.expect_download():
        warm.press("[data-save]")
    told = warm.page.locator("[data-status]")
    expect(told).to_contain_text("was handed to your browser")  # whether it was taken no page can know
    assert "made" not in told.inner_text()
    warm.page.locator(f"{VIEW} [data-have]").click()
    assert not warm.page.evaluate(LEAVING)


def test_until_the_file_is_found_the_page_warns(wizard: Wizard) -> None:
    asked: list[str] = []
    wizard.page.on("dialog", lambda dialog: asked.append(dialog.type))
    wizard.answer_all(SWEARING)
    with wizard.page.expect_download() as download:
        wizard.press("[data-save]")
    download.value.cancel()
    expect(wizard.page.locator(f"{VIEW} [data-have]")).to_be_visible()
    wizard.page.reload()
    assert asked == ["beforeunload"]


def test_a_file_that_cannot_be_read_is_told(wizard: Wizard) -> None:
    field = wizard.page.locator(f"{VIEW} [data-open-case]")
    wizard.page.evaluate("File.prototype.slice = () => ({ text: () => Promise.reject(new Error('gone')) })")
    field.set_input_files({"name": "case.json", "mimeType": "application/json", "buffer": b"{}"})
    summary = wizard.page.locator(f"{VIEW} [data-error-summary]")
    expect(summary).to_be_focused()
    expect(summary).to_contain_text("could not read this file")


def test_a_text_that_no_file_can_hold_is_told_at_its_field_and_nothing_is_saved(warm: Wizard) -> None:
    warm.answer_all(SWEARING)
    warm.go("letter:verbal-warning-script")
    field = warm.page.locator(f"{VIEW} input[data-field]:not([data-date])").first
    field.fill("x" * 100_001)
    error = warm.page.locator(f"{VIEW} .cg-error", has_text="100,001 characters")
    expect(error).to_be_visible()
    expect(field).to_have_attribute("aria-invalid", "true")
    warm.page.locator(f"{VIEW} [data-save]").click()
    expect(warm.page.locator("[data-status]")).to_contain_text("It is not saved")
    field.fill("x" * 100_000)
    expect(error).to_have_count(0)
    with warm.page.expect_download():
        warm.page.locator(f"{VIEW} [data-save]").click()
