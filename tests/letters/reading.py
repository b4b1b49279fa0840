"""Reads a letter back as whoever receives it would: from the Word file, the page and the e-mail."""

from html.parser import HTMLParser
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument

from wizard.letters import FinishedLetter, letter_html, plain_text, write_docx
from wizard.letters.mail import mail_html

FOOTER = "Policy version 2025-09-22 · receipt 7f3a"
MADE = "2026-03-04T10:00:00Z"


def word(finished: FinishedLetter, *, draft: bool = False) -> WordDocument:
    """Write the letter and open it again with another library."""
    return Document(BytesIO(write_docx(finished, footer=FOOTER, created_iso=MADE, draft=draft)))


def opened(content: bytes) -> WordDocument:
    return Document(BytesIO(content))


def word_text(finished: FinishedLetter) -> str:
    document = word(finished)
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([paragraph.text for paragraph in document.paragraphs] + cells)


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.text += "\n" if tag == "br" else ""

    def handle_data(self, data: str) -> None:
        self.text += data


def page(finished: FinishedLetter) -> _Text:
    """Parse the letter's HTML."""
    return read(letter_html(finished))


def read(html: str) -> _Text:
    """Parse HTML."""
    parser = _Text()
    parser.feed(html)
    parser.close()
    return parser


READERS = {
    "word": word_text,
    "page": lambda finished: page(finished).text,
    "e-mail": plain_text,
    "rich e-mail": lambda finished: read(mail_html(finished, footer=FOOTER)).text,
}
