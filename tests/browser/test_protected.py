"""A case trusted to somebody: saved with a password, shut without it, opened with it, and in the register."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.engine.cases import SWEARING

from .axe import CHANGING, LOOKS, faults, page_with_axe
from .wizard_driver import VIEW, Wizard

pytestmark = pytest.mark.browser

NAME, PASSWORD = "Mrs Overleaf", "three red kites"
DIALOG, FIELD = "[data-unlock]", "#unlock-password"


@pytest.fixture
def desk(browser: Browser, address: str) -> Wizard:
    page = page_with_axe(browser)
    page.on("dialog", lambda dialog: dialog.accept())
    return Wizard(page, address).open()


def saved(wizard: Wizard, folder: Path) -> Path:
    """Save the case with a password, after two that will not do."""
    page = wizard.page
    wizard.reveal(page.locator("[data-save-protected]"))
    first, again = page.locator("#save-password"), page.locator("#save-again")
    first.fill("short")
    again.fill("other")
    page.locator("[data-save-protected]").click()
    expect(first).to_be_focused()
    expect(page.locator("#save-password-error")).to_contain_text("at least 8")
    expect(page.locator("#save-again-error")).to_contain_text("not the same")
    page.locator("[data-save-with] [data-password-show]").click()
    expect(first).to_have_attribute("type", "text")
    for field in (first, again):
        field.fill(PASSWORD)
    with page.expect_download() as waiting:
        page.locator("[data-save-protected]").click()
    file = folder / waiting.value.suggested_filename
    waiting.value.save_as(file)
    expect(first).to_have_value("")
    return file


def looked_at(page: Page, whole: bool, opened: bool) -> list[str]:
    """What axe finds: in an ordinary run all rules in the open dialogue, else what hangs on colours."""
    if whole:
        return [fault for look in LOOKS for fault in faults(page, look)]
    return faults(page, LOOKS[1], DIALOG) if opened else faults(page, LOOKS[2], ".cg-root", CHANGING)


def asked(page: Page, password: str) -> None:
    page.locator(FIELD).fill(password)
    page.locator(f"{DIALOG} button[type=submit]").click()


def test_a_protected_case_opens_by_its_password_alone(desk: Wizard, tmp_path: Path, whole: bool) -> None:
    page = desk.page
    desk.answer_all(SWEARING)
    desk.go("letter:verbal-warning-script")
    page.locator(f"{VIEW} [data-field]").first.fill(NAME)
    desk.go("outcome")
    file = saved(desk, tmp_path)
    assert file.stem.endswith("-protected")
    assert NAME not in file.read_text(encoding="ascii")
    found = looked_at(page, whole, opened=False)

    desk.open()
    page.locator("[data-wizard][data-ready]").wait_for()
    damaged = tmp_path / "damaged.json"
    damaged.write_text(file.read_text(encoding="ascii")[:-80], encoding="ascii")
    page.locator("[data-open-case]").set_input_files(damaged)
    expect(page.locator("[data-error-summary]")).to_contain_text("damaged")

    page.locator("[data-open-case]").set_input_files(file)
    expect(page.locator(FIELD)).to_be_focused()
    found += looked_at(page, whole, opened=True)
    page.keyboard.press("Escape")
    expect(page.locator(DIALOG)).to_be_hidden()
    assert desk.step == "danger"

    page.locator("[data-open-case]").set_input_files(file)
    asked(page, "three red kite")
    expect(page.locator(f"{FIELD}-error")).to_contain_text("does not open")
    expect(page.locator(FIELD)).to_have_attribute("aria-invalid", "true")
    asked(page, PASSWORD)
    desk.reach("loaded")
    page.locator("[data-take=go_on]").click()
    desk.reach("check")
    desk.go("outcome")
    desk.go("letter:verbal-warning-script")
    assert page.locator(f"{VIEW} [data-field]").first.input_value() == NAME
    assert found == []


def test_the_register_asks_once_and_names_what_stays_shut(desk: Wizard, tmp_path: Path) -> None:
    page = desk.page
    desk.answer_all(SWEARING)
    file = saved(desk, tmp_path)
    foreign = json.loads(file.read_text(encoding="ascii"))
    foreign["salt"] = f"AAAA{foreign['salt'][4:]}"
    other = tmp_path / "other.json"
    other.write_text(json.dumps(foreign), encoding="ascii")
    page.goto(f"{desk.address}/register/index.html")
    page.locator("[data-register][data-ready]").wait_for()
    page.locator("[data-open-files]").set_input_files([file, other])
    asked(page, PASSWORD)
    page.locator('[data-register][data-checked="1"]').wait_for()
    expect(page.locator(VIEW)).to_contain_text("other.json")
    expect(page.locator(VIEW)).to_contain_text("protected by a password")
