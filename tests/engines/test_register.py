"""Register and meeting with the file chooser, in every browser: thirty files, three overdue, three views."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import docx
import icalendar
import openpyxl
import pytest

from tests.register.made import TODAY, restricted, thirty
from wizard.case import dump_case, load_case
from wizard.case.opinions import opinion, put_opinion
from wizard.engine import Rules

from .engine import Engine
from .test_main_journeys import STEP, leave, open_wizard

pytestmark = pytest.mark.browser

STANDS = "return document.querySelector('[data-register]')?.dataset[arguments[0]] === arguments[1]"
AT = "return document.querySelector(arguments[0])?.dataset.step === arguments[1]"
SHOWS = "return document.querySelector('[data-preview]').innerText.includes(arguments[0])"
OVERDUE = "return document.querySelectorAll('tr[data-state=overdue]').length"
CLOCK = """const now = new Date(arguments[0]).getTime(), Stock = Date;
window.Date = class extends Stock { constructor(...given) { super(...(given.length ? given : [now])); } };"""


@pytest.mark.one_in(3)
def test_thirty_files_are_chosen_at_once_and_their_reviews_come_out(
    engine: Engine, address: str, rules: Rules, tmp_path: Path
) -> None:
    texts = thirty(rules)
    files = [tmp_path / name for name in texts]
    for file in files:
        file.write_text(texts[file.name], encoding="utf-8")
    engine.open(f"{address}/register/index.html")
    engine.until(STANDS, "ready", "")
    engine.script(CLOCK, f"{TODAY.isoformat()}T12:00:00Z")
    engine.choose_file("[data-open-files]", *files)
    engine.until(STANDS, "checked", "27")
    assert engine.script(OVERDUE) == 3
    assert engine.count("tr[data-number]") == 26
    shown = engine.words("[data-view]")
    for name in ("cut-short.json", "changed-by-hand.json", "a-letter.json", "kept-old.json"):
        assert name in shown
    assert engine.count("tr[data-differs]") == 1
    engine.click('[data-out="calendar"]')
    calendar = icalendar.Calendar.from_ical(engine.downloaded("reviews-*.ics").read_bytes())
    assert {str(one["SUMMARY"]) for one in calendar.walk("VEVENT")} >= {"Review due: REF-0001"}
    engine.click('[data-out="xlsx"]')
    sheet = openpyxl.load_workbook(engine.downloaded("register-*.xlsx")).active
    assert sheet.max_row == 27
    engine.click('[data-out="letters"]')
    assert engine.downloaded("reviews-coming-*.zip").stat().st_size > 10_000


@pytest.mark.one_in(3)
def test_three_views_come_into_the_case_from_copies_and_the_record_tells_them(
    engine: Engine, address: str, rules: Rules, tmp_path: Path
) -> None:
    base = restricted(rules, 1, started=TODAY - timedelta(days=200), review=TODAY)
    files = [tmp_path / f"copy-{number}.json" for number in range(3)]
    for number, (file, stance) in enumerate(zip(files, ("agrees", "disagrees", "agrees-if"), strict=True)):
        texts = {"name": f"Sample {number}", "said-on": "16 November 2026", "stance": stance}
        said = opinion(texts | {"says": f"View {number}.", "conditions": "3 months"}, f"v{number}", TODAY)
        copy = put_opinion(base, said)
        if number == 2:
            copy = replace(copy, fields={**copy.fields, "contact-limit": "by post alone"})
        file.write_text(dump_case(copy), encoding="ascii")
    whole = tmp_path / "whole.json"
    whole.write_text(dump_case(base), encoding="ascii")
    open_wizard(engine, address)
    engine.choose_file("[data-view] [data-open-case]", whole)
    engine.until(AT, STEP, "loaded")
    engine.click('[data-view] [data-take="go_on"]')
    leave(engine, "loaded")
    engine.click('[data-view] button[data-go="outcome"]')
    engine.until(AT, STEP, "outcome")
    engine.click("[data-view] #door-keep > summary")
    engine.click('[data-view] button[data-go="meeting"]')
    engine.until(AT, STEP, "meeting")
    for file in files:
        engine.choose_file("[data-view] [data-open-case]", file)
        engine.until(AT, STEP, "loaded")
        if file is files[2]:
            engine.click('[data-theirs="field:contact-limit"]')
        engine.click('[data-view] [data-take="bring_in"]')
        engine.until(AT, STEP, "meeting")
    shown = engine.words("[data-view]")
    assert "They are not of one mind" in shown
    assert all(f"View {number}." in shown for number in range(3))
    engine.click("[data-view] [data-save]")
    saved = load_case(engine.downloaded("case-REF-0001*.json").read_text("ascii"))
    assert [one.stance for one in saved.opinions] == ["agrees", "disagrees", "agrees-if"]
    assert saved.fields["contact-limit"] == "by post alone"
    engine.click('[data-view] button[data-go="letter:decision-record"]')
    engine.until(AT, STEP, "letter:decision-record")
    engine.click('[data-use="consulted-views"]')
    engine.until(SHOWS, "View 2.")
    engine.click("[data-view] [data-word]")
    record = docx.Document(str(engine.downloaded("*REF-0001*.docx")))
    written = "".join(record.element.body.itertext())
    assert all(f"View {number}." in written for number in range(3))
    assert "not of one mind" in written
