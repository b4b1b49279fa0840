"""Reads a YAML file that is one list, each member with its keys and values."""

from wizard.source.frontmatter import read_yaml
from wizard.source.reading import Kind, Reading
from wizard.source.text import Source
from wizard.source.values import Properties, mappings


def read_id(given: Properties, kind: str, reading: Reading) -> str:
    """Return the key `id`, checked, and let faults call the thing by it."""
    name = given.need("id")
    given.name = f"{kind} {name.text}".strip()
    return reading.checked_id(name.text, name.place, kind)


def read_list_file(source: Source, kind: Kind, reading: Reading) -> list[Properties]:
    """Return the members of the list; note a fault if the file is no list of keys with values."""
    value = read_yaml(source.whole(), reading.faults)
    if value and value.form == "list":
        return mappings(kind, value, reading.faults)
    reading.lost.add(kind)
    if value:
        reading.faults.add(value.place, f"is not a list of {kind}s", "start each with `- id: …`")
    return []
