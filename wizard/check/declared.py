"""What texts declare to claim of a case, and when each is shown."""

from collections.abc import Iterator
from dataclasses import dataclass

from wizard.model import Condition, Letter, Place, Policy, Statement, Table

Conditions = tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """What a text says of the case (`says`), and when it is shown.

    Attributes:
        place: where the text stands.
        what: the text in words: "paragraph hurt-none of incident-record".
        told: what puts it before somebody, the letter or the statement; None for the reason of a row.
        when: conditions that all hold wherever it is shown.
        says: conditions that then have to hold; never empty.
        unless: groups of conditions of which none may hold as a whole, or it is not shown.
    """

    place: Place
    what: str
    told: Condition | None
    when: Conditions
    says: Conditions
    unless: tuple[Conditions, ...] = ()


Undeclared = tuple[Place, str]
"""Where a text stands that does not declare what it claims, and which it is."""


def claims_of(policy: Policy) -> Iterator[Claim]:
    """Yield every claim that is declared, in the order of the content; "nothing" is no claim."""
    for letter in policy.letters:
        yield from _of_letter(letter)
    for statement in policy.statements:
        if statement.says:
            told = _has("statements", statement.id, statement.place)
            yield Claim(statement.place, _named(statement), told, statement.done, statement.says)
    for table in policy.tables:
        yield from _of_table(table)


def undeclared(policy: Policy) -> Iterator[Undeclared]:
    """Yield every text that has to declare what it claims, if only "nothing", and does not.

    The reasons of a table have to as soon as it has a column for it.
    """
    for letter in policy.letters:
        for paragraph in letter.paragraphs:
            if paragraph.says is None:
                yield paragraph.place, f"paragraph {paragraph.id} of {letter.id}"
    for statement in policy.statements:
        if statement.says is None:
            yield statement.place, _named(statement)
    for table in policy.tables:
        if any(row.says is not None for row in table.rows):
            yield from ((row.place, f"row {row.id}") for row in table.rows if row.says is None)


def _of_letter(letter: Letter) -> Iterator[Claim]:
    for paragraph in letter.paragraphs:
        if paragraph.says:
            made = Condition("letters", (letter.id, *letter.goes_with), False, letter.place)
            what = f"paragraph {paragraph.id} of {letter.id}"
            yield Claim(paragraph.place, what, made, paragraph.when, paragraph.says)


def _of_table(table: Table) -> Iterator[Claim]:
    for number, row in enumerate(table.rows):
        if row.says:
            above = table.rows[:number] if table.hit == "first" else ()
            unless = tuple(other.conditions for other in above)
            when = (*table.when, *row.conditions)
            yield Claim(row.place, f"row {row.id}", None, when, row.says, unless)


def _has(results: str, name: str, place: Place) -> Condition:
    return Condition(results, (name,), False, place)


def _named(statement: Statement) -> str:
    return f"{'check' if statement.kind == 'check' else 'statement'} {statement.id}"
