"""Reads `said.yml`: what staff may say for each thing, as whole phrases, for the search box."""

from wizard.source.frontmatter import read_yaml
from wizard.source.reading import Kind, Reading, Reference
from wizard.source.text import Source
from wizard.source.values import FORM_NAMES, Value

FILE = "said.yml"
PAGES = "pages/"
KINDS: dict[str, Kind] = {
    "sections/": "section",
    "terms/": "term",
    "letters/": "letter",
    "questions/": "fact",
    "statements/": "statement",
}
"""How the key of a thing begins that is no clause. A page of the guide is known where pages are written."""

MEND = "write `formal-warning: [stern letter, last chance]`: whole phrases, with commas between"

Said = tuple[tuple[str, tuple[str, ...]], ...]
"""By key, the phrases for it."""


def read_said(source: Source, reading: Reading) -> Said:
    """Return the phrases by key, in the order of the file; each phrase stands for one thing only.

    Args:
        source: the file: the ID of a clause, or a kind and an ID, with the phrases for it.
        reading: where faults go and what has to be looked up.

    Returns:
        Keys with phrases; what is wrong with either is noted as a fault.
    """
    value = read_yaml(source.whole(), reading.faults)
    if value and value.form != "map":
        reading.faults.add(value.place, "is no set of keys with values", MEND)
        return ()
    keys: set[str] = set()
    given: dict[str, int] = {}
    found = []
    for key, phrases in value.entries if value else ():
        if key.text in keys:
            reading.faults.add(key.place, f"gives {key.text!r} twice", "put the two lists together")
        keys.add(key.text)
        _refer(key, reading)
        found.append((key.text, _phrases(phrases, given, reading)))
    return tuple(found)


def _refer(key: Value, reading: Reading) -> None:
    """Note what a key names, to be looked up once everything is read."""
    if key.text.startswith(PAGES):
        return
    begins = next((one for one in KINDS if key.text.startswith(one)), "")
    named = key.piece.sub(len(begins), len(key.piece.text))
    reading.references.append(Reference(KINDS.get(begins, "clause"), named.text, named.place()))


def _phrases(value: Value, given: dict[str, int], reading: Reading) -> tuple[str, ...]:
    """Return the phrases of one thing; a phrase that leads to two places leads nobody."""
    if value.form != "list":
        reading.faults.add(value.place, f"what staff may say is {FORM_NAMES[value.form]}", MEND)
        return ()
    for one in value.items:
        said = one.text.lower()
        if one.form != "text" or not said or "," in said:
            reading.faults.add(one.place, "a phrase is empty, nested or holds a comma", MEND)
        elif said in given:
            mend = f"delete it here or in line {given[said]}: a phrase stands for one thing"
            reading.faults.add(one.place, f"{one.text!r} stands in the file twice", mend)
        given.setdefault(said, one.place.line)
    return tuple(one.text for one in value.items if one.form == "text")
