"""Checks the Jinja2 in letters: that it can be read, and that every name in it will have a value."""

import re

from jinja2 import Environment, TemplateSyntaxError, nodes

from wizard.model import Place
from wizard.source.reading import Reading
from wizard.source.text import Piece

FIXED_NAMES = ("letter_date", "council", "council_short", "policy_title", "policy_version")
"""Names every letter can use beside fields and settings."""

ENVIRONMENT = Environment(autoescape=True)
TAG = re.compile(r"\{[{%].*?[%}]\}", re.DOTALL)


def note_names(piece: Piece, reading: Reading) -> None:
    """Note every name that a template reads, for checking; note a fault if it is no template."""
    try:
        tree = ENVIRONMENT.parse(piece.text)
        names = list(tree.find_all(nodes.Name))
        asked = [
            (one.node, one.attr) for one in tree.find_all(nodes.Getattr) if isinstance(one.node, nodes.Name)
        ]
    except TemplateSyntaxError as error:
        place = _line_start(piece, error.lineno)
        mend = "write fields as {{ field_name }}"
        reading.faults.add(place, f"is not a Jinja2 template ({error.message})", mend)
        return
    except (RecursionError, ValueError, OverflowError):
        reading.faults.add(piece.place(), "is not a template that can be read", "write it more simply")
        return
    own = {name.name for name in names if name.ctx != "load"} | {"loop"}
    for name in names:
        if name.name not in own:
            reading.names.append((name.name, _place(piece, name)))
    for name, option in asked:
        if name.name not in own:
            reading.names.append((f"{name.name}.{option}", _place(piece, name)))


def _line_start(piece: Piece, line: int) -> Place:
    lines = piece.lines()
    return lines[min(line, len(lines)) - 1].strip().place()


def _place(piece: Piece, name: nodes.Name) -> Place:
    """Return where a name stands. Jinja2 knows the line alone; the column is looked for."""
    lines = piece.lines()
    line = lines[min(name.lineno, len(lines)) - 1]
    word = re.compile(rf"(?<![\w.]){re.escape(name.name)}(?!\w)")
    for tag in TAG.finditer(piece.text):
        start = max(tag.start(), line.start - piece.start)
        if found := word.search(piece.text, start, max(start, tag.end())):
            return piece.place(found.start())
    return line.place()
