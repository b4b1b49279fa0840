"""On the letter page: why each part stands in it, own words in its place, and the letter as an e-mail."""

from io import BytesIO

import pytest
from playwright.sync_api import Locator, Page, expect
from pypdf import PageObject, PdfReader

from tests.engine.cases import SWEARING
from wizard.case import load_case

from .wizard_driver import VIEW, Wizard

pytestmark = pytest.mark.browser

LETTER = "formal-warning"
SHEET = f"{VIEW} [data-preview]"
PART = "facts"
KEY = f"words-{LETTER}-{PART}"
COPIED = """async () => {
  const [item] = await navigator.clipboard.read();
  return Promise.all(["text/html", "text/plain"].map(async (type) => (await item.getType(type)).text()));
}"""

WITHOUT = """() => {
  const { ClipboardItem } = window;
  delete window.ClipboardItem;
  navigator.clipboard.write = undefined;
  window.asBefore = () => { Object.assign(window, { ClipboardItem }); delete navigator.clipboard.write; };
}"""


@pytest.fixture
def letter(warm: Wizard) -> Page:
    """The letter of a new case, in the tab where the test before may have asked for its reasons."""
    warm.answer_all({**SWEARING, "severity": ("serious",), "complaint": ("no",), "group": ("yes",)})
    warm.go(f"letter:{LETTER}")
    expect(warm.page.locator(f"{VIEW} [data-explain]")).to_have_attribute("aria-pressed", "false")
    expect(warm.page.locator(f"{SHEET} [data-note]")).to_have_count(0)
    return warm.page


def buttons(page: Page) -> list[Locator]:
    return page.locator(f"{VIEW} .cg-bar__buttons:has([data-word]) button").all()


def explain(page: Page) -> None:
    button = page.locator(f"{VIEW} [data-explain]")
    button.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "true")


def reword(page: Page, words: str) -> None:
    page.locator(f'{SHEET} [data-reword="{KEY}"]').press("Enter")
    area = page.locator(f'{SHEET} [data-own-words="{KEY}"]')
    expect(area).to_be_focused()
    area.fill(words)
    page.locator(f'{SHEET} [data-keep-words="{KEY}"]').press("Enter")
    expect(page.locator(f'{SHEET} [data-reword="{KEY}"]')).to_be_focused()


def test_each_part_says_on_request_why_it_is_there(letter: Page) -> None:
    expect(letter.locator(f"{SHEET} [data-note]")).to_have_count(0)
    explain(letter)
    notes = letter.locator(f"{SHEET} [data-note]")
    parts = letter.eval_on_selector_all(
        f"{SHEET} [data-paragraph]", "all => [...new Set(all.map(one => one.dataset.paragraph))]"
    )
    assert [note.get_attribute("data-note") for note in notes.all()] == parts
    told = " ".join(notes.all_inner_texts())
    assert "Here because" in told and "Stands in every letter" in told and "policy: must" in told
    expect(letter.locator(f"{SHEET} .cg-because__without li").first).to_contain_text("Left out because")


def test_own_words_are_kept_shown_checked_and_saved(letter: Page) -> None:
    explain(letter)
    reword(letter, "You shouted.\n\n- at noon <b>\n- at two")
    expect(letter.locator(f'{SHEET} [data-paragraph="{PART}"] li')).to_have_text(["at noon <b>", "at two"])
    expect(letter.locator(f"{VIEW} [data-findings]")).to_contain_text("You changed the part that")
    with letter.expect_download() as download:
        letter.locator(f"{VIEW} [data-save]").click()
    saved = load_case(download.value.path().read_text("ascii"))
    assert saved.fields[KEY].startswith("You shouted.")

    letter.locator(f'{SHEET} [data-standard="{KEY}"]').press("Enter")
    expect(letter.locator(SHEET)).not_to_contain_text("You shouted.")


def test_what_is_being_written_survives_a_field_filled_in_beside_it(letter: Page) -> None:
    explain(letter)
    letter.locator(f'{SHEET} [data-reword="{KEY}"]').click()
    area = letter.locator(f'{SHEET} [data-own-words="{KEY}"]')
    area.fill("Half a sent")
    letter.locator("#field-person-name").fill("Mr Sample")
    letter.wait_for_timeout(1200)  # longer than the pause before a new preview
    expect(area).to_have_value("Half a sent")
    letter.locator(f'{SHEET} [data-leave-words="{KEY}"]').click()
    expect(letter.locator(SHEET)).to_contain_text("Mr Sample")
    expect(letter.locator(SHEET)).not_to_contain_text("Half a sent")


