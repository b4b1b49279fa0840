"""A whole case in the browser, from a word at the desk to the end of the restriction, kept in one file."""

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Page, expect

from tests.engine.cases import SWEARING, Answers
from tests.letters.real import examples
from wizard.case import CaseFile, load_case

from .wizard_driver import VIEW, Wizard

pytestmark = pytest.mark.browser

MORE: Answers = {"continued": ("yes",), "complaint": ("open",), "group": ("yes",)}
VOLUME = MORE | {"conduct": ("volume",), "volume-how": ("inundating",), "problem": ("contact",)}
LIMIT = VOLUME | {"officers": ("one",), "channel": ("email-only",)}
BREACH = LIMIT | {"conduct": ("volume", "breach"), "officers": ("many",), "legal-democratic": ("yes",)}
BREACH |= {"legal": ("not-yet",)}
REVIEW: Answers = {"purpose": ("review",), "review-when": ("now",), "group": ("yes",), "complaint": ("open",)}
REVIEW |= {"review-state": ("written",), "review-facts": ("yes",)}
AHEAD = {"incident-date": 0, "start-date": 1, "review-date": 150, "end-date": 170, "warning-until": 300}
AHEAD |= {"next-review-date": 150, "new-end-date": 170, "comments-by": 30, "challenge-by": 40}
"""How many days after the step each date lies."""
STANDING = {"who", "circumstances", "adjustments", "care-need", "steps"}

EMPTY = """(view) => [...document.querySelectorAll(`${view} :is(input, textarea)[data-field]`)]
  .filter((one) => !one.value).map((one) => one.dataset.field)"""
FILL = """([view, texts]) => {
  for (const [name, text] of Object.entries(texts)) {
    const field = document.querySelector(`${view} :is(input, textarea)[data-field="${name}"]`);
    field.value = text;
    for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
  }
}"""


class Desk:
    """Somebody who works on one case, step by step, and keeps its file in a folder."""

    def __init__(self, wizard: Wizard, folder: Path) -> None:
        self.wizard, self.folder = wizard, folder
        self.saves = 0
        self.file = folder / "none"
        self.day = date.today()
        self.dialogs: list[str] = []
        wizard.page.on("dialog", lambda dialog: self.dialogs.append(dialog.type))

    @property
    def page(self) -> Page:
        return self.wizard.page

    def on(self, day: str) -> None:
        """Come back on another day: left open for months, a case may have been hidden."""
        self.day = date.fromisoformat(day)
        self.page.clock.set_fixed_time(datetime.fromisoformat(day).replace(hour=12, tzinfo=UTC))
        self.page.keyboard.press("Shift")  # from here on somebody is there, so nothing is hidden any more
        again = self.page.locator("[data-go-on]")
        if again.is_visible():
            again.click()

    def answer(self, facts: Answers) -> list[str]:
        """Answer what is asked, up to the outcome; returns what was asked."""
        asked = self.wizard.answer_questions(SWEARING | facts)
        if self.wizard.step != "outcome":
            self.wizard.go("outcome")
        return asked

    def make_fit(self, letter: str) -> None:
        """Tick off what can be, and fill in every field: a draft is not put down as sent."""
        ticks = self.page.locator(f"{VIEW} .cg-told-list--open [data-tick]")
        while left := ticks.count():
            self.wizard.reveal(ticks.first)
            ticks.first.click()
            expect(ticks).to_have_count(left - 1)
        self.wizard.go(f"letter:{letter}")
        fields: list[str] = self.page.evaluate(EMPTY, VIEW)
        self.page.evaluate(FILL, [VIEW, {field: self.value(field) for field in fields}])
        expect(self.page.locator(f"{VIEW} [data-summary]")).to_contain_text(
            re.compile("Complete|none of them")
        )

    def value(self, field: str) -> str:
        """Return what is typed into a field: dates count from the day of the step."""
        if field in AHEAD:
            return (self.day + timedelta(days=AHEAD[field])).isoformat()
        return "We are looking into it." if field == "complaint-status" else examples()[field]

    def send(self, letter: str, on: str = "") -> None:
        """Put a letter down as sent, and go back to the outcome."""
        self.make_fit(letter)
        if on:
            self.page.locator("#sent-on").fill(on)
        put_down = self.page.locator(f"{VIEW} [data-not-sent]")
        before = put_down.count()  # the same letter may have gone out at an earlier step
        self.page.locator(f"{VIEW} [data-sent]").click()
        expect(put_down).to_have_count(before + 1)
        self.wizard.go("outcome")

    def save(self) -> CaseFile:
        with self.page.expect_download() as download:
            self.wizard.press("[data-save]")
        self.saves += 1
        assert download.value.suggested_filename.startswith("case-")
        self.file = self.folder / f"{self.saves}.json"
        download.value.save_as(self.file)
        self.page.locator(f"{VIEW} [data-have]").click()
        return load_case(self.file.read_text("ascii"))

    def open(self, way: str = "begin_next") -> None:
        self.page.locator(f"{VIEW} [data-open-case]").set_input_files(self.file)
        self.wizard.reach("loaded")
        self.page.locator(f'{VIEW} [data-take="{way}"]').click()
        self.wizard.leave("loaded")


