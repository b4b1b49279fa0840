"""One line of the register: what a case file tells about steps in force, reviews and who decided."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from dataclasses import fields as parts
from datetime import date
from typing import Any

from wizard.case import CaseFile, Sent
from wizard.case.course import course
from wizard.case.record import Answers, Decision
from wizard.case.standing import RESTRICTIONS, Course, Standing, over_once_taken
from wizard.letters.date_fields import typed_date
from wizard.letters.words import clean, is_filled
from wizard.letters.workdays import add_months
from wizard.model import Policy, Workings
from wizard.register.named import Named

REFERENCE = "case-reference"


@dataclass(frozen=True, slots=True)
class Shelved:
    """Where a case file was found: `number` as the page counts it, `changed` in milliseconds since 1970."""

    number: int
    name: str
    folder: str = ""
    changed: int = 0


@dataclass(frozen=True, slots=True)
class Entry:
    """A case as the register lists it. Days are ISO dates, "" where there is none.

    Attributes:
        number, file, folder, changed: see `Shelved`.
        id: the case's, by which older copies are known.
        saved: the day it was saved.
        marks: what was decided and sent so far, so that copies can be held against each other.
        reference: as typed.
        steps: IDs of the answers for steps in force; those that last come alone where there are any.
        lasting: whether these steps last until they are lifted, and so have to be reviewed.
        since: the day the latest of them took effect.
        due: the day of the review; `due_field` is the field that says so, "" where it was worked out.
        ends: the day of the end; `ends_text` what was typed where that is no day.
        deciders: IDs of the roles that decided or were consulted.
        channel: the way of contact that stays open, as typed.
        adjustments: what is agreed or offered, in words.
        decided: each decision as (day, tier).
        lasted: of each step that was lifted, (step, days).
        reviews: each review done, as (day it was due, day it was told).
        unsent: the step of the last decision, where no letter of it was put down as sent.
        begun: whether an answer is in hand, so that something is being decided.
        unsettled: IDs of the answers for steps of which nothing says whether they still hold.
    """

    number: int
    file: str
    folder: str
    changed: int
    id: str
    saved: str
    marks: tuple[str, ...]
    reference: str
    steps: tuple[str, ...]
    lasting: bool
    since: str
    due: str
    due_field: str
    ends: str
    ends_text: str
    deciders: tuple[str, ...]
    channel: str
    adjustments: tuple[str, ...]
    decided: tuple[tuple[str, str], ...]
    lasted: tuple[tuple[str, int], ...]
    reviews: tuple[tuple[str, str], ...]
    unsent: str
    begun: bool
    unsettled: tuple[str, ...] = ()

    def as_data(self) -> dict[str, Any]:
        """Return it as the page keeps it."""
        return {part.name: getattr(self, part.name) for part in parts(self)}


def from_data(data: Mapping[str, Any]) -> Entry:
    """Return the entry that the page kept."""
    return Entry(**{name: _tuples(value) for name, value in data.items()})


def _tuples(value: Any) -> Any:
    return tuple(_tuples(one) for one in value) if isinstance(value, list) else value


def wanted(policy: Policy) -> dict[str, list[str]]:
    """Return the fields and answers of a case file that the register looks at; the rest stays in the file."""
    works = policy.workings
    fields = {REFERENCE, "start-date", "review-date", "next-review-date", RESTRICTIONS}
    # What tells a step in words: a review says with these which of several it is about.
    fields |= {taken.field for taken in works.taken if taken.field}
    fields |= {works.review.terms} if works.review and works.review.terms else set()
    fields |= {
        field.id for field in policy.fields if {"ends", "way", "way-to-reach", "offer"} & set(field.duty)
    }
    asked = (works.steps, works.adjustments, works.review.of if works.review else "")
    return {"fields": sorted(fields), "answers": [one for one in asked if one]}


def entry_of(named: Named, shelved: Shelved, case: CaseFile) -> Entry:
    """Return the register's line for a case.

    Args:
        named: what of the policy it is made with.
        shelved: where the file was found.
        case: whole, or only what `wanted` names of it.
    """
    works = named.works
    found = course(works, case)
    over = over_once_taken(works)
    lasting = [one for one in found.standing if one.step not in over]
    sure = tuple(dict.fromkeys(one.step for one in lasting if one.doubt is None))
    taken = tuple(dict.fromkeys(one.step for one in found.standing if one.step in over))
    ruling = [*_ruling(works, case, lasting)]
    texts = _texts(case, ruling)
    due, due_field = _due(works, case, ruling) if lasting else ("", "")
    ends, ends_text = _ends(named, case, ruling) if lasting else ("", "")
    started = [one for one in ruling if not _is_review(works, one)]
    return Entry(
        number=shelved.number,
        file=clean(shelved.name),
        folder=clean(shelved.folder),
        changed=shelved.changed,
        id=case.id,
        saved=case.saved,
        marks=tuple(sorted({*(one.receipt.code for one in case.decisions), *map(_mark, case.sent)})),
        reference=clean(case.fields.get(REFERENCE, "")).strip(),
        steps=sure or (() if lasting else taken),
        lasting=bool(lasting),
        since=_since(case, started[-1] if started else None),
        due=due,
        due_field=due_field,
        ends=ends,
        ends_text=ends_text,
        deciders=case.decisions[-1].decided_by if case.decisions else (),
        channel=_channel(named, sure, texts),
        adjustments=tuple(_adjustments(named, case)),
        decided=tuple((one.on, one.tier) for one in case.decisions),
        lasted=tuple(_lasted(works, found)),
        reviews=tuple(_reviews(works, case)),
        unsent=_unsent(case),
        begun=bool(case.answers) and (not case.decisions or case.decisions[-1].on < case.saved),
        unsettled=tuple(dict.fromkeys(one.step for one in lasting if one.doubt)),
    )


def _mark(sent: Sent) -> str:
    return f"{sent.letter} {sent.on}"


def _unsent(case: CaseFile) -> str:
    last = case.decisions[-1] if case.decisions else None
    used = {sent.receipt for sent in case.sent}
    return last.tier if last and last.receipt.code not in used else ""


def _is_review(works: Workings, sent: Sent) -> bool:
    rule = works.review
    return rule is not None and sent.letter == rule.letter


def _ruling(works: Workings, case: CaseFile, lasting: list[Standing]) -> Iterator[Sent]:
    """The letters that rule what is in force, oldest first: of its steps, and of reviews that kept them."""
    rule = works.review
    own = [one.sent for one in lasting if one.sent]
    first = min((sent.on for sent in own), default="")
    for sent in sorted(case.sent, key=lambda one: one.on):
        kept = (
            rule is not None and sent.letter == rule.letter and sent.result in rule.kept and sent.on >= first
        )
        if sent in own or kept:
            yield sent


def _behind(case: CaseFile, sent: Sent) -> Decision | None:
    return next((one for one in reversed(case.decisions) if one.receipt.code == sent.receipt), None)


def _fields(case: CaseFile, sent: Sent) -> Mapping[str, str]:
    """What stood in the fields when a letter went out."""
    decision = _behind(case, sent)
    return decision.fields if decision else case.fields


def _texts(case: CaseFile, ruling: list[Sent]) -> Mapping[str, str]:
    """The fields of all letters that rule, the latest word counting."""
    found = dict(case.fields) if not ruling else {}
    for sent in ruling:
        found |= {name: text for name, text in _fields(case, sent).items() if is_filled(text)}
    return found


def _day(name: str, fields: Mapping[str, str], on: str) -> str:
    day = typed_date(name, fields, date.fromisoformat(on))
    return day.isoformat() if day else ""


def _since(case: CaseFile, sent: Sent | None) -> str:
    return (_day("start-date", _fields(case, sent), sent.on) or sent.on) if sent else ""


def _due(works: Workings, case: CaseFile, ruling: list[Sent]) -> tuple[str, str]:
    """The day of the next review as the latest letter set it, or else counted by the policy's own period."""
    rule = works.review
    if not ruling:
        name = next((one for one in ("next-review-date", "review-date") if case.fields.get(one)), "")
        return _day(name, case.fields, case.saved) if name else "", name
    last = ruling[-1]
    name = "next-review-date" if _is_review(works, last) else "review-date"
    if day := _day(name, _fields(case, last), last.on):
        return day, name
    months = max((months for _, months in rule.months), default=0) if rule else 0
    begins = date.fromisoformat(last.on if _is_review(works, last) else _since(case, last))
    return (add_months(begins, months).isoformat() if months else ""), ""


