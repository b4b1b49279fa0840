"""The evidence log in the page: entries typed or pasted, struck out, shown in the order of time, printed."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from wizard.browser.app import App
from wizard.browser.case import Case
from wizard.browser.case_desk import as_file, base_of
from wizard.browser.limits import LONGEST
from wizard.case import CaseFile, CaseFileError, chronology, dump_case, load_case
from wizard.case.evidence import (
    EntryError,
    Line,
    Typed,
    doubles,
    lacks,
    made,
    put_down,
    sameness,
    standing,
    strike_out,
)
from wizard.case.evidence import chronology as lines_of
from wizard.case.names import file_stem, reference
from wizard.case.pasted import Row, as_text, rows_of
from wizard.case.record import Evidence, Struck
from wizard.letters import write_docx
from wizard.letters.blocks import FinishedLetter
from wizard.letters.defaults import Suggestion
from wizard.letters.docx import MEDIA_TYPE
from wizard.letters.words import clean

TITLE = "Evidence log"
Texts = Mapping[str, str]
Reply = dict[str, Any]
TYPED = ("day", "what", "seen-by", "kept")
PASTED = "pasted"
TOO_LONG = (
    f"One of the texts is longer than {LONGEST:,} characters. Shorten it, or keep it as a file of its own."
)


@dataclass(frozen=True, slots=True)
class LogView:
    """What the page of the evidence log shows.

    Attributes:
        lines: the chronology.
        counting: how many entries count.
        lacking: how many of these do not tell everything.
        doubles: IDs of entries that say what an earlier one says.
        texts: what stands in the fields, by name.
        problem: why something was refused, and `at`: the field, or the entry, it is about.
        rows: what was found in a pasted list that is not put down yet.
    """

    lines: tuple[Line, ...]
    counting: int
    lacking: int
    doubles: frozenset[str]
    texts: Texts = field(default_factory=dict)
    problem: str = ""
    at: str = ""
    rows: tuple[Row, ...] = ()

    @property
    def fresh(self) -> int:
        """How many rows of the pasted list would be put down."""
        return sum(row.entry is not None and not row.known for row in self.rows)


def log_view(app: App, case: Case) -> LogView:
    """Collect what the page shows of the case's log."""
    return _view(app, base_of(app, case), texts=jotted(case))


def jotted(case: Case) -> Texts:
    """Return what was typed into the fields of the page that is shown, and is not put down yet."""
    return {name: clean(text) for name, text in case.jotted.get(case.at, {}).items()}


def _view(app: App, whole: CaseFile, **more: Any) -> LogView:
    counting = standing(whole.log)
    return LogView(
        lines=lines_of(whole, {letter.id: letter.title for letter in app.policy.letters}),
        counting=len(counting),
        lacking=sum(bool(lacks(one)) for one in counting),
        doubles=doubles(whole.log),
        **more,
    )


def press(app: App, case: Case, what: str, texts: Texts, args: Mapping[str, Any]) -> Reply:
    """Do what a button asks for.

    Args:
        app: the guide.
        case: as the page holds it.
        what: "add", "read" (a pasted list is looked at), "paste" (it is put down), "strike" or "word".
        texts: what stands in the fields of the page, by name.
        args: `key`, a new name that tells nothing; `entry`, the one to be struck out.

    Returns:
        `html` of the block, `file` as the case is then, `told`, `at`: where to go on; or a Word file.
    """
    whole = base_of(app, case)
    if what == "word":
        return _word(app, case, whole)
    try:
        if any(len(text) > LONGEST for text in texts.values()):
            raise EntryError(TOO_LONG)
        return _DONE[what](app, case, whole, texts, args)
    except (EntryError, CaseFileError) as fault:
        part = getattr(fault, "at", "") or "what"
        at = {"add": part, "strike": str(args.get("entry"))}.get(what, PASTED)
        return _reply(app, case.file, _view(app, whole, texts=texts, problem=str(fault), at=at), str(fault))


