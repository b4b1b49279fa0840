"""The policy desk in a real browser: a change of the policy from its first word to the saved zip."""

import io
import re
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from wizard.check.cases import failures
from wizard.engine import compile_rules
from wizard.publish.desk_page import content_texts
from wizard.source.load import load_policy

pytestmark = pytest.mark.browser

PROJECT = Path(__file__).resolve().parents[2]
CONTENT = PROJECT / "policy_source"
REVIEW = "clauses/16-review.md#six-month-review"
TIERS, LETTERS = "decisions/06-tiers.md", "decisions/10-letters.md"
OF_THE_ENGINE = re.compile(r"^blob:|/assets/(?:pyodide-|runtime\.|book\.|snapshot\.)[^?]*$")
"""What any page asks for ahead, so that the questions start at once later (`warm.js`), and the zip itself."""
NEW_LETTER, NEW_CASE = "letters/a-note-of-it.md", re.compile(r"scenarios/\d+-a-quiet-word-at-the-desk\.md")


def part(page: Page, key: str) -> Locator:
    """Find a part by its words, as an officer does, and open it."""
    page.locator("input[data-find]").fill(key.partition("#")[2] or Path(key).stem.partition("-")[2])
    page.locator(f'[data-tree] [data-part="{key}"]').click()
    form = page.locator(f'.cg-officer__form[data-key="{key}"]')
    form.wait_for()
    return form


def add(page: Page, kind: str, name: str) -> Locator:
    page.locator("input[data-find]").fill("")
    if not page.locator("[data-add]").is_visible():
        page.get_by_text("Add a part").click()
    page.get_by_label("What", exact=True).select_option(kind)
    page.get_by_label("Its name").fill(name)
    page.get_by_role("button", name="Add it").click()
    expect(page.locator(".cg-officer__form [data-heading]")).to_contain_text(name)
    return page.locator(".cg-officer__form")


def settle(page: Page, findings: int = 0) -> None:
    """Wait until what was typed is read, with so many findings of its reading."""
    page.locator("[data-desk]:not([data-busy])").wait_for()
    expect(page.locator("[data-desk]")).to_have_attribute("data-read", str(findings))


def a_row_like(page: Page, row: int) -> Locator:
    """Copy a row below itself and open the copy."""
    page.locator(f'[data-edit-row="{row}"]').click()
    page.get_by_role("button", name="Copy it below").click()
    expect(page.locator("[data-row-heading]")).to_have_text(re.compile(f"Row {row + 2} of"))
    return page.locator(".cg-officer__row")


