from io import BytesIO
from zipfile import ZipFile

from docx import Document

from wizard.case.bundle import Draftable, case_zip
from wizard.case.calendar import case_events
from wizard.case.file import load_case
from wizard.case.receipt import footer
from wizard.engine import Rules, decide
from wizard.letters import render_letter
from wizard.letters.date_fields import read_dates

from .made import TODAY, restricted
from .test_calendar import TODAY as TODAY_DATE


def bundle(rules: Rules) -> bytes:
    case = restricted(rules)
    known = decide(rules, case.answers).known
    letters = [
        Draftable(render_letter(rules.policy, letter, known, case.fields, "22 November 2026"), draft=True)
        for letter in rules.policy.letters
        if letter.id in case.decisions[-1].letters
    ]
    line = footer(rules.policy, case.decisions[-1].receipt)
    events = case_events(read_dates(rules.policy, case.fields, TODAY_DATE).values, TODAY_DATE)
    return case_zip(case, letters, events, decision_text="Restricted.", footer=line, created_iso=TODAY)


def test_the_zip_holds_everything_under_names_that_tell_nothing(rules: Rules) -> None:
    with ZipFile(BytesIO(bundle(rules))) as archive:
        assert archive.namelist() == [
            "READ-ME.txt",
            "case.json",
            "decision.txt",
            "dates.ics",
            "letters/contact-restriction-draft.docx",
            "letters/contact-restriction-draft.txt",
            "letters/decision-record-draft.docx",
            "letters/decision-record-draft.txt",
        ]
        assert archive.testzip() is None
        assert load_case(archive.read("case.json").decode()) == restricted(rules)
        assert b"DTSTART;VALUE=DATE:20270521" in archive.read("dates.ics")
        assert "Restricted.\r\n" in archive.read("decision.txt").decode("utf-8-sig")
        receipt = restricted(rules).sent[-1].receipt
        document = Document(BytesIO(archive.read("letters/contact-restriction-draft.docx")))
        assert receipt in document.sections[0].footer.paragraphs[0].text
        assert receipt in archive.read("letters/contact-restriction-draft.txt").decode("utf-8-sig")


def test_the_same_case_gives_the_same_bytes(rules: Rules) -> None:
    assert bundle(rules) == bundle(rules)
