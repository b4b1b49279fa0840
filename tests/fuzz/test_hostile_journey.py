"""Every hostile string through the whole journey in a real browser, to each thing that one takes away."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path, PurePosixPath
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from docx import Document
from icalendar import Calendar
from playwright.sync_api import Browser, Download, Page, expect

from tests.browser.serving import Faults, served
from tests.browser.wizard_driver import VIEW, Wizard
from tests.engine.cases import ON_AND_ON
from wizard.case import load_case
from wizard.model import Policy

from .strings import STRINGS, arrives, squeezed

pytestmark = pytest.mark.browser

LETTER = "contact-restriction"
DATES = {"start-date": "1 December 2026", "end-date": "1 June 2027", "review-date": "1 June 2027"}
MARK = "begins {} ends"
"""Around what is typed, so that it is found as a whole."""
LONGEST = 60_000
TYPE = """([text, dates]) => {
  const typed = {};
  for (const input of document.querySelectorAll('[data-view] [data-field]:is(input, textarea)')) {
    const name = input.dataset.field;
    input.value = dates[name] ?? text;
    typed[name] = input.value;
    input.dispatchEvent(new Event('input', {bubbles: true}));
  }
  return typed;
}"""
SHOWN = """() => Object.fromEntries(
  [...document.querySelectorAll('[data-view] [data-field]:is(input, textarea)')]
    .map((input) => [input.dataset.field, input.value])
)"""
STRANGE = (
    "[data-preview] :is(script, img, svg, iframe, object, form, [onerror], [onload], [onfocus], [autofocus])"
)


@pytest.fixture(scope="module")
def desk(browser: Browser, site: Path) -> Iterator[Wizard]:
    """The letter of a restriction, open in the questions; one page for all strings."""
    context = browser.new_context(accept_downloads=True, permissions=["clipboard-read", "clipboard-write"])
    context.set_default_timeout(LONGEST)
    expect.set_options(timeout=LONGEST)
    with served(site, Faults()) as address:
        page = context.new_page()
        page.on("dialog", lambda dialog: dialog.accept())
        wizard = Wizard(page, address).open().answer_all(ON_AND_ON)
        yield wizard.go(f"letter:{LETTER}")
        context.close()


@pytest.fixture(scope="module")
def kinds(policy: Policy) -> dict[str, str]:
    return {field.id: field.kind for field in policy.fields}


def typed_everywhere(page: Page, text: str) -> dict[str, str]:
    """Type it into every field but the dates, and wait until the letter shows it."""
    typed: dict[str, str] = page.evaluate(TYPE, [text, DATES])
    page.locator("#field-review-date").dispatch_event("change")
    in_page(page, arrives(typed["person-name"]))
    return typed


def taken(page: Page, button: str) -> Download:
    with page.expect_download() as download:
        Wizard(page, "").press(f"[{button}]")
    name = download.value.suggested_filename
    assert re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9 ._()-]*", name), name
    return download.value


def in_page(page: Page, expected: str) -> None:
    preview = page.locator("[data-preview]")
    while expected not in squeezed(preview.evaluate("element => element.textContent")):
        page.wait_for_timeout(100)  # what never comes is ended by the time-out of all tests
    expect(page.locator(STRANGE)).to_have_count(0)


def in_word(data: bytes, expected: str) -> None:
    with ZipFile(BytesIO(data)) as archive:
        for part in [name for name in archive.namelist() if name.endswith((".xml", ".rels"))]:
            ElementTree.fromstring(archive.read(part).decode())
    document = Document(BytesIO(data))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert expected in squeezed(" ".join([*(line.text for line in document.paragraphs), *cells]))


def in_mail(page: Page, expected: str) -> None:
    page.locator(f"{VIEW} [data-copy=text]").click()
    expect(page.get_by_role("status").filter(has_text="Copied")).to_be_visible()
    assert expected in squeezed(page.evaluate("navigator.clipboard.readText()"))


def in_calendar(data: bytes) -> None:
    calendar = Calendar.from_ical(data)
    events = calendar.walk("VEVENT")
    assert events
    assert {str(alarm["ACTION"]) for alarm in calendar.walk("VALARM")} <= {"DISPLAY"}
    assert not [part for part in calendar.walk() if "ATTACH" in part]
    assert all(event.get("summary") for event in events)


def in_case_file(text: str, typed: dict[str, str], kinds: dict[str, str]) -> None:
    kept = load_case(text).fields
    for name, value in typed.items():
        if kinds[name] != "date" and value:
            assert kept[name] == value, name


@pytest.mark.hostile
@pytest.mark.one_in(16)
@pytest.mark.parametrize("name", STRINGS)
def test_it_arrives_as_typed_and_nothing_runs(
    desk: Wizard, kinds: dict[str, str], name: str, tmp_path: Path
) -> None:
    page, text = desk.page, MARK.format(STRINGS[name])
    typed = typed_everywhere(page, text)
    expected = arrives(typed["person-name"])
    in_word(Path(taken(page, "data-word").path()).read_bytes(), expected)
    in_mail(page, expected)
    in_calendar(Path(taken(page, "data-calendar").path()).read_bytes())
    saved = tmp_path / "case.json"
    taken(page, "data-save").save_as(saved)
    in_case_file(saved.read_text("ascii"), typed, kinds)
    opened_again(desk, saved)
    shown = page.evaluate(SHOWN)
    for field, value in typed.items():
        assert kinds[field] == "date" or arrives(shown[field]) == arrives(value), field
    assert not page.evaluate("window.ran")
    assert "begins" not in page.url + page.title()


def opened_again(desk: Wizard, file: Path) -> None:
    """Forget the case, open the file, go on with it to the same letter."""
    desk.go("outcome")
    desk.page.locator(f"{VIEW} [data-open-case]").set_input_files(file)
    desk.reach("loaded")
    desk.page.locator(f'{VIEW} [data-take="go_on"]').click()
    desk.leave("loaded")
    if desk.step != "outcome":
        desk.go("outcome")
    desk.go(f"letter:{LETTER}")


def test_no_name_in_the_zip_leads_out_of_its_folder(desk: Wizard) -> None:
    typed_everywhere(desk.page, MARK.format(STRINGS["zip slip"]))
    desk.go("outcome")
    with ZipFile(taken(desk.page, "data-zip").path()) as archive:
        names = archive.namelist()
    desk.go(f"letter:{LETTER}")
    assert names
    for name in names:
        assert re.fullmatch(r"[a-z0-9][a-z0-9 ._/-]*", name, re.IGNORECASE), name
        assert ".." not in PurePosixPath(name).parts and not name.startswith("/")


@pytest.mark.slow
@pytest.mark.nightly  # every run has LibreOffice read letters in tests/letters
@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice (soffice) is not installed")
def test_libreoffice_reads_what_was_typed(desk: Wizard, tmp_path: Path) -> None:
    chosen = ("markup", "script", "template", "control", "not characters", "field marks", "formula")
    text = MARK.format(" ".join(STRINGS[name] for name in chosen)).replace("\n", " ")
    typed = typed_everywhere(desk.page, text)
    taken(desk.page, "data-word").save_as(tmp_path / "letter.docx")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", "txt:Text (encoded):UTF8"]
    command += ["--outdir", str(tmp_path), str(tmp_path / "letter.docx")]
    subprocess.run(command, check=True, capture_output=True)
    read = (tmp_path / "letter.txt").read_text(encoding="utf-8-sig")
    assert arrives(typed["person-name"]) in squeezed(read)


def test_a_string_that_is_changed_on_its_way_is_noticed() -> None:
    assert arrives("a\x00b\ud800<b>") == "ab<b>"
    document, file = Document(), BytesIO()
    document.add_paragraph("begins &lt;b&gt; ends")
    document.save(file)
    in_word(file.getvalue(), "begins &lt;b&gt; ends")
    with pytest.raises(AssertionError):
        in_word(file.getvalue(), "begins <b> ends")
