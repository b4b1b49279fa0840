"""An outcome and typed fields → the finished letter, checked, as page, Word file and plain text.

Everything here is pure and needs the standard library, Jinja2 and markdown-it-py only, so that it runs
in the browser. What a person typed is never parsed: see `slots`.
"""

from wizard.letters.blocks import Block, FinishedLetter, Run
from wizard.letters.complete import check_letter, is_complete
from wizard.letters.docx import write_docx
from wizard.letters.fields import fields_of
from wizard.letters.finding import Finding
from wizard.letters.html import letter_html
from wizard.letters.plain import plain_text
from wizard.letters.point import point_at
from wizard.letters.render import LetterError, blank_letter, render_letter

__all__ = [
    "Block",
    "Finding",
    "FinishedLetter",
    "LetterError",
    "Run",
    "blank_letter",
    "check_letter",
    "fields_of",
    "is_complete",
    "letter_html",
    "plain_text",
    "point_at",
    "render_letter",
    "write_docx",
]
