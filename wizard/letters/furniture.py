"""What stands round the paragraphs of every letter: addressee, date, reference, greeting, sign-off.

It is laid by code from a few fields, so that no template repeats it and none forgets it:

| field | used for |
|---|---|
| `person-name`, `person-address` | the addressee |
| `person-greeting` | "Dear …"; without it, title and surname of the name: see `salutation` |
| `case-reference` | "Our reference"; left out while it is empty |
| `dated` | the date on a letter; without it, the day on which it is made |
| `sender-name`, `sender-role` | the sign-off, and "Written by" on a record |
| `sender-contact` | under the sign-off; left out if the policy declares no such field |

The settings `council-address`, `council-telephone` and `council-email` make the letterhead.
A script or record has its title and a short table of details instead, a sheet its title alone.
"""

import re
from dataclasses import replace

from wizard.letters.blocks import Block, FinishedLetter, Line, Role, Run, line_text
from wizard.letters.date_fields import DATED
from wizard.letters.salutation import greeting
from wizard.letters.slots import Slot, Slots
from wizard.model import LetterKind

REQUIRED = {
    "person_name": "the person's name",
    "sender_name": "your name",
    "sender_role": "your job title",
}
"""Fields no letter goes without; the words are for a policy that forgot to declare them."""

FIELDS = ("person_name", "person_address", "person_greeting", "case_reference", "dated", "sender_name",
          "sender_role", "sender_contact")  # fmt: skip
"""Template names of all the fields above, in the order they are asked for."""


def opening(kind: LetterKind, title: str, subject: Line, slots: Slots) -> tuple[Block, ...]:
    """Return the blocks above the first paragraph."""
    if kind == "sheet":
        return (_block("title", (Run(title),)),)
    if kind != "letter":
        return (_block("title", (Run(title),)), _details(slots))
    reference = _reference(slots)
    blocks = [
        _block("addressee", _stack(_value("person_name", slots), _value("person_address", slots))),
        _block("date", _date(slots)),
        _block("reference", (Run("Our reference: "), *reference) if reference else ()),
        _block("salutation", (Run("Dear "), *_greeting(slots))),
        Block("heading", (subject,), "subject"),
    ]
    return tuple(block for block in blocks if block.items[0])


def running(finished: FinishedLetter) -> tuple[str, str]:
    """Return what stands above later pages: whom the paper is to with its reference, and its date.

    A record has its title in place of the name, a sheet the council's name and its title.
    """
    rows = {
        line_text(item[:1]): line_text(item[1:])
        for block in finished.blocks
        if block.kind == "details"
        for item in block.items
    }
    if rows:
        named = rows.get("Reference") or rows.get("About", "")
        return ", ".join(part for part in (finished.title, named) if part), rows.get("Date", "")
    about, reference, day = (
        next((line_text(block.runs) for block in finished.blocks if block.role == role), "").split("\n")[0]
        for role in ("addressee", "reference", "date")
    )
    left = ", ".join(part for part in (about, reference) if part) or finished.council
    return left, day or finished.title


def _date(slots: Slots) -> Line:
    """Return the date of a letter: the day it goes out, if that was typed, else the day it is made."""
    typed = _value(DATED, slots)
    return typed if typed and typed[0].field else _value("letter_date", slots)


def _greeting(slots: Slots) -> Line:
    """Return what stands after "Dear": as it was typed for this, else made of the name."""
    own = _value("person_greeting", slots)
    if own and own[0].field:
        return tuple(replace(run, text=re.sub(r"^dear\s+|,\s*$", "", run.text, flags=re.I)) for run in own)
    named = _value("person_name", slots)
    return tuple(replace(run, text=greeting(run.text)) if run.field else run for run in named)


def closing(kind: LetterKind, council: str, slots: Slots) -> tuple[Block, ...]:
    """Return the blocks below the last paragraph."""
    if kind != "letter":
        return ()
    sender = _stack(
        _value("sender_name", slots, bold=True),
        _value("sender_role", slots),
        (Run(council),),
        _value("sender_contact", slots),
    )
    return (_block("closing", (Run("Yours sincerely"),)), _block("sender", sender))


def _details(slots: Slots) -> Block:
    author = (*_value("sender_name", slots), Run(", "), *_value("sender_role", slots))
    rows = {
        "Date": _value("letter_date", slots),
        "About": _value("person_name", slots),
        "Reference": _reference(slots),
        "Written by": author,
    }
    return Block("details", tuple((Run(name, True), *runs) for name, runs in rows.items() if runs), "details")


def letterhead(kind: LetterKind, slots: Slots) -> tuple[str, ...]:
    """Return the council's address lines as far as they are set; a letterhead shows no gaps.

    A sheet has them in one line: it is enclosed as one page.
    """
    found = [slots.get(name) for name in ("council_address", "council_telephone", "council_email")]
    lines = [line for slot in found if slot and slot.filled for line in slot.text.split("\n")]
    return (", ".join(lines),) if kind == "sheet" and lines else tuple(lines)


def _reference(slots: Slots) -> Line:
    """Return the reference; not every service has one, so it leaves a gap on blank letters only."""
    runs = _value("case_reference", slots)
    return runs if slots.blank or (runs and runs[0].field) else ()


def _value(name: str, slots: Slots, *, bold: bool = False) -> Line:
    """Return a field's runs; a field that the policy does not declare has none, unless it is required."""
    slot = slots.get(name)
    if slot is None and name in REQUIRED:
        slot = Slot(name.replace("_", "-"), "", REQUIRED[name])
    return slot.runs(bold=bold) if slot else ()


def _stack(*lines: Line) -> Line:
    """Put lines under one another in a single paragraph."""
    filled = [line for line in lines if line]
    return tuple(run for n, line in enumerate(filled) for run in ((Run("\n"), *line) if n else line))


def _block(role: Role, line: Line) -> Block:
    return Block("heading" if role == "title" else "paragraph", (line,), role)
