"""Fields of a form: each is a span of the source text, and knows how a new value is written there."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from wizard.source.attributes import read_attributes
from wizard.source.faults import Faults
from wizard.source.text import Piece
from wizard.source.values import Value

BARE = re.compile(r"[^\s{}\"=,#]+")
PLAIN = re.compile(r"[A-Za-z0-9(£][^:#\n\[\]{}&*!|>'\"%@`,]*[^\s:#\n\[\]{}&*!|>'\"%@`,]|[A-Za-z0-9]")
"""What YAML takes for a text without quotes, whatever it says; anything else is put between them."""

WORDS = {"true", "false", "yes", "no", "on", "off", "null", "y", "n"}
"""What YAML takes for something else unless it is quoted."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A span of a file's text, and what is to stand there."""

    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form.

    Attributes:
        name: unique in its form.
        label: what the form calls it.
        kind: `text`, `long`, `choice` or `only` (shown, not changed).
        value: what stands there now.
        start: where in the file's text it stands.
        end: where that span ends.
        write: turns a new value into what is to stand in the span.
        choices: values with their labels, for a `choice`; offered, not required, for a `text`.
        hint: a sentence of help.
        group: the heading under which the form shows it.
    """

    name: str
    label: str
    kind: str
    value: str
    start: int
    end: int
    write: Callable[[str], str]
    choices: tuple[tuple[str, str], ...] = ()
    hint: str = ""
    group: str = ""

    def edit(self, value: str) -> Edit | None:
        """Return what a new value changes in the text; nothing where it is the same."""
        new = value.replace("\r\n", "\n").replace("\r", "\n")
        return None if new == self.value else Edit(self.start, self.end, self.write(new))


def plain(piece: Piece, name: str, label: str, kind: str = "text") -> Field:
    """Return a field whose span stands in the text as it is."""
    return Field(name, label, kind, piece.text, piece.start, piece.end, str)


def attributes(braces: Piece, wanted: dict[str, str], prefix: str = "") -> Iterator[Field]:
    """Yield the fields of properties in braces; one that is missing is put in before the closing brace.

    Args:
        braces: from the opening brace to the end of the line.
        wanted: labels by key, in the order of the form.
        prefix: put before the names of the fields.
    """
    found = read_attributes(braces, Faults())
    if found is None:
        return
    given = {key.text: (key, value) for key, value in found.entries}
    close = braces.start + braces.text.rindex("}")
    for key, label in wanted.items():
        if key not in given:
            yield Field(f"{prefix}{key}", label, "text", "", close, close, _property(" ", key, ""))
        elif given[key][1].form == "text":
            yield _given(*given[key], f"{prefix}{key}", label)


def _given(key: Value, value: Value, name: str, label: str) -> Field:
    text, end = value.piece.source.text, value.piece.end
    quote = '"' if text[end : end + 1] == '"' and text[value.piece.start - 1] == '"' else ""
    start = key.piece.start
    before = start - len(text[:start]) + len(text[:start].rstrip(" \t"))
    space = text[before:start]
    return Field(name, label, "text", value.text, before, end + len(quote), _property(space, key.text, quote))


def _property(space: str, key: str, quote: str) -> Callable[[str], str]:
    def write(value: str) -> str:
        clean = " ".join(value.replace('"', "'").split())
        if not clean:
            return ""
        return f"{space}{key}={clean}" if not quote and BARE.fullmatch(clean) else f'{space}{key}="{clean}"'

    return write


def scalar(value: Value, name: str, label: str, kind: str = "text") -> Field | None:
    """Return the field of a YAML text; None for one in a block, which the text editor changes."""
    if value.form != "text":
        return None
    text, start, end = value.piece.source.text, value.piece.start, value.piece.end
    quote = text[start - 1 : start] if text[start - 1 : start] in ("'", '"') else ""
    if text[start - 1 : start] == "\n" or (not quote and end <= start):
        return None
    size = len(quote)
    return Field(name, label, kind, value.text, start - size, end + size, _scalar(quote))


def _scalar(quote: str) -> Callable[[str], str]:
    def write(value: str) -> str:
        line = " ".join(value.split())
        if quote == "'":
            return "'" + line.replace("'", "''") + "'"
        if not quote and PLAIN.fullmatch(line) and line.lower() not in WORDS:
            return line
        return json.dumps(line, ensure_ascii=False)

    return write


def words_in(value: Value, name: str, label: str) -> Field | None:
    """Return the field of a YAML list on one line, shown with commas; None for one of another shape."""
    if value.form == "list" and value.piece.text.startswith("["):
        shown = ", ".join(item.text for item in value.items)
        return Field(name, label, "text", shown, value.piece.start, value.piece.end, _list)
    found = scalar(value, name, label)
    return found and replace(found, write=lambda new: _list(new) if "," in new else found.write(new))


def _list(value: str) -> str:
    members = [_scalar("")(word) for word in (part.strip() for part in value.split(",")) if word]
    return f"[{', '.join(members)}]"
