"""The whole case as one zip: case file, letters as Word and text, calendar, and the decision in words.

Names inside hold no typed text: lists of files are seen by others.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from wizard.case.calendar import Event, write_calendar
from wizard.case.file import dump_case
from wizard.case.record import CaseFile
from wizard.letters.archive import moment_of, zipped
from wizard.letters.blocks import FinishedLetter
from wizard.letters.docx import write_docx
from wizard.letters.plain import plain_text
from wizard.model import Letterhead

MEDIA_TYPE = "application/zip"

READ_ME = """What is in this folder

case.json        The case file. Open it in the guide at the next step; it carries the whole history.
letters/         Letters, scripts and records of this step, as Word files and as plain text.
dates.ics        Review and reply dates. Open it to put them into your calendar.
decision.txt     The decision with its reasons.

It holds personal data. Keep it where your council keeps such files, and delete other copies.
"""


@dataclass(frozen=True, slots=True)
class Draftable:
    """A finished letter, and whether it may not be sent yet."""

    finished: FinishedLetter
    draft: bool = False


def case_zip(
    case: CaseFile,
    letters: Iterable[Draftable],
    events: Iterable[Event],
    *,
    decision_text: str,
    footer: str,
    created_iso: str,
    letterhead: Letterhead | None = None,
) -> bytes:
    """Return the case as the bytes of a zip file; the same case and time give the same bytes.

    Args:
        case: as it is saved.
        letters: the letters of the step in hand.
        events: from `case_events`.
        decision_text: the outcome in words, as the page shows it.
        footer: from `wizard.case.receipt.footer`.
        created_iso: the time of making, ISO 8601.
        letterhead: what the letters are written on; a neutral one without it.
    """
    files = {"READ-ME.txt": _text(READ_ME), "case.json": dump_case(case).encode("ascii")}
    if decision_text:
        files["decision.txt"] = _text(f"{decision_text.rstrip()}\n\n{footer}\n")
    if found := tuple(events):
        files["dates.ics"] = _bytes(write_calendar(found, case_id=case.id, stamp_iso=created_iso))
    for letter in letters:
        name = f"letters/{letter.finished.letter_id}{'-draft' if letter.draft else ''}"
        word = write_docx(
            letter.finished,
            footer=footer,
            created_iso=created_iso,
            draft=letter.draft,
            letterhead=letterhead,
        )
        files[f"{name}.docx"] = word
        files[f"{name}.txt"] = _text(f"{plain_text(letter.finished, draft=letter.draft)}\n{footer}\n")
    return zipped(files, moment_of(created_iso))


def _text(text: str) -> bytes:
    """With the line ends and the mark that Windows' editor needs to show it rightly."""
    return b"\xef\xbb\xbf" + _bytes(text.replace("\n", "\r\n"))


def _bytes(text: str) -> bytes:
    # A lone surrogate cannot be written in UTF-8; letters have none, a decision's text might.
    return text.encode("utf-8", "replace")
