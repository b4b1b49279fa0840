"""Reads `statements/*.md`: what staff are told beside the tier."""

from wizard.model import Condition, Statement
from wizard.source.citations import read_cites, read_mark
from wizard.source.conditions import read_says, read_when
from wizard.source.duties import read_duties
from wizard.source.frontmatter import skip_title
from wizard.source.items import Item, need_text, read_items
from wizard.source.reading import Reading
from wizard.source.text import Source
from wizard.source.vocabulary import LINES, STATEMENT_KINDS


def read_statements(source: Source, reading: Reading) -> tuple[Statement, ...]:
    """Return the statements in the order of the file."""
    body = skip_title(source, reading.faults)
    return tuple(_statement(item, reading) for item in read_items(body, "statement", reading))


def _statement(item: Item, reading: Reading) -> Statement:
    given = item.properties
    cites = read_cites(given, reading, item.body)
    statement = Statement(
        id=item.id,
        kind=given.choice("kind", STATEMENT_KINDS),
        mark=read_mark(given, cites, reading),
        text=need_text(item, item.body.text, reading),
        cites=cites,
        done=_done(item, reading),
        place=given.place,
        protects=given.flag("protects"),
        says=read_says(given.find("says"), reading),
        tick=given.flag("tick"),
        short=given.text("short"),
        line=given.choice("line", LINES, "here"),
        words=given.texts("words"),
        meets=read_duties(given, "meets", reading),
    )
    given.close()
    return statement


def _done(item: Item, reading: Reading) -> tuple[Condition, ...]:
    done = item.properties.find("done")
    if not done:
        return ()
    if item.properties.text("kind") != "check":
        mend = "delete it, or make the statement a check"
        reading.faults.add(done.place, f"{item.name} has 'done' but is no check", mend)
    return read_when(done.piece, "done", reading)
