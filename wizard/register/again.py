"""Reads case files whole: which are damaged, and which decisions today's rules would make otherwise."""

from collections.abc import Iterator
from dataclasses import dataclass

from wizard.browser.app import App
from wizard.case import CaseFile, CaseFileError, load_case, verify
from wizard.case.compare import known_answers
from wizard.engine import decide
from wizard.letters.words import date_in_words


@dataclass(frozen=True, slots=True)
class Checked:
    """What reading a whole file found.

    Attributes:
        refused: why it is no case file that can be used, "" if it is one.
        differs: what today's rules would decide otherwise, in sentences.
        doubts: receipts that do not fit what the file says, in sentences.
        untold: that the last review found it can end and nobody was told, in a sentence, or nothing.
    """

    refused: str = ""
    differs: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    untold: tuple[str, ...] = ()


def check(app: App, text: str) -> Checked:
    """Hold a file against its checksum and the schema, and decide its decisions again under today's rules."""
    try:
        case = load_case(text)
    except CaseFileError as fault:
        return Checked(refused=str(fault))
    differs, doubts = [], []
    for one in verify(app.rules, case):
        head, *rest = one.words
        if not one.code_fits:
            doubts.append(head)
        if not one.same_outcome:
            differs += [f"{head.split(':')[0]}:", *rest]
    return Checked("", tuple(differs), tuple(doubts), tuple(_untold(app, case)))


def _untold(app: App, case: CaseFile) -> Iterator[str]:
    """A review that ends something ends it only once the person is told: until then all keep to it."""
    rule = app.policy.workings.review
    last = case.decisions[-1] if case.decisions else None
    if not (rule and last) or any(one.receipt == last.receipt.code for one in case.sent):
        return
    known = known_answers(app.rules, last.answers)
    found = set(dict(decide(app.rules, known).facts).get(rule.outcome, ()))
    if found and found <= set(rule.lifted):
        yield (
            f"The review of {date_in_words(last.on)} found that it can end, and no letter is recorded "
            "that told the person. What is in force still counts as in force."
        )
