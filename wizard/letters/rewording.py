"""A person's own words in place of a paragraph: where they may stand, and what becomes of them.

They are kept among the typed fields under a key of their own, so that a case file carries them like any
other text. They never pass through Jinja2 or Markdown: a blank line parts paragraphs, "- " opens an entry of
a list, and every other character is shown as typed.
"""

import re
from collections.abc import Callable, Mapping

from wizard.letters.blocks import Block, Line, Run, line_text
from wizard.letters.words import clean, is_filled
from wizard.model import Letter, Paragraph

PREFIX = "words-"
_ENTRY = "- "


def words_key(letter: str, paragraph: str) -> str:
    """Return the name under which the words for a paragraph are kept."""
    return f"{PREFIX}{letter}-{paragraph}"


def is_free(letter: Letter, part: Paragraph) -> bool:
    """Say whether a person may put a paragraph into other words.

    Not where policy or law asks for what it says: there only the fields are filled in, so that nobody takes
    out by accident what a clause or an Act requires.
    """
    required = {element.id for element in letter.elements if element.mark != "good-practice"}
    return part.mark not in ("must", "law") and part.element not in required


def words_for(letter: Letter, part: Paragraph, values: Mapping[str, str]) -> str:
    """Return a person's words for a paragraph, or "" where the letter's own stand."""
    words = clean(values.get(words_key(letter.id, part.id), ""))
    return words if is_filled(words) and is_free(letter, part) else ""


def free_keys(letters: tuple[Letter, ...]) -> frozenset[str]:
    """Return every name that a person's words can be kept under."""
    return frozenset(
        words_key(letter.id, part.id)
        for letter in letters
        for part in letter.paragraphs
        if is_free(letter, part)
    )


def to_words(blocks: tuple[Block, ...]) -> str:
    """Return a paragraph's blocks as the plain text that is offered for editing; headings stay outside it."""
    return "\n\n".join(_as_text(block) for block in blocks if block.kind != "heading")


def _as_text(block: Block) -> str:
    opening = _ENTRY if block.kind in ("bullets", "numbers") else ""
    return "\n".join(opening + line_text(item) for item in block.items)


def from_words(words: str, part: Paragraph, standard: tuple[Block, ...], key: str) -> tuple[Block, ...]:
    """Return the blocks of a person's words under the paragraph's own heading.

    Args:
        words: as `words_for` returns them.
        part: the paragraph that they stand for.
        standard: its blocks as the letter has them: its heading is kept, and the values of its fields are
            found again in the words, so that the check of completeness knows what is still said.
        key: as `words_key` returns it: it stands on every run, since all of it was typed.
    """
    heading = tuple(block for block in standard if block.kind == "heading")
    pieces = (piece for piece in re.split(r"\n\s*\n", words) if is_filled(piece))
    found = _finder(standard, key)
    return (*heading, *(_block(piece, part, found) for piece in pieces))


def _block(piece: str, part: Paragraph, found: Callable[[str], Line]) -> Block:
    lines = [line for line in piece.split("\n") if is_filled(line)]
    if all(line.startswith(_ENTRY) for line in lines):
        items = tuple(found(line.removeprefix(_ENTRY)) for line in lines)
        return Block("bullets", items, "body", part.id, part.element)
    return Block("paragraph", (found("\n".join(lines)),), "body", part.id, part.element)


def _finder(standard: tuple[Block, ...], key: str) -> Callable[[str], Line]:
    """Return what splits a line at the values of the paragraph's fields, the longest first."""
    shown = {run.text: run.field for block in standard for run in block.runs if run.field}
    values = sorted((value for value in shown if is_filled(value)), key=len, reverse=True)
    if not values:
        return lambda text: (Run(text, field=key),)
    pattern = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, values))})(?!\w)")
    return lambda text: tuple(Run(bit, field=shown.get(bit, key)) for bit in pattern.split(text) if bit)
