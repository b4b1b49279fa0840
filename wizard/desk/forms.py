"""The form of every kind of part: which fields it has, and where in the text each of them stands."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from wizard.desk.fields import Field, attributes, plain, scalar, words_in
from wizard.desk.parts import Part
from wizard.source.faults import Faults
from wizard.source.frontmatter import read_yaml, split_front_matter
from wizard.source.items import ITEM_LINE, blocks
from wizard.source.text import Piece, Source
from wizard.source.values import Value
from wizard.source.vocabulary import FORCES, LETTER_KINDS, MARKS
from wizard.view import MARK_NAMES

OPTION = re.compile(r"(\s*[-*+][ \t]+)`([^`\n]*)`[ \t]*")
HEADING = re.compile(r"#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*")

SEARCHED = "Words staff would search for"
CITES = "Rests on (each with @, commas between)"
FORCE = {
    "must": "must: it obliges",
    "may": "may: it permits",
    "should": "should: an expectation",
    "states": "states: information or a definition",
}
DONE = "Counts as made already"
LABELS: dict[str, dict[str, str]] = {
    "clause": {
        "no": "Number",
        "label": "Label, without a number",
        "force": "Force",
        "binds": "Binds",
        "words": SEARCHED,
    },
    "term": {"term": "Term", "expansion": "In full"},
    "question": {
        "short": "Short name",
        "mark": "Mark",
        "cites": CITES,
        "words": SEARCHED,
    },
    "tier": {"rank": "Rank", "mark": "Mark", "cites": CITES, "opens": "When it is open"},
    "statement": {"kind": "Kind", "mark": "Mark", "cites": CITES, "words": SEARCHED, "done": DONE},
    "safeguard": {"mark": "Mark", "cites": CITES, "when": "Where this holds", "then": "this has to hold"},
    "paragraph": {"when": "Stands there where", "element": "Element", "mark": "Mark", "cites": CITES},
    "option": {"if": "In a sentence, if so", "unless": "In a sentence, if not"},
}
CONDITIONS = {"when": "It stands there", "then": "This holds", "done": "It counts as made"}
"""Properties that hold conditions, with how the sentence begins that says them."""

HINTS = {
    "opens": "A sentence: what has to have happened.",
    "rank": "How grave it is: 1 is the mildest.",
    "version": "A new one where clauses ask something else than before. Letters and receipts name it.",
    "updated": "The day of the text that was adopted, such as 2026-01-31. It only ever moves forward.",
}


def fields_of(part: Part, text: str) -> tuple[Field, ...]:
    """Return the fields of a part's form, in the order in which it shows them.

    Args:
        part: what is edited.
        text: what its file says now.
    """
    piece = Piece(Source.of(part.path, text), part.start, part.end)
    make = FORMS.get(part.kind, _nothing)
    return tuple(_completed(field) for field in make(part, piece))


def _nothing(part: Part, piece: Piece) -> Iterator[Field]:
    return iter(())


def _completed(field: Field) -> Field:
    """Give a field its choices and its hint, which go by the property's name."""
    key = field.name.rpartition(".")[2]
    field = replace(field, hint=field.hint or HINTS.get(key, ""))
    if key in CONDITIONS:
        return replace(field, kind="when")
    if field.kind != "text":
        return field
    if key == "mark":
        return _chosen(field, {mark: MARK_NAMES[mark] for mark in MARKS})
    if key == "force" and "," not in field.value:
        return _chosen(field, {force: FORCE.get(force, force) for force in FORCES})
    return _chosen(field, {kind: kind for kind in LETTER_KINDS}) if field.name == "letter.kind" else field


def _chosen(field: Field, choices: dict[str, str]) -> Field:
    known = choices if field.value in choices else {field.value: field.value or "–", **choices}
    return replace(field, kind="choice", choices=tuple(known.items()))


def _item(part: Part, piece: Piece) -> Iterator[Field]:
    """An item of one text: clause, statement, safeguard, term."""
    line, body = piece.split_line()
    yield plain(body.strip(), "text", "Words", "long")
    for field in attributes(line.strip(), LABELS[part.kind]):
        if field.name != "done" or field.value:  # only a check is ever done
            yield field


def _headed(part: Part, piece: Piece) -> Iterator[Field]:
    line, body = piece.split_line()
    heading, rest = _heading(body)
    if heading:
        yield plain(heading, "title", "Name")
    words = plain(rest.strip(), "text", "Words", "long")
    # Put in on the heading's own line, they would become part of the name.
    yield _put_in(words, heading.end) if heading and not words.value else words
    yield from attributes(line.strip(), LABELS[part.kind])


def _heading(body: Piece) -> tuple[Piece | None, Piece]:
    first, rest = body.strip_lines().split_line()
    found = HEADING.fullmatch(first.text)
    return (first.sub(*found.span(1)), rest) if found else (None, body)


def _question(part: Part, piece: Piece) -> Iterator[Field]:
    line, body = piece.split_line()
    heading, rest = _heading(body)
    if heading:
        yield plain(heading, "title", "Question")
    lists = [block for token, block in blocks(rest) if token.type == "bullet_list_open" and not token.level]
    cut = lists[-1].start if lists else rest.end
    hint = Piece(rest.source, rest.start, cut)
    field = plain(hint.strip(), "hint", "Hint", "long")
    yield field if field.value else _put_in(field, heading.end if heading else hint.start)
    yield from attributes(line.strip(), LABELS["question"])
    yield from _options(Piece(rest.source, cut, rest.end))


