"""The register in a real browser: thirty files, three overdue; dates and tables read by other programs."""

import io
import zipfile
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import docx
import icalendar
import openpyxl
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.register.made import TODAY, restricted, thirty
from wizard.case import dump_case, load_case
from wizard.case.opinions import opinion, put_opinion
from wizard.engine import Rules

from .serving import Faults, served
from .watching import CANARY, watched
from .wizard_driver import VIEW, Wizard

pytestmark = pytest.mark.browser

ROWS = "[data-register] tr[data-number]"
# A release keeps files by its service worker and says so; a draft has none and asks for them once a tab.
KEPT = """() => document.querySelector("meta[data-kept]")
  || Object.keys(sessionStorage).some((key) => key.startsWith("conduct-guide warm"))"""
VIEWS = {
    "agrees": "It is needed.",
    "disagrees": "A warning is enough.",
    "agrees-if": "Only by letter.",
}
NOON = datetime(TODAY.year, TODAY.month, TODAY.day, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def folder(rules: Rules, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cases")
    for name, text in thirty(rules).items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def open_register(page: Page, address: str) -> Page:
    page.clock.set_fixed_time(NOON)
    page.goto(f"{address}/register/index.html")
    page.locator("[data-register][data-ready]").wait_for()
    return page


def choose(page: Page, files: list[Path]) -> None:
    page.locator("[data-open-files]").set_input_files(files)
    page.locator("[data-register][data-checked]").wait_for()


@pytest.fixture
def register(page: Page, address: str, folder: Path) -> Iterator[Page]:
    choose(open_register(page, address), sorted(folder.iterdir()))
    yield page


def given(page: Page, what: str) -> bytes:
    with page.expect_download() as download:
        page.locator(f'[data-out="{what}"]').click()
    return download.value.path().read_bytes()


def test_three_of_thirty_are_overdue_and_what_cannot_be_read_is_named(register: Page) -> None:
    view = register.locator(VIEW)
    expect(view).to_contain_text("3 reviews overdue, 4 due within 28 days.")
    rows = register.locator(ROWS)
    # Three files are no case files, and one is an older copy.
    expect(rows).to_have_count(26)
    for place, name in enumerate(("REF-0003", "REF-0002", "REF-0001")):
        expect(rows.nth(place)).to_contain_text(name)
        expect(rows.nth(place)).to_contain_text("Overdue")
    expect(view).to_contain_text("3 files left out")
    for name in ("cut-short.json", "changed-by-hand.json", "a-letter.json"):
        expect(view).to_contain_text(name)
    expect(view).to_contain_text("kept-old.json is an older copy of kept.json")
    differs = register.locator(f"{ROWS}[data-differs]")
    expect(differs).to_have_count(1)
    expect(differs).to_contain_text("REF-0026")


def test_lines_are_filtered_and_sorted(register: Page) -> None:
    shown = register.locator(f"{ROWS}:visible")
    register.locator("[data-filter]").fill("ref-000")
    expect(shown).to_have_count(9)
    register.locator("[data-chosen-state]").select_option("soon")
    expect(shown).to_have_count(4)
    register.locator("[data-filter]").fill("")
    register.locator("[data-chosen-state]").select_option("")
    due = register.locator("th", has=register.get_by_role("button", name="Review due"))
    due.get_by_role("button").click()
    expect(due).to_have_attribute("aria-sort", "ascending")
    expect(shown.first).to_contain_text("REF-0003")
    due.get_by_role("button").click()
    expect(due).to_have_attribute("aria-sort", "descending")
    expect(shown.first).to_contain_text("30 April 2027")
    # Of thousands the first 200 are laid out; the others when somebody asks, or prints.
    register.evaluate(
        """() => { const row = document.querySelector("tr[data-number]");
        for (let i = 0; i < 200; i += 1) row.after(row.cloneNode(true)); }"""
    )
    register.locator("[data-filter]").fill("r")
    expect(shown).to_have_count(200)
    expect(register.locator("[data-filtered]")).to_have_text("200 of 226 shown.")
    register.get_by_role("button", name="Show all 226 lines").click()
    expect(shown).to_have_count(226)
    expect(shown.nth(200).get_by_role("button")).to_be_focused()


def test_calendar_excel_and_letters_are_read_by_other_programs(register: Page) -> None:
    calendar = icalendar.Calendar.from_ical(given(register, "calendar"))
    days = {str(one["SUMMARY"]): one["DTSTART"].dt for one in calendar.walk("VEVENT")}
    assert days["Review due: REF-0001"] == date(2026, 11, 29)
    plain = openpyxl.load_workbook(io.BytesIO(given(register, "xlsx"))).active
    assert [row[1] for row in plain.iter_rows(min_row=2, max_row=4, values_only=True)] == ["Overdue"] * 3
    assert "REF-0001" not in str(list(plain.values))
    register.locator("[data-named]").check()
    named = openpyxl.load_workbook(io.BytesIO(given(register, "xlsx"))).active
    assert "REF-0001" in str(list(named.values))
    with zipfile.ZipFile(io.BytesIO(given(register, "letters"))) as letters:
        assert sum(name.endswith(".docx") for name in letters.namelist()) == 4


def test_the_report_stands_in_the_page_with_a_table_beside_each_plot(register: Page) -> None:
    register.locator('[data-out="report"]').click()
    report = register.locator("[data-report]")
    expect(report).to_contain_text("Report for 2026")
    expect(report.locator("h3")).to_be_focused()
    assert report.locator("svg").count() == report.locator("table").count() >= 2


def test_a_row_opens_its_case_at_its_review(register: Page) -> None:
    with register.expect_popup() as popup:
        register.get_by_role("button", name="REF-0001").click()
    wizard = Wizard(popup.value, "")
    wizard.page.locator("[data-wizard][data-handed]").wait_for()
    assert "#" not in wizard.page.url
    wizard.reach("danger").answer("no")
    assert wizard.step != "purpose"
    known = {"group": "yes", "weighed": "yes", "complaint": "open"}
    while wizard.step != "review-when":
        wizard.answer_page({name: (known.get(name, "unknown"),) for name in wizard.questions})
    wizard.answer("overdue")


def test_a_review_is_taken_from_the_register_to_a_meeting_and_into_the_record(
    register: Page, tmp_path: Path
) -> None:
    """Three people put down what they say in copies of their own; nothing is asked for after the load."""
    with register.expect_popup() as popup:
        register.get_by_role("button", name="REF-0001").click()
    wizard, asked = Wizard(popup.value, ""), []
    wizard.page.locator("[data-wizard][data-handed]").wait_for()
    wizard.reach("danger").answer("no")
    wizard.go("outcome")
    wizard.page.on("request", lambda request: asked.append(request.url))
    with wizard.page.expect_download() as download:
        wizard.press("[data-save]")
    base = load_case(download.value.path().read_text())
    wizard.go("meeting")
    for number, (stance, says) in enumerate(VIEWS.items()):
        texts = {"name": CANARY if number else "F. Sample", "said-on": "16 November 2026"}
        said = opinion(
            texts | {"stance": stance, "says": says, "conditions": "3 months"}, f"v{number}", TODAY
        )
        copy = tmp_path / f"{number}.json"
        copy.write_text(dump_case(put_opinion(base, said)), encoding="ascii")
        wizard.page.locator(f"{VIEW} [data-open-case]").set_input_files(copy)
        wizard.reach("loaded")
        expect(wizard.page.locator(f"{VIEW} fieldset")).to_have_count(0)
        wizard.page.locator(f'{VIEW} [data-take="bring_in"]').click()
        wizard.reach("meeting")
    view = wizard.page.locator(VIEW)
    expect(view).to_contain_text("They are not of one mind")
    with wizard.page.expect_download() as download:
        view.locator('[data-log="pack"]').click()
    assert docx.Document(str(download.value.path())).paragraphs
    wizard.go("letter:decision-record")
    wizard.page.locator('[data-use="consulted-views"]').click()
    paper = wizard.page.locator(f"{VIEW} article")
    for says in VIEWS.values():
        expect(paper).to_contain_text(says)
    expect(paper).to_contain_text("not of one mind")
    assert [url for url in asked if not url.startswith(("blob:", "data:"))] == []
    kept = wizard.page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.title])")
    assert CANARY not in kept + wizard.page.url


