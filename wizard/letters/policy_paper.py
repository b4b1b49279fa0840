"""The policy as a paper that goes with a letter, made from what the guide holds: nothing is fetched."""

from collections.abc import Iterator

from wizard.letters.blocks import Block, FinishedLetter, Run
from wizard.letters.render import cited_names
from wizard.letters.slots import Slots
from wizard.letters.structure import to_blocks
from wizard.letters.words import date_in_words
from wizard.model import Clause, Policy

ADOPTED = "This says in plain English what each paragraph says. The adopted wording decides."


def policy_paper(policy: Policy) -> FinishedLetter:
    """Return the whole policy, section by section, each paragraph with its printed number."""
    updated = f"Version {policy.version}, last updated {date_in_words(policy.updated)}."
    opening = (
        Block("heading", ((Run(policy.title),),), "title"),
        Block("paragraph", ((Run(f"{updated} {ADOPTED}"),),)),
    )
    return FinishedLetter(
        letter_id="policy",
        title=policy.title,
        kind="sheet",
        subject=policy.title,
        council=policy.council,
        blocks=(*opening, *_sections(policy)),
    )


def _sections(policy: Policy) -> Iterator[Block]:
    slots = Slots(policy, {}, "")
    naming = cited_names(policy).get
    for section in policy.sections:
        yield Block("heading", ((Run(f"{section.number}. {section.title}"),),))
        for clause in section.clauses:
            yield from _numbered(clause, to_blocks(clause.text, slots, naming))


def _numbered(clause: Clause, blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Put the printed number before the first words; a paragraph that has none in print goes without."""
    first, *rest = blocks
    number = (Run(f"{clause.number}  ", bold=True),) if clause.number else ()
    if first.kind == "paragraph":
        yield Block("paragraph", ((*number, *first.runs),))
    else:
        yield from ([Block("paragraph", (number,))] if number else [])
        yield first
    yield from rest
