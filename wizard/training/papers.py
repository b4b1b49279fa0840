"""Asks which letter or record is made; wrong are papers that the engine does not call for."""

from collections.abc import Iterator

from wizard.model import Condition
from wizard.training.marked import Decided, because, only_on_one_tier
from wizard.training.records import Ask, Choice, Why
from wizard.training.response import wrong_tiers
from wizard.training.shape import WRONG, distinct, shuffled, turned

NO_LETTER = "none"
NO_PAPER = "No letter and no record of its own"


def letter_ask(case: Decided) -> Ask | None:
    """Return the question with the paper that marks the case and papers that belong elsewhere.

    None where it is still open whether any paper is made.
    """
    if not case.outcome.letters and case.possible["letters"]:
        return None
    wrong = [_wrong(case, letter) for letter in _wrong_letters(case)[:WRONG]]
    choices = shuffled([_right(case), *wrong], f"{case.scenario.id}:letter")
    title = "Which of these letters or records is made?"
    return Ask("letter", title, tuple(choices))


def _wrong_letters(case: Decided) -> list[str]:
    """Papers of the tempting responses first, then any others of the kind."""
    tempting = [
        letter
        for tier in wrong_tiers(case)
        for letter in case.letters
        if any(_asks_for(row.conditions, tier) for row in case.giving("letters", letter))
    ]
    others = turned([one for one in case.letters if case.letters[one].kind == "letter"], case.scenario.id)
    return [letter for letter in distinct([*tempting, *others]) if letter not in case.possible["letters"]]


def _asks_for(conditions: tuple[Condition, ...], tier: str) -> bool:
    """Tell whether a row speaks of this response and of no other."""
    return any(only_on_one_tier(condition) and tier in condition.values for condition in conditions)


def _right(case: Decided) -> Choice:
    if not case.outcome.letters:
        told = tuple(because(row) for row in case.telling[:1])
        return Choice(NO_LETTER, NO_PAPER, True, told)
    letter = case.outcome.letters[0]
    told = tuple(because(row) for row in case.holding("letters", letter))
    return Choice(letter, case.letters[letter].title, True, told)


def _wrong(case: Decided, letter: str) -> Choice:
    return Choice(letter, case.letters[letter].title, False, tuple(_why_not(case, letter)))


def _why_not(case: Decided, letter: str) -> Iterator[Why]:
    """Say what the paper is for, which is not the case here."""
    for row in list(case.giving("letters", letter))[:1]:
        told = because(row)
        yield Why(f"It is made in another kind of case. {told.text}", told.mark, told.cites)
