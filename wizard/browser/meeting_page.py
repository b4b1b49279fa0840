"""The meeting in the page: what each person consulted says, side by side, and copies brought together."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from wizard.browser.app import App
from wizard.browser.case import Case
from wizard.browser.case_desk import base_of, case_of, held
from wizard.browser.limits import LONGEST
from wizard.browser.log_page import TOO_LONG, as_word, jotted
from wizard.browser.pack import pack
from wizard.case import CaseFile, CaseFileError, dump_case, load_case
from wizard.case.evidence import EntryError
from wizard.case.merge import Conflict, Merged, merge
from wizard.case.opinions import STANCES, differ, offers, opinion, put_opinion, strike_opinion, who_of
from wizard.case.record import Aside, Opinion, Struck
from wizard.letters.defaults import Suggestion
from wizard.letters.words import clean, date_in_words

Texts = Mapping[str, str]
Reply = dict[str, Any]
PAGE = "The meeting"
BUTTONS = ("say", "unsay", "pack")
TYPED = ("role", "name", "said-on", "stance", "says", "conditions")


@dataclass(frozen=True, slots=True)
class Said:
    """What one person said, with who that is and where they stand in words."""

    opinion: Opinion
    who: str
    stance: str


@dataclass(frozen=True, slots=True)
class Sides:
    """A conflict in words: what it is about, what either copy holds."""

    key: str
    label: str
    ours: str
    theirs: str


@dataclass(frozen=True, slots=True)
class MeetingView:
    """What the page of the meeting shows; `texts`, `problem` and `at` as in the evidence log."""

    said: tuple[Said, ...]
    parted: str
    aside: tuple[tuple[str, Aside], ...]
    roles: list[tuple[str, str]]
    stances: Mapping[str, str]
    texts: Texts = field(default_factory=dict)
    problem: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class MergeView:
    """What bringing an opened copy into the open case would do."""

    told: tuple[str, ...]
    sides: tuple[Sides, ...]


def meeting_view(app: App, case: Case) -> MeetingView:
    """Collect what the page shows."""
    return _view(app, base_of(app, case), texts=jotted(case))


def _view(app: App, whole: CaseFile, **more: Any) -> MeetingView:
    policy = app.policy
    return MeetingView(
        said=tuple(Said(one, who_of(policy, one), STANCES[one.stance]) for one in whole.opinions),
        parted=differ(whole.opinions),
        aside=tuple((_label(app, one.kind, one.name), _aside(app, one)) for one in whole.aside),
        roles=[(role.id, role.title) for role in policy.roles],
        stances=STANCES,
        **more,
    )


def press(app: App, case: Case, what: str, texts: Texts, args: Mapping[str, Any]) -> Reply:
    """Do what a button asks for: "say" puts an opinion down, "unsay" strikes one out, "pack" makes the pack.

    Returns as `log_page.press` does.
    """
    whole = base_of(app, case)
    if what == "pack":
        return as_word(app, case, pack(app, case, whole))
    shown = {name: clean(text) for name, text in texts.items()}
    try:
        if any(len(text) > LONGEST for text in texts.values()):
            raise EntryError(TOO_LONG)
        new, told = _say(case, whole, shown, args) if what == "say" else _unsay(case, whole, shown, args)
        file = dump_case(new)
    except (EntryError, CaseFileError) as fault:
        at = (getattr(fault, "at", "") or "says") if what == "say" else str(args["entry"])
        return _reply(app, case.file, _view(app, whole, texts=shown, problem=str(fault), at=at), str(fault))
    used = TYPED if what == "say" else (f"by-{args['entry']}", f"why-{args['entry']}")
    kept = {name: text for name, text in shown.items() if name not in used}
    at = "role" if what == "say" else str(args["entry"])
    return _reply(app, file, _view(app, new, texts=kept, at=at), told)


def _say(case: Case, whole: CaseFile, texts: Texts, args: Mapping[str, Any]) -> tuple[CaseFile, str]:
    new = put_opinion(whole, opinion(texts, args["key"], case.today))
    return new, "Recorded. Save the case to keep it."


def _unsay(case: Case, whole: CaseFile, texts: Texts, args: Mapping[str, Any]) -> tuple[CaseFile, str]:
    entry = str(args["entry"])
    by, why = (texts.get(f"{name}-{entry}", "").strip() for name in ("by", "why"))
    new = strike_opinion(whole, entry, Struck(case.today.isoformat(), by, why))
    return new, "Struck out. It stays, and counts no more."


def _reply(app: App, file: str, view: MeetingView, told: str) -> Reply:
    html = app.render("wizard-meeting.html.j2", "meeting_block", view)
    return {"html": html, "file": file, "told": told, "at": view.at, "error": view.problem}


def merge_view(app: App, case: Case) -> MergeView | None:
    """Return what bringing the opened file in would do; None if it is no copy of the case that is open."""
    if not (case.file or case.answers) or load_case(case.opened).id != base_of(app, case).id:
        return None
    found = _merged(app, case)
    return MergeView(tuple(_told(found)), tuple(_sides(app, one) for one in found.conflicts))


def _merged(app: App, case: Case, chosen: Collection[str] = ()) -> Merged:
    return merge(case_of(app, case), load_case(case.opened), case.today.isoformat(), chosen)


def bring_in(app: App, case: Case, chosen: Collection[str]) -> Reply:
    """Return both copies as one, as the page holds it; `chosen` names the conflicts in which theirs counts.

    Raises:
        CaseFileError: it is no copy of the case, or together they are larger than a case file can be.
    """
    whole = _merged(app, case, chosen).case
    answers = {name: list(values) for name, values in whole.answers.items()}
    return {**held(app, case, whole), "answers": answers, "taken": sorted(case.taken)}


def _told(found: Merged) -> list[str]:
    counts = (
        (found.entries, "entry of the evidence log", "entries of the evidence log"),
        (found.opinions, "person's view", "people's views"),
        (found.decisions, "decision", "decisions"),
        (found.letters, "letter sent", "letters sent"),
        (len(found.filled), "answer or text that is blank here", "answers or texts that are blank here"),
    )
    return [f"{count} {one if count == 1 else many}" for count, one, many in counts if count]


def _sides(app: App, one: Conflict) -> Sides:
    ours, theirs = (_in_words(app, one.kind, one.name, text) for text in (one.ours, one.theirs))
    return Sides(one.key, _label(app, one.kind, one.name), ours, theirs)


def _label(app: App, kind: str, name: str) -> str:
    if kind == "answer":
        return app.questions[name].short if name in app.questions else name
    return next((one.label for one in app.policy.fields if one.id == name), name)


def _aside(app: App, one: Aside) -> Aside:
    return replace(one, text=_in_words(app, one.kind, one.name, one.text))


def _in_words(app: App, kind: str, name: str, text: str) -> str:
    if kind == "field" or name not in app.questions:
        return date_in_words(clean(text))
    labels = {option.value: option.label for option in app.questions[name].options}
    return "; ".join(labels.get(value, value) for value in text.split(","))


def said(app: App, case: Case) -> Mapping[str, Suggestion]:
    """Return what the opinions of the case offer for fields; see `opinions.offers`."""
    if '"opinions"' not in case.file:  # most cases have none, and this is asked at every letter typed
        return {}
    return offers(app.policy, load_case(case.file))
