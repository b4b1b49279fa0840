"""Letters to the person, made from training cases in which some answers are changed."""

from wizard.engine import decide
from wizard.engine.scenario import answers_of
from wizard.letters import FinishedLetter, plain_text, render_letter
from wizard.letters.words import long_date
from wizard.model import Letter, Paragraph

from .real import TODAY, examples, the_policy, the_rules

TO_THE_PERSON = (
    "verbal-warning-script",
    "decline-for-now-script",
    "informal-warning",
    "formal-warning",
    "contact-restriction",
    "spoc-notification",
    "limit-of-service",
    "suspension-of-service",
    "premises-ban",
    "cease-and-desist",
    "recording-request",
    "review-coming",
    "review-outcome",
)


def letter_of(name: str) -> Letter:
    return next(letter for letter in the_policy().letters if letter.id == name)


def paragraph(letter: str, name: str) -> Paragraph:
    return next(part for part in letter_of(letter).paragraphs if part.id == name)


def made(letter: str, case: str, values: dict[str, str] | None = None, **answers: str) -> FinishedLetter:
    """Make a letter from a training case in which some questions are answered otherwise.

    Args:
        letter: ID of the letter; the case has to lead to it.
        case: ID of the training case.
        values: what is typed; every field's example unless told.
        **answers: question, with underscores, and its new values with commas.
    """
    scenario = next(one for one in the_policy().scenarios if one.id == case)
    changed = {name.replace("_", "-"): tuple(text.split(", ")) for name, text in answers.items()}
    outcome = decide(the_rules(), {**answers_of(the_rules(), scenario), **changed})
    assert letter in outcome.letters, (case, outcome.letters)
    typed = examples() if values is None else values
    return render_letter(the_policy(), letter_of(letter), outcome.known, typed, long_date(TODAY))


def said(letter: str, case: str, values: dict[str, str] | None = None, **answers: str) -> str:
    return plain_text(made(letter, case, values, **answers))
