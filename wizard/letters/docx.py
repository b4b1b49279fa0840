"""The finished letter as a Word file, written with the standard library alone so that the browser can.

The same letter and time give the same bytes everywhere. The parts are stored, not compressed: what
compression yields differs between builds of zlib, and a letter is small.
"""

import zipfile
from datetime import UTC, datetime
from io import BytesIO

from wizard.letters import docx_parts as parts
from wizard.letters.blocks import FinishedLetter
from wizard.letters.docx_body import document_xml, numbered_lists
from wizard.letters.docx_styles import styles_xml

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)  # The first moment that a zip file can hold.


def write_docx(finished: FinishedLetter, *, footer: str, created_iso: str, draft: bool = False) -> bytes:
    """Return the letter as the bytes of a .docx file.

    Args:
        finished: the letter.
        footer: shown at the foot of each page, such as the policy version and the case's receipt.
        created_iso: the time to be written into the file, ISO 8601; without a zone it is taken as UTC.
        draft: put "DRAFT – not to be sent until the checks are done" above everything else.

    Raises:
        ValueError: `created_iso` is not an ISO 8601 date or time.
    """
    moment = _moment(created_iso)
    files = {
        "[Content_Types].xml": parts.content_types_xml(),
        "_rels/.rels": parts.package_links_xml(),
        "docProps/core.xml": parts.core_xml(finished, moment.strftime("%Y-%m-%dT%H:%M:%SZ")),
        "word/document.xml": document_xml(finished, draft=draft),
        "word/_rels/document.xml.rels": parts.document_links_xml(),
        "word/styles.xml": styles_xml(),
        "word/numbering.xml": parts.numbering_xml(numbered_lists(finished)),
        "word/header1.xml": parts.first_header_xml(finished),
        "word/header2.xml": parts.next_header_xml(finished),
        "word/footer1.xml": parts.footer_xml(footer),
        "word/footer2.xml": parts.footer_xml(footer),
        "word/settings.xml": parts.settings_xml(),
    }
    return _zipped(files, moment)


def _moment(created_iso: str) -> datetime:
    moment = datetime.fromisoformat(created_iso)
    aware = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    return max(aware, _EARLIEST)


def _zipped(files: dict[str, str], moment: datetime) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name, text in files.items():
            entry = zipfile.ZipInfo(name, moment.timetuple()[:6])
            entry.create_system = 0  # Otherwise the file would tell which system it was made on.
            entry.external_attr = 0
            archive.writestr(entry, (_DECLARATION + text).encode())
    return stream.getvalue()
