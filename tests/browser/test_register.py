"""The register in a real browser: thirty files, three overdue; dates and tables read by other programs."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import docx
import icalendar
import openpyxl
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.register.made import REVIEW, TODAY, restricted, thirty
from wizard.case import dump_case, load_case
from wizard.case.opinions import opinion, put_opinion
from wizard.engine import Rules

from .conftest import LONGEST
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


def test_lines_are_filtered_and_sorted_and_closing_forgets_them(register: Page) -> None:
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
    # On paper a heading and a reference are words like any other, though on the screen they are buttons.
    register.emulate_media(media="print")
    expect(due.get_by_text("Review due")).to_be_visible()
    expect(register.get_by_text("REF-0003").first).to_be_visible()
    register.emulate_media(media="screen")
    register.locator("[data-clear]:visible").click()
    register.locator("[data-register][data-ready]").wait_for()
    expect(register.locator(ROWS)).to_have_count(0)


def test_a_folder_is_opened_with_the_folders_in_it(
    browser: Browser, page: Page, address: str, folder: Path
) -> None:
    texts = {path.name: path.read_text() for path in sorted(folder.iterdir())[:4]}
    # No test can press buttons of the system's own dialog; the folder it would give is a real one here.
    page.add_init_script(
        """const own = () => navigator.storage.getDirectory();
        const cases = async () => (await own()).getDirectoryHandle("cases", { create: true });
        window.showDirectoryPicker = cases;
        window.lay = async (texts) => {
          const housing = await (await cases()).getDirectoryHandle("Housing", { create: true });
          for (const [name, text] of Object.entries({ ...texts, "notes.txt": "x" })) {
            const file = await (await housing.getFileHandle(name, { create: true })).createWritable();
            await file.write(text);
            await file.close();
          }
        }"""
    )
    open_register(page, address).evaluate("(texts) => window.lay(texts)", texts)
    page.locator("[data-open-folder]").click()
    page.locator("[data-register][data-checked]").wait_for()
    assert page.locator("[data-register]").get_attribute("data-checked")
    expect(page.locator(VIEW)).to_contain_text("a-letter.json")
    expect(page.locator(VIEW)).not_to_contain_text("notes.txt")


@dataclass
class Asked:
    """What a browser asks for, from its pages and their workers; emptied when a page has loaded."""

    urls: list[str]

    @classmethod
    def of(cls, context: BrowserContext) -> "Asked":
        asked = cls([])
        context.on("request", lambda request: asked.urls.append(request.url))
        return asked

    def of_a_server(self) -> list[str]:
        return [url for url in self.urls if not url.startswith(("blob:", "data:"))]


def test_thirty_files_to_a_review_a_meeting_and_the_record_of_its_decision(
    browser: Browser, chromium: str, site: Path, tmp_path: Path, rules: Rules
) -> None:
    """The whole story of the desk: what is found, written and decided; and none of it leaves the browser."""
    expect.set_options(timeout=LONGEST)
    folder, faults = tmp_path / "cases", Faults()
    folder.mkdir()
    named = dict.fromkeys(("what-happened", "person-name", "contact-limit", "adjustments-offered"), CANARY)
    texts = thirty(rules)
    case = restricted(rules, 1, started=TODAY - timedelta(200), review=TODAY - timedelta(1))
    decision = replace(case.decisions[0], fields={**case.decisions[0].fields, **named})
    texts["overdue-1.json"] = dump_case(replace(case, fields=case.fields | named, decisions=(decision,)))
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    with served(site, faults) as address, watched(browser.browser_type, chromium, address, tmp_path) as watch:
        page = open_register(watch.context.new_page(), address)
        # What is kept for times offline comes by itself, seconds later: then nothing is left to ask for.
        page.wait_for_function(KEPT)
        asked = Asked.of(watch.context)
        choose(page, sorted(folder.iterdir()))
        found_in_the_table(page)
        read_by_other_programs(page)
        the_report(page)
        assert asked.of_a_server() == []
        wizard = Wizard(at_its_review(page), "")
        wizard.page.wait_for_function(KEPT)
        wizard.page.wait_for_load_state("networkidle")
        asked.urls.clear()
        review_written(wizard, tmp_path)
        meeting_held(wizard, tmp_path)
        assert asked.of_a_server() == []
        watch.look(page)
        watch.look(wizard.page)
        wizard.page.close(run_before_unload=False)
        page.locator("[data-clear]:visible").click()
    assert watch.leaks() == []
    assert not faults.reports


def found_in_the_table(page: Page) -> None:
    view = page.locator(VIEW)
    expect(view).to_contain_text("3 reviews overdue, 4 due within 28 days.")
    rows = page.locator(ROWS)
    # Three files are no case files, and one is an older copy.
    expect(rows).to_have_count(26)
    for place, name in enumerate(("REF-0003", "REF-0002", "REF-0001")):
        expect(rows.nth(place)).to_contain_text(name)
        expect(rows.nth(place)).to_contain_text("Overdue")
    expect(view).to_contain_text("3 files left out")
    for name in ("cut-short.json", "changed-by-hand.json", "a-letter.json"):
        expect(view).to_contain_text(name)
    expect(view).to_contain_text("kept-old.json is an older copy of kept.json")
    differs = page.locator(f"{ROWS}[data-differs]")
    expect(differs).to_have_count(1)
    expect(differs).to_contain_text("REF-0026")


def read_by_other_programs(page: Page) -> None:
    calendar = icalendar.Calendar.from_ical(given(page, "calendar"))
    events = {str(one["SUMMARY"]): one for one in calendar.walk("VEVENT")}
    due = events["Review due: REF-0001"]
    assert due["DTSTART"].dt == date(2026, 11, 29)
    assert due["UID"] and int(due["SEQUENCE"]) >= 0
    again = icalendar.Calendar.from_ical(given(page, "calendar"))
    assert {str(one["UID"]) for one in again.walk("VEVENT")} == {str(one["UID"]) for one in events.values()}
    plain = openpyxl.load_workbook(io.BytesIO(given(page, "xlsx"))).active
    assert [row[1] for row in plain.iter_rows(min_row=2, max_row=4, values_only=True)] == ["Overdue"] * 3
    assert "REF-0001" not in str(list(plain.values))
    page.locator("[data-named]").check()
    named = openpyxl.load_workbook(io.BytesIO(given(page, "xlsx"))).active
    assert "REF-0001" in str(list(named.values)) and CANARY in given(page, "csv").decode()
    with zipfile.ZipFile(io.BytesIO(given(page, "letters"))) as letters:
        assert sum(name.endswith(".docx") for name in letters.namelist()) == 4


def the_report(page: Page) -> None:
    page.locator('[data-out="report"]').click()
    report = page.locator("[data-report]")
    expect(report).to_contain_text("Report for 2026")
    expect(report.locator("h3")).to_be_focused()
    assert report.locator("svg").count() == report.locator("table").count() >= 2
    assert CANARY not in report.inner_text()


def at_its_review(page: Page) -> Page:
    with page.expect_popup() as popup:
        page.get_by_role("button", name="REF-0001").click()
    popup.value.clock.set_fixed_time(NOON)
    popup.value.locator("[data-wizard][data-handed]").wait_for()
    assert "#" not in popup.value.url
    return popup.value


def review_written(wizard: Wizard, folder: Path) -> None:
    """It opens with the question about danger; then only what a review asks is asked."""
    wizard.reach("danger")
    seen, facts = [], {**REVIEW, "danger": ("no",), "review-when": ("overdue",)}
    facts |= {"review-finding": ("unchanged",), "weighed": ("yes",)}
    while wizard.kind == "question":
        seen += wizard.questions
        wizard.answer_page({name: facts.get(name, ("unknown",)) for name in wizard.questions})
    assert "purpose" not in seen and "review-when" in seen
    if wizard.step != "outcome":
        wizard.go("outcome")
    wizard.go("letter:review-outcome")
    with wizard.page.expect_download() as download:
        wizard.press("[data-word]")
    download.value.save_as(folder / "review.docx")
    assert CANARY in "".join(docx.Document(str(folder / "review.docx")).element.body.itertext())
    wizard.press("[data-back]")
    wizard.reach("outcome")


def meeting_held(wizard: Wizard, folder: Path) -> None:
    """Three people put down what they say in copies of their own, which come back into the case."""
    with wizard.page.expect_download() as download:
        wizard.press("[data-save]")
    base = load_case(download.value.path().read_text())
    wizard.go("meeting")
    for number, (stance, says) in enumerate(VIEWS.items()):
        texts = {"name": CANARY if number else "F. Sample", "said-on": "16 November 2026"}
        said = opinion(
            texts | {"stance": stance, "says": says, "conditions": "3 months"}, f"v{number}", TODAY
        )
        copy = folder / f"{number}.json"
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
    with wizard.page.expect_download() as download:
        wizard.press("[data-word]")
    text = "".join(docx.Document(str(download.value.path())).element.body.itertext())
    assert all(says in text for says in VIEWS.values())


def test_practice_files_open_with_one_button_and_never_stand_among_real_ones(
    page: Page, address: str, folder: Path
) -> None:
    page.goto(f"{address}/training/register/first-day-in-the-chair.html")
    page.get_by_role("link", name="Open these in the register").click()
    page.locator("[data-register][data-checked]").wait_for()
    view = page.locator(VIEW)
    expect(view.locator("[data-practice]")).to_contain_text("as on 30 November 2026")
    expect(view).to_contain_text("1 review overdue")
    expect(page.locator(ROWS).first).to_contain_text("RV-12")
    calendar = icalendar.Calendar.from_ical(given(page, "calendar"))
    assert all(str(one["SUMMARY"]).startswith("PRACTICE, made up") for one in calendar.walk("VEVENT"))
    with page.expect_download() as download:
        page.locator('[data-out="letters"]').click()
    assert download.value.suggested_filename.startswith("practice-")
    with zipfile.ZipFile(download.value.path()) as letters:
        made = [docx.Document(letters.open(name)) for name in letters.namelist() if name.endswith("docx")]
    assert made and all("a made-up case" in "".join(one.element.body.itertext()) for one in made)
    with page.expect_popup() as popup:
        page.get_by_role("button", name="RV-12").click()
    popup.value.locator("[data-wizard][data-handed]").wait_for()
    wizard = Wizard(popup.value, "")
    wizard.reach("danger").answer("no")
    choose(page, [folder / "overdue-1.json"])
    expect(view.locator("[data-practice]")).to_have_count(0)
    expect(page.locator(ROWS)).to_have_count(1)
    expect(view).to_contain_text("RV-12.json: It is a made-up case for practice")
