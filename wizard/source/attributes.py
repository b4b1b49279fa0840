"""The properties in braces of an item line or an answer: `{#id key=value key="quoted" flag}`."""

import re
from dataclasses import dataclass

from wizard.model import Place
from wizard.source.faults import Faults
from wizard.source.text import Piece
from wizard.source.values import Value

TOKEN = re.compile(
    r"""(?P<space>\s+)
      | (?P<id>\#(?P<name>[^\s{}"=,]*))
      | (?P<key>[A-Za-z][\w-]*)
        (?: = (?: "(?P<quoted>[^"]*)" | (?P<bare>[^\s{}"=,]+) ) )?
        (?= [\s}] | \Z )""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Attributes:
    """The ID, if there is one, and the properties in braces."""

    id: Value | None
    entries: tuple[tuple[Value, Value], ...]


def read_attributes(piece: Piece, faults: Faults) -> Attributes | None:
    """Return the properties written in a piece that starts with a brace, None with a fault if unreadable.

    attributes = "{" [ id ] { space property } [ space ] "}"
    id         = "#" name
    property   = key [ "=" value ]          (without a value it is a flag)
    value      = '"' { any character but '"' } '"' | bare
    bare       = one or more characters, none of them space, quote, comma, "=", "{" or "}"
    """
    text = piece.text
    named: Value | None = None
    entries: list[tuple[Value, Value]] = []
    at = 1
    while token := TOKEN.match(text, at):
        at = token.end()
        if token["id"] and named is None and not entries:
            named = Value(token["name"], piece.sub(*token.span("name")))
        elif token["id"]:
            faults.add(piece.place(token.start()), "has an ID in the middle", "write the ID first, once")
            return None
        elif token["key"]:
            entries.append(_property(token, piece))
    if text[at:].rstrip() == "}":
        return Attributes(named, tuple(entries))
    faults.add(*_why_unreadable(piece, at))
    return None


def _property(token: re.Match[str], piece: Piece) -> tuple[Value, Value]:
    key = Value(token["key"], piece.sub(*token.span("key")))
    for group in ("quoted", "bare"):
        if token[group] is not None:
            written = piece.sub(*token.span(group))
            return key, Value(" ".join(written.text.split()), written)
    return key, Value("", key.piece, "flag")


def _why_unreadable(piece: Piece, at: int) -> tuple[Place, str, str]:
    rest = piece.text[at:]
    if not rest:
        return piece.place(at), "the brace is never closed", "end the line with }"
    if rest.startswith("}"):
        after = at + 1 + len(rest[1:]) - len(rest[1:].lstrip())
        return piece.place(after), "text stands after the closing brace", "write it on the next line"
    start = rest if len(rest) <= 20 else rest[:19] + "…"
    mend = 'write key=value, key="a value with spaces" or a bare word, with spaces between'
    if rest.count('"') % 2:
        mend = "close the double quotes"
    return piece.place(at), f"properties cannot be read from {start!r} on", mend
