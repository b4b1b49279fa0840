"""Says what each item claims: its own words and mark, and whatever else its meaning hangs on, by name.

This is what a review reads beside the words of the clause, and what is fingerprinted with it. Where a thing
stands, and what only helps to find or to train, is no part of it. An empty field is left out, so that a
property added to the syntax later leaves all reviews as they are.
"""

from collections.abc import Iterable

from wizard.model import (
    Condition,
    Element,
    Excuse,
    Letter,
    Meeting,
    Option,
    Paragraph,
    Question,
    Role,
    Row,
    Safeguard,
    Scenario,
    Statement,
    Table,
    Tier,
)

Claim = tuple[tuple[str, str], ...]

DECIDED = ("tier", "tiers", "letters", "decided-by")
"""What of a case's expectations is claimed to follow from its clauses; the rest guards the tables."""


def of_question(question: Question) -> Claim:
    """Return what a question asks, and what each answer says."""
    options = ((f"answer {option.value}", _option(option)) for option in question.options)
    kind = ("several" if question.many else "one") + (", by judgement" if question.judgement else "")
    return _claim(
        mark=question.mark, asks=kind, title=question.title, short=question.short, hint=question.hint
    ) + tuple(options)


def _option(option: Option) -> str:
    parts = {"": option.label, "hint": option.hint, "if": option.if_so, "unless": option.if_not}
    parts |= {"goes on": option.goes_on, "under": option.under}
    return "; ".join(f"{name}: {text}" if name else text for name, text in parts.items() if text)


def of_row(table: Table, row: Row) -> Claim:
    """Return when a row holds, what it gives, and its reason."""
    outputs = zip(table.outputs, row.outputs, strict=True)
    given = (f"{name} = {', '.join(values)}" for name, values in outputs if values)
    return _claim(
        mark=row.mark,
        when=in_words((*table.when, *row.conditions)),
        gives="; ".join(given),
        because=row.because,
        says=_says(row.says),
    )


def of_tier(tier: Tier) -> Claim:
    """Return what a response is, when it opens and how grave it is."""
    return _claim(mark=tier.mark, rank=str(tier.rank), title=tier.title, opens=tier.opens, text=tier.text)


def of_excuse(excuse: Excuse) -> Claim:
    """Return what a response does not owe, and why."""
    return _claim(mark=excuse.mark, tier=excuse.tier, owes_not=", ".join(excuse.duties), text=excuse.text)


def of_meeting(meeting: Meeting) -> Claim:
    """Return what steps do to earlier ones, and why."""
    return _claim(
        mark=meeting.mark,
        later=", ".join(meeting.later),
        earlier=", ".join(meeting.earlier),
        then=meeting.then,
        text=meeting.text,
    )


def of_role(role: Role) -> Claim:
    """Return who somebody is and what they do."""
    return _claim(mark=role.mark, title=role.title, text=role.text)


def of_statement(told: Statement) -> Claim:
    """Return what staff are told, and when a check counts as made."""
    return _claim(
        mark=told.mark,
        kind=told.kind,
        text=told.text,
        done=in_words(told.done),
        protects="yes" if told.protects else "",
        short=told.short,
        says=_says(told.says),
        meets=", ".join(told.meets),
    )


def of_letter(letter: Letter) -> Claim:
    """Return what a letter is for; its elements and paragraphs are items of their own."""
    return _claim(kind=letter.kind, title=letter.title, summary=letter.summary, subject=letter.subject)


def of_element(element: Element) -> Claim:
    """Return what a letter has to say."""
    return _claim(
        mark=element.mark, says=element.says, fields=", ".join(element.fields), meets=", ".join(element.meets)
    )


def of_paragraph(part: Paragraph) -> Claim:
    """Return what a paragraph of a letter says, and when."""
    return _claim(
        mark=part.mark,
        element=part.element,
        when=in_words(part.when),
        text=part.text,
        says=_says(part.says),
    )


def of_safeguard(claim: Safeguard) -> Claim:
    """Return what has to hold in every case."""
    return _claim(
        mark=claim.mark,
        text=claim.text,
        when=in_words(claim.when),
        then=in_words(claim.then),
        rises=", ".join(claim.rises),
    )


def of_case(case: Scenario) -> Claim:
    """Return what happened in a training case, what it comes to, and why."""
    expected = (f"{name} = {', '.join(values)}" for name, values in case.expect if name in DECIDED)
    return _claim(
        story=case.story,
        facts="; ".join(f"{name} = {', '.join(values)}" for name, values in case.facts),
        expects="; ".join(expected),
        never=", ".join(case.never),
        because=case.because,
    )


def in_words(conditions: Iterable[Condition]) -> str:
    """Return conditions as they are written: "fact = not a, b and other = c"."""
    return " and ".join(
        f"{one.fact} = {'not ' if one.negated else ''}{', '.join(one.values)}" for one in conditions
    )


def _says(says: tuple[Condition, ...] | None) -> str:
    """Return what a text declares to claim; nothing declared and "nothing" are told apart."""
    return "" if says is None else in_words(says) or "nothing"


def _claim(**fields: str) -> Claim:
    return tuple((name, text) for name, text in fields.items() if text)
