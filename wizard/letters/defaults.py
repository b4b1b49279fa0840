"""Suggests what a field could hold, from the case: dates with their sums, and phrases that a fact settles.

A suggestion is offered beside an empty field with its reason. It is never filled in by itself, and where
something was typed none is made.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from wizard.letters.date_fields import typed_date
from wizard.letters.render import Facts
from wizard.letters.slots import variable
from wizard.letters.words import is_filled, long_date
from wizard.letters.workdays import Holidays, Sum, comments_by, data_reply_by, foi_reply_by, review_by
from wizard.model import Policy


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What a field could hold: `text` as it would be typed, and `why` in words."""

    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase for a field where a fact holds one of these values."""

    field: str
    fact: str
    values: tuple[str, ...]
    text: str
    why: str


PHRASES = (
    Phrase("contact-limit", "channel", ("writing-only",), "by letter or email", "you chose writing only"),
    Phrase("contact-limit", "channel", ("no-telephone",), "by letter or email", "you chose no telephone"),
    Phrase(
        "contact-closed", "channel", ("writing-only",), "telephone calls and visits about this matter",
        "you chose writing only",
    ),
    Phrase(
        "contact-closed", "channel", ("email-only",), "telephone calls, letters and visits about this matter",
        "you chose email only",
    ),
    Phrase(
        "contact-closed", "channel", ("designated-email",),
        "emails about this matter to any other address of the council", "you chose one email address",
    ),
    Phrase(
        "contact-closed", "channel", ("no-telephone",), "telephone calls about this matter",
        "you chose no telephone",
    ),
    Phrase("incident-place", "setting", ("telephone",), "by telephone", "you said where it happened"),
    Phrase("incident-place", "setting", ("writing",), "in writing", "you said where it happened"),
    Phrase("incident-place", "setting", ("online",), "online", "you said where it happened"),
    Phrase(
        "no-verbal-reason", "setting", ("writing", "online"), "the behaviour was in writing",
        "you said where it happened",
    ),
    Phrase(
        "next-step", "tiers",
        ("refuse-contact", "single-contact", "restrict-contact", "limit-service", "suspend-service",
         "premises-ban", "police-legal"),
        "", "",
    ),
    Phrase(
        "next-step", "tiers", ("formal-warning",), "we may limit how you can contact us or use a service",
        "what can follow a formal warning",
    ),
    Phrase(
        "next-step", "tiers", ("informal-warning", "verbal-warning"), "we may send you a formal warning",
        "what can follow an informal warning",
    ),
    Phrase(
        "regulator-name", "tiers", ("refuse-contact",), "the Local Government and Social Care Ombudsman",
        "right for most services; a council tenant's housing complaint goes to the Housing Ombudsman",
    ),
)  # fmt: skip
"""The first that fits a field counts; one without text says that nothing fits."""

EMAIL_CHANNELS = ("email-only", "designated-email")


def suggest_fields(
    policy: Policy, facts: Facts, values: Mapping[str, str], today: date, holidays: Holidays
) -> dict[str, Suggestion]:
    """Return a suggestion for each empty field for which the case settles one.

    Args:
        policy: only its own fields are suggested for.
        facts: what is certain, asked and worked out: fact → values.
        values: what was typed: field ID → text. A field that is filled gets no suggestion.
        today: the day in the person's own calendar.
        holidays: from `Holidays.from_data`.
    """
    typed = {variable(name): text for name, text in values.items() if is_filled(text)}
    known = {field.id for field in policy.fields}
    found: dict[str, Suggestion] = {}
    for name, suggestion in (*_dates(facts, typed, today, holidays), *_phrases(facts), *_email(facts, typed)):
        if name in known and variable(name) not in typed:
            found.setdefault(name, suggestion)
    return {name: suggestion for name, suggestion in found.items() if suggestion.text}


def _dates(
    facts: Facts, typed: Mapping[str, str], today: date, holidays: Holidays
) -> Iterator[tuple[str, Suggestion]]:
    start = typed_date("start-date", typed, today)
    result = facts.get("review-result", ())
    if facts.get("review-months") == ("six",):
        if "keep" in result or "vary" in result:
            yield "next-review-date", _dated(review_by(today, holidays), "counted from today")
        elif start:
            yield "review-date", _dated(review_by(start, holidays), "counted from the start")
    if "announce" in result:
        yield "comments-by", _dated(comments_by(today, holidays), "two weeks at least")
    received = typed_date("request-date", typed, today)
    reply_by = REPLIES.get(next(iter(facts.get("request", ())), ""))
    if received and reply_by:
        yield "request-due", _dated(reply_by(received, holidays), "counted from the day the request came in")


REPLIES: Mapping[str, Callable[[date, Holidays], Sum]] = {
    "foi": foi_reply_by,
    "environmental": foi_reply_by,
    "own-data": data_reply_by,
    "correction": data_reply_by,
}


def _dated(found: Sum, counted: str) -> Suggestion:
    return Suggestion(long_date(found.day), f"{found.words}; {counted}")


def _phrases(facts: Facts) -> Iterator[tuple[str, Suggestion]]:
    for phrase in PHRASES:
        if set(phrase.values) & set(facts.get(phrase.fact, ())):
            yield phrase.field, Suggestion(phrase.text, phrase.why)


def _email(facts: Facts, typed: Mapping[str, str]) -> Iterator[tuple[str, Suggestion]]:
    """The one address that stays open, where the only e-mail address known is that of whoever signs."""
    contact = typed.get("sender_contact", "").strip()
    if set(EMAIL_CHANNELS) & set(facts.get("channel", ())) and "@" in contact and " " not in contact:
        yield "contact-limit", Suggestion(f"by email to {contact}", "the address under your name")
