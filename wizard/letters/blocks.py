"""The finished letter as plain records: what every writer (page, Word, e-mail) and the check read.

A finished letter holds text only: no Markdown, no Jinja2, no markup. In a run's text a line
feed is a line break, and nothing else has a meaning.
"""

from dataclasses import dataclass
from typing import Literal

from wizard.model import LetterKind

BlockKind = Literal["paragraph", "heading", "bullets", "numbers", "details", "lines"]

Role = Literal[
    "body", "title", "details", "addressee", "date", "reference", "salutation", "subject", "closing", "sender"
]
"""What a block is in the letter; everything but "body" is furniture that code lays round the paragraphs."""

FURNITURE_WITHOUT_CHECKS: frozenset[Role] = frozenset(
    {"addressee", "salutation", "sender", "details", "title"}
)
"""Blocks made of names and addresses, where a word is not a statement about anyone."""

DRAFT_LINE = "DRAFT – not to be used until it is complete and the checks are done"


TO_SIGN = "____"
"""A line to write on by hand."""

WITH_SIGNATURE = 240
"""So many letters of text stand above a signature at least: one line and a name are no page."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style.

    Attributes:
        text: the characters to show; a line feed is a line break.
        field: ID of the field or setting whose value this is; empty for the letter's own words.
        missing: ID of the field or setting that is not filled in; then `text` is the gap, "[…]".
        flag: why these words should not stand; set by `point.point_at` only.
    """

    text: str
    bold: bool = False
    italic: bool = False
    field: str = ""
    missing: str = ""
    flag: str = ""


Line = tuple[Run, ...]
"""One paragraph's, heading's or list item's runs."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a heading, a whole list or a table of details.

    Attributes:
        items: one line for a paragraph or heading, one an entry for lists, one an idea for "lines". A line of
            "details" opens with the run that names it.
        role: what the block is in the letter.
        paragraph: ID of the model's Paragraph it came from; empty for furniture.
        element: ID of the Element which that paragraph carries; empty for ordinary text.
        picture: name of the picture beside it, in an Easy Read letter.
    """

    kind: BlockKind
    items: tuple[Line, ...]
    role: Role = "body"
    paragraph: str = ""
    element: str = ""
    picture: str = ""

    @property
    def runs(self) -> Line:
        """All runs in reading order."""
        return tuple(run for item in self.items for run in item)

    @property
    def leads_on(self) -> bool:
        """Whether no page parts it from what follows: it ends in a colon, or is one of the lines to sign."""
        last = line_text(self.items[-1]).rstrip() if self.items else ""
        return self.kind in ("paragraph", "lines") and (last.endswith(":") or self.to_sign)

    @property
    def to_sign(self) -> bool:
        """Whether somebody writes on it by hand, such as a signature or its date."""
        return TO_SIGN in line_text(self.runs)


@dataclass(frozen=True, slots=True)
class FinishedLetter:
    """A letter, script or record, ready to be checked and written.

    Attributes:
        subject: the subject line as plain text, for the e-mail and the page title.
        council: the council's name, for the letterhead.
        letterhead: the council's address, telephone and e-mail, as far as they are set.
        blocks: furniture and paragraphs in reading order.
        used: IDs of the paragraphs that stand in it.
        waits: the paragraphs left out because it is not known whether they may stand there, each with the
            questions on which that hangs.
        reworded: IDs of paragraphs that stand in a person's own words.
    """

    letter_id: str
    title: str
    kind: LetterKind
    subject: str
    council: str
    blocks: tuple[Block, ...]
    letterhead: tuple[str, ...] = ()
    used: tuple[str, ...] = ()
    waits: tuple[tuple[str, tuple[str, ...]], ...] = ()
    reworded: tuple[str, ...] = ()

    @property
    def undecided(self) -> tuple[str, ...]:
        """IDs of the paragraphs in `waits`."""
        return tuple(paragraph for paragraph, _ in self.waits)

    @property
    def with_signature(self) -> frozenset[int]:
        """Places of the blocks that the signature must not leave: it never stands on a page without text."""
        closing = next((place for place, block in enumerate(self.blocks) if block.role == "closing"), 0)
        kept, letters = set[int](), 0
        for place in reversed(range(closing)):
            block = self.blocks[place]
            # Of what stands beside pictures the last alone. Lines to sign and their heading are no text.
            if letters >= WITH_SIGNATURE or (letters and block.kind not in ("paragraph", "heading")):
                break
            kept.add(place)
            if block.kind != "heading" and not block.to_sign:
                letters += len(line_text(block.runs))
        return frozenset(kept)

    @property
    def gaps(self) -> tuple[str, ...]:
        """IDs of the fields and settings still to be filled in, in reading order, each once."""
        return tuple(dict.fromkeys(run.missing for block in self.blocks for run in block.runs if run.missing))


def line_text(line: Line) -> str:
    """Return a line's text without its styles."""
    return "".join(run.text for run in line)
