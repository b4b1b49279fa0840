"""A small policy with one letter of each kind, made by hand so that no content file can break these tests."""

from collections.abc import Mapping
from dataclasses import replace

from wizard.engine import compile_rules
from wizard.engine.known import Known
from wizard.letters import FinishedLetter, render_letter
from wizard.model import (
    Clause,
    Condition,
    Element,
    Field,
    Letter,
    LetterKind,
    Mark,
    Option,
    Paragraph,
    Place,
    Policy,
    Question,
    Section,
    Setting,
    Source,
    Stage,
)

PLACE = Place("made.md", 1)
TODAY = "4 March 2026"


def clause(id: str, number: str) -> Clause:
    return Clause(id, number, "", "", 12, "must", ("council",), (), "Text.", "", PLACE)


def field(id: str, label: str, kind: str = "text", preset: str = "") -> Field:
    return Field(id, label, "", kind, "Group", "", preset, PLACE)


def question(id: str, *values: str) -> Question:
    options = tuple(Option(value, value, "", "", "", (), PLACE) for value in values)
    return Question(id, "A", False, False, id, f"Which {id}?", "", "must", (), options, PLACE)


def when(fact: str, *values: str, negated: bool = False) -> tuple[Condition, ...]:
    return (Condition(fact, values, negated, PLACE),)


def part(id: str, text: str, element: str = "", condition: tuple[Condition, ...] = ()) -> Paragraph:
    return Paragraph(id, element, "must", (), condition, text, PLACE)


def element(id: str, says: str, *fields: str, mark: Mark = "must", cites: tuple[str, ...] = ()) -> Element:
    return Element(id, says, mark, cites, fields, PLACE)


FIELDS = (
    field("person-name", "The person's name"),
    field("person-greeting", "What stands after Dear"),
    field("person-address", "The person's address", "longtext"),
    field("case-reference", "Reference"),
    field("what-happened", "What happened", "longtext"),
    field("examples", "Examples", "list"),
    field("review-date", "Review date", "date"),
    field("spoc-name", "Name of the single point of contact"),
    field("other-care", "Other care", "longtext"),
    field("urgent-contact", "Who to contact in an emergency", "text", "urgent-route"),
    field("sender-name", "Your name"),
    field("sender-role", "Your job title"),
    field("sender-contact", "How to reach you"),
)

SPOC = Letter(
    id="spoc",
    title="Single point of contact",
    kind="letter",
    summary="",
    subject="Who to contact from now on",
    cites=(),
    elements=(
        element("why", "explains why the conduct is a problem", "what-happened", cites=("spoc-letter",)),
        element("who", "names the single point of contact", "spoc-name", cites=("spoc-content",)),
        element(
            "review", "says when the restriction will be reviewed", "review-date", cites=("spoc-content",)
        ),
        element("channel", "names the channel that stays open", cites=("spoc-content",)),
        element("care", "says how care goes on", "other-care", cites=("care",)),
        element("challenge", "tells how to challenge it", mark="good-practice", cites=("guide-lgsco",)),
    ),
    paragraphs=(
        part("intro", "This is about your contact with **{{ person_name }}**, under paragraph @spoc-letter."),
        part("why", "## Why\n\n{{ what_happened }}\n\n- {{ examples }}", "why"),
        part("who", "Ask *{{ spoc_name }}*{% if sender_contact %} ({{ sender_contact }}){% endif %}.", "who"),
        part("post", "Please write by post only.", "channel", when("channel", "post")),
        part("email", "Please write by e-mail only.", "channel", when("channel", "email")),
        part("care", "Your care goes on: {{ other_care }}", "care", when("care-need", "own", "other")),
        part("review", "We will look at this again on {{ review_date }}.", "review"),
        part("steps", "1. Read this letter.\n2. Write to {{ spoc_name }}.\n\nThen:\n\n1. Wait.", ""),
        part("challenge", "You may [ask for a review](https://council.example/review).", "challenge"),
        part("urgent", "In an emergency: {{ urgent_contact }}."),
    ),
    place=PLACE,
)  # fmt: skip

POLICY = Policy(
    title="Conduct policy",
    council="Sample Council",
    council_short="the council",
    version="2025-09-22",
    updated="2025-09-22",
    settings=(
        Setting("council-address", "The council's address", "1 Town Square\nSampletown", PLACE),
        Setting("urgent-route", "Emergency route", "", PLACE),
    ),
    sources=(Source("guide-lgsco", "Ombudsman's guidance", "LGSCO", "", "", PLACE),),
    roles=(),
    sections=(
        Section(
            12,
            "spoc",
            "SPOC",
            "",
            (clause("spoc-letter", "12.5"), clause("spoc-content", "12.6"), clause("care", "9.5")),
            PLACE,
        ),
    ),
    terms=(),
    stages=(
        Stage(
            "A",
            "Case",
            (
                question("channel", "post", "email", "telephone"),
                question("care-need", "own", "other", "none"),
            ),
            PLACE,
        ),
    ),
    tiers=(),
    statements=(),
    tables=(),
    fields=FIELDS,
    letters=(SPOC,),
    scenarios=(),
)

FACTS = {"channel": ("email",), "care-need": ("none",)}


def known(facts: Mapping[str, tuple[str, ...]] = FACTS, policy: Policy = POLICY) -> Known:
    """What is known of a case in which just these facts are."""
    return Known.of(compile_rules(policy), facts)


VALUES = {
    "person-name": "Mr A. Sample",
    "person-address": "1 Sample Street\nSampletown",
    "case-reference": "REF-0001",
    "what-happened": "You telephoned four teams on the same day.",
    "examples": "3 March: 14 calls\n\n4 March: 9 calls",
    "review-date": "2026-09-04",
    "spoc-name": "D. Sample",
    "other-care": "as before",
    "urgent-contact": "the duty team",
    "sender-name": "G. Sample",
    "sender-role": "Complaints Manager",
    "sender-contact": "complaints@sample.example",
}


def finish(values: dict[str, str] | None = None, **changes: object) -> FinishedLetter:
    """Render the sample letter with some of its parts changed."""
    letter = replace(SPOC, **changes)  # type: ignore[arg-type]
    return render_letter(POLICY, letter, known(), VALUES if values is None else values, TODAY)


def letter_of(text: str, kind: LetterKind = "letter", *elements: Element) -> Letter:
    """Make a letter of one paragraph."""
    return replace(SPOC, kind=kind, elements=elements, paragraphs=(part("only", text),))


def only(text: str, values: dict[str, str]) -> FinishedLetter:
    """Render a letter of one paragraph."""
    return render_letter(POLICY, letter_of(text), known(), values, TODAY)


def body(finished: FinishedLetter) -> list[tuple[str, list[str]]]:
    """Return kind and texts of the blocks that are not furniture."""
    return [
        (block.kind, ["".join(run.text for run in item) for item in block.items])
        for block in finished.blocks
        if block.role == "body"
    ]
