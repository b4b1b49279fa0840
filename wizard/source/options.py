"""Reads the answers of a question: a list with values, labels, hints and "if" sentences."""

import re
from dataclasses import replace
from textwrap import dedent

from wizard.model import NOTHING, UNKNOWN, Option
from wizard.source.attributes import Attributes, read_attributes
from wizard.source.citations import note_citations
from wizard.source.conditions import RESERVED, WORD
from wizard.source.items import blocks
from wizard.source.reading import Reading, ValueUse
from wizard.source.text import Piece, tidy
from wizard.source.values import Properties

BULLET = re.compile(r"\s*[-*+][ \t]+")
VALUE = re.compile(r"`([^`\n]*)`")


def read_options(answers: Piece, question: str, reading: Reading) -> tuple[Option, ...]:
    """Return the options in a question's list.

    option = "- `" value "` " label [ attributes ]      (attributes: if="…" unless="…" goes-on=… under="…")
             { nested list item: the hint }

    `under` begins a group with its heading: the options that follow belong to it, until one begins another.
    """
    options: dict[str, Option] = {}
    under = ""
    for member in _members(answers, reading):
        option = _option(member, question, reading)
        if option is None:
            reading.unsure.add(question)
        elif option.value in options:
            what = f"question {question} has the option {option.value} twice"
            reading.faults.add(option.place, what, "give each option a value of its own")
        else:
            under = option.under or under
            alone = option.value in (NOTHING, UNKNOWN)
            options[option.value] = replace(option, under="" if alone else under)
    return tuple(options.values())


def _members(answers: Piece, reading: Reading) -> list[Piece]:
    members = []
    for token, block in blocks(answers):
        if token.type == "list_item_open" and token.level == 1:
            members.append(block.strip())
        elif token.level == 0 and token.type != "bullet_list_open" and token.nesting >= 0:
            mend = "move it above the options, or indent it to make it a hint"
            reading.faults.add(block.place(), "text stands after the options", mend)
            break
    return members


def _option(member: Piece, question: str, reading: Reading) -> Option | None:
    line, hint = _split_hint(member)
    value = VALUE.match(line.text)
    if not value:
        mend = "write `- `value` Label`, the value between backticks"
        reading.faults.add(line.place(), f"an option of question {question} has no value", mend)
        return None
    _check_value(value[1], line.sub(*value.span(1)), reading)
    label, given = _split_attributes(line.sub(value.end(), line.end - line.start).strip(), reading)
    if not label.text:
        reading.faults.add(line.place(), f"option {value[1]} has no label", "write it after the value")
    option = Option(
        value=value[1],
        label=re.sub(r"\n\s*", "\n", label.text),
        hint=_hint_text(hint),
        if_so=given.text("if"),
        if_not=given.text("unless"),
        cites=note_citations(reading, line, hint),
        place=member.place(),
        goes_on=_goes_on(given, question, reading),
        under=given.text("under"),
    )
    given.close()
    return option


def _goes_on(given: Properties, question: str, reading: Reading) -> str:
    """Return the value with which the case goes on once what this answer tells is over."""
    value = given.find("goes-on")
    if value is None:
        return ""
    reading.values.append(ValueUse("answer", question, value.text, value.place))
    return value.text


def _split_hint(member: Piece) -> tuple[Piece, Piece]:
    """Return the option's own text without its bullet, and the blocks nested under it."""
    bullet = BULLET.match(member.text)
    start = bullet.end() if bullet else 1
    inner = [block for token, block in blocks(member) if token.level == 2 and token.type != "inline"]
    length = member.end - member.start
    cut = inner[1].start - member.start if len(inner) > 1 else length
    return member.sub(min(start, cut), cut).strip(), member.sub(cut, length)


def _hint_text(hint: Piece) -> str:
    """Return the hint as Markdown; a single nested list item is taken out of its list."""
    text = dedent(hint.text)
    entries = [line for line in text.splitlines() if BULLET.match(line) and not line[0].isspace()]
    if len(entries) == 1 and (bullet := BULLET.match(text)):
        text = dedent(" " * bullet.end() + text[bullet.end() :])
    return tidy(text)


def _split_attributes(text: Piece, reading: Reading) -> tuple[Piece, Properties]:
    start = text.text.find("{")
    length = text.end - text.start
    if start < 0:
        return text, Properties("option", (), text, reading.faults)
    braces = text.sub(start, length)
    attributes = read_attributes(braces, reading.faults) or Attributes(None, ())
    if attributes.id:
        reading.faults.add(attributes.id.place, "an option has an ID in braces", "delete it")
    return text.sub(0, start).strip(), Properties("option", attributes.entries, braces, reading.faults)


def _check_value(value: str, piece: Piece, reading: Reading) -> None:
    if not WORD.fullmatch(value):
        mend = "use lower-case letters, digits and single hyphens"
        reading.faults.add(piece.place(), f"option value {value!r} has the wrong form", mend)
    elif value in RESERVED:
        mend = "choose another word"
        reading.faults.add(piece.place(), f"{value!r} is a word of the condition language", mend)
