"""The evidence log: through the door to JavaScript with the council's own content, and in a real browser."""

import json
from base64 import b64decode
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from playwright.sync_api import expect

from tests.case.made import FIELDS, restricted
from tests.case.test_file import HOSTILE
from tests.engine.cases import ON_AND_ON, SWEARING
from wizard.browser import api
from wizard.case import dump_case, load_case
from wizard.codec import dumps_policy
from wizard.engine import Rules
from wizard.model import Policy
from wizard.publish.holidays import holidays_json

from .wizard_driver import VIEW, Wizard

CASE: dict[str, Any] = {
    "answers": {name: list(values) for name, values in ON_AND_ON.items()},
    "fields": {name: text for name, text in FIELDS.items() if name not in ("what-happened", "witness-names")},
    "id": "0c7b",
    "today": "2026-11-30",
}
TEXTS = {
    "day": "3 Nov 14:05",
    "what": "He called her a name.",
    "seen-by": "C. Sample",
    "kept": "Call 5512",
}


@pytest.fixture(scope="module", autouse=True)
def started(policy: Policy) -> None:
    api.start(dumps_policy(policy), holidays_json(policy))


def call(method: str, **args: Any) -> dict[str, Any]:
    reply: dict[str, Any] = json.loads(api.call(method, json.dumps({**CASE, **args})))
    return reply


def press(what: str, texts: dict[str, str], **args: Any) -> dict[str, Any]:
    return call("evidence", what=what, texts=texts, **{"key": "k", **args})


def test_an_entry_is_put_down_kept_in_the_file_and_offered_to_a_letter_but_never_filled_in() -> None:
    put = press("add", TEXTS)
    assert put["error"] == "" and "Save the case" in put["told"]
    (entry,) = load_case(put["file"]).log
    assert (entry.on, entry.at, entry.kept) == ("2026-11-03", "14:05", "Call 5512")
    letter = {"letter": "formal-warning", "file": put["file"]}
    preview = call("letter_preview", **letter)
    assert "He called her a name." not in preview["text"]
    assert "He called her a name." in preview["suggested"]["what-happened"]
    assert "from the evidence log" in preview["suggested"]["what-happened"]
    filled = call("letter_preview", **letter, fields={**CASE["fields"], "what-happened": "You shouted."})
    assert "what-happened" not in filled["suggested"]
    record = call("letter_preview", letter="decision-record", file=put["file"])
    assert "3 November 2026, 14:05: Call 5512" in record["suggested"]["evidence-list"]


def test_it_comes_along_when_the_case_is_saved_gone_on_with_and_taken_to_its_next_step(rules: Rules) -> None:
    file = press("add", TEXTS, file=dump_case(restricted(rules)))["file"]
    saved = call("save_case", file=file)["file"]
    assert "The evidence log has 1 entry that counts." in call("open_case", opened=saved)["html"]
    for way in ("go_on", "begin_next"):
        held = call(way, opened=saved)["held"]
        assert len(load_case(held["file"]).log) == 1


def test_a_list_is_looked_at_before_it_is_put_down_and_what_does_not_fit_stays_in_the_field() -> None:
    texts = {"pasted": "3 Nov 2026\tHe shouted.\n31 June\tHe shouted."}
    read = press("read", texts)
    assert read["file"] == "" and "1 of 2 rows can be added" in read["html"]
    assert "Cannot be added" in read["html"]
    put = press("paste", texts)
    assert [one.what for one in load_case(put["file"]).log] == ["He shouted."]
    assert "31 June\tHe shouted." in put["html"] and "3 Nov 2026" not in put["html"]
    again = press("add", {"day": "3 Nov", "what": "he shouted"}, file=put["file"], key="l")
    assert "an entry that says the same" in again["told"]
    assert "Says the same as an earlier entry" in again["html"]


@pytest.mark.parametrize(
    ("texts", "at", "words"),
    [
        ({"what": ""}, "what", "Say what happened."),
        ({"what": "x", "day": "31 June"}, "day", "31"),
        ({"what": "x" * 100_001}, "what", "longer than 100,000 characters"),
    ],
)
def test_what_is_refused_stays_in_the_fields(texts: dict[str, str], at: str, words: str) -> None:
    reply = press("add", texts, file="")
    assert (reply["at"], reply["file"]) == (at, "")
    assert words in reply["error"]
    assert f'id="log-{at}-error"' in reply["html"]
    assert texts["what"] in reply["html"]


