from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

from docx import Document

from wizard.case.bundle import Draftable, case_zip
from wizard.case.calendar import case_events
from wizard.case.earlier import earlier_papers
from wizard.case.file import load_case
from wizard.case.receipt import footer
from wizard.case.record import CaseFile
from wizard.engine import Rules, decide
from wizard.letters import render_letter
from wizard.letters.date_fields import read_dates
from wizard.letters.forms import LARGE, ORDINARY, Form
from wizard.letters.policy_paper import policy_paper

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
            "letters/contact-restriction-2026-11-22-draft.docx",
            "letters/contact-restriction-2026-11-22-draft.txt",
            "letters/decision-record-2026-11-22-draft.docx",
            "letters/decision-record-2026-11-22-draft.txt",
        ]
        assert archive.testzip() is None
        assert load_case(archive.read("case.json").decode()) == restricted(rules)
        assert b"DTSTART;VALUE=DATE:20270521" in archive.read("dates.ics")
        assert "Restricted.\r\n" in archive.read("decision.txt").decode("utf-8-sig")
        receipt = restricted(rules).sent[-1].receipt
        document = Document(BytesIO(archive.read("letters/contact-restriction-2026-11-22-draft.docx")))
        assert receipt in document.sections[0].footer.paragraphs[0].text
        assert receipt in archive.read("letters/contact-restriction-2026-11-22-draft.txt").decode("utf-8-sig")


def test_the_same_case_gives_the_same_bytes(rules: Rules) -> None:
    assert bundle(rules) == bundle(rules)


def names(rules: Rules, case: CaseFile, form: Form = ORDINARY) -> list[str]:
    known = decide(rules, case.answers).known
    letter = next(one for one in rules.policy.letters if one.id == "contact-restriction")
    made = Draftable(render_letter(rules.policy, letter, known, case.fields, "22 November 2026"), form=form)
    papers = earlier_papers(rules, case, case.decisions[-1].receipt.code)
    content = case_zip(
        case,
        [made],
        [],
        decision_text="",
        footer="",
        created_iso=TODAY,
        earlier=papers,
        enclosed=[policy_paper(rules.policy)],
    )
    with ZipFile(BytesIO(content)) as archive:
        return archive.namelist()


def test_files_are_named_by_reference_kind_and_date(rules: Rules) -> None:
    case = restricted(rules)
    known_as = replace(case, fields={**case.fields, "case-reference": "HR-20417"})
    assert "letters/HR-20417-contact-restriction-2026-11-22.docx" in names(rules, known_as)
    a_name = replace(case, fields={**case.fields, "case-reference": "Rosa Tillbrook"})
    assert "letters/contact-restriction-2026-11-22.docx" in names(rules, a_name)
    assert not [name for name in names(rules, a_name) if "Rosa" in name]


def test_the_papers_of_earlier_steps_are_in_the_zip_with_their_own_days(rules: Rules) -> None:
    found = [name for name in names(rules, restricted(rules)) if name.startswith("earlier/")]
    assert "earlier/verbal-warning-note-2026-11-03.docx" in found
    assert not [name for name in found if "contact-restriction" in name]


def test_the_policy_is_enclosed(rules: Rules) -> None:
    assert names(rules, restricted(rules))[-1] == "enclosed/policy.docx"


def test_a_letter_stands_beside_the_ordinary_one_in_the_form_the_person_needs(rules: Rules) -> None:
    found = names(rules, restricted(rules), LARGE)
    assert "letters/contact-restriction-2026-11-22.docx" in found
    assert "letters/contact-restriction-2026-11-22-large.docx" in found
