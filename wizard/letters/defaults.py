"""Suggests what a field could hold, from the case: dates with their sums, and phrases that a fact settles.

A suggestion is offered beside an empty field with its reason. It is never filled in by itself, and where
something was typed none is made.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from wizard.letters.date_fields import typed_date
from wizard.letters.slots import variable
from wizard.letters.words import is_filled, long_date
from wizard.letters.workdays import Holidays, Sum, comments_by, data_reply_by, foi_reply_by, review_by
from wizard.model import Phrase, Policy

Facts = Mapping[str, tuple[str, ...]]
"""What is certain of a case: fact to values. A suggestion is made only on that."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What a field could hold: `text` as it would be typed, and `why` in words."""

    text: str
    why: str


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
    for name, suggestion in (*_dates(policy, facts, typed, today, holidays), *_phrases(policy, facts, typed)):
        if name in known and variable(name) not in typed:
            found.setdefault(name, suggestion)
    return {name: suggestion for name, suggestion in found.items() if suggestion.text}


def _dates(
    policy: Policy, facts: Facts, typed: Mapping[str, str], today: date, holidays: Holidays
) -> Iterator[tuple[str, Suggestion]]:
    start, rule = typed_date("start-date", typed, today), policy.workings.review
    result = set(facts.get(rule.outcome, ())) if rule else set[str]()
    months = dict(rule.months).get("".join(facts.get(rule.result, ()))) if rule else None
    if rule and months:
        if result & set(rule.kept):
            yield "next-review-date", _dated(review_by(today, holidays, months), "counted from today")
        elif start:
            yield "review-date", _dated(review_by(start, holidays, months), "counted from the start")
    if rule and result & set(rule.announced):
        yield "comments-by", _dated(comments_by(today, holidays), "two weeks at least")
    received = typed_date("request-date", typed, today)
    if received:
        yield from _replies(policy, facts, received, holidays)


def _replies(
    policy: Policy, facts: Facts, received: date, holidays: Holidays
) -> Iterator[tuple[str, Suggestion]]:
    """Yield the day for each law that the requests in a message fall under.

    Data has a field of its own only where something else was asked for as well.
    """
    replies = dict(policy.workings.replies)
    asked = {replies[kind] for kind in facts.get(policy.workings.request, ()) if kind in replies}
    for name, law in zip(("request-due", "data-due"), sorted(asked, key=list(REPLIES).index), strict=False):
        reply_by, counted = REPLIES[law]
        yield name, _dated(reply_by(received, holidays), counted)


RECEIVED = "counted from the day the request came in"
REPLIES: Mapping[str, tuple[Callable[[date, Holidays], Sum], str]] = {
    "foi": (foi_reply_by, f"{RECEIVED}; a bank holiday anywhere in the United Kingdom is no working day"),
    "data": (
        data_reply_by,
        f"{RECEIVED}. If you had to ask who they are, count from when you knew; while you wait to hear what "
        "they mean, the month stands still; where requests are complex or many it may be two months longer "
        "(article 12A)",
    ),
}
"""The time limits of law by the name that content gives them, each with how it is counted."""


def _dated(found: Sum, counted: str) -> Suggestion:
    return Suggestion(long_date(found.day), f"{found.words}; {counted}")


def _phrases(policy: Policy, facts: Facts, typed: Mapping[str, str]) -> Iterator[tuple[str, Suggestion]]:
    """The first that fits a field counts; one without text says that nothing fits."""
    contact = typed.get(variable(ADDRESS), "").strip()
    for phrase in policy.workings.phrases:
        if _fits(policy, phrase, facts):
            if f"{{{ADDRESS}}}" not in phrase.text:
                yield phrase.field, Suggestion(phrase.text, phrase.why)
            elif "@" in contact and " " not in contact:
                yield phrase.field, Suggestion(phrase.text.replace(f"{{{ADDRESS}}}", contact), phrase.why)


def nothing_fits(policy: Policy, facts: Facts) -> frozenset[str]:
    """Return the fields of which the case says that no ready text fits: nor does what they held before.

    Args:
        policy: for its phrases; the first that fits a field counts.
        facts: what is certain, asked and worked out: fact → values.
    """
    first: dict[str, str] = {}
    for phrase in policy.workings.phrases:
        if _fits(policy, phrase, facts):
            first.setdefault(phrase.field, phrase.text)
    return frozenset(name for name, text in first.items() if not text)


def _fits(policy: Policy, phrase: Phrase, facts: Facts) -> bool:
    """Tell whether a phrase is about this case: where boxes are ticked it has to be about all of them."""
    held = set(facts.get(phrase.fact, ()))
    ticked = any(question.id == phrase.fact and question.many for question in policy.questions)
    return bool(held & set(phrase.values)) and (not ticked or held <= set(phrase.values))


ADDRESS = "sender-contact"
"""The field whose e-mail address a phrase may hold."""