def test_what_is_struck_out_is_shown_with_who_and_why_and_goes_into_the_zip() -> None:
    put = press("add", TEXTS)
    refused = press("strike", {"by-k": "F. Sample"}, file=put["file"], entry="k")
    assert refused["error"] == "Say who strikes it out, and why."
    out = press("strike", {"by-k": "F. Sample", "why-k": "Another person"}, file=put["file"], entry="k")
    assert "<s>He called her a name.</s>" in out["html"]
    assert "by F. Sample: Another person" in out["html"]
    with ZipFile(BytesIO(b64decode(call("whole_case", file=out["file"])["base64"]))) as files:
        (word,) = [name for name in files.namelist() if name.startswith("records/") and "docx" in name]
        table = docx.Document(BytesIO(files.read(word))).tables[0]
        assert "STRUCK OUT on 30 November 2026 by F. Sample" in table.rows[0].cells[1].text
        assert load_case(files.read("case.json").decode()).log[0].struck
    assert press("word", {}, file=out["file"])["filename"].endswith("chronology-2026-11-30.docx")
    with ZipFile(BytesIO(b64decode(call("whole_case")["base64"]))) as files:
        assert not [name for name in files.namelist() if name.startswith("records/")]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_text(text: str) -> None:
    reply = press("add", {"what": f"x{text}", "seen-by": text, "kept": text, "day": text})
    if reply["error"]:  # it is no day
        reply = press("add", {"what": f"x{text}", "seen-by": text, "kept": text})
    assert "<script" not in reply["html"] and "49" not in reply["html"]
    assert b64decode(press("word", {}, file=reply["file"])["base64"])
    page = call("page", at="log", file=reply["file"])
    assert (page["kind"], "<script" in page["html"]) == ("log", False)


@pytest.mark.browser
def test_entries_are_put_down_in_a_browser_and_warned_about_until_they_are_saved(
    alone: Wizard, tmp_path: Path
) -> None:
    page = alone.page
    page.clock.set_fixed_time(datetime(2026, 11, 30, 12, tzinfo=UTC))
    alone.answer("no")
    alone.go("outcome")
    alone.go("log")
    page.get_by_label("Day, with the time").fill("3 Nov 14:05")
    page.locator('[data-log="add"]').click()
    what = page.get_by_label("What happened", exact=True)
    expect(what).to_be_focused()
    expect(page.get_by_label("Day, with the time")).to_have_value("3 Nov 14:05")
    what.fill("He shouted.")
    page.locator('[data-log="add"]').click()
    expect(page.locator(f"{VIEW} table")).to_contain_text("3 November 2026, 14:05")
    expect(page.get_by_label("Day, with the time")).to_be_focused()
    page.locator("#fold-pasted summary").click()
    page.get_by_label("Rows from a spreadsheet").fill(
        "4 Nov 2026\tHe rang.\tC. Sample\n2 Jan 2026\tHe wrote."
    )
    page.locator('[data-log="read"]').click()
    page.get_by_role("button", name="Add these 2").click()
    rows = page.locator(f"{VIEW} table tbody tr")
    expect(rows).to_have_count(4)
    expect(rows.nth(1)).to_contain_text("305 days without an entry")
    rows.nth(2).locator("summary").click()
    rows.nth(2).get_by_label("Who strikes it out").fill("F. Sample")
    rows.nth(2).get_by_label("Why").fill("Another person")
    rows.nth(2).locator('[data-log="strike"]').click()
    # The stretch without an entry that counts now goes on past the one struck out.
    expect(rows.nth(1).locator("s")).to_have_text("He shouted.")
    expect(rows.nth(2)).to_contain_text("306 days without an entry")
    with page.expect_download() as download:
        alone.press("[data-save]")
    file = tmp_path / "case.json"
    download.value.save_as(file)
    assert [one.on for one in load_case(file.read_text()).log] == ["2026-11-03", "2026-11-04", "2026-01-02"]


@pytest.mark.browser
def test_what_is_typed_and_not_put_down_outlasts_back_is_warned_about_and_in_no_file(wizard: Wizard) -> None:
    """Of the evidence log, of the meeting, and of a letter's own words that are still being written."""
    asked: list[str] = []
    page = wizard.page
    page.on("dialog", lambda dialog: asked.append(dialog.type))
    wizard.answer_all({**SWEARING, "severity": ("serious",), "complaint": ("no",), "group": ("yes",)})
    wizard.go("log")
    page.get_by_label("What happened", exact=True).fill("He shouted.")
    page.locator(f"{VIEW} [data-back]").click()
    wizard.reach("outcome").go("meeting")
    page.get_by_label("What they say", exact=True).fill("It is needed.")
    page.get_by_label("Where they stand").select_option("agrees")
    page.go_back()
    wizard.reach("outcome").go("log")
    expect(page.get_by_label("What happened", exact=True)).to_have_value("He shouted.")
    page.go_back()
    wizard.reach("outcome").go("meeting")
    expect(page.get_by_label("What they say", exact=True)).to_have_value("It is needed.")
    expect(page.get_by_label("Where they stand")).to_have_value("agrees")
    page.go_back()
    wizard.reach("outcome").go("letter:formal-warning")
    page.locator(f"{VIEW} [data-explain]").click()
    page.locator('[data-reword="words-formal-warning-facts"]').click()
    page.locator('[data-own-words="words-formal-warning-facts"]').fill("You shouted at noon.")
    page.locator(f"{VIEW} [data-back]").click()
    wizard.reach("outcome").go("letter:formal-warning")
    expect(page.locator(f"{VIEW} [data-preview]")).to_contain_text("You shouted at noon.")
    with page.expect_download():
        wizard.press("[data-save]")
    expect(page.locator("[data-status]")).to_contain_text("is not in it: record it first")
    page.locator(f"{VIEW} [data-have]").click()
    page.reload()
    assert asked == ["beforeunload"]
    wizard.reach("danger")
    assert wizard.step == "danger"
