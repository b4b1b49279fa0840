"""Reads `safeguards.md`: what must hold in every case."""

from wizard.model import Safeguard
from wizard.source.citations import read_cites, read_mark
from wizard.source.conditions import read_when
from wizard.source.frontmatter import skip_title
from wizard.source.items import Item, need_text, read_items
from wizard.source.reading import Reading, ValueUse
from wizard.source.text import Source


def read_safeguards(source: Source, reading: Reading) -> tuple[Safeguard, ...]:
    """Return the safeguards in the order of the file."""
    body = skip_title(source, reading.faults)
    return tuple(_safeguard(item, reading) for item in read_items(body, "safeguard", reading))


def _safeguard(item: Item, reading: Reading) -> Safeguard:
    given = item.properties
    cites = read_cites(given, reading, item.body)
    when, then = given.find("when"), given.find("then")
    safeguard = Safeguard(
        id=item.id,
        text=need_text(item, item.body.text, reading),
        mark=read_mark(given, cites, reading) if given.find("mark") else "",
        cites=cites,
        when=read_when(when.piece, "when", reading) if when else (),
        then=read_when(then.piece, "then", reading) if then else (),
        rises=_rises(item, reading),
        place=given.place,
    )
    if not (safeguard.then or safeguard.rises):
        mend = 'add then="fact = value", or rises="fact: value, graver value"'
        reading.faults.add(given.place, f"{item.name} claims nothing", mend)
    given.close()
    return safeguard


def _rises(item: Item, reading: Reading) -> tuple[str, ...]:
    """Read `fact: mild, graver, gravest` into the fact followed by its values."""
    given = item.properties.find("rises")
    if not given:
        return ()
    fact, colon, rest = given.text.partition(":")
    values = [word.strip() for word in rest.split(",")]
    if not colon or len(values) < 2:
        mend = 'write rises="fact: value, graver value"'
        reading.faults.add(given.place, f"{item.name} does not say what rises", mend)
        return ()
    reading.refer("fact", fact.strip(), given.place)
    for value in values:
        reading.values.append(ValueUse("condition", fact.strip(), value, given.place))
    return (fact.strip(), *values)
