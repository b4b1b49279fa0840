"""Reads `scenarios/NN-name.md`: training cases that are also acceptance tests."""

import re
from pathlib import PurePosixPath

from wizard.model import NOTHING, UNKNOWN, Scenario
from wizard.source.citations import note_citations
from wizard.source.fields import field_id
from wizard.source.frontmatter import read_front_matter
from wizard.source.reading import FactUse, Reading, ValueUse
from wizard.source.text import Source, tidy
from wizard.source.values import Properties, Value

BOOLEANS = {"true": "yes", "false": "no"}
Named = tuple[tuple[str, tuple[str, ...]], ...]


def read_scenario(source: Source, reading: Reading) -> Scenario | None:
    """Return the training case in a file, or None without a front matter to go by."""
    front, body = read_front_matter(source, reading.faults)
    if front is None:
        return None
    story = tidy(body.text)
    if not story:
        mend = "tell it as a caseworker would receive it"
        reading.faults.add(body.place(), "has no story", mend)
    note_citations(reading, body)
    because = front.need("because", mend="say why this is the right outcome and cite the clause with @")
    scenario = Scenario(
        id=reading.checked_id(_scenario_id(source.file), source.place(0), "scenario"),
        title=front.needed("title"),
        story=story,
        sections=_sections(front, reading),
        facts=_facts(front, reading),
        fields=_fields(front, reading),
        expect=_expect(front, reading),
        never=_never(front, reading),
        because=because.text,
        cites=note_citations(reading, because.piece),
        place=source.place(0),
    )
    front.close()
    if because.text and not scenario.cites:
        reading.faults.add(because.place, "'because' cites nothing", "cite the clause with @")
    return scenario


def _scenario_id(file: str) -> str:
    """Return the file's name without its number, which only sets the order."""
    return re.sub(r"^[0-9]+-", "", PurePosixPath(file).stem)


def _sections(front: Properties, reading: Reading) -> tuple[int, ...]:
    numbers = []
    for word in front.words("sections"):
        reading.refer("section", word.text, word.place)
        if word.text.isascii() and word.text.isdigit():
            numbers.append(int(word.text[:9]))
    return tuple(numbers)


def _plain(value: Value) -> str:
    # YAML reads an unquoted true or false as a boolean where the answer is yes or no.
    return BOOLEANS.get(value.text.lower(), value.text)


def _facts(front: Properties, reading: Reading) -> Named:
    facts = []
    for fact, value in front.pairs("facts"):
        members = list(value.items) if value.form == "list" else [value]
        answers = tuple(_plain(member) for member in members)
        alone = [word for word in answers if word in (NOTHING, UNKNOWN)]
        if not answers or (alone and len(answers) > 1):
            what = f"{alone[0]!r} beside other answers" if alone else "no answer"
            mend = "list the answers, or write none or unknown alone"
            reading.faults.add(value.place, f"gives {fact.text!r} {what}", mend)
        reading.facts.append(FactUse("answer", fact.text, len(answers) > 1, fact.place))
        for member, answer in zip(members, answers, strict=True):
            reading.values.append(ValueUse("answer", fact.text, answer, member.place))
        facts.append((fact.text, answers))
    return tuple(facts)


def _fields(front: Properties, reading: Reading) -> tuple[tuple[str, str], ...]:
    fields = []
    for name, value in front.pairs("fields"):
        reading.refer("field", field_id(name.text), name.place)
        text = "\n".join(item.text for item in value.items) if value.form == "list" else value.text
        fields.append((field_id(name.text), text))
    return tuple(fields)


def _expect(front: Properties, reading: Reading) -> Named:
    expect = []
    for result, value in front.pairs("expect"):
        members = list(value.items) if value.form == "list" else [value]
        values = tuple(_plain(member) for member in members)
        reading.facts.append(FactUse("expected", result.text, value.form == "list", result.place))
        for member, text in zip(members, values, strict=True):
            reading.values.append(ValueUse("expected", result.text, text, member.place))
        expect.append((result.text, values))
    if not expect:
        reading.faults.add(front.place, "expects nothing", "add `expect:` with a result")
    return tuple(expect)


def _never(front: Properties, reading: Reading) -> tuple[str, ...]:
    words = front.words("never")
    for word in words:
        reading.refer("tier", word.text, word.place)
    return tuple(word.text for word in words)