def test_closing_forgets_everything_and_coming_back_shows_nothing(register: Page) -> None:
    register.locator("[data-clear]:visible").click()
    register.locator("[data-register][data-ready]").wait_for()
    expect(register.locator(ROWS)).to_have_count(0)


def test_a_folder_is_opened_with_the_folders_in_it(
    browser: Browser, page: Page, address: str, folder: Path
) -> None:
    texts = {path.name: path.read_text() for path in sorted(folder.iterdir())[:4]}
    page.add_init_script(
        """window.showDirectoryPicker = async () => window.pretended;
        window.pretend = (texts) => {
          const made = (name, text) => async () => new File([text], name);
          const file = ([name, text]) => ({ kind: "file", name, getFile: made(name, text) });
          const dir = (name, inside) => ({ kind: "directory", name, async *values() { yield* inside; } });
          const housing = dir("Housing", Object.entries(texts).map(file));
          window.pretended = dir("cases", [housing, file(["notes.txt", "x"])]);
        }"""
    )
    open_register(page, address).evaluate("window.pretend", texts)
    page.locator("[data-open-folder]").click()
    page.locator("[data-register][data-checked]").wait_for()
    assert page.locator("[data-register]").get_attribute("data-checked")
    expect(page.locator(VIEW)).to_contain_text("a-letter.json")
    expect(page.locator(VIEW)).not_to_contain_text("notes.txt")


def test_nothing_of_the_files_leaves_the_register(
    browser: Browser, chromium: str, site: Path, tmp_path: Path, rules: Rules
) -> None:
    """A canary in the files is nowhere but in the page; once it is ready nothing is asked for."""
    folder, faults = tmp_path / "cases", Faults()
    folder.mkdir()
    for number in range(3):
        texts = dict.fromkeys(("case-reference", "what-happened", "person-name", "contact-limit"), CANARY)
        case = restricted(rules, number, started=TODAY - timedelta(days=150), review=TODAY, **texts)  # type: ignore[arg-type]
        (folder / f"{number}.json").write_text(dump_case(case), encoding="utf-8")
    with served(site, faults) as address, watched(browser.browser_type, chromium, address, tmp_path) as watch:
        page = open_register(watch.context.new_page(), address)
        # What is kept for times offline comes by itself, seconds later: then nothing is left to ask for.
        page.wait_for_function(KEPT)
        page.context.set_offline(True)
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        choose(page, sorted(folder.iterdir()))
        expect(page.locator(ROWS).first).to_contain_text(CANARY)
        page.locator("[data-filter]").fill(CANARY)
        for what in ("calendar", "xlsx", "csv", "letters"):
            given(page, what)
        page.locator('[data-out="report"]').click()
        page.locator("[data-report-heading]").wait_for()
        assert [url for url in asked if not url.startswith(("blob:", "data:"))] == []
        watch.look(page)
        page.locator("[data-clear]:visible").click()
    assert watch.leaks() == []
    assert not faults.reports
