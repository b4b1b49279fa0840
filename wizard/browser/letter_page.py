"""The letter page: fields to fill in, the letter as it grows, what it still lacks, and the Word file."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from markupsafe import Markup

from wizard.browser.app import App
from wizard.browser.because import left_out, note
from wizard.browser.case import Case
from wizard.browser.case_desk import SentView, as_file, sent_view
from wizard.browser.clock import clock_doubt
from wizard.browser.log_page import logged
from wizard.browser.meeting_page import said
from wizard.browser.next_thing import NextThing, next_thing
from wizard.case import footer, make_receipt, short_footer
from wizard.case.calendar import KINDS
from wizard.case.names import file_stem, reference
from wizard.engine import Outcome
from wizard.letters import (
    Finding,
    FinishedLetter,
    check_letter,
    fields_of,
    is_complete,
    letter_html,
    plain_text,
    point_at,
    render_letter,
    write_docx,
)
from wizard.letters.date_fields import ReadDates, read_dates
from wizard.letters.defaults import Suggestion, nothing_fits, suggest_fields
from wizard.letters.docx import MEDIA_TYPE
from wizard.letters.easy import easy_read
from wizard.letters.forms import EASY, FORMS, LARGE, ORDINARY, PLAIN, Form, form_for
from wizard.letters.mail import mail_html
from wizard.letters.practice import PRACTICE_FOOT, practised
from wizard.letters.rewording import to_words, words_for
from wizard.letters.sense import made_checks
from wizard.letters.words import clean, date_in_words, is_filled
from wizard.model import Field, Letter, Statement


@dataclass(frozen=True, slots=True)
class LetterState:
    """The letter as it stands: the finished text, what was found, and whether it is only a draft.

    Attributes:
        dates: the fields with their dates read.
        suggestions: what an empty field could hold, by field ID.
        footer: the line at its foot, with the receipt of the decision behind it.
        form: in which the person gets letters; scripts and records are the council's own.
    """

    letter: Letter
    finished: FinishedLetter
    findings: tuple[Finding, ...]
    accepted: frozenset[str]
    fields: tuple[Field, ...]
    checks_open: tuple[Statement, ...]
    settled: bool
    dates: ReadDates
    suggestions: dict[str, Suggestion]
    footer: str
    form: Form = ORDINARY

    @property
    def held(self) -> bool:
        """Whether it waits for something beside what is typed: an answer, a step that is settled, a check.

        A letter waits for the checks; a script or record is made before that.
        """
        if self.letter.kind == "letter" and (self.checks_open or not self.settled):
            return True
        return bool(self.finished.waits)

    @property
    def draft(self) -> bool:
        """Whether it may not be used yet: it waits for something, or it is not complete."""
        return self.held or not self.complete

    @property
    def unfit(self) -> str:
        """Why it cannot be put down as sent, in words. What was said was said: only letters are held back."""
        if self.letter.kind != "letter" or not self.draft:
            return ""
        open_ones = len(self.checks_open)
        reasons = (
            "" if self.settled else "the step is not settled",
            "" if self.complete else self.summary.rstrip(".").lower(),
            f"{open_ones} check{'s are' if open_ones > 1 else ' is'} still open" if open_ones else "",
        )
        told = "; ".join(reason for reason in reasons if reason)
        return f"This letter is still a draft: {told}. Finish it first, then record it as sent."

    @property
    def left(self) -> tuple[Finding, ...]:
        """The findings that nobody has looked at and let stand."""
        return tuple(finding for finding in self.findings if finding.key not in self.accepted)

    @property
    def complete(self) -> bool:
        """Whether nothing stands in the way of using it."""
        return is_complete(self.findings, self.accepted)

    @property
    def summary(self) -> str:
        """The findings in one sentence."""
        left = len(self.left)
        if not left:
            return "Complete: everything it must contain is in it."
        things = "1 thing" if left == 1 else f"{left} things"
        return f"{things} to look at, none of them required." if self.complete else f"{things} still to do."


@dataclass(frozen=True, slots=True)
class LetterView:
    """What the letter macro shows."""

    state: LetterState
    groups: tuple[tuple[str, tuple[Field, ...]], ...]
    values: dict[str, str]
    html: Markup
    sent: SentView | None
    has_dates: bool
    doubt: str = ""
    forms: tuple[Form, ...] = ()
    beside: tuple[Letter, ...] = ()
    next: NextThing | None = None


def letter_state(app: App, case: Case, letter: Letter) -> LetterState:
    """Make the letter from the facts of the case and what was typed, and check it."""
    outcome: Outcome = case.outcome(app)
    known, facts = outcome.known, dict(outcome.facts)
    dates = read_dates(app.policy, case.fields, case.today)
    today = date_in_words(case.today.isoformat())
    made = render_letter(app.policy, letter, known, dates.values, today)
    finished = practised(made) if case.practice else made
    findings = check_letter(app.policy, letter, finished, dates.values, case.today)
    done = made_checks(app.policy, finished, findings)
    return LetterState(
        letter=letter,
        finished=finished,
        findings=findings,
        accepted=case.accepted,
        fields=fields_of(app.policy, letter, known),
        checks_open=tuple(
            check
            for check in map(app.statements.__getitem__, outcome.checks_open)
            if not case.ticked(check) and check.id not in done
        ),
        settled=outcome.tier is not None,
        dates=dates,
        suggestions=suggestions(app, case, facts, dates.values),
        footer=footer_of(app, case, letter.kind),
        form=form_of(case, letter, facts),
    )


SENT = ("letter", "sheet")
"""What goes to the person."""
ADJUSTMENTS = "adjustments"
"""The question about what was agreed with the person; a policy need not have it."""


def form_of(case: Case, letter: Letter, facts: Mapping[str, tuple[str, ...]]) -> Form:
    """Return the form of a paper: chosen or agreed for what the person gets, ordinary for what stays here."""
    return form_for(case.fields, facts.get(ADJUSTMENTS, ())) if letter.kind in SENT else ORDINARY


def footer_of(app: App, case: Case, kind: str = "record") -> str:
    """Return the line at the foot of this case's papers: short on what the person gets."""
    receipt = make_receipt(app.rules, case.counted, case.today.isoformat())
    line = short_footer(receipt) if kind in SENT else footer(app.policy, receipt)
    return f"{PRACTICE_FOOT} {line}" if case.practice else line


