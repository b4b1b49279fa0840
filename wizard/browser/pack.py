"""The pack for the meeting: on two pages what happened, what was tried, the options, what is still open."""

from collections.abc import Iterable, Iterator

from wizard.browser.app import App
from wizard.browser.case import Case
from wizard.browser.first_screen import CITED
from wizard.browser.outcome_page import OutcomeView, outcome_view
from wizard.browser.question_page import answer_line
from wizard.case import CaseFile, history
from wizard.case.chronology import day_of
from wizard.case.evidence import standing
from wizard.case.opinions import STANCES, counting, differ, line_of
from wizard.letters.blocks import Block, FinishedLetter, Run
from wizard.letters.words import clean, date_in_words, is_filled, upper_first

NAME = "meeting-pack"
TITLE = "Pack for the meeting"
MOST, LONGEST = 6, 220
"""Lines of a section, and characters of a line: what two pages hold. The case file has the rest."""
REST = "… and {} more: see the case file."
NOT_RECORDED = "Not recorded."


def pack(app: App, case: Case, whole: CaseFile) -> FinishedLetter:
    """Return the pack, made from what is certain and what was typed; a blank is “not recorded”."""
    view = outcome_view(app, case)
    reference = clean(case.fields.get("case-reference", "")).strip()
    title = f"{TITLE}: {reference}" if reference else TITLE
    blocks = [
        Block("heading", ((Run(title),),), "title"),
        Block("paragraph", ((Run(f"Made on {date_in_words(case.today.isoformat())}. {view.comes_to}."),),)),
    ]
    for heading, lines in _sections(app, case, whole, view):
        blocks.append(Block("heading", ((Run(heading),),)))
        blocks.append(Block("bullets", tuple((Run(line),) for line in _short(lines))))
    return FinishedLetter(
        letter_id=NAME, title=TITLE, kind="record", subject=title, council=app.policy.council,
        blocks=tuple(blocks),
    )  # fmt: skip


def _sections(
    app: App, case: Case, whole: CaseFile, view: OutcomeView
) -> Iterator[tuple[str, Iterable[str]]]:
    yield "What happened", _happened(case, whole)
    yield "What was tried", (*_answers(app, case, (app.policy.workings.steps,)), *_tried(app, case, whole))
    asked = app.policy.workings.lasting_answers
    yield "Circumstances", (*_answers(app, case, asked), *_typed(case, "circumstances-note"))
    yield "Options that are open", _options(view)
    yield (
        "Options that are ruled out, and what would open them",
        (
            *(
                f"{tier.title}: {CITED.sub('', tier.opens)}"
                for tier in view.ladder
                if tier not in view.possible
            ),
            *_typed(case, "options-rejected"),
        ),
    )
    yield (
        "Questions that are still open",
        (
            *(question.title for question in view.to_find_out),
            *(CITED.sub("", check.text) for check in view.checks_open),
        ),
    )
    yield "What each person says", _said(app, whole, view)


def _happened(case: Case, whole: CaseFile) -> Iterator[str]:
    yield from _typed(case, "what-happened")
    yield from (f"{day_of(one)}: {one.what}" for one in reversed(standing(whole.log)))


def _tried(app: App, case: Case, whole: CaseFile) -> Iterator[str]:
    yield from history(app.policy, whole).why
    yield from _typed(case, "earlier-restriction")
    yield from _typed(case, "options-tried")


def _answers(app: App, case: Case, questions: Iterable[str]) -> Iterator[str]:
    for name in questions:
        if name in case.counted:
            line = answer_line(app, name, case.counted[name], case)
            yield f"{line.question.short}: {'; '.join(line.labels)}"


def _typed(case: Case, name: str) -> Iterator[str]:
    yield from (line for line in clean(case.fields.get(name, "")).split("\n") if is_filled(line))


def _options(view: OutcomeView) -> Iterator[str]:
    certain = [measure.tier for measure in (view.step, *view.measures) if measure]
    yield from (f"{tier.title}: open" for tier in certain)
    yield from (
        f"{tier.title if tier else 'No new step'}: may be open, depending on what is still to be found out"
        for tier in view.possible
        if tier not in certain and view.open
    )
    yield from view_sentences(view)


def view_sentences(view: OutcomeView) -> Iterator[str]:
    """What would have led to a milder step, in sentences."""
    for one in view.below:
        yield f"{one.words}, it would be: {one.tier.title if one.tier else 'no step'}"


def _said(app: App, whole: CaseFile, view: OutcomeView) -> Iterator[str]:
    found = counting(whole.opinions)
    told = differ(found)
    if told:
        yield told
    yield from (line_of(app.policy, one) for one in found)
    heard = {one.role for one in found}
    for group in view.deciders:
        for role in group.roles:
            if role.id not in heard:
                yield f"{upper_first(role.title)}: not recorded. ({' / '.join(STANCES.values())})"


def _short(lines: Iterable[str]) -> Iterator[str]:
    every = [" ".join(line.split()) for line in lines if is_filled(line)]
    for line in every[:MOST]:
        yield line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"
    if len(every) > MOST:
        yield REST.format(len(every) - MOST)
    if not every:
        yield NOT_RECORDED
