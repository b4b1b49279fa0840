"""The papers of earlier steps, made again from what stands in the case file.

They are made with the texts of today's policy: what was sent is what counts, and the paper says so.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from wizard.case.record import CaseFile, Decision
from wizard.engine import Rules, decide
from wizard.letters import FinishedLetter, render_letter
from wizard.letters.words import date_in_words

MADE_AGAIN = "Made again from the case file. The paper that was sent or filed then is the one that counts."


@dataclass(frozen=True, slots=True)
class EarlierPaper:
    """A paper of an earlier step, and the day it bears: of sending, or of the decision."""

    finished: FinishedLetter
    on: str


def earlier_papers(rules: Rules, case: CaseFile, now: str) -> Iterator[EarlierPaper]:
    """Yield the papers of every step that is decided already, oldest first.

    Args:
        rules: today's.
        case: the case as it is saved.
        now: receipt code of the step in hand; its papers are no earlier ones.
    """
    for decision in case.decisions:
        if decision.receipt.code != now:
            yield from _of_step(rules, case, decision)


def _of_step(rules: Rules, case: CaseFile, decision: Decision) -> Iterator[EarlierPaper]:
    try:
        known = decide(rules, decision.answers).known
    except ValueError:  # an answer that a changed policy no longer offers
        return
    sent = {one.letter: one.on for one in case.sent if one.receipt == decision.receipt.code}
    made = {*decision.letters, *sent}
    for letter in rules.policy.letters:
        if letter.id in made:
            on = sent.get(letter.id, decision.on)
            yield EarlierPaper(
                render_letter(rules.policy, letter, known, decision.fields, date_in_words(on)), on
            )