def test_a_whole_case_goes_through_eight_files(alone: Wizard, tmp_path: Path) -> None:
    desk = Desk(alone, tmp_path)
    desk.on("2026-01-06")
    desk.answer({})
    desk.send("verbal-warning-script", "yesterday")
    case = desk.save()
    assert [(one.letter, one.on) for one in case.sent] == [("verbal-warning-script", "2026-01-05")]

    asked: list[str] = []
    for day, letter, facts in (
        ("2026-01-12", "informal-warning", MORE | {"verbal-possible": ("no",)}),
        ("2026-02-02", "formal-warning", MORE),
        ("2026-03-02", "contact-restriction", LIMIT),
    ):
        desk.on(day)
        desk.open()
        asked += desk.answer(facts)
        desk.send(letter)
        desk.save()
    assert not STANDING & set(asked)

    # A breach: not all is known yet, so it is saved as it stands, and gone on with another day.
    desk.on("2026-04-07")
    desk.page.reload()
    desk.open()
    desk.answer(BREACH | {"officers": ("unknown",)})
    before = desk.save()
    desk.on("2026-04-09")
    desk.page.reload()
    assert not desk.dialogs
    desk.open("go_on")
    desk.wizard.reach("check").go("officers").choose("many").press_continue()
    desk.wizard.leave("officers")
    desk.answer(BREACH)
    desk.send("spoc-notification")
    case = desk.save()
    assert case.id == before.id

    for day, finding in (("2026-10-06", "unchanged"), ("2027-04-05", "changed")):
        desk.on(day)
        desk.open()
        desk.answer(REVIEW | {"review-finding": (finding,)})
        desk.send("review-outcome")
        case = desk.save()

    desk.open()
    assert desk.saves == 8
    assert [sent.result for sent in case.sent] == ["", "", "", "", "", "keep", "lift"]
    assert len(case.decisions) == 7
    # No letter said whether the first limit outlived the second, and the policy does not: so it is asked.
    over = ("verbal", "informal", "formal", "over")
    assert "steps" in desk.answer(MORE | {"danger": ("no",), "steps": over})
    assert desk.save().answers["steps"] == over


def test_a_file_that_is_refused_changes_nothing(wizard: Wizard, tmp_path: Path) -> None:
    wizard.answer("no").page.go_back()
    wizard.reach("danger").page.go_forward()
    wizard.reach("purpose").page.locator(f'{VIEW} button[data-go="outcome"]').click()
    wizard.reach("outcome")
    other = tmp_path / "letter.json"
    other.write_text("{}")
    field = wizard.page.locator(f"{VIEW} [data-open-case]")
    field.set_input_files(other)
    summary = wizard.page.locator(f"{VIEW} [data-error-summary]")
    expect(summary).to_be_focused()
    expect(summary).to_contain_text("This is not a case file of this guide.")
    expect(wizard.page.locator("#case-open-error")).to_have_text("This is not a case file of this guide.")
    assert wizard.page.title().startswith("Error: ")
    summary.get_by_role("link").click()
    expect(field).to_be_focused()
    wizard.go("check")
    expect(wizard.page.locator(VIEW)).to_contain_text("There is more to ask")


def test_dates_are_kept_as_dates_and_offered_with_their_sum(alone: Wizard, tmp_path: Path) -> None:
    desk, page = Desk(alone, tmp_path), alone.page
    desk.on("2026-11-22")
    desk.answer(LIMIT | {"steps": ("verbal", "formal")})
    alone.go("letter:contact-restriction")
    start, review = page.locator("#field-start-date"), page.locator("#field-review-date")
    start.fill("31 June")
    review.focus()
    expect(page.locator("#field-start-date-error")).to_contain_text("There is no 31 June")
    expect(start).to_have_attribute("aria-invalid", "true")
    start.fill("tomorrow")
    page.keyboard.press("Tab")
    expect(start).to_have_value("23 November 2026")
    expect(page.locator("#field-start-date-error")).to_have_text("")
    use = page.locator(f'{VIEW} [data-use="review-date"]')
    expect(use.locator("xpath=..")).to_contain_text("a Sunday, so Friday 21 May 2027")
    use.press("Enter")
    expect(review).to_be_focused()
    expect(review).to_have_value("21 May 2027")
    expect(use).to_have_count(0)
    expect(page.locator(f"{VIEW} [data-preview]")).to_contain_text("Receipt")
    with page.expect_download() as download:
        page.locator(f"{VIEW} [data-calendar]").click()
    assert "20270521" in download.value.path().read_text()
    alone.go("outcome")
    with page.expect_download() as download:
        alone.press("[data-zip]")
    assert download.value.suggested_filename.endswith(".zip")
    with ZipFile(download.value.path()) as whole:
        assert {"enclosed/policy.pdf", "enclosed/your-rights.pdf"} <= set(whole.namelist())
        assert whole.read("enclosed/policy.pdf").startswith(b"%PDF-")
    assert desk.save().fields["start-date"] == "2026-11-23"