def test_a_change_from_its_first_word_to_the_saved_zip(page: Page, address: str, tmp_path: Path) -> None:
    page.goto(f"{address}/desk/index.html")
    page.locator("[data-desk][data-ready]").wait_for()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_role("button", name="Open this guide’s own content").click()
    page.locator("[data-desk][data-opened]").wait_for()

    # Six months become three.
    words = part(page, REVIEW).get_by_label("Words", exact=True)
    words.fill(words.input_value().replace("Every six months", "Every three months"))

    # Clauses changed: the version and its date are asked for, and the date only ever moves forward.
    asks = page.locator("[data-asks]")
    expect(asks).to_contain_text("Clauses have changed, and the version has not")
    asks.get_by_role("button", name="Give version and date").click()
    expect(page.get_by_label("Version of the policy")).to_be_focused()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("2027-01")
    page.get_by_label("Date of its text").fill("2020-01-31")
    earlier = page.locator('[data-error-for="policy.updated"]')
    expect(earlier).to_contain_text("the text is of 2020-01-31, and the guide was at")
    page.get_by_label("Date of its text").fill("2027-01-31")
    settle(page)
    expect(earlier).to_be_empty()
    expect(asks).to_be_hidden()

    # Two findings stand beside their fields, and go once they are mended.
    part(page, REVIEW)
    number, cites = (page.get_by_label(label, exact=True) for label in ("Number", "Binds"))
    number.fill("16-1")
    cites.fill("councl")
    settle(page, 2)
    expect(page.locator('[data-error-for="binds"]')).to_contain_text("Did you mean council?")
    expect(cites).to_have_attribute("aria-invalid", "true")
    number.fill("16.1")
    cites.fill("council")
    settle(page)
    expect(page.locator('[data-error-for="binds"]')).to_be_empty()

    # A response with its row, its letter with its row, and a case.
    tier = add(page, "tier", "A quiet word")
    tier.get_by_label("Words", exact=True).fill("Somebody speaks to the person quietly first.")
    tier.get_by_label("Mark", exact=True).select_option("may")
    tier.get_by_label("Rests on").fill("@legal-action")
    tier.get_by_label("When it is open").fill("Where it can be said at the time.")
    letter = add(page, "letter", "A note of it")
    letter.get_by_label("What it is for").fill("A note for the file.")
    letter.get_by_label("Rests on").first.fill("@verbal-warning")
    letter.get_by_label("Words", exact=True).fill("Somebody spoke to the person.")
    settle(page)
    says = letter.locator("[data-says]")
    expect(says).to_have_text("It stands there in every case.")
    letter.get_by_text("Change when").click()
    letter.get_by_label("Only when …").select_option("tiers")
    letter.get_by_role("checkbox", name="A quiet word").check()
    expect(says).to_have_text("It stands there when a response is “A quiet word”.")
    settle(page)
    part(page, TIERS)
    row = a_row_like(page, 0)
    given = row.get_by_role("group", name="Gives: Responses")
    given.get_by_label("A quiet word").check()
    given.get_by_label("Verbal warning").uncheck()
    row.get_by_label("Mark", exact=True).select_option("may")
    row.get_by_label("Why").fill("It can be said quietly first: @legal-action.")
    settle(page)
    part(page, LETTERS)
    row = a_row_like(page, 0)
    reads = row.get_by_role("group", name="Responses", exact=True)
    reads.get_by_label("A quiet word").check()
    reads.get_by_label("Verbal warning").uncheck()
    given = row.get_by_role("group", name="Gives: Letters")
    given.get_by_label("A note of it").check()
    given.locator('input[value="verbal-warning-script"]').uncheck()
    row.get_by_label("What the reason claims").fill("tiers = a-quiet-word")
    row.get_by_label("Why").fill("What was said is written down: @verbal-warning.")
    add(page, "case", "A quiet word at the desk")
    page.get_by_role("button", name="Edit the text itself").click()
    page.get_by_label("The text itself").fill(case_text())
    settle(page)

    # What it does is shown before anything leaves the page.
    page.get_by_role("button", name="What would change").click()
    changes = page.locator("[data-changes-view]")
    expect(changes).to_contain_text("To be reviewed")
    expect(changes.locator("details", has_text="→ A quiet word").first).to_be_attached()
    expect(changes.locator("ins", has_text="three").first).to_be_attached()

    page.get_by_role("button", name="Save …").click()
    expect(page.get_by_label("Message for whoever")).to_have_value(re.compile("clauses/16-review.md"))
    with page.expect_download() as download:
        page.get_by_role("button", name="The whole folder as a zip").click()
    saved = download.value.path().read_bytes()
    assert [url for url in asked if not OF_THE_ENGINE.search(url)] == []
    policy_takes(saved, tmp_path)


def case_text() -> str:
    """The case of the front desk, with the new response beside the old one."""
    text = next(CONTENT.glob("scenarios/16-*.md")).read_text("utf-8")
    text = re.sub(r"^title: .*$", "title: A quiet word at the desk", text, count=1, flags=re.MULTILINE)
    text = text.replace("  tier: verbal-warning\n", "  tier: a-quiet-word\n")
    text = text.replace("tiers: [verbal-warning", "tiers: [verbal-warning, a-quiet-word")
    return text.replace("letters: [verbal-warning-script", "letters: [verbal-warning-script, a-note-of-it")


def policy_takes(saved: bytes, tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(saved)) as archive:
        archive.extractall(tmp_path)
    now = {
        path.removeprefix("policy_source/"): text for path, text in content_texts(tmp_path / "policy_source")
    }
    was = {path.removeprefix("policy_source/"): text for path, text in content_texts(CONTENT)}
    changed = {path for path in now if now[path] != was.get(path)}
    assert {path for path in changed if not NEW_CASE.fullmatch(path)} == {
        "clauses/16-review.md", "policy.yml", "tiers.md", TIERS, LETTERS, NEW_LETTER
    }  # fmt: skip
    assert was.keys() < now.keys()
    assert now["clauses/16-review.md"] == was["clauses/16-review.md"].replace("Every six", "Every three")
    for path in (TIERS, LETTERS):
        lines = now[path].splitlines(keepends=True)
        assert len(lines) == len(was[path].splitlines()) + 1
        assert [line for line in lines if line in was[path]] == was[path].splitlines(keepends=True)
    assert '{#opening when="tiers = a-quiet-word"}' in now[NEW_LETTER]
    policy = load_policy(tmp_path / "policy_source")
    assert (policy.version, policy.updated) == ("2027-01", "2027-01-31")
    case = next(one for one in policy.scenarios if one.id == "a-quiet-word-at-the-desk")
    assert not list(failures(compile_rules(policy), case))


