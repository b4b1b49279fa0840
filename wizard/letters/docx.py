"""The finished letter as a Word file, written with the standard library alone so that the browser can.

The same letter and time give the same bytes everywhere; see `archive`.
"""

from datetime import datetime

from wizard.letters import docx_parts as parts
from wizard.letters.archive import moment_of, zipped
from wizard.letters.blocks import Block, FinishedLetter, Run
from wizard.letters.docx_body import document_xml, numbered_lists
from wizard.letters.docx_styles import styles_xml
from wizard.letters.easy import easy_read
from wizard.letters.forms import EASY, ORDINARY, Form
from wizard.letters.furniture import running
from wizard.letters.on_letterhead import on_letterhead
from wizard.model import LETTERHEAD_PLACES, Letterhead

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

MADE = "2026-01-01"
"""The day written into the neutral letterhead: the same bytes whenever the site is built."""

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def write_docx(
    finished: FinishedLetter,
    *,
    footer: str,
    created_iso: str,
    draft: bool = False,
    letterhead: Letterhead | None = None,
    form: Form = ORDINARY,
) -> bytes:
    """Return the letter as the bytes of a .docx file.

    Args:
        finished: the letter.
        footer: shown at the foot of each page, such as the policy version and the case's receipt.
        created_iso: the time to be written into the file, ISO 8601; without a zone it is taken as UTC.
        draft: put the line that says so ("DRAFT – …") above everything else.
        letterhead: the council's own, if it has one; a neutral one otherwise, and in any form but the
            ordinary: a council's own styles say nothing of large print.
        form: in which the paper is made, such as large print.

    Raises:
        ValueError: `created_iso` is not an ISO 8601 date or time.
    """
    moment = moment_of(created_iso)
    created = moment.strftime("%Y-%m-%dT%H:%M:%SZ")
    finished = easy_read(finished) if form == EASY else finished
    if letterhead and letterhead.parts and form == ORDINARY:
        return zipped(
            on_letterhead(letterhead, finished, footer=footer, created=created, draft=draft), moment
        )
    return _neutral(finished, footer, moment, draft, form, running(finished))


def _neutral(
    finished: FinishedLetter,
    footer: str,
    moment: datetime,
    draft: bool,
    form: Form,
    above: tuple[str, str],
) -> bytes:
    created = moment.strftime("%Y-%m-%dT%H:%M:%SZ")
    files = {
        "[Content_Types].xml": parts.content_types_xml(),
        "_rels/.rels": parts.package_links_xml(),
        "docProps/core.xml": parts.core_xml(finished, created),
        "word/document.xml": document_xml(finished, draft=draft),
        "word/_rels/document.xml.rels": parts.document_links_xml(),
        "word/styles.xml": styles_xml(form),
        "word/numbering.xml": parts.numbering_xml(numbered_lists(finished)),
        "word/header1.xml": parts.first_header_xml(finished, form),
        "word/header2.xml": parts.next_header_xml(*above, form),
        "word/footer1.xml": parts.footer_xml(footer),
        "word/footer2.xml": parts.footer_xml(footer),
        "word/settings.xml": parts.settings_xml(),
    }
    return zipped({name: (_DECLARATION + text).encode() for name, text in files.items()}, moment)


def blank_letterhead() -> bytes:
    """Return a neutral letterhead with its places marked, for a council to put its own look on in Word."""
    places = {name: f"{{{{ {name} }}}}" for name in LETTERHEAD_PLACES}
    letter = Block("paragraph", ((Run(places["letter"]),),))
    empty = FinishedLetter(
        letter_id="letterhead",
        title=places["title"],
        kind="letter",
        subject="",
        council=places["council"],
        letterhead=(places["address"],),
        blocks=(letter,),
    )
    above = (places["about"], places["date"])
    return _neutral(empty, places["receipt"], moment_of(MADE), False, ORDINARY, above)