@pytest.mark.parametrize("plain_http", [False, True])
def test_it_is_copied_as_an_e_mail_with_headings_and_as_text(letter: Page, plain_http: bool) -> None:
    letter.context.grant_permissions(["clipboard-read", "clipboard-write"])
    if plain_http:  # there the page has neither of these
        letter.evaluate(WITHOUT)
    letter.locator(f'{VIEW} [data-copy="mail"]').click()
    expect(letter.locator("[role=status]", has_text="Copied")).to_be_visible()
    html, text = letter.evaluate(COPIED)
    letter.evaluate("() => window.asBefore?.()")
    letter.context.clear_permissions()
    assert "<h2" in html and "Yours sincerely" in html and "class=" not in html
    assert "Yours sincerely" in text and "<h2" not in text


def test_what_is_typed_begins_on_the_first_screen_and_what_goes_with_it_stands_below(
    letter: Page, arial: None
) -> None:
    for width, height in ((1280, 900), (390, 844)):
        letter.set_viewport_size({"width": width, "height": height})
        letter.evaluate("scrollTo(0, 0)")
        first = letter.locator(f"{VIEW} form .cg-input").first.bounding_box()
        assert first and first["y"] + first["height"] <= height
        for one in buttons(letter):  # the page may still be drawing itself anew
            expect(one).to_be_visible()
        tops = {round((one.bounding_box() or {"y": 0})["y"]) for one in buttons(letter)}
        assert len(tops) == (1 if width > 1000 else 2)  # what comes next, Download, Explain: one row
    letter.locator(f"{VIEW} .cg-bar a", has_text="What goes with it").click()
    title = letter.locator(f"{VIEW} #cg-beside-title")
    expect(title).to_be_focused()
    expect(title).to_be_in_viewport()
    expect(letter.locator(f"{VIEW} .cg-beside [data-go]").first).to_be_visible()


def place_of(sheet: PageObject, words: str) -> tuple[float, float, float]:
    """Where these words stand on a sheet, in millimetres from left and top, and how many points large."""
    found: list[tuple[float, float, float]] = []

    def look(text: str, now: list[float], at: list[float], _font: object, size: float) -> None:
        if words in text:
            left, base = at[4] * now[0] + now[4], at[5] * now[3] + now[5]
            high = float(sheet.mediabox.height)
            found.append((left * MM, (high - base) * MM, round(size * now[0] * at[0], 1)))

    sheet.extract_text(visitor_text=look)
    return found[0]


MM = 25.4 / 72


@pytest.mark.parametrize(
    ("form", "body", "least"), [("ordinary print", 12, 10), ("large print", 18, 18), ("Easy Read", 16, 14)]
)
def test_a_printed_letter_fits_the_window_of_the_envelope_and_every_sheet_says_whose_it_is(
    letter: Page, form: str, body: float, least: float
) -> None:
    for field, text in (("person-name", 'Ms R. "Robin" Tillbrook'), ("case-reference", "HR-20417")):
        letter.locator(f'{VIEW} .cg-desk__fields [data-field="{field}"]').fill(text)
    letter.locator(f'{VIEW} [data-field="letter-form"]').first.select_option(form)
    expect(letter.locator(f"{SHEET} .letter-reference")).to_contain_text("HR-20417")
    letter.evaluate("document.querySelector('.letter-draft').remove()")  # it would move what stands below
    first, *later = PdfReader(BytesIO(letter.pdf(format="A4", prefer_css_page_size=True))).pages
    left, top, _ = place_of(first, "Ms R.")
    assert left > 20 and 45 < top < 60
    assert "Our reference: HR-20417," not in first.extract_text() and later
    for number, sheet in enumerate(later, 2):
        assert 'Ms R. "Robin" Tillbrook, Our reference: HR-20417, ' in sheet.extract_text()
        assert f"Page {number} of {len(later) + 1}" in sheet.extract_text()
        assert place_of(sheet, "Page")[2] >= least
    assert place_of(later[-1], "Receipt")[2] >= least
    assert place_of(first, "Our reference")[2] == body
