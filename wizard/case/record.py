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
        result: the result a review letter told ("lift", "vary", "keep"), else empty.
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
