"""What leaves the register: calendar, Excel and CSV as other programs read them, letters of due reviews."""

import csv
import io
import zipfile
from base64 import b64decode
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import icalendar
import openpyxl
import pytest

from tests.register.made import TODAY
from wizard.browser.app import App
from wizard.register.calls import (
    register_calendar,
    register_coming,
    register_letters,
    register_out,
    register_review,
)
from wizard.register.coming import letters
from wizard.register.entry import from_data
from wizard.register.sheet import Sheet, as_csv, as_xlsx, sheet_name

HOSTILE = [
    "=1+1",
    "+44 1604",
    "-2",
    "@SUM(A1)",
    "\t=1",
    'a "b", c',
    "<x>&amp;",
    "]]>",
    "\x00\x07bell",
    "‮rtl",
    "😀",
]


def bytes_of(reply: dict[str, Any]) -> bytes:
    return b64decode(reply["base64"])


def events_of(reply: dict[str, Any]) -> dict[str, Any]:
    calendar = icalendar.Calendar.from_ical(bytes_of(reply))
    return {str(event["UID"]): event for event in calendar.walk("VEVENT")}


def test_every_review_stands_in_one_calendar(app: App, asked: dict[str, Any]) -> None:
    found = events_of(register_calendar(app, asked)).values()
    summaries = [str(event["SUMMARY"]) for event in found]
    assert {f"Review due: REF-000{number}" for number in range(1, 8)} <= set(summaries)
    assert len(summaries) == len(set(summaries))
    due = {str(event["SUMMARY"]): event["DTSTART"].dt for event in found}
    assert due["Review due: REF-0001"] == date(2026, 11, 29)


def test_a_review_that_moved_moves(app: App, asked: dict[str, Any]) -> None:
    before = events_of(register_calendar(app, asked))
    moved = [
        one | {"due": "2027-03-01"} if one["reference"] == "REF-0004" else one for one in asked["entries"]
    ]
    after = events_of(register_calendar(app, asked | {"entries": moved, "time": "10:02:00"}))
    assert before.keys() == after.keys()
    (uid,) = (uid for uid, event in after.items() if event["SUMMARY"] == "Review due: REF-0004")
    assert after[uid]["DTSTART"].dt == date(2027, 3, 1) != before[uid]["DTSTART"].dt
    assert after[uid]["SEQUENCE"] > before[uid]["SEQUENCE"]


def test_a_calendar_without_any_day_is_told(app: App, asked: dict[str, Any]) -> None:
    assert "No case has a day" in register_calendar(app, asked | {"entries": []})["none"]


@pytest.mark.parametrize("named", [False, True])
def test_excel_and_csv_hold_the_table_and_what_was_typed_only_if_ticked(
    app: App, asked: dict[str, Any], named: bool
) -> None:
    excel = register_out(app, asked | {"kind": "xlsx", "named": named})
    sheet = openpyxl.load_workbook(io.BytesIO(bytes_of(excel))).active
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0][:2] == ("Case", "Review")
    assert [row[1] for row in rows[1:4]] == ["Overdue"] * 3
    assert rows[1][4] == datetime(2026, 11, 27)
    text = bytes_of(register_out(app, asked | {"kind": "csv", "named": named})).decode("utf-8-sig")
    assert len(list(csv.reader(io.StringIO(text)))) == len(rows)
    for everything in (str(rows), text):
        for typed in ("REF-0001", "by email to the address below", "large print", "overdue-1.json"):
            assert (typed in everything) is named


def test_no_cell_runs_as_a_formula_and_text_arrives_as_typed() -> None:
    sheet = Sheet("Hostile", ("Text",), tuple((text,) for text in HOSTILE))
    workbook = openpyxl.load_workbook(io.BytesIO(as_xlsx([sheet], "2026-11-30")))
    cells = [row[0] for row in workbook.active.iter_rows(min_row=2)]
    assert {cell.data_type for cell in cells} == {"s"}
    assert [cell.value for cell in cells] == [
        text.replace("\x00", "").replace("\x07", "") for text in HOSTILE
    ]
    rows = list(csv.reader(io.StringIO(as_csv(sheet).decode("utf-8-sig"))))
    assert not [row[0] for row in rows if row[0].lstrip().startswith(("=", "+", "-", "@"))]
    assert rows[1] == ["'=1+1"]