def _put_in(field: Field, at: int) -> Field:
    """Return a field for a text that is not there yet: a paragraph of its own."""
    return replace(field, start=at, end=at, write=lambda new: f"\n\n{new.strip()}" if new.strip() else "")


def _options(answers: Piece) -> Iterator[Field]:
    for token, block in blocks(answers):
        if token.type == "list_item_open" and token.level == 1 and (found := OPTION.match(block.text)):
            yield from _option(found[2], block.sub(found.end(), block.end - block.start))


def _option(value: str, rest: Piece) -> Iterator[Field]:
    line, below = rest.split_line()
    brace = line.text.find("{")
    label = (line if brace < 0 else line.sub(0, brace)).strip()
    group = f"Answer “{value}”"
    yield replace(plain(label, f"option.{value}.label", "Label"), group=group)
    hint = re.match(r"\s*[-*+][ \t]+", below.text)
    if hint and "\n" not in below.text.strip():
        words = below.sub(hint.end(), below.end - below.start).strip()
        yield replace(plain(words, f"option.{value}.hint", "Hint"), group=group)
    if brace >= 0:
        braces = line.sub(brace, line.end - line.start).strip()
        for field in attributes(braces, LABELS["option"], f"option.{value}."):
            yield replace(field, group=group)


def front_of(piece: Piece) -> tuple[dict[str, Value], Piece]:
    """Return the values of a file's front matter by key, and the text below it."""
    faults = Faults()
    front, body = split_front_matter(piece.source, faults)
    value = read_yaml(front, faults) if front else None
    return ({key.text: one for key, one in value.entries} if value else {}), body


def _scalars(front: dict[str, Value], labels: dict[str, str], prefix: str) -> Iterator[Field]:
    for key, label in labels.items():
        made = scalar(front[key], f"{prefix}.{key}", label) if key in front else None
        if made:
            yield made


def _letter(part: Part, piece: Piece) -> Iterator[Field]:
    front, body = front_of(piece)
    wanted = {
        "title": "Name",
        "kind": "Kind",
        "summary": "What it is for",
        "subject": "Subject line",
        "cites": CITES,
    }
    yield from _scalars(front, wanted, "letter")
    for paragraph in paragraphs(body):
        line, text = paragraph.split_line()
        name = (re.match(r"\s*\{#([\w-]*)", line.text) or ["", "?"])[1]
        group = f"Paragraph “{name}”"
        yield replace(plain(text.strip(), f"{name}.text", "Words", "long"), group=group)
        for field in attributes(line.strip(), LABELS["paragraph"], f"{name}."):
            yield replace(field, group=group)


def paragraphs(body: Piece) -> list[Piece]:
    """Return the items of a letter's text."""
    starts = [found.start() for found in ITEM_LINE.finditer(body.text)]
    ends = [*starts[1:], body.end - body.start]
    return [body.sub(*span) for span in zip(starts, ends, strict=False)]


def _case(part: Part, piece: Piece) -> Iterator[Field]:
    front, body = front_of(piece)
    yield from _scalars(front, {"title": "Name", "because": "Why this is right"}, "case")
    yield plain(body.strip(), "story", "Story", "long")
    names = {"facts": "Facts", "fields": "Fields of letters", "expect": "What has to come out"}
    for key, group in names.items():
        yield from (replace(field, group=group) for field in _pairs(front.get(key), key))


def _pairs(value: Value | None, prefix: str) -> Iterator[Field]:
    for key, one in value.entries if value else ():
        made = words_in(one, f"{prefix}.{key.text}", key.text) if one.form in ("text", "list") else None
        if made:
            yield made


def _table(part: Part, piece: Piece) -> Iterator[Field]:
    front, _ = front_of(piece)
    yield from _scalars(front, {"title": "Name", "when": "Applies where", "default": "Otherwise"}, "table")


def _policy(part: Part, piece: Piece) -> Iterator[Field]:
    value = read_yaml(piece.source.whole(), Faults())
    front = {key.text: one for key, one in value.entries} if value else {}
    wanted = {
        "version": "Version of the policy",
        "updated": "Date of its text",
        "title": "Name of the policy",
        "council": "Council",
        "council_short": "How texts call it",
    }
    yield from _scalars(front, wanted, "policy")
    settings = front.get("settings")
    for setting in settings.items if settings else ():
        given = {key.text: one for key, one in setting.entries}
        if {"id", "label", "value"} <= given.keys():
            made = scalar(given["value"], f"setting.{given['id'].text}", given["label"].text)
            if made:
                yield replace(made, group="Names, addresses and numbers")


FORMS: dict[str, Callable[[Part, Piece], Iterable[Field]]] = {
    "clause": _item,
    "term": _item,
    "question": _question,
    "tier": _headed,
    "statement": _item,
    "safeguard": _item,
    "letter": _letter,
    "case": _case,
    "table": _table,
    "policy": _policy,
}
"""What makes the fields of each kind; of any other file only the text is edited."""
