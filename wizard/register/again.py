"""Reads case files whole: which are damaged, and which decisions today's rules would make otherwise."""

from dataclasses import dataclass

from wizard.browser.app import App
from wizard.case import CaseFileError, load_case, verify


@dataclass(frozen=True, slots=True)
class Checked:
    """What reading a whole file found.

    Attributes:
        refused: why it is no case file that can be used, "" if it is one.
        differs: what today's rules would decide otherwise, in sentences.
        doubts: receipts that do not fit what the file says, in sentences.
    """

    refused: str = ""
    differs: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


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
    return Checked("", tuple(differs), tuple(doubts))