def test_the_same_table_gives_the_same_bytes_and_a_name_that_excel_takes() -> None:
    sheet = Sheet("A/B: [long] name that goes on and on and on", ("A",), ((date(2026, 1, 1),), (3,)))
    assert as_xlsx([sheet], "2026-11-30") == as_xlsx([sheet], "2026-11-30")
    workbook = openpyxl.load_workbook(io.BytesIO(as_xlsx([sheet], "2026-11-30")))
    assert workbook.sheetnames == [sheet_name(sheet.title)]
    assert [row[0].value for row in workbook.active.iter_rows(min_row=2)] == [datetime(2026, 1, 1), 3]


def test_letters_are_made_for_the_reviews_that_are_due_soon_and_each_is_checked(
    app: App, asked: dict[str, Any], texts: dict[str, str]
) -> None:
    due = register_coming(app, asked)["due"]
    by_number = {one["number"]: one for one in asked["entries"]}
    names = [by_number[number]["file"] for number in due]
    assert sorted(names) == [f"soon-{number}.json" for number in (4, 5, 6, 7)]
    files = [
        {"entry": by_number[number], "text": texts[name]} for number, name in zip(due, names, strict=True)
    ]
    reply = register_letters(app, asked | {"files": files})
    with zipfile.ZipFile(io.BytesIO(bytes_of(reply))) as archive:
        words = [name for name in archive.namelist() if name.endswith(".docx")]
        assert len(words) == 4
        told = archive.read("READ-ME.txt").decode("utf-8-sig")
        letter = next(
            archive.read(name) for name in archive.namelist() if name.endswith("01-review-coming-draft.txt")
        )
    assert "REF-0004" in told
    assert "as if the questions had been answered so: Danger now: No" in told
    assert not [name for name in words if "REF" in name or "Sample" in name]
    # Nobody has said who signs it, so each is still a draft and says why.
    assert all("-draft" in name for name in words)
    assert told.count("Still to do: Danger now. Nobody has answered this for the case.") == 4
    assert told.count("Still to do:") >= 4
    assert told.count("Last day for comments: ") == 4
    assert "Contact by email to the address below" in letter.decode("utf-8-sig")


def test_a_complete_letter_is_a_draft_until_somebody_has_answered_the_question_about_danger(
    app: App, asked: dict[str, Any], texts: dict[str, str]
) -> None:
    entry = next(one for one in asked["entries"] if one["file"] == "soon-4.json")
    (made,) = letters(app, [(from_data(entry), texts["soon-4.json"])], TODAY)
    assert made.unasked == "Danger now"
    whole = replace(made.state, findings=(), checks_open=(), finished=replace(made.state.finished, waits=()))
    assert not whole.draft and replace(made, state=whole).draft
    assert not replace(made, state=whole, unasked="").draft


def test_a_row_opens_its_case_at_the_review(app: App, asked: dict[str, Any], texts: dict[str, str]) -> None:
    held = register_review(app, asked | {"text": texts["overdue-1.json"]})["held"]
    assert held["answers"]["purpose"] == ("review",)
    assert "review-when" not in held["answers"]  # whether it is overdue is asked
    assert "purpose" in held["taken"]
    assert "danger" not in held["answers"]  # nobody has said so: it is asked first
    assert held["fields"]["case-reference"] == "REF-0001"
    assert "Contact by email" in held["fields"]["earlier-restriction"]
    refused = register_review(app, asked | {"text": texts["cut-short.json"]})
    assert "damaged" in refused["error"]


def test_nothing_is_announced_where_nothing_is_due(app: App, asked: dict[str, Any]) -> None:
    later = [one for one in asked["entries"] if one["due"] > "2027-01-31" or not one["due"]]
    reply = register_coming(app, asked | {"entries": later, "today": TODAY.isoformat()})
    assert reply["due"] == []
    assert "No review is due within 28 days" in reply["none"]
