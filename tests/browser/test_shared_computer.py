"""A computer that others use too: no Back, no wait and no history shows them the case."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import FLAGS
from tests.engine.cases import SWEARING
from wizard.model import Policy

from .conftest import LONGEST
from .wizard_driver import STEP, VIEW, Wizard

pytestmark = pytest.mark.browser

NAME = "Mrs Overleaf"
AWAY = "[data-away] h2"
LEAVE = "persisted => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted }))"


def with_a_name(wizard: Wizard) -> Wizard:
    wizard.answer_all(SWEARING)
    wizard.go("letter:verbal-warning-script")
    wizard.page.locator(f"{VIEW} [data-field]").first.fill(NAME)
    expect(wizard.page.locator("[data-clearing]")).to_be_visible()
    return wizard


def test_back_after_leaving_begins_anew(browser: Browser, chromium: str, address: str) -> None:
    """With the cache that browsers keep whole pages in, which Playwright switches off unless told."""
    kept = browser.browser_type.launch(
        executable_path=chromium,
        args=FLAGS,
        ignore_default_args=["--disable-back-forward-cache"],
    )
    page = kept.new_page()
    page.set_default_timeout(LONGEST)
    page.on("dialog", lambda dialog: dialog.accept())
    wizard = with_a_name(Wizard(page, address).open())
    page.goto(f"{address}/index.html")
    page.evaluate("history.back()")
    page.wait_for_url("**/wizard/index.html")
    expect(page.locator(f"{VIEW} [data-step=danger]")).to_have_count(1)
    page.locator("[data-wizard][data-started]").wait_for()
    assert wizard.chosen == []
    assert NAME not in page.content()
    assert "Letter" not in page.title()
    wizard.answer("no")
    page.go_back()
    wizard.reach("danger")
    kept.close()


def test_what_a_browser_keeps_of_a_page_that_is_left_is_empty(wizard: Wizard) -> None:
    with_a_name(wizard)
    wizard.page.evaluate(LEAVE, False)
    assert wizard.step == "letter:verbal-warning-script"  # it may not be left after all
    wizard.page.evaluate(LEAVE, True)
    assert wizard.page.locator(STEP).count() == 0
    assert NAME not in wizard.page.content()
    with wizard.page.expect_navigation():
        wizard.page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    wizard.reach("danger")


def test_after_start_again_no_page_of_the_old_case_is_left_behind(warm: Wizard) -> None:
    warm.answer_all(SWEARING)
    before = warm.page.evaluate("history.length")
    warm.page.locator(f"{VIEW} [data-again]").click()
    warm.reach("danger")
    assert warm.page.evaluate("history.state.depth") == 0
    warm.answer("no")
    assert warm.page.evaluate("history.length") < before
    warm.page.go_back()
    warm.reach("danger")


def test_ten_idle_minutes_hide_the_case_and_go_on_shows_it(page: Page, address: str) -> None:
    page.clock.install()
    wizard = Wizard(page, address).open().answer("no")
    page.locator("[data-wizard][data-ready]").wait_for()
    question, choice = wizard.step, page.locator(f"{VIEW} .cg-choice__input").first
    choice.focus()
    page.clock.run_for("09:00")
    page.keyboard.press("Shift")
    page.clock.run_for("09:00")
    expect(choice).to_be_visible()
    page.clock.run_for("02:00")
    expect(page.locator(AWAY)).to_be_focused()
    expect(page.locator(VIEW)).to_be_hidden()
    assert "Question" not in page.title()
    page.get_by_role("button", name="Go on").click()
    expect(page.locator(AWAY)).to_be_hidden()
    expect(choice).to_be_focused()
    assert wizard.step == question
    assert page.title().startswith("Question")


def test_an_empty_page_is_never_hidden(page: Page, address: str) -> None:
    page.clock.install()
    Wizard(page, address).open()
    page.clock.run_for("30:00")
    expect(page.locator(AWAY)).to_be_hidden()
    expect(page.locator("[data-clearing]")).to_be_hidden()


def test_one_button_clears_everything(wizard: Wizard) -> None:
    asked: list[str] = []
    wizard.page.on("dialog", lambda dialog: asked.append(dialog.type))
    with_a_name(wizard)
    with wizard.page.expect_navigation():
        wizard.page.locator("[data-clearing] [data-clear]").click()
    wizard.reach("danger")
    assert asked == ["confirm"]
    wizard.answer("no")
    assert NAME not in wizard.page.content()
    wizard.page.go_back()
    wizard.reach("danger")


def test_the_button_stands_on_every_page_of_a_case(policy: Policy, warm: Wizard) -> None:
    button = warm.page.locator("[data-clearing] [data-clear]")
    warm.answer("no")
    while warm.kind == "question":
        expect(button).to_be_visible()
        warm.answer_page(SWEARING)
    expect(button).to_be_visible()


def test_after_a_call_the_page_warns_again(wizard: Wizard) -> None:
    asked: list[str] = []
    wizard.page.on("dialog", lambda dialog: asked.append(dialog.type))
    wizard.answer("no")
    call = wizard.page.locator("a[href='tel:999']").first
    call.evaluate("one => one.addEventListener('click', (event) => event.preventDefault())")
    call.click()
    leave = "dispatchEvent(new Event('beforeunload', { cancelable: true }))"
    assert wizard.page.evaluate(leave) is True  # the call itself
    assert wizard.page.evaluate(leave) is False
    wizard.page.reload()
    assert asked == ["beforeunload"]


def test_titles_tell_nothing_of_the_case(policy: Policy, warm: Wizard) -> None:
    warm.answer_all(SWEARING)
    outcome = warm.page.locator(f"{VIEW} h1").inner_text()
    assert warm.page.title().startswith("Outcome – ") and outcome not in warm.page.title()
    warm.go("letter:verbal-warning-script")
    assert warm.page.title().startswith("Letter or record – ")


def test_a_date_that_is_refused_and_words_said_twice_are_read_out(warm: Wizard) -> None:
    page = warm.page
    warm.answer_all(SWEARING)
    warm.go("letter:verbal-warning-note")
    page.evaluate(
        """() => {
          window.heard = [];
          const note = (changes) => changes.forEach(({ target }) => window.heard.push(target.textContent));
          for (const live of document.querySelectorAll("[role=status]")) {
            new MutationObserver(note).observe(live, { childList: true });
          }
        }"""
    )
    date = page.locator(f"{VIEW} input[data-date]").first
    date.fill("31 June")
    page.keyboard.press("Tab")
    page.wait_for_function("() => window.heard.some((words) => words.includes('There is no 31 June'))")
    for times in (1, 2):
        page.locator(f"{VIEW} [data-copy=text]").click()
        page.wait_for_function(
            "times => window.heard.filter((words) => /Copied|did not allow/.test(words)).length === times",
            arg=times,
        )
