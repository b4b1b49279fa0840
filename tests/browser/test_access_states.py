"""axe finds nothing in any state that pressing leads to, in four looks, the pointer on what was pressed."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.engine.cases import SWEARING

from .axe import CHANGING, LOOKS, faults, page_with_axe, put_on
from .states import pages_from, states
from .wizard_driver import VIEW, Wizard

pytestmark = pytest.mark.browser

DARK = LOOKS[2:]
LETTER = "letter:verbal-warning-note"
GAPS = """() => {
  const all = (where) => [...document.querySelectorAll(`[data-view] ${where}`)];
  const reached = new Set(all("a[data-focus]").map((one) => one.dataset.focus));
  const gaps = all("mark[data-field]").map((one) => `field-${one.dataset.field}`);
  return { gaps: gaps.length, unreached: gaps.filter((one) => !reached.has(one)) };
}"""


def looked_at(wizard: Wizard, whole: bool) -> list[str]:
    """What axe finds in every state of the page; ordinarily in every second, in dark, by turns wide."""
    found = []
    for number, (state, control) in enumerate(states(wizard)):
        for turn, look in enumerate(LOOKS if whole else () if number % 2 else DARK[number // 2 % 2 :][:1]):
            put_on(wizard.page, look)
            if control and control.is_visible():
                control.hover()
            rules = () if whole and turn == 0 else CHANGING
            found += [f"{wizard.step}, {state}: {one}" for one in faults(wizard.page, look, rules=rules)]
    put_on(wizard.page, LOOKS[0])
    return found


def test_every_state_that_pressing_leads_to_is_accessible(
    browser: Browser, address: str, whole: bool, tmp_path: Path
) -> None:
    page = page_with_axe(browser)
    page.on("dialog", lambda dialog: dialog.accept())
    wizard = Wizard(page, address).open()
    wizard.answer_all(SWEARING).go(LETTER)
    gaps = page.evaluate(GAPS)
    assert gaps["gaps"] > 0 and gaps["unreached"] == []  # what the pointer does there, a link does by key
    found = looked_at(wizard, whole)
    page.locator("[data-clearing]").wait_for()
    if whole:
        wizard.go("outcome")
        found += looked_at(wizard, whole)
        for step in pages_from(wizard):
            wizard.go(step)
            if wizard.kind != "question":  # those are looked at in test_access_steps.py, each and refused too
                found += looked_at(wizard, whole)
            page.go_back()
            wizard.reach("outcome")
        with page.expect_download() as saving:
            wizard.press("[data-save]")
        saving.value.save_as(tmp_path / "case.json")
        page.locator(f"{VIEW} [data-open-case]").set_input_files(tmp_path / "case.json")
        wizard.reach("loaded")
        found += looked_at(wizard, whole)
    page.context.close()
    assert found == []
