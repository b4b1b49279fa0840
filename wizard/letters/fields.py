"""Which fields a letter needs: what to ask for, and what an element's paragraphs name."""

from functools import cache

from jinja2 import TemplateSyntaxError, meta

from wizard.engine.known import YES, Known
from wizard.letters import furniture
from wizard.letters.render import environment
from wizard.letters.slots import variable
from wizard.model import Field, Letter, Policy


@cache
def names_in(text: str) -> frozenset[str]:
    """Return the template names that a text uses ("review_date"); none if it is not valid Jinja2."""
    try:
        return frozenset(meta.find_undeclared_variables(environment().parse(text)))
    except TemplateSyntaxError:
        return frozenset()


def fields_of(policy: Policy, letter: Letter, known: Known | None = None) -> tuple[Field, ...]:
    """Return the fields to ask for, in the order of `fields.yml`.

    Args:
        policy: where the fields are declared.
        letter: the letter to be made.
        known: what is known of the case: leave out fields that only paragraphs not used in it name; None
            keeps them all.
    """
    parts = [part for part in letter.paragraphs if known is None or known.holds(part.when) == YES]
    dropped = {name for part in letter.paragraphs if part not in parts for name in names_in(part.text)}
    names = {name for text in (letter.subject, *(part.text for part in parts)) for name in names_in(text)}
    names |= {variable(field) for element in letter.elements for field in element.fields} - (dropped - names)
    names |= set(_furniture_names(letter))
    return tuple(field for field in policy.fields if variable(field.id) in names)


def _furniture_names(letter: Letter) -> tuple[str, ...]:
    if letter.kind == "letter":
        return furniture.FIELDS
    if letter.kind == "sheet":
        return ()
    return tuple(name for name in furniture.FIELDS if name in {*furniture.REQUIRED, "case_reference"})
