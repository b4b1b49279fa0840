"""The case file in the page: saved, opened, taken up again; and letters put down as sent."""

from base64 import b64encode
from dataclasses import dataclass, replace
from typing import Any

from markupsafe import Markup

from wizard.browser.app import App
from wizard.browser.case import Case
from wizard.browser.limits import file_name, too_long
from wizard.case import (
    CaseFile,
    CaseFileError,
    Sent,
    compare,
    dump_case,
    load_case,
    new_case,
    put_down_decision,
    send,
    take_back,
    take_up,
    verify,
    with_work,
)
from wizard.case.compare import known_answers
from wizard.case.evidence import standing
from wizard.case.record import Decision, is_practice
from wizard.engine import decide, next_step
from wizard.letters.date_fields import read_dates
from wizard.letters.dates import DateError, read_date
from wizard.letters.words import date_in_words, long_date

MEDIA_TYPE = "application/json"
TITLE = "The case file is open"
UNREADABLE = (
    "The browser could not read this file. It may have been moved, deleted or locked since, or is a folder. "
    "Copy it to a place of your own and choose it again."
)
Reply = dict[str, Any]


@dataclass(frozen=True, slots=True)
class LoadedView:
    """What the page after opening a case file shows.

    Attributes:
        saved: the day it was saved, in words.
        decisions: each step decided, with its day.
        sent: each letter used, with the date on it.
        logged: how many entries of the evidence log count.
        has_answers: whether there is a step in hand to go on with.
        changed: what of its answers changed rules touch, in sentences.
        told: what the next step takes over, in sentences.
        doubts: receipts that do not fit, or that today's rules would not give, in sentences.
    """

    saved: str
    decisions: tuple[str, ...]
    sent: tuple[str, ...]
    logged: int
    has_answers: bool
    changed: tuple[str, ...]
    told: tuple[str, ...]
    doubts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SentView:
    """What the letter page shows about sending: which letter, when it was used, and the date typed now."""

    letter: str
    kind: str
    sent: tuple[Sent, ...]
    on: str
    problem: str = ""


def base_of(app: App, case: Case) -> CaseFile:
    """Return the case file that this case goes on from, or an empty one."""
    if case.file:
        return load_case(case.file)
    return new_case(app.rules, case.id or "case", case.today.isoformat())


def case_of(app: App, case: Case) -> CaseFile:
    """Return the case as it stands on the page, ready to be saved."""
    fields = read_dates(app.policy, case.fields, case.today).values
    return with_work(
        app.rules, base_of(app, case), case.today.isoformat(), case.answers, fields, case.accepted
    )


def as_file(name: str, media_type: str, content: bytes) -> Reply:
    """Return a file as JavaScript hands it over."""
    return {"filename": name, "type": media_type, "base64": b64encode(content).decode("ascii")}


def save(app: App, case: Case) -> Reply:
    """Return the case file to be saved, or `error`: what it cannot hold, in words."""
    if problem := too_long(app, case):
        return {"error": problem}
    try:
        text = dump_case(case_of(app, case))
    except CaseFileError as fault:
        return {"error": str(fault)}
    return {**as_file(file_name(case, ".json"), MEDIA_TYPE, text.encode("ascii")), "file": text}


def refusal(app: App, case: Case) -> Reply | None:
    """Return why a file cannot be opened, in words and as an error summary; None if it can."""
    try:
        load_case(case.opened)
    except CaseFileError as fault:
        return refused(app, str(fault))
    return None


def refused(app: App, words: str) -> Reply:
    """Return the words for a file that cannot be opened, and the same as an error summary."""
    return {
        "error": words,
        "summary": app.render("wizard-question.html.j2", "error_summary", [(words, "case-open")]),
    }


def loaded_view(app: App, case: Case) -> LoadedView:
    """Collect what the page after opening shows: what is in the file, and what either way on would do."""
    opened = load_case(case.opened)
    titles = {tier.id: tier.title for tier in app.policy.tiers}
    return LoadedView(
        saved=date_in_words(opened.saved),
        decisions=tuple(
            f"{titles.get(one.tier) or without_step(app, one)} ({date_in_words(one.on)})"
            for one in opened.decisions
        ),
        sent=tuple(f"{sent_title(app, one)} ({date_in_words(one.on)})" for one in opened.sent),
        logged=len(standing(opened.log)),
        has_answers=bool(opened.answers),
        changed=compare(app.rules, opened).words,
        told=take_up(app.rules, decided(app, opened)).told,
        doubts=tuple(words for one in verify(app.rules, opened) if not one.good for words in one.words),
    )


