"""A reload keeps the case in this tab if the person allowed it; when that ends, nothing is left."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.engine.cases import SWEARING

from .serving import Faults, served
from .watching import CANARY, KEPT, watched
from .wizard_driver import STEP, VIEW, Wizard

pytestmark = pytest.mark.browser

KEEP, STOP = '[data-keep-here="yes"]', '[data-keep-here="no"]'
LETTER = "letter:verbal-warning-script"
HOLDS = "() => sessionStorage.getItem('conduct-guide case')"


def with_a_name(wizard: Wizard) -> Wizard:
    wizard.answer_all(SWEARING)
    wizard.go(LETTER)
    wizard.page.locator(f"{VIEW} [data-field]").first.fill(CANARY)
    return wizard


def places(page: Page) -> list[str]:
    """Where the canary stands, of everything that a page can keep."""
    return [place for place, what in page.evaluate(KEPT, CANARY).items() if CANARY in json.dumps(what)]


def test_it_says_what_would_be_lost_and_offers_to_save_it(wizard: Wizard) -> None:
    told = wizard.page.locator("[data-keeping]")
    expect(told).to_be_hidden()
    wizard.answer("no")
    expect(told).to_contain_text("would lose your 1 answer.")
    expect(told.locator(STOP)).to_be_hidden()
    assert wizard.page.evaluate(HOLDS) is None
    with wizard.page.expect_download():
        told.locator("[data-save]").click()


def test_a_reload_that_was_not_allowed_loses_it_and_back_shows_no_dead_page(wizard: Wizard) -> None:
    wizard.answer("no")
    wizard.page.reload()
    wizard.reach("danger")
    assert wizard.chosen == []
    wizard.answer("no")
    wizard.page.go_back()
    wizard.reach("danger")
    assert wizard.chosen == ["no"]


def test_an_allowed_reload_brings_back_the_page_the_texts_and_the_way_back(wizard: Wizard) -> None:
    page = with_a_name(wizard).page
    page.locator(KEEP).click()
    expect(page.locator(STOP)).to_be_focused()
    assert places(page) == []  # while the page is there nothing is kept
    page.reload()
    wizard.reach(LETTER)
    assert page.locator(f"{VIEW} [data-field]").first.input_value() == CANARY
    expect(page.locator("[data-status]")).to_contain_text("Your case is here again")
    assert places(page) == []
    page.go_back()
    wizard.reach("outcome")
    page.reload()
    wizard.reach("outcome")
    page.go_back()
    wizard.reach("check")


def test_after_it_is_stopped_or_cleared_a_reload_begins_anew(wizard: Wizard) -> None:
    page = wizard.answer("no").page
    page.locator(KEEP).click()
    page.locator(STOP).click()
    expect(page.locator(KEEP)).to_be_focused()
    assert page.evaluate(HOLDS) is None
    page.locator(KEEP).click()
    with page.expect_navigation():
        page.locator("[data-clear]").last.click()
    wizard.reach("danger")
    assert (page.evaluate(HOLDS), wizard.chosen) == (None, [])


def test_a_browser_that_keeps_nothing_says_so(wizard: Wizard) -> None:
    page = wizard.answer("no").page
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new DOMException('no') } }")
    page.locator(KEEP).click()
    expect(page.locator("[data-status]")).to_contain_text("Save the case instead")
    expect(page.locator(KEEP)).to_be_visible()


def test_ten_idle_minutes_end_it(page: Page, address: str) -> None:
    page.clock.install()
    wizard = Wizard(page, address).open().answer("no")
    page.locator("[data-wizard][data-ready]").wait_for()
    page.locator(KEEP).click()
    page.clock.run_for("11:00")
    expect(page.locator("[data-away] h2")).to_be_focused()
    page.reload()
    wizard.reach("danger")
    assert (page.evaluate(HOLDS), wizard.chosen) == ("{}", [])


def test_what_is_kept_too_long_ago_or_for_another_page_is_thrown_away(wizard: Wizard) -> None:
    page = wizard.answer("no").page
    page.locator(KEEP).click()
    page.goto(f"{wizard.address}/index.html")
    assert "danger" in page.evaluate(HOLDS)
    wizard.open()  # by a link, not come back to
    assert (page.locator(STEP).get_attribute("data-step"), page.evaluate(HOLDS)) == ("danger", "{}")
    wizard.answer("no")
    page.goto(f"{wizard.address}/index.html")
    page.evaluate(
        """() => {
          const held = JSON.parse(sessionStorage.getItem('conduct-guide case'));
          sessionStorage.setItem('conduct-guide case', JSON.stringify({ ...held, used: held.used - 601000 }));
        }"""
    )
    page.go_back()
    wizard.reach("danger")
    assert (page.evaluate(HOLDS), wizard.chosen) == ("{}", [])


def test_allowed_it_stands_in_this_tab_alone_and_only_while_the_page_is_away(
    browser: Browser, chromium: str, site: Path, tmp_path: Path
) -> None:
    with (
        served(site, Faults()) as address,
        watched(browser.browser_type, chromium, address, tmp_path) as watch,
    ):
        page = watch.context.new_page()
        page.on("dialog", lambda dialog: dialog.accept())
        wizard = with_a_name(Wizard(page, address).open())
        page.locator(KEEP).click()
        watch.look(page)
        assert watch.kept == []
        page.goto(f"{address}/index.html")
        assert places(page) == ["sessionStorage"]
        other = watch.context.new_page()
        other.goto(f"{address}/index.html")
        watch.look(other)
        page.go_back()
        wizard.reach(LETTER)
        watch.look(page)
        page.locator(STOP).click()
        page.goto(f"{address}/index.html")
        watch.look(page)
        page.close()
    assert [leak for leak in watch.leaks() if "Session Storage" not in leak] == []
