"""The only door between JavaScript and Python: JSON text in, JSON text out.

The same functions are called from CPython in tests. `start` is called once with the policy; then
`call` takes a method's name and its arguments. Nothing is stored between calls: the page sends
the whole case each time, so that a reply never depends on what was asked before.
"""

import json
from collections.abc import Callable
from typing import Any

from wizard.browser import case_desk, case_out, letter_page, log_page, meeting_page, rooms, walk
from wizard.browser.app import App, make_app
from wizard.browser.case import (
    CHECK,
    LETTER,
    LOADED,
    LOG,
    MEETING,
    OUTCOME,
    Case,
    after,
    page_of,
    problem_with,
    read_case,
    settle,
)
from wizard.browser.outcome_page import outcome_view
from wizard.browser.question_page import QuestionView, check_view, page_view
from wizard.case import CaseFileError
from wizard.codec import loads_policy
from wizard.engine import decide
from wizard.letters.workdays import Holidays

Arguments = dict[str, Any]
Reply = dict[str, Any]

_apps: list[App] = []


def start(policy_json: str, holidays_json: str = "") -> None:
    """Take the policy; a second call replaces the first.

    Args:
        policy_json: as `wizard.codec.dumps_policy` wrote it.
        holidays_json: as `wizard.publish.holidays` wrote it; without it no date is worked out.
    """
    holidays = Holidays.from_data(json.loads(holidays_json)) if holidays_json else None
    _apps[:] = [make_app(loads_policy(policy_json), holidays)]


def call(method: str, args_json: str) -> str:
    """Carry out one method.

    Args:
        method: a name in `METHODS`.
        args_json: its arguments, a JSON object.

    Raises:
        KeyError: there is no such method.
    """
    return json.dumps(METHODS[method](_apps[0], json.loads(args_json)), ensure_ascii=False)


def page(app: App, args: Arguments) -> Reply:
    """Return the page for where the person wants to be, or the nearest one that is open.

    The reply holds `kind`, `at` (the step really shown), `title` and `html`.
    """
    case = read_case(app, args)
    return page_at(app, case, settle(app, case))


def page_at(app: App, case: Case, at: str) -> Reply:
    """Render one step of the case."""
    if at == CHECK:
        html = app.render("wizard-check.html.j2", "check_page", check_view(app, case))
        return reply(CHECK, at, "Check your answers", html)
    if at == OUTCOME:
        view = outcome_view(app, case)
        html = app.render("wizard-outcome.html.j2", "outcome_page", view)
        return reply(OUTCOME, at, view.title, html)
    if at == LOADED:
        merge = meeting_page.merge_view(app, case)
        html = app.render("wizard-case.html.j2", "loaded_page", case_desk.loaded_view(app, case), merge)
        return reply(LOADED, at, case_desk.TITLE, html)
    if at == LOG:
        html = app.render("wizard-log.html.j2", "log_page", log_page.log_view(app, case))
        return reply(LOG, at, log_page.TITLE, html)
    if at == MEETING:
        html = app.render("wizard-meeting.html.j2", "meeting_page", meeting_page.meeting_view(app, case))
        return reply(MEETING, at, meeting_page.PAGE, html)
    if at.startswith(LETTER):
        letter = app.letters[at.removeprefix(LETTER)]
        view_of_letter = letter_page.letter_view(app, case, letter)
        html = app.render("wizard-letter.html.j2", "letter_page", view_of_letter)
        return reply("letter", at, letter.title, html)
    return question_reply(app, page_view(app, page_of(app, case, app.questions[at]), case))


def question_reply(app: App, view: QuestionView) -> Reply:
    """Render the page of a question, or of several."""
    html = app.render("wizard-question.html.j2", "question_page", view)
    return reply("question", view.question.id, view.title, html)


def reply(kind: str, at: str, title: str, html: str) -> Reply:
    """Return a page as JavaScript takes it."""
    return {"kind": kind, "at": at, "title": title, "html": html}


def submit(app: App, args: Arguments) -> Reply:
    """Take the answer to one question, or to all of a page, and say where that leads.

    Args:
        app: the policy made ready.
        args: a case, `question` with its `values`, and `beside`: the values of those that share its page.

    Returns:
        The next page with the new `answers`; or the same page again with `error`, and the answers
        as they were.
    """
    given = {args["question"]: tuple(args["values"])}
    given |= {name: tuple(values) for name, values in (args.get("beside") or {}).items()}
    questions = tuple(app.questions[name] for name in given)
    if errors := [error for one in questions if (error := problem_with(one, given[one.id]))]:
        case = read_case(app, args)
        wrong = question_reply(app, page_view(app, questions, case, given))
        return {**wrong, "answers": case.answers, "error": "; ".join(errors)}
    case = read_case(app, {**args, "answers": {**args["answers"], **given}})
    return {**page_at(app, case, after(app, case, args["question"], given)), "answers": case.answers}


def letter_preview(app: App, args: Arguments) -> Reply:
    """Return the letter as it stands, with what is still missing; see `letter_page.preview`.

    With `explain` each paragraph says why it stands there.
    """
    case, letter = read_case(app, args), app.letters[args["letter"]]
    return letter_page.preview(app, case, letter, explain=bool(args.get("explain")))