def suggestions(
    app: App, case: Case, facts: dict[str, tuple[str, ...]], values: dict[str, str]
) -> dict[str, Suggestion]:
    """Return what empty fields could hold: from answers, then log and meeting, then what was there before."""
    before = {**case.offered, **logged(case), **said(app, case)}
    filled = {name for name, text in values.items() if is_filled(text)} | nothing_fits(app.policy, facts)
    last = {name: one for name, one in before.items() if name not in filled}
    if app.holidays is None:
        return last
    return last | suggest_fields(app.policy, facts, values, case.today, app.holidays)


def letter_view(app: App, case: Case, letter: Letter) -> LetterView:
    """Collect what the letter page shows; fields stand under the heading of their group."""
    state = letter_state(app, case, letter)
    groups: dict[str, list[Field]] = {}
    for field in state.fields:
        groups.setdefault(field.group, []).append(field)
    return LetterView(
        state=state,
        groups=tuple((title, tuple(fields)) for title, fields in groups.items()),
        values={
            field.id: state.dates.shown.get(field.id) or clean(case.fields.get(field.id, ""))
            for field in state.fields
        },
        html=paper(state),
        sent=None if letter.kind in ("record", "sheet") else sent_view(app, case, letter.id),
        has_dates=any(field.id in KINDS for field in state.fields),
        doubt=clock_doubt(app.policy, case.today),
        forms=FORMS if letter.kind in SENT else (),
        beside=tuple(other for other in app.policy.letters if letter.id in other.goes_with),
        next=missing_first(app, state),
    )


def missing_first(app: App, state: LetterState) -> NextThing | None:
    """Return what a draft lacks first; None for a paper that is fit to be used."""
    if not state.draft:
        return None
    return next_thing(state.left, state.fields, app.questions, settled=state.settled)