def without_step(app: App, decision: Decision) -> str:
    """Return what a decision that opened no response led to: its letter, such as the result of a review."""
    letters = (app.letters[name] for name in decision.letters if name in app.letters)
    return next((one.title for one in letters if one.kind == "letter"), "No new step")


def sent_title(app: App, sent: Sent) -> str:
    """Return the title of a letter that was used; one that is no more goes by its ID."""
    letter = app.letters.get(sent.letter)
    return letter.title if letter else sent.letter


def go_on(app: App, case: Case) -> Reply:
    """Return the step of the opened file as the page holds it, less the answers to be given anew."""
    opened = load_case(case.opened)
    return {**held(app, case, opened), "answers": compare(app.rules, opened).kept}


def begin_next(app: App, case: Case) -> Reply:
    """Return the opened case taken up for its next step."""
    step = take_up(app.rules, decided(app, load_case(case.opened)))
    shown = read_dates(app.policy, {name: one.text for name, one in step.offered.items()}, case.today).shown
    offered = {
        name: {"text": shown.get(name, one.text), "why": one.why} for name, one in step.offered.items()
    }
    taken = list(step.case.answers)
    return {**held(app, case, step.case), "answers": step.case.answers, "taken": taken, "offered": offered}


def held(app: App, case: Case, whole: CaseFile) -> Reply:
    """Return a case file's content as the page holds it: dates in words, which are read again later."""
    dates = read_dates(app.policy, whole.fields, case.today).shown
    return {
        "file": dump_case(whole),
        "id": whole.id,
        "fields": dict(whole.fields) | dates,
        "accepted": list(whole.accepted),
        "taken": [],
        "offered": {},
        "opened": "",
        "practice": is_practice(whole.id),
    }


def decided(app: App, opened: CaseFile) -> CaseFile:
    """Put the step in hand down as decided, where it is settled and no letter of it has done so already."""
    if not compare(app.rules, opened).same_rules or not opened.answers:
        return opened
    if known_answers(app.rules, opened.answers) != opened.answers:
        return opened  # somebody has changed the file: its answers are no step that was ever decided
    counted = {name: opened.answers[name] for name in next_step(app.rules, opened.answers).path}
    if any(dict(one.answers) == counted for one in opened.decisions):
        return opened
    if not decide(app.rules, counted).complete:
        return opened
    return put_down_decision(app.rules, opened, opened.saved)


def sent_view(app: App, case: Case, letter: str, on: str = "", problem: str = "") -> SentView:
    """Collect what the letter page shows about sending it."""
    used = tuple(one for one in base_of(app, case).sent if one.letter == letter)
    return SentView(letter, app.letters[letter].kind, used, on or long_date(case.today), problem)


def put_down(app: App, case: Case, letter: str, on: str, unfit: str = "") -> Reply:
    """Put a letter down as sent; a date that cannot be is refused in words, and so is a draft.

    Args:
        app: the guide.
        case: the case as the page holds it.
        letter: ID of the letter.
        on: the day as typed.
        unfit: why the letter cannot have been sent, or "".
    """
    try:
        day = read_date(on, case.today, "back")
    except DateError as fault:
        return sent_reply(app, case, letter, on, str(fault))
    if day > case.today:
        return sent_reply(app, case, letter, on, f"{long_date(day)} has not come yet.")
    if problem := unfit or too_long(app, case):
        return sent_reply(app, case, letter, on, problem)
    # Only the answers that count: others may belong to a way that was given up.
    whole = send(app.rules, replace(case_of(app, case), answers=case.counted), letter, day.isoformat())
    try:
        return sent_reply(app, replace(case, file=dump_case(whole)), letter)
    except CaseFileError as fault:
        return sent_reply(app, case, letter, on, str(fault))


def not_sent(app: App, case: Case, letter: str, number: int) -> Reply:
    """Take back that a letter was sent."""
    base = base_of(app, case)
    used = [one for one in base.sent if one.letter == letter]
    whole = take_back(base, used[number]) if number < len(used) else base
    return sent_reply(app, replace(case, file=dump_case(whole)), letter)


def sent_reply(app: App, case: Case, letter: str, on: str = "", problem: str = "") -> Reply:
    """Return the block about sending, with the case file as it is now."""
    html: Markup = app.render("wizard-case.html.j2", "sent", sent_view(app, case, letter, on, problem))
    return {"html": html, "file": case.file, "error": problem}
