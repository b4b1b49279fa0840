"""The policy desk by keys alone: cells, a row, columns, undo, a refusal, the saved zip; and axe."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from wizard.publish.desk_page import content_texts

from .axe import CHANGING, LOOKS, faults, page_with_axe, put_on
from .conftest import LONGEST
from .focus_walk import STOP

pytestmark = pytest.mark.browser

CONTENT = Path(__file__).resolve().parents[2] / "policy_source"
TABLE = "decisions/11-review-period.md"
HERE = "where => document.activeElement.matches(where)"
MANY_TABS = 120


@pytest.fixture
def desk(browser: Browser, address: str) -> Iterator[Page]:
    page = page_with_axe(browser)
    page.set_default_timeout(LONGEST)
    expect.set_options(timeout=LONGEST)
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(f"{address}/desk/index.html")
    page.locator("[data-desk][data-ready]").wait_for()
    yield page
    page.context.close()


def tab_to(page: Page, selector: str, key: str = "Tab") -> None:
    """Press Tab until the focus is there; wherever it goes on the way, it has to be seen."""
    for _ in range(MANY_TABS):
        page.keyboard.press(key)
        stop = page.evaluate(STOP)
        assert not stop or not stop["faults"], f"on the way to {selector}: {stop}"
        if page.evaluate(HERE, selector):
            return
    raise AssertionError(f"no {key} leads to {selector}")


def press(page: Page, selector: str, key: str = "Enter", by: str = "Tab") -> None:
    tab_to(page, selector, by)
    page.keyboard.press(key)


def focus_on(page: Page, selector: str) -> None:
    """The focus comes there by itself: nothing that was done loses it."""
    page.wait_for_function(HERE, arg=selector)


def looked_at(page: Page, whole: bool, number: int) -> list[str]:
    """What axe finds: all rules in one look, and in every other what hangs on colours and width.

    In an ordinary run every state is looked at in one look, and all rules are held to the first and last.
    """
    found = []
    for turn, look in enumerate(LOOKS if whole else LOOKS[number % 4 :][:1]):
        every = turn == 0 if whole else number in (0, 6)
        found += faults(page, look, "[data-desk]", rules=() if every else CHANGING)
    put_on(page, LOOKS[0])
    return found


def open_part(page: Page, words: str, key: str) -> None:
    tab_to(page, "[data-find]", "Shift+Tab")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type(words)
    press(page, f'[data-part="{key}"]')
    focus_on(page, "[data-heading]")


def removing_is_tried(desk: Page, whole: bool) -> list[str]:
    """What removing a part does is told first; the focus comes to the answer, then to who names it."""
    open_part(desk, "six-month-review", "clauses/16-review.md#six-month-review")
    press(desk, "[data-whole] > summary")
    desk.locator("[data-desk][data-read]").wait_for()
    press(desk, '[data-try="remove"]')
    focus_on(desk, "[data-trial-heading]")
    found = looked_at(desk, whole, 1)
    tab_to(desk, "[data-trial] [data-part]")
    return found


def refused_and_taken_back(desk: Page) -> list[str]:
    """A value that would begin a part of its own is not taken, and undo goes back over all."""
    tab_to(desk, 'textarea[data-field="text"]', "Shift+Tab")
    desk.keyboard.press("ControlOrMeta+End")
    desk.keyboard.type("\n{#b}")
    expect(desk.locator('[data-error-for="text"]')).to_contain_text("would begin a part of its own")
    found = looked_at(desk, True, 4)
    for _ in "\n{#b}":
        desk.keyboard.press("Backspace")
    expect(desk.locator('[data-error-for="text"]')).to_be_empty()
    desk.keyboard.type(" So it is.")
    desk.locator('[data-files="2"]').wait_for()
    tab_to(desk, "[data-undo]", "Shift+Tab")
    while desk.locator("[data-desk]").get_attribute("data-files") != "0":
        desk.keyboard.press("Enter")
        desk.wait_for_timeout(200)
    focus_on(desk, "[data-undo]")
    expect(desk.locator("[data-status]")).to_contain_text("Taken back")
    desk.keyboard.press("Enter")
    focus_on(desk, "[data-undo]")
    return found


def a_paragraph_goes_and_comes(desk: Page) -> list[str]:
    """A letter's paragraph goes and comes back; then its condition."""
    open_part(desk, "formal-warning", "letters/formal-warning.md")
    names = desk.locator("[data-paragraph]").count()
    press(desk, '[data-do-paragraph="delete"]')
    expect(desk.locator("[data-paragraph]")).to_have_count(names - 1)
    focus_on(desk, "[data-paragraph]")
    press(desk, "[data-undo]", by="Shift+Tab")
    expect(desk.locator("[data-paragraph]")).to_have_count(names)
    press(desk, "[data-choices] > summary")
    tab_to(desk, "[data-more]")
    desk.keyboard.type("Setting")
    return looked_at(desk, True, 5)


