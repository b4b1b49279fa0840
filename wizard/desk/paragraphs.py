"""Paragraphs of a letter: put in below another, taken away, moved."""

import re

from wizard.desk.fields import Edit
from wizard.desk.forms import front_of, paragraphs
from wizard.desk.parts import Part
from wizard.source.text import Piece, Source
from wizard.source.undecided import DECIDE

NAME = re.compile(r"^ {0,3}\{#([\w-]+)", re.MULTILINE)


def done_with(part: Part, text: str, at: int, what: str) -> Edit | None:
    """Return what changes where something is done with a paragraph; nothing at the ends.

    Args:
        part: the letter.
        text: what its file says.
        at: which paragraph, from 0.
        what: `add` (one below it), `delete`, `up` or `down`.
    """
    body = front_of(Piece(Source.of(part.path, text), part.start, part.end))[1]
    every = paragraphs(body)
    if what == "add":
        return _added(every[at], _free(text))
    if what == "delete":
        return _deleted(every, at, text)
    first, second = sorted((at, at + (1 if what == "down" else -1)))
    if first < 0 or second >= len(every):
        return None
    above, below = every[first], every[second]
    between, after = (one.text[len(one.text.rstrip()) :] for one in (above, below))
    return Edit(above.start, below.end, below.text.rstrip() + between + above.text.rstrip() + after)


def _added(above: Piece, name: str) -> Edit:
    words = f"{{#{name}}}\n{DECIDE}: what belongs here"
    end = above.start + len(above.text.rstrip())
    return Edit(end, end, f"\n\n{words}")


def _deleted(every: list[Piece], at: int, text: str) -> Edit:
    here = every[at]
    if at + 1 < len(every) or at == 0:
        return Edit(here.start, here.end, "")
    start = len(text[: here.start].rstrip())
    return Edit(start, here.start + len(here.text.rstrip()), "")


def _free(text: str) -> str:
    """Return a name that no paragraph has yet."""
    taken = set(NAME.findall(text))
    return next(name for number in range(1, len(taken) + 2) if (name := f"new-{number}") not in taken)
