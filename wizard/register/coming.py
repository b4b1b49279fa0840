"""Reviews that are due: the letters that announce them, and a case taken up at its review.

Which answers make a review, and which letter announces it, is read from the tables: the row that gives it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from wizard.browser import case_desk
from wizard.browser.app import App
from wizard.browser.case import Case, read_case
from wizard.browser.letter_page import LetterState, letter_state
from wizard.case import load_case
from wizard.letters import plain_text, write_docx
from wizard.letters.archive import moment_of, zipped
from wizard.letters.words import clean, is_filled, long_date
from wizard.register.entry import Entry

Answers = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Made:
    """A letter made for one case.

    Attributes:
        entry: the register's line of the case.
        state: whether the letter is complete.
        filled: the dates that the guide worked out, in words.
        unasked: the question about safety that nobody has answered for this case; until somebody has, the
            letter is a draft whatever else is complete.
    """

    entry: Entry
    state: LetterState
    filled: tuple[str, ...]
    unasked: str

    @property
    def draft(self) -> bool:
        """Whether it may not go out yet."""
        return self.state.draft or bool(self.unasked)


def answers_for(app: App, result: str, values: tuple[str, ...]) -> Answers:
    """Return answers that lead to one of these values of a result: those that its first such row asks for."""
    found: Answers = {}
    for table in app.policy.tables:
        if result not in table.outputs:
            continue
        place = table.outputs.index(result)
        for row in table.rows:
            if set(row.outputs[place]) & set(values):
                for condition in (*table.when, *row.conditions):
                    found |= _met(app, condition.fact, condition.values, negated=condition.negated)
                return found
    return found


def _met(app: App, fact: str, values: tuple[str, ...], *, negated: bool) -> Answers:
    if negated:
        return {}
    if fact in app.questions:
        return {fact: values[:1]}
    return answers_for(app, fact, values)


def at_review(app: App, text: str, today: date) -> dict[str, Any]:
    """Return a case taken up for its next step with the answers that it is a review, as the page holds it.

    Whether it is due or overdue is asked: the day it was due may have been moved. So is the first question of
    all, which is about safety: nobody has answered that yet.
    """
    rule = app.policy.workings.review
    held = case_desk.begin_next(app, read_case(app, {"opened": text, "today": today.isoformat()}))
    if rule is None or not rule.outcome:
        return held
    results = (*rule.kept, *rule.lifted, *rule.announced)
    ways = [answers_for(app, rule.outcome, (value,)) for value in results]
    first = app.policy.questions[0].id
    same = {
        name: value
        for name, value in ways[0].items()
        if name != first and all(way.get(name) == value for way in ways)
    }
    return {
        **held,
        "answers": {**held["answers"], **same},
        "taken": [*held["taken"], *(name for name in same if name not in held["taken"])],
    }


def letters(app: App, cases: list[tuple[Entry, str]], today: date) -> Iterator[Made]:
    """Yield the letter that announces its review for each case; each is checked by itself.

    Raises:
        CaseFileError: a file that cannot be used.
    """
    rule = app.policy.workings.review
    if rule is None or not rule.announced:
        return
    said = answers_for(app, rule.outcome, rule.announced)
    first = app.policy.questions[0]
    unasked = first.short if first.id in said else ""
    for entry, text in cases:
        case = _announcing(app, text, entry, said, today)
        for name in case.outcome(app).letters:
            if app.letters[name].kind == "letter":
                yield _made(app, case, entry, name, unasked)


def _announcing(app: App, text: str, entry: Entry, said: Answers, today: date) -> Case:
    opened = load_case(text)
    held = case_desk.begin_next(app, read_case(app, {"opened": text, "today": today.isoformat()}))
    fields = {**held["fields"], "review-date": entry.due}
    answers = {**held["answers"], **said}
    page = {**held, "answers": answers, "fields": fields, "id": opened.id, "today": today.isoformat()}
    return read_case(app, page)


def _made(app: App, case: Case, entry: Entry, name: str, unasked: str) -> Made:
    """Make a letter; dates that the guide works out are filled in, and told."""
    letter = app.letters[name]
    state = letter_state(app, case, letter)
    dated = {field.id for field in state.fields if field.kind == "date"}
    offered = {key: one.text for key, one in state.suggestions.items() if key in dated}
    offered = {key: text for key, text in offered.items() if not is_filled(case.fields.get(key, ""))}
    if not offered:
        return Made(entry, state, (), unasked)
    raw = {
        "answers": case.answers, "fields": {**case.fields, **offered}, "accepted": list(case.accepted),
        "today": case.today.isoformat(), "file": case.file, "id": case.id,
    }  # fmt: skip
    labels = {field.id: field.label for field in state.fields}
    state = letter_state(app, read_case(app, raw), letter)
    filled = tuple(f"{labels[key]}: {text}" for key, text in offered.items())
    return Made(entry, state, filled, unasked)


def as_zip(app: App, made: list[Made], today: date) -> bytes:
    """Return the letters as one zip, with a list of what each lacks; names inside hold no typed text."""
    files: dict[str, bytes] = {"READ-ME.txt": _text("\n".join(_read_me(app, made, today)))}
    for number, one in enumerate(made, 1):
        stem = _stem(number, one)
        files[f"{stem}.docx"] = write_docx(
            one.state.finished,
            footer=one.state.footer,
            created_iso=today.isoformat(),
            draft=one.draft,
            letterhead=app.policy.letterhead,
        )
        files[f"{stem}.txt"] = _text(
            f"{plain_text(one.state.finished, draft=one.draft)}\n{one.state.footer}\n"
        )
    return zipped(files, moment_of(today.isoformat()))


def _stem(number: int, made: Made) -> str:
    return f"{number:03}-{made.state.letter.id}{'-draft' if made.draft else ''}"


def _read_me(app: App, made: list[Made], today: date) -> Iterator[str]:
    yield f"Letters for reviews that are due, made on {long_date(today)}."
    yield "Read each one before it goes out. Those with “draft” in their name must not go out yet."
    yield f"They were made as if the questions had been answered so: {'; '.join(_taken_for_granted(app))}."
    yield "Where that is not so, open the case and answer them there.\n"
    for number, one in enumerate(made, 1):
        yield f"{_stem(number, one)}  {one.entry.reference or one.entry.file}"
        yield f"  {one.state.summary}"
        if one.unasked:
            yield f"  Still to do: {one.unasked}. Nobody has answered this for the case. Open it, and answer."
        yield from (f"  Still to do: {clean(finding.text)}" for finding in one.state.left)
        yield from (f"  Filled in by the guide: {line}" for line in one.filled)
        yield ""
    yield "When a letter has gone out, open its case and record it as sent: the register does not know."


def _taken_for_granted(app: App) -> Iterator[str]:
    """The answers that make a review of every case, in words: nobody has given them for these."""
    rule = app.policy.workings.review
    for name, values in answers_for(app, rule.outcome, rule.announced).items() if rule else ():
        question = app.questions[name]
        labels = [option.label for option in question.options if option.value in values]
        yield f"{question.short}: {', '.join(labels)}"


def _text(text: str) -> bytes:
    return b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode("utf-8", "replace")