def test_the_desk_is_worked_by_keys_alone_and_axe_finds_nothing(desk: Page, whole: bool) -> None:
    """A cell, a row, columns, the saved zip; in a whole run a refusal, undo and paragraphs too."""
    found = looked_at(desk, whole, 0)
    press(desk, "[data-open-own]")
    focus_on(desk, "[data-find]")
    found += looked_at(desk, whole, 1)
    open_part(desk, "review period", TABLE)

    # A cell: the focus stays on what was ticked, while the grid follows.
    press(desk, '[data-edit-row="0"]')
    focus_on(desk, "[data-row-heading]")
    before = desk.locator('tr[data-row="0"]').inner_text()
    press(desk, '[data-cell-of] input[type="checkbox"]:not(:checked)', "Space")
    expect(desk.locator('tr[data-row="0"]')).not_to_have_text(before, use_inner_text=True)
    focus_on(desk, '[data-cell-of] input[type="checkbox"]:checked')
    found += looked_at(desk, whole, 2)

    # A row with its reason; a reason that cites nothing known is told beside it.
    press(desk, '[data-do-row="add"]', by="Shift+Tab")
    focus_on(desk, "[data-row-heading]")
    expect(desk.locator("[data-row-heading]")).to_contain_text("Row 2 of")
    tab_to(desk, "textarea[data-cell]")
    desk.keyboard.type("It was asked for: @six-month-revew.")
    beside = desk.locator("textarea[data-cell] ~ [data-error-for]")
    expect(beside).to_contain_text("Did you mean @six-month-review?")
    focus_on(desk, 'textarea[data-cell][aria-invalid="true"]')
    found += looked_at(desk, whole, 3)
    for _ in "ew.":
        desk.keyboard.press("Backspace")
    desk.keyboard.type("iew.")
    expect(beside).to_be_empty()

    # Columns that say nothing, out and in again.
    heads = desk.locator(".cg-officer__table thead th")
    if desk.locator("[data-fold]").count():
        folded = heads.count()
        press(desk, "[data-fold]", by="Shift+Tab")
        expect(heads).not_to_have_count(folded)
        focus_on(desk, '[data-fold][aria-pressed="false"]')
        desk.keyboard.press("Enter")
        expect(heads).to_have_count(folded)
        focus_on(desk, '[data-fold][aria-pressed="true"]')

    found += removing_is_tried(desk, whole)
    if whole:
        found += refused_and_taken_back(desk)
        found += a_paragraph_goes_and_comes(desk)
    press(desk, "[data-show-saving]", by="Shift+Tab")
    focus_on(desk, "#desk-saving")
    found += looked_at(desk, whole, 6)
    tab_to(desk, '[data-save="zip"]')
    with desk.expect_download() as download:
        desk.keyboard.press("Enter")
    with zipfile.ZipFile(io.BytesIO(download.value.path().read_bytes())) as archive:
        saved = {name: archive.read(name).decode("utf-8") for name in archive.namelist()}
    was = dict(content_texts(CONTENT))
    assert saved.keys() == was.keys()
    changed = "letters/formal-warning.md" if whole else TABLE  # where the table’s row was taken back
    assert {name for name in was if saved[name] != was[name]} <= {f"policy_source/{changed}"}
    assert found == []