def word(app: App, args: Arguments) -> Reply:
    """Return the letter as a Word file: `filename`, `type` and `base64`."""
    return letter_page.word_file(app, read_case(app, args), app.letters[args["letter"]])


def save_case(app: App, args: Arguments) -> Reply:
    """Return the case file to be saved, as `word` does, and its text as `file`."""
    return case_desk.save(app, read_case(app, args))


def open_case(app: App, args: Arguments) -> Reply:
    """Return the page about the case file in `opened`, or `error` and `summary` where it is refused.

    With `unreadable` the browser could not even read it; `refused` says why a protected one stays shut.
    """
    if args.get("unreadable"):
        return case_desk.refused(app, case_desk.UNREADABLE)
    if words := args.get("refused"):
        return case_desk.refused(app, str(words))
    case = read_case(app, {**args, "at": LOADED})
    return case_desk.refusal(app, case) or page_at(app, case, LOADED)


def go_on(app: App, args: Arguments) -> Reply:
    """Return the opened case as `held`, and its page to check the answers on."""
    return taken_up(app, args, case_desk.go_on(app, read_case(app, args)))


def begin_next(app: App, args: Arguments) -> Reply:
    """Return the opened case made ready for its next step as `held`, and the first page that is new."""
    return taken_up(app, args, case_desk.begin_next(app, read_case(app, args)))


def taken_up(app: App, args: Arguments, held: Reply) -> Reply:
    """Return the page that a case begins with once it is taken up."""
    at = "" if held["taken"] else CHECK
    return {**page(app, {**args, **held, "at": at, "back_to": ""}), "held": held}


def bring_in(app: App, args: Arguments) -> Reply:
    """Return the opened copy and the open case as one, as `held`, and the page of the meeting; or `error`."""
    case = read_case(app, args)
    try:
        held = meeting_page.bring_in(app, case, args["chosen"])
    except CaseFileError as fault:
        return {**page_at(app, case, LOADED), "error": str(fault)}
    return {**page(app, {**args, **held, "at": MEETING, "back_to": ""}), "held": held}


def put_down_sent(app: App, args: Arguments) -> Reply:
    """Put `letter` down as sent `on` a day: `file` is the case file then, `error` why it cannot be."""
    case, name = read_case(app, args), args["letter"]
    unfit = letter_page.letter_state(app, case, app.letters[name]).unfit
    return case_desk.put_down(app, case, name, args["on"], unfit)


def take_back_sent(app: App, args: Arguments) -> Reply:
    """Take back that `letter` was sent: the `number` of the time, from 0."""
    return case_desk.not_sent(app, read_case(app, args), args["letter"], args["number"])


def evidence(app: App, args: Arguments) -> Reply:
    """Do what a button of the evidence log or of the meeting asks for: see `log_page`, `meeting_page`."""
    if args["what"] in meeting_page.BUTTONS:
        return meeting_page.press(app, read_case(app, args), args["what"], args["texts"], args)
    return log_page.press(app, read_case(app, args), args["what"], args["texts"], args)


def calendar(app: App, args: Arguments) -> Reply:
    """Return the letter's review and reply dates as a calendar file, or `none` in words."""
    return case_out.calendar_file(app, read_case(app, args), app.letters[args["letter"]])


def whole_case(app: App, args: Arguments) -> Reply:
    """Return the whole case as one zip, or `error` in words."""
    try:
        return case_out.zip_file(app, read_case(app, args))
    except CaseFileError as fault:
        return {"error": str(fault)}


def decide_facts(app: App, args: Arguments) -> Reply:
    """Return the whole outcome of a set of facts, for tests and checks."""
    facts = {name: tuple(values) for name, values in args["facts"].items()}
    return decide(app.rules, facts).as_data()


def walk_parting(app: App, args: Arguments) -> Reply:
    """Return, as `html`, what one answer changes against the facts of a case walked through; see `walk`."""
    return {"html": walk.parting(app, read_case(app, args), args["own"], args["question"])}


def walk_end(app: App, args: Arguments) -> Reply:
    """Return, as `html`, the outcome beside that of the case walked through; see `walk`."""
    return {"html": walk.end(app, read_case(app, args), args["own"])}


def take_in(app: App, args: Arguments) -> Reply:
    """Take in a room that one page brings along, and return the names of its `calls`; see `rooms`.

    A large one lies in an `archive`, as a file of the engine's.
    """
    room = rooms.room_of(args["archive"]) if "archive" in args else args
    found = rooms.take_in(app, room["modules"], room["templates"], room["calls"])
    METHODS.update(found)
    return {"calls": list(found)}


METHODS: dict[str, Callable[[App, Arguments], Reply]] = {
    "page": page,
    "submit": submit,
    "letter_preview": letter_preview,
    "word": word,
    "save_case": save_case,
    "open_case": open_case,
    "go_on": go_on,
    "begin_next": begin_next,
    "bring_in": bring_in,
    "put_down_sent": put_down_sent,
    "take_back_sent": take_back_sent,
    "evidence": evidence,
    "calendar": calendar,
    "whole_case": whole_case,
    "walk_parting": walk_parting,
    "walk_end": walk_end,
    "decide_facts": decide_facts,
    "take_in": take_in,
}
