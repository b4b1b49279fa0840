"""The register with the file chooser, in every browser: overdue found, damaged named, files given out."""

from pathlib import Path

import icalendar
import openpyxl
import pytest

from tests.register.made import thirty
from wizard.engine import Rules

from .engine import Engine

pytestmark = pytest.mark.browser

OPENED = ("overdue-1.json", "later-8.json", "cut-short.json")
STANDS = "return document.querySelector('[data-register]')?.dataset[arguments[0]] === arguments[1]"


def test_case_files_are_chosen_and_their_reviews_come_out(
    engine: Engine, address: str, rules: Rules, tmp_path: Path
) -> None:
    texts = thirty(rules)
    engine.open(f"{address}/register/index.html")
    engine.until(STANDS, "ready", "")
    # One after the other: however many are chosen at once, a later choice joins what is open.
    for number, name in enumerate(OPENED, 1):
        file = tmp_path / name
        file.write_text(texts[name], encoding="utf-8")
        engine.choose_file("[data-open-files]", file)
        engine.until(STANDS, "checked", str(min(number, 2)))
    engine.until("return document.querySelector('[data-view]').innerText.includes('cut-short.json')")
    assert engine.count("tr[data-number]") == 2
    assert "REF-0001" in engine.words("tr[data-number] th")
    engine.click('[data-out="calendar"]')
    calendar = icalendar.Calendar.from_ical(engine.downloaded("reviews-*.ics").read_bytes())
    assert {str(one["SUMMARY"]) for one in calendar.walk("VEVENT")} >= {"Review due: REF-0001"}
    engine.click('[data-out="xlsx"]')
    sheet = openpyxl.load_workbook(engine.downloaded("register-*.xlsx")).active
    assert sheet.max_row == 3