def _ends(named: Named, case: CaseFile, ruling: list[Sent]) -> tuple[str, str]:
    for sent in reversed(ruling):
        fields = _fields(case, sent)
        for name in reversed(named.ends):
            if is_filled(fields.get(name, "")):
                day = _day(name, fields, sent.on)
                return day, "" if day else clean(fields[name]).strip()
    return "", ""


def _channel(named: Named, steps: tuple[str, ...], texts: Mapping[str, str]) -> str:
    """The way that stays open: the field of the step in force that says so, or one of the same group."""
    found = [texts.get(name, "") for step, names in named.ways.items() if step in steps for name in names]
    return "; ".join(dict.fromkeys(clean(text).strip() for text in found if is_filled(text)))


def _adjustments(named: Named, case: CaseFile) -> Iterator[str]:
    """What the answers say was agreed, in the words of the options, and what was typed as offered."""
    for value in _latest(case, named.works.adjustments):
        if value in named.adjustments:
            yield named.adjustments[value]
    for name in named.offers:
        if is_filled(text := case.fields.get(name, "")):
            yield clean(text).strip()


def _latest(case: CaseFile, question: str) -> tuple[str, ...]:
    every: list[Answers] = [*(one.answers for one in case.decisions), case.answers]
    return next((one[question] for one in reversed(every) if question in one), ())


def _lasted(works: Workings, found: Course) -> Iterator[tuple[str, int]]:
    """How many days each step stood that a review lifted."""
    for ended in found.ended:
        sent = ended.standing.sent
        if sent and _is_review(works, ended.by):
            yield ended.standing.step, (date.fromisoformat(ended.by.on) - date.fromisoformat(sent.on)).days


def _reviews(works: Workings, case: CaseFile) -> Iterator[tuple[str, str]]:
    """Each review that was told to the person, with the day by which it was due."""
    before: list[Sent] = []
    lasting = {one.letter for one in works.taken if not one.date}
    for sent in sorted(case.sent, key=lambda one: one.on):
        if _is_review(works, sent):
            due = _due(works, case, before)[0] if before else ""
            yield due, sent.on
            before.append(sent)
        elif sent.letter in lasting:
            before.append(sent)
