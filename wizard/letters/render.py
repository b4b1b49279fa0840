"""A letter's paragraphs + facts + typed values → the finished letter.

Each step sees less than the one before: `when` sees what is known of the case, Jinja2 sees which fields are
filled, the Markdown parser sees sentinels, and only the last step sees what a person typed (see `slots`).
"""

from collections.abc import Mapping
from functools import cache

from jinja2 import StrictUndefined, Template, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from wizard.engine.known import PERHAPS, YES, Known
from wizard.letters import furniture
from wizard.letters.blocks import Block, FinishedLetter, line_text
from wizard.letters.remembered import per_policy
from wizard.letters.rewording import from_words, words_for, words_key
from wizard.letters.slots import CLOSE, OPEN, Slots
from wizard.letters.structure import Naming, to_blocks, to_line
from wizard.model import Letter, Paragraph, Place, Policy


class LetterError(ValueError):
    """A letter's text cannot be used: where it stands and what is wrong, in words."""

    def __init__(self, place: Place, problem: str) -> None:
        super().__init__(f"{place}: {problem}")
        self.place = place
        self.problem = problem


def render_letter(
    policy: Policy,
    letter: Letter,
    known: Known,
    values: Mapping[str, str],
    today_text: str,
) -> FinishedLetter:
    """Return the finished letter for one case.

    A paragraph stands in it only where its condition holds for certain. One whose condition may hold is left
    out and named, with what that hangs on: what a letter says has to be true of the case.

    Args:
        policy: where fields, settings and citations are looked up.
        letter: the letter, script or record to make.
        known: what is known of the case, from its outcome.
        values: what the person typed: field ID → text, with hyphens or underscores.
        today_text: the date as it is to be printed, "4 March 2026".

    Raises:
        LetterError: a paragraph is not valid Jinja2, or names a field that does not exist.
    """
    stands = {part.id: known.holds(part.when) for part in letter.paragraphs}
    used = [part for part in letter.paragraphs if stands[part.id] == YES]
    waits = tuple(
        (part.id, known.waits_for(part.when)) for part in letter.paragraphs if stands[part.id] == PERHAPS
    )
    own = {part.id: words for part in used if (words := words_for(letter, part, values))}
    return _made(policy, letter, used, Slots(policy, values, today_text), own, waits)


def blank_letter(policy: Policy, letter: Letter) -> FinishedLetter:
    """Return the letter of the paper route: every paragraph whatever its `when`, every field a gap.

    Raises:
        LetterError: as `render_letter` does.
    """
    return _made(policy, letter, list(letter.paragraphs), Slots(policy, {}, "", blank=True), {}, ())


def _made(
    policy: Policy,
    letter: Letter,
    used: list[Paragraph],
    slots: Slots,
    own: Mapping[str, str],
    waits: tuple[tuple[str, tuple[str, ...]], ...],
) -> FinishedLetter:
    variables = slots.placeholders()
    naming = cited_names(policy).get
    subject = to_line(_evaluated(letter.subject, letter.place, variables), slots)
    body = [
        block
        for part in used
        for block in _reworded(letter, part, _paragraph(part, variables, slots, naming), own.get(part.id, ""))
    ]
    return FinishedLetter(
        letter_id=letter.id,
        title=letter.title,
        kind=letter.kind,
        subject=line_text(subject),
        council=policy.council,
        letterhead=furniture.letterhead(letter.kind, slots),
        blocks=(
            *furniture.opening(letter.kind, letter.title, subject, slots),
            *body,
            *furniture.closing(letter.kind, policy.council, slots),
        ),
        used=tuple(part.id for part in used),
        waits=waits,
        reworded=tuple(own),
    )


@per_policy
def cited_names(policy: Policy) -> dict[str, str]:
    """Return how each citable thing is named in a letter: "10.4", "RIDDOR", a source's title."""
    names = {clause.id: clause.printed for clause in policy.clauses}
    names |= {term.id: term.term for term in policy.terms}
    return names | {source.id: source.title for source in policy.sources}


def _paragraph(
    part: Paragraph, variables: Mapping[str, object], slots: Slots, naming: Naming
) -> tuple[Block, ...]:
    blocks = to_blocks(_evaluated(part.text, part.place, variables), slots, naming)
    return tuple(Block(block.kind, block.items, "body", part.id, part.element) for block in blocks)


def _reworded(letter: Letter, part: Paragraph, standard: tuple[Block, ...], words: str) -> tuple[Block, ...]:
    return from_words(words, part, standard, words_key(letter.id, part.id)) if words else standard


def _evaluated(text: str, place: Place, variables: Mapping[str, object]) -> str:
    try:
        return compiled(text).render(variables)
    except TemplateError as error:
        raise LetterError(place, f"the text cannot be filled in: {error.message}") from error
    except (TypeError, ValueError, AttributeError) as error:
        raise LetterError(place, f"the text does more with a field than print or test it: {error}") from error


@cache
def environment() -> ImmutableSandboxedEnvironment:
    """Return the environment of letter texts: no files, no Python internals, no undefined names.

    Autoescape is off because what comes out is Markdown with sentinels and never markup; each writer
    escapes for its own format.
    """
    return ImmutableSandboxedEnvironment(
        autoescape=False, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )


@cache
def compiled(text: str) -> Template:
    """Return a text as a template; compiling costs far more than filling in, so it is done once."""
    # A stray sentinel character in the content would be taken for a placeholder. A tag takes the end of its
    # line with it: a blank line after one still has to part two paragraphs.
    whole = text.replace(OPEN, "").replace(CLOSE, "").replace("%}\n\n", "%}\n\n\n")
    return environment().from_string(whole)


def warm_up(policy: Policy) -> None:
    """Compile every letter's text ahead, for the snapshot that the browser starts from."""
    for letter in policy.letters:
        for text in (letter.subject, *(part.text for part in letter.paragraphs)):
            compiled(text)