def paper(state: LetterState, notes: Mapping[str, Markup] = MappingProxyType({})) -> Markup:
    """Return the letter as HTML, with words that should not stand marked where they are."""
    marked = point_at(state.finished, state.left)
    return Markup(letter_html(marked, draft=state.draft, notes=notes, form=state.form, foot=state.footer))


def explained(app: App, case: Case, state: LetterState) -> Markup:
    """Return the letter with, above each paragraph, why it stands there and the way to change its words."""
    outcome, letter, finished = case.outcome(app), state.letter, state.finished
    notes = {}
    for part in letter.paragraphs:
        blocks = tuple(block for block in finished.blocks if block.paragraph == part.id)
        if blocks:
            own = words_for(letter, part, case.fields)
            one = note(app, outcome, letter, part, to_words(blocks), own)
            notes[part.id] = app.render("wizard-letter-notes.html.j2", "note", one, letter.kind)
    missing = left_out(app, outcome, letter, finished.used)
    return paper(state, notes) + app.render("wizard-letter-notes.html.j2", "without", missing, letter.kind)


def preview(app: App, case: Case, letter: Letter, *, explain: bool = False) -> dict[str, Any]:
    """Return the parts of the page that change while somebody types.

    `html` is the letter, `findings` the list of what is missing, `summary` the same in a sentence,
    `text` the letter as plain text, `mail` the same as a rich e-mail, and `complete` whether it may go out.
    `next` is the main button while the paper is a draft: what is missing first.
    `shown`, `problems` and `suggested` are what stands below each field: a date in words, what is wrong with
    it, what it could hold.
    """
    state = letter_state(app, case, letter)
    text = plain_text(in_form(state), draft=state.draft, for_email=letter.kind == "letter")
    return {
        "html": explained(app, case, state) if explain else paper(state),
        "findings": app.render("wizard-letter.html.j2", "findings", state),
        "summary": state.summary,
        "text": f"{text}\n{state.footer}\n",
        "mail": mail_html(in_form(state), footer=state.footer, draft=state.draft),
        "complete": state.complete,
        "next": app.render("wizard-letter.html.j2", "next_button", missing_first(app, state), letter),
        "shown": state.dates.shown,
        "problems": state.dates.problems,
        "suggested": {
            field.id: app.render("wizard-letter.html.j2", "suggestion", field, one)
            for field in state.fields
            if (one := state.suggestions.get(field.id))
        },
    }


def in_form(state: LetterState) -> FinishedLetter:
    """Return the letter in the words of its form: Easy Read parts its sentences."""
    return easy_read(state.finished) if state.form == EASY else state.finished


def word_file(app: App, case: Case, letter: Letter) -> dict[str, Any]:
    """Return the file to send, in the person's form: Word, or text where a screen reader is to read it."""
    state = letter_state(app, case, letter)
    if state.form == PLAIN:
        return as_file(paper_name(case, state, ".txt"), TEXT, text_file(state))
    content = write_docx(
        state.finished,
        footer=state.footer,
        created_iso=case.today.isoformat(),
        draft=state.draft,
        letterhead=app.policy.letterhead,
        form=state.form,
    )
    return as_file(paper_name(case, state, ".docx"), MEDIA_TYPE, content)


TEXT = "text/plain; charset=utf-8"


def text_file(state: LetterState) -> bytes:
    """Return the letter as a text file, with the line ends and the mark that Windows needs."""
    text = plain_text(state.finished, draft=state.draft)
    return b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()


def paper_name(case: Case, state: LetterState, ending: str) -> str:
    """Return a file's name: reference, kind and date.

    It holds no other typed text: file lists are seen by others.
    """
    form = state.form.id if state.form in (LARGE, EASY) else ""
    stem = file_stem(
        "practice" if case.practice else "",
        reference(case.fields.get("case-reference", "")),
        state.letter.id,
        case.today.isoformat(),
        form,
        "draft" if state.draft else "",
    )
    return stem + ending