CASE = "scenarios/275-since-when-until-when-and-what-came-after.md"
STATEMENT, NEW_ID = "refer-safeguarding", "ask-the-safeguarding-team"


@pytest.mark.nightly
def test_a_part_is_removed_and_another_renamed_and_both_are_taken_back(
    page: Page, address: str, tmp_path: Path
) -> None:
    page.goto(f"{address}/desk/index.html")
    page.locator("[data-desk][data-ready]").wait_for()
    page.get_by_role("button", name="Open this guide’s own content").click()
    page.locator("[data-desk][data-read]").wait_for()

    # A clause that others rest on stays, and each place leads to the part that names it.
    form = part(page, REVIEW)
    form.get_by_text("Remove or rename this clause").click()
    form.get_by_role("button", name="Show what removing it does").click()
    expect(form.locator("[data-trial-heading]")).to_have_text("It cannot be removed yet")
    expect(form.locator("[data-trial-heading]")).to_be_focused()
    named = form.locator("[data-trial] [data-part]").first
    key = str(named.get_attribute("data-part"))
    named.click()
    page.locator(f'.cg-officer__form[data-key="{key}"]').wait_for()

    # A training case that nothing names goes as a whole.
    form = part(page, CASE)
    form.get_by_text("Remove or rename this case").click()
    form.get_by_role("button", name="Show what removing it does").click()
    expect(form.locator("[data-trial] del")).to_contain_text("because:")
    form.get_by_role("button", name="Remove it", exact=True).click()
    expect(page.locator("[data-status]")).to_contain_text("It is removed. Undo brings it back.")
    expect(page.locator(f'[data-part="{CASE}"]')).to_have_count(0)

    # A statement gets another ID wherever it is named; one that is no ID is told beside the field.
    form = part(page, next(one for one in parts(page) if one.endswith(f"#{STATEMENT}")))
    form.get_by_text("Remove or rename this statement").click()
    new = form.get_by_label("A new ID")
    new.fill("Not An ID")
    form.get_by_role("button", name="Show what the new ID changes").click()
    expect(form.locator("[data-trial-error]")).to_contain_text("use lower-case letters")
    expect(new).to_be_focused()
    new.fill(NEW_ID)
    form.get_by_role("button", name="Show what the new ID changes").click()
    expect(form.locator("[data-trial-heading]")).to_contain_text("places would change")
    form.get_by_role("button", name="Give it this ID").click()
    expect(page.locator("[data-status]")).to_contain_text("It has its new ID.")
    expect(page.locator(".cg-officer__where")).to_contain_text(NEW_ID)
    page.get_by_role("button", name="Save …").click()
    expect(page.get_by_label("Message for whoever")).to_have_value(re.compile(f"{CASE} .removed"))
    with page.expect_download() as download:
        page.get_by_role("button", name="The whole folder as a zip").click()
    with zipfile.ZipFile(io.BytesIO(download.value.path().read_bytes())) as archive:
        archive.extractall(tmp_path)
    now, was = dict(content_texts(tmp_path / "policy_source")), dict(content_texts(CONTENT))
    assert was.keys() - now.keys() == {f"policy_source/{CASE}"}
    named_in = {path for path in now if now[path] != was[path]} - {"policy_source/reviews.lock.json"}
    assert len(named_in) > 1
    for path in named_in:
        assert now[path] == was[path].replace(STATEMENT, NEW_ID), path
    assert load_policy(tmp_path / "policy_source")

    for left in ("1", "0"):
        page.locator("[data-undo]").click()
        expect(page.locator(f'[data-part="{CASE}"]')).to_have_count(1 - int(left))
    expect(page.locator("[data-desk]")).to_have_attribute("data-files", "0")


def parts(page: Page) -> list[str]:
    keys = page.locator("[data-tree] [data-part]").evaluate_all("all => all.map(one => one.dataset.part)")
    return [str(key) for key in keys]
