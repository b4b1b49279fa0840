"""Reads how a case comes in: the first paragraph of its story says what it is, from whom, and when.

"Incident form, Alder House reception, 3 November, 10:40 am." is a form with a place and a time; "E-mail from
a housing officer, Wednesday." is an e-mail with a sender and a day. What is not understood stays as it is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from wizard.model import RegisterCase, Scenario
from wizard.quotes import typographic

Look = Literal["email", "form", "call", "message", "report", "note"]

LOOKS: tuple[tuple[str, Look], ...] = (
    ("e-mail", "email"),
    ("incident", "form"),
    ("call note", "call"),
    ("instant message", "message"),
    ("message", "message"),
    ("report", "report"),
    ("case summary", "report"),
    ("summary", "report"),
    ("request", "report"),
)
"""How a story opens, and what it then looks like; anything else is a note."""

_SENTENCES = re.compile(r"(?<=[a-z0-9]{2})\.\s+")
_KIND = re.compile(r"^(?P<kind>.+?)(?: (?P<way>from|for|forwarded by) (?P<who>.+))?$")
_WHEN = re.compile(
    r"\d\s?(?:am|pm)\b|^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?$"
    r"| later$|^\d{1,2} [A-Z]|^(?:Jan|Febr)uary$|^(?:March|April|May|June|July|August)$|^[A-Z][a-z]+ber$"
)
_WAYS = {"from": "From", "for": "For", "forwarded by": "Forwarded by"}


@dataclass(frozen=True, slots=True)
class Arrival:
    """A case as it comes in.

    Attributes:
        look: what kind of paper or screen it is shown as.
        kind: what it calls itself, "Incident form".
        facts: what its head says: label and value.
        aside: what the head says besides, in a sentence or more.
        body: the words themselves, as Markdown; quotation marks round the whole are left out.
    """

    look: Look
    kind: str
    facts: tuple[tuple[str, str], ...]
    aside: str
    body: str


def arrival_of(scenario: Scenario | RegisterCase) -> Arrival:
    """Return how a case comes in."""
    head, _, body = scenario.story.partition("\n\n")
    if not body:
        head, body = "Note", scenario.story
    opening, *asides = _SENTENCES.split(head.replace("\n", " ").strip())
    parts = opening.rstrip(".").split(", ")
    found = _KIND.match(parts[0])
    assert found is not None  # the pattern takes any text
    kind = found["kind"]
    return Arrival(
        look=next((look for words, look in LOOKS if kind.lower().startswith(words)), "note"),
        kind=kind,
        facts=tuple(_facts(found["way"], found["who"], parts[1:])),
        aside=typographic(" ".join(asides)),
        body=typographic(_unquoted(body)),
    )


def _facts(way: str | None, who: str | None, rest: list[str]) -> Iterator[tuple[str, str]]:
    when = [part for part in rest if _WHEN.search(part)]
    where = [part for part in rest if part not in when]
    if way and who:
        to, _, sender = who.partition(" from ") if way == "for" else (who, "", "")
        yield _WAYS[way], typographic(_upper(to))
        where = [sender, *where] if sender else where
    if where:
        yield "Besides" if way == "from" else "From", typographic(_upper(", ".join(where)))
    if when:
        yield "When", typographic(_upper(", ".join(when)))


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _unquoted(body: str) -> str:
    """Take away quotation marks that stand round all of it: the paper it is shown on says as much."""
    text = body.strip()
    return text[1:-1] if text[:1] == text[-1:] == '"' and text.count('"') == 2 else text
