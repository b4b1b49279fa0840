"""Reads `for-reading.yml`: the clauses on which nothing rests, each with the reason."""

from pathlib import Path

from wizard.change.coverage import ForReading
from wizard.source.listfile import read_id, read_list_file
from wizard.source.reading import Reading
from wizard.source.text import read_source

FILE = "for-reading.yml"


def read_for_reading(folder: Path) -> tuple[ForReading, ...]:
    """Return the list in a content folder; none if there is no such file.

    Raises:
        ContentError: a member lacks its ID or its reason.
    """
    reading = Reading()
    path = folder / FILE
    source = read_source(path, f"{folder.name}/{FILE}", reading.faults) if path.exists() else None
    found = []
    for given in read_list_file(source, "clause", reading) if source else ():
        name, why = read_id(given, "clause", reading), given.needed("why")
        found.append(ForReading(name, why, given.place))
        given.close()
    reading.faults.raise_any()
    return tuple(found)
