"""A case as it is kept in a case file: answers, fields, letters sent, and decisions with their receipts."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Answers = Mapping[str, tuple[str, ...]]
Texts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Made:
    """What a case was decided with.

    Attributes:
        title: the policy's title.
        version: the policy's version.
        rules: the fingerprint of questions and tables (`Rules.fingerprint`).
        engine: the version of this program.
    """

    title: str
    version: str
    rules: str
    engine: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """A short code over policy version, rules, engine, date and answers; see `wizard.case.receipt`."""

    code: str
    on: str
    version: str
    rules: str
    engine: str


@dataclass(frozen=True, slots=True)
class Sent:
    """A letter, script or record that was used.

    Attributes:
        letter: its ID.
        on: the date on it, ISO.
        receipt: the code in its footer.
        result: what a review letter told, by the policy's own word such as "lift", else empty.
    """

    letter: str
    on: str
    receipt: str = ""
    result: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """One step of the case as it was decided, with all it was decided on: `answers` that counted only."""

    on: str
    tier: str
    tiers: tuple[str, ...]
    letters: tuple[str, ...]
    decided_by: tuple[str, ...]
    answers: Answers
    fields: Texts
    accepted: tuple[str, ...]
    receipt: Receipt


@dataclass(frozen=True, slots=True)
class Struck:
    """That an entry counts no more: on which day (ISO), by whom, and why. The entry stays."""

    on: str
    by: str
    why: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """One entry of the evidence log. It is never changed: a wrong one is struck out and written anew.

    Attributes:
        id: what tells it from the others, also in another copy of the case; no typed text.
        on: the day it happened, ISO; "" if that is not known.
        at: the time of day, "14:05"; "" if that is not known.
        what: what happened.
        seen_by: who saw or heard it.
        kept: where the proof is kept: a reference, never the file.
        added: the day it was put down, ISO.
        struck: empty while it counts.
    """

    id: str
    on: str
    at: str
    what: str
    seen_by: str
    kept: str
    added: str
    struck: tuple[Struck, ...] = ()


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one person consulted said. Like evidence it is never changed: a later one stands beside it.

    Attributes:
        id: what tells it from the others, also in another copy of the case; no typed text.
        role: ID of the policy's role they were asked in, "" for anybody else.
        name: who they are.
        on: the day they said it, ISO.
        stance: "agrees", "agrees-if", "disagrees" or "open".
        says: what they said.
        conditions: on what it hangs.
        struck: empty while it counts.
    """

    id: str
    role: str
    name: str
    on: str
    stance: str
    says: str
    conditions: str
    struck: tuple[Struck, ...] = ()


@dataclass(frozen=True, slots=True)
class Aside:
    """What was not chosen when two copies of a case were brought together: it is kept here.

    Attributes:
        kind: "answer" or "field".
        name: ID of the question or field.
        text: what the copy that was not followed held; for an answer its values, with commas.
        on: the day, ISO.
    """

    kind: str
    name: str
    text: str
    on: str


@dataclass(frozen=True, slots=True)
class Parts:
    """Short fingerprints of each question and table, so that a changed one can be named."""

    questions: Texts = field(default_factory=dict)
    tables: Texts = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CaseFile:
    """One case. The first four attributes are about the file, the rest about the case.

    Attributes:
        id: what tells this case from others, such as a random UUID; no name.
        saved: the day it was saved, ISO.
        made: what it was last decided with.
        parts: fingerprints to compare with later rules.
        answers: the step in hand: question ID → values.
        fields: field ID → what was typed; dates as ISO dates, reasons for a judgement as "reason-…".
        accepted: keys of what was looked at: remarks on a letter's words, "check:…" for checks ticked off.
        sent: letters used so far, oldest first.
        decisions: steps decided so far, oldest first.
        log: the evidence log, in the order it was put down.
        opinions: what people consulted said, in the order it was put down.
        aside: what was not chosen when copies were brought together.
    """

    id: str
    saved: str
    made: Made
    parts: Parts
    answers: Answers = field(default_factory=dict)
    fields: Texts = field(default_factory=dict)
    accepted: tuple[str, ...] = ()
    sent: tuple[Sent, ...] = ()
    decisions: tuple[Decision, ...] = ()
    log: tuple[Evidence, ...] = ()
    opinions: tuple[Opinion, ...] = ()
    aside: tuple[Aside, ...] = ()


PRACTICE = "practice-"
"""How the ID of a made-up case begins that the training hands out; no case of the guide has such a one."""


def is_practice(case_id: str) -> bool:
    """Say whether a case is made up for practice: it never stands among real ones, and its papers say so."""
    return case_id.startswith(PRACTICE)
