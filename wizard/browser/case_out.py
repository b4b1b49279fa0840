"""What leaves the case beside its file: a calendar entry, and the whole case as one zip."""

from collections.abc import Iterator
from typing import Any

from wizard.browser.app import App
from wizard.browser.case import Case
from wizard.browser.case_desk import as_file, case_of
from wizard.browser.letter_page import footer_of, letter_state
from wizard.browser.limits import file_name, too_long
from wizard.browser.outcome_page import OutcomeView, outcome_view
from wizard.browser.question_page import answer_line
from wizard.case import Draftable, case_events, case_zip, chronology, make_receipt, write_calendar
from wizard.case.bundle import MEDIA_TYPE as ZIP
from wizard.case.calendar import MEDIA_TYPE as CALENDAR
from wizard.case.calendar import Event
from wizard.case.earlier import earlier_papers
from wizard.case.names import file_stem, reference
from wizard.letters.fields import fields_of
from wizard.letters.policy_paper import policy_paper
from wizard.model import Letter

NO_DATES = "No review or reply date is filled in yet."


def calendar_file(app: App, case: Case, letter: Letter) -> dict[str, Any]:
    """Return a letter's dates as a calendar file, or `none`: the words that there are none."""
    events = events_of(app, case, (letter,))
    if not events:
        return {"none": NO_DATES}
    whole = case_of(app, case)
    text = write_calendar(events, case_id=whole.id, stamp_iso=moment_of(case))
    name = file_stem(reference(case.fields.get("case-reference", "")), "dates", case.today.isoformat())
    return as_file(f"{name}.ics", CALENDAR, text.encode("utf-8", "replace"))


def moment_of(case: Case) -> str:
    """Return the day, and the time if the page told it, as ISO 8601: of two files the later one counts."""
    time = case.time
    return case.today.isoformat() + (f"T{time[:2]}:{time[2:4]}:{time[4:]}" if time else "")


def zip_file(app: App, case: Case) -> dict[str, Any]:
    """Return the whole case as one zip, or `error`: what it cannot hold, in words."""
    if problem := too_long(app, case):
        return {"error": problem}
    view, whole = outcome_view(app, case), case_of(app, case)
    states = [letter_state(app, case, letter) for letter in (*view.letters, *sheets(app, view.letters))]
    content = case_zip(
        whole,
        [Draftable(state.finished, state.draft, state.form, state.footer) for state in states],
        events_of(app, case, view.letters),
        decision_text="\n".join((*decision_lines(view), *judgement_lines(app, case))),
        footer=footer_of(app, case),
        created_iso=case.today.isoformat(),
        stamp_iso=moment_of(case),
        letterhead=app.policy.letterhead,
        earlier=earlier_papers(app.rules, whole, make_receipt(app.rules, case.counted, "").code),
        enclosed=[policy_paper(app.policy)],
        records=[chronology.paper(app.policy, whole)] if whole.log else [],
        printed=app.policy.enclosures,
    )
    return as_file(file_name(case, ".zip"), ZIP, content)


def sheets(app: App, letters: tuple[Letter, ...]) -> tuple[Letter, ...]:
    """Return the sheets that are enclosed with these letters, and the records that belong to them."""
    made = {letter.id for letter in letters}
    kinds = ("sheet", "record")
    return tuple(one for one in app.policy.letters if one.kind in kinds and made & {*one.goes_with})


def events_of(app: App, case: Case, letters: tuple[Letter, ...]) -> tuple[Event, ...]:
    """Return the dates that these letters print; a calendar shows the reference and no name."""
    known = case.outcome(app).known
    printed = {field.id for letter in letters for field in fields_of(app.policy, letter, known)}
    label = case.fields.get("case-reference", "").strip()
    return case_events(case.fields, case.today, label=label, only=printed)


def decision_lines(view: OutcomeView) -> Iterator[str]:
    """Return the decision in words: the step, why, who decides, what to make."""
    yield view.comes_to
    for title, items in (
        ("Together with", [measure.tier.title for measure in view.measures]),
        ("Because", [f"{one.line.question.short}: {'; '.join(one.line.labels)}" for one in view.reasons]),
        ("Who decides or is consulted", [role.title for group in view.deciders for role in group.roles]),
        ("Checks done", [check.text for check in view.checks_done]),
        ("Checks still open", [check.text for check in view.checks_open]),
        ("Letters and records", [letter.title for letter in view.letters]),
    ):
        if items:
            yield from ("", title, *(f"- {item}" for item in items))


def judgement_lines(app: App, case: Case) -> Iterator[str]:
    """Return every judgement with its reason; some kinds of case make no other record of it."""
    lines = [answer_line(app, name, values, case) for name, values in case.counted.items()]
    judged = [line for line in lines if line.question.judgement]
    if judged:
        yield from ("", "Judgements and their reasons")
    for line in judged:
        why = line.reason.strip() or "the reason is not recorded."
        yield f"- {line.question.short}: {'; '.join(line.labels)}. Why: {why}"
