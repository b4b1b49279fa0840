"""What leaves the case beside its file: a calendar entry, and the whole case as one zip."""

from collections.abc import Iterator
from typing import Any

from wizard.browser.app import App
from wizard.browser.case import Case
from wizard.browser.case_desk import as_file, case_of
from wizard.browser.letter_page import footer_of, letter_state
from wizard.browser.outcome_page import OutcomeView, outcome_view
from wizard.case import Draftable, case_events, case_zip, write_calendar
from wizard.case.bundle import MEDIA_TYPE as ZIP
from wizard.case.calendar import MEDIA_TYPE as CALENDAR
from wizard.case.calendar import Event
from wizard.letters.fields import fields_of
from wizard.model import Letter

NO_DATES = "No review or reply date is filled in yet."


def calendar_file(app: App, case: Case, letter: Letter) -> dict[str, Any]:
    """Return a letter's dates as a calendar file, or `none`: the words that there are none."""
    events = events_of(app, case, (letter,))
    if not events:
        return {"none": NO_DATES}
    whole = case_of(app, case)
    text = write_calendar(events, case_id=whole.id, stamp_iso=case.today.isoformat())
    return as_file(f"dates-{case.today.isoformat()}.ics", CALENDAR, text.encode("utf-8", "replace"))


def zip_file(app: App, case: Case) -> dict[str, Any]:
    """Return the whole case as one zip; its name holds no typed text."""
    view, whole = outcome_view(app, case), case_of(app, case)
    states = [letter_state(app, case, letter) for letter in view.letters]
    content = case_zip(
        whole,
        [Draftable(state.finished, state.draft) for state in states],
        events_of(app, case, view.letters),
        decision_text="\n".join(decision_lines(view)),
        footer=footer_of(app, case),
        created_iso=case.today.isoformat(),
        letterhead=app.policy.letterhead,
    )
    return as_file(f"case-{whole.id}.zip", ZIP, content)


def events_of(app: App, case: Case, letters: tuple[Letter, ...]) -> tuple[Event, ...]:
    """Return the dates that these letters print; a calendar shows the reference and no name."""
    facts = dict(case.outcome(app).facts)
    printed = {field.id for letter in letters for field in fields_of(app.policy, letter, facts)}
    label = case.fields.get("case-reference", "").strip()
    return case_events(case.fields, case.today, label=label, only=printed)


def decision_lines(view: OutcomeView) -> Iterator[str]:
    """Return the decision in words: the step, why, who decides, what to make."""
    yield view.title
    for title, items in (
        ("Together with", [tier.title for tier in view.measures]),
        ("Because", [f"{one.line.question.short}: {'; '.join(one.line.labels)}" for one in view.reasons]),
        ("Who decides or is consulted", [role.title for role in view.deciders]),
        ("Checks done", [check.text for check in view.checks_done]),
        ("Checks still open", [check.text for check in view.checks_open]),
        ("Letters and records", [letter.title for letter in view.letters]),
    ):
        if items:
            yield from ("", title, *(f"- {item}" for item in items))
