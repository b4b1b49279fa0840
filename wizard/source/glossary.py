"""Reads `clauses/glossary.md`: the terms the policy explains."""

from wizard.model import Term
from wizard.source.citations import TERM_PREFIX, note_citations
from wizard.source.frontmatter import skip_title
from wizard.source.items import Item, need_text, read_items, split_note
from wizard.source.reading import Reading
from wizard.source.text import Source


def read_glossary(source: Source, reading: Reading) -> tuple[Term, ...]:
    """Return the terms in the glossary, in the order of the file."""
    body = skip_title(source, reading.faults)
    return tuple(_term(item, reading) for item in read_items(body, "term", reading))


def _term(item: Item, reading: Reading) -> Term:
    given = item.properties
    note_citations(reading, item.body)
    text, note = split_note(item.body)
    if item.id and not item.id.startswith(TERM_PREFIX):
        mend = f"write {TERM_PREFIX}{item.id}"
        reading.faults.add(given.place, f"term ID {item.id} does not begin with {TERM_PREFIX}", mend)
    term = Term(
        id=item.id,
        term=given.needed("term"),
        expansion=given.text("expansion"),
        text=need_text(item, text, reading),
        note=note,
        place=given.place,
    )
    given.close()
    return term