def _add(app: App, case: Case, whole: CaseFile, texts: Texts, args: Mapping[str, Any]) -> Reply:
    entry = made(Typed(*(texts.get(name, "") for name in TYPED)), args["key"], case.today)
    known = any(sameness(entry) == sameness(one) for one in standing(whole.log))
    told = "Added. The log has an entry that says the same: look at both." if known else "Added."
    return _put(app, whole, [entry], _without(texts, *TYPED), told)


def _read(app: App, case: Case, whole: CaseFile, texts: Texts, args: Mapping[str, Any]) -> Reply:
    rows = _rows(case, whole, texts, args)
    if not rows:
        raise EntryError("There is no row in it. Copy the rows from your list, and paste them here.")
    view = _view(app, whole, texts=texts, rows=rows, at="rows")
    return _reply(app, case.file, view, f"{view.fresh} of {len(rows)} rows can be added.")


def _paste(app: App, case: Case, whole: CaseFile, texts: Texts, args: Mapping[str, Any]) -> Reply:
    rows = _rows(case, whole, texts, args)
    new = [row.entry for row in rows if row.entry and not row.known]
    left = as_text(row for row in rows if row.problem)
    return _put(app, whole, new, {**texts, PASTED: left}, f"{len(new)} entries added.")


def _strike(app: App, case: Case, whole: CaseFile, texts: Texts, args: Mapping[str, Any]) -> Reply:
    entry = str(args["entry"])
    by, why = (clean(texts.get(f"{name}-{entry}", "")).strip() for name in ("by", "why"))
    struck = strike_out(whole, entry, Struck(case.today.isoformat(), by, why))
    text = dump_case(struck)
    view = _view(app, struck, texts=_without(texts, f"by-{entry}", f"why-{entry}"), at=entry)
    return _reply(app, text, view, "Struck out. It stays in the log, and counts no more.")


_DONE = {"add": _add, "read": _read, "paste": _paste, "strike": _strike}


def _put(app: App, whole: CaseFile, new: list[Evidence], texts: Texts, told: str) -> Reply:
    longer = put_down(whole, new)
    view = _view(app, longer, texts=texts, at="day")
    return _reply(app, dump_case(longer), view, f"{told} Save the case to keep it.")


def _rows(case: Case, whole: CaseFile, texts: Texts, args: Mapping[str, Any]) -> tuple[Row, ...]:
    return rows_of(texts.get(PASTED, ""), args["key"], case.today, whole.log)


def _without(texts: Texts, *names: str) -> Texts:
    return {name: text for name, text in texts.items() if name not in names}


def _reply(app: App, file: str, view: LogView, told: str) -> Reply:
    shown = replace(view, texts={name: clean(text) for name, text in view.texts.items()})
    html = app.render("wizard-log.html.j2", "log_block", shown)
    return {"html": html, "file": file, "told": told, "at": view.at, "error": view.problem}


def _word(app: App, case: Case, whole: CaseFile) -> Reply:
    named = replace(whole, fields={**whole.fields, **case.fields})
    return as_word(app, case, chronology.paper(app.policy, named))


def as_word(app: App, case: Case, record: FinishedLetter) -> Reply:
    """Return a record that no letter of the policy is as a Word file, named by reference, kind and day."""
    known_as, day = reference(case.fields.get("case-reference", "")), case.today.isoformat()
    content = write_docx(record, footer=record.title, created_iso=day, letterhead=app.policy.letterhead)
    return as_file(f"{file_stem(known_as, record.letter_id, day)}.docx", MEDIA_TYPE, content)


def logged(case: Case) -> Mapping[str, Suggestion]:
    """Return what the log of the case offers for fields; see `chronology.offers`."""
    if '"log"' not in case.file:  # most cases have none, and this is asked at every letter typed
        return {}
    return chronology.offers(load_case(case.file))
