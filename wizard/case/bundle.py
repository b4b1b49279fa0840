"""The whole case as one zip: case file, letters of every step, enclosures, calendar, the decision in words.

Names inside hold no typed text: lists of files are seen by others.
"""

from base64 import b64decode
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from wizard.case.calendar import Event, write_calendar
from wizard.case.earlier import MADE_AGAIN, EarlierPaper
from wizard.case.file import dump_case
from wizard.case.names import file_stem, reference
from wizard.case.record import CaseFile
from wizard.letters.archive import moment_of, zipped
from wizard.letters.blocks import FinishedLetter
from wizard.letters.docx import write_docx
from wizard.letters.forms import ORDINARY, PLAIN, Form
from wizard.letters.plain import plain_text
from wizard.model import Enclosure, Letterhead

MEDIA_TYPE = "application/zip"

READ_ME = """What is in this folder

case.json        The case file. Open it in the guide at the next step; it carries the whole history.
letters/         Letters, scripts and records of this step, as Word files and as plain text.
                 A letter in another form, such as large print, stands beside the ordinary one.
earlier/         The papers of earlier steps, made again from the case file with the texts of today.
                 What was sent or filed then is what counts.
records/         The chronology of the evidence log, if there is one.
enclosed/        What goes with a letter: the policy in plain English, and the page about the person's rights.
                 PDFs are to print or to attach. As a Word file the page about rights is among the letters.
dates.ics        Review and reply dates. Open it to put them into your calendar.
decision.txt     The decision with its reasons.

It holds personal data. Keep it where your council keeps such files, and delete other copies.
"""


@dataclass(frozen=True, slots=True)
class Draftable:
    """A finished letter, whether it may not be sent yet, the form the person needs it in, and its foot.

    Without a `foot` of its own it has that of the whole case.
    """

    finished: FinishedLetter
    draft: bool = False
    form: Form = ORDINARY
    foot: str = ""


def case_zip(
    case: CaseFile,
    letters: Iterable[Draftable],
    events: Iterable[Event],
    *,
    decision_text: str,
    footer: str,
    created_iso: str,
    stamp_iso: str = "",
    letterhead: Letterhead | None = None,
    earlier: Iterable[EarlierPaper] = (),
    enclosed: Iterable[FinishedLetter] = (),
    records: Iterable[FinishedLetter] = (),
    printed: Iterable[Enclosure] = (),
) -> bytes:
    """Return the case as the bytes of a zip file; the same case and time give the same bytes.

    Args:
        case: as it is saved.
        letters: the letters of the step in hand.
        events: from `case_events`.
        decision_text: the outcome in words, as the page shows it.
        footer: from `wizard.case.receipt.footer`.
        created_iso: the time of making, ISO 8601.
        stamp_iso: the same for the calendar, to the minute if it is known: a later one moves the dates.
        letterhead: what the letters are written on; a neutral one without it.
        earlier: papers of the steps before.
        enclosed: what goes with the letters, such as the policy, to be written as Word files.
        records: what stays with the council, such as the chronology.
        printed: what goes with the letters as PDF, set when the guide was built.
    """
    files = {"READ-ME.txt": _text(READ_ME), "case.json": dump_case(case).encode("ascii")}
    if decision_text:
        files["decision.txt"] = _text(f"{decision_text.rstrip()}\n\n{footer}\n")
    if found := tuple(events):
        files["dates.ics"] = _bytes(
            write_calendar(found, case_id=case.id, stamp_iso=stamp_iso or created_iso)
        )
    known_as, day = reference(case.fields.get("case-reference", "")), created_iso[:10]
    for letter in letters:
        name, draft = letter.finished.letter_id, "draft" if letter.draft else ""
        stem, foot = f"letters/{file_stem(known_as, name, day)}", letter.foot or footer
        word = partial(write_docx, letter.finished, footer=foot, created_iso=created_iso, draft=letter.draft)
        files[file_stem(stem, draft) + ".docx"] = word(letterhead=letterhead)
        if letter.form not in (ORDINARY, PLAIN):
            files[file_stem(stem, letter.form.id, draft) + ".docx"] = word(form=letter.form)
        text = plain_text(letter.finished, draft=letter.draft)
        files[file_stem(stem, draft) + ".txt"] = _text(f"{text}\n{foot}\n")
    for paper in earlier:
        stem = f"earlier/{file_stem(known_as, paper.finished.letter_id, paper.on)}"
        files[f"{stem}.docx"] = write_docx(paper.finished, footer=MADE_AGAIN, created_iso=created_iso)
        files[f"{stem}.txt"] = _text(f"{plain_text(paper.finished)}\n{MADE_AGAIN}\n")
    for record in records:
        stem = f"records/{file_stem(known_as, record.letter_id, day)}"
        files[f"{stem}.docx"] = write_docx(record, footer=footer, created_iso=created_iso)
        files[f"{stem}.txt"] = _text(f"{plain_text(record)}\n{footer}\n")
    for sheet in enclosed:
        word_file = write_docx(sheet, footer=sheet.title, created_iso=created_iso)
        files[f"enclosed/{sheet.letter_id}.docx"] = word_file
    files |= {f"enclosed/{one.name}.pdf": b64decode(one.data) for one in printed}
    return zipped(files, moment_of(created_iso))


def _text(text: str) -> bytes:
    """With the line ends and the mark that Windows' editor needs to show it rightly."""
    return b"\xef\xbb\xbf" + _bytes(text.replace("\n", "\r\n"))


def _bytes(text: str) -> bytes:
    # A lone surrogate cannot be written in UTF-8; letters have none, a decision's text might.
    return text.encode("utf-8", "replace")
