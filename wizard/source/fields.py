"""Reads `letters/fields.yml`: what is typed into letters."""

from wizard.model import Field
from wizard.source.listfile import read_id, read_list_file
from wizard.source.reading import Reading
from wizard.source.text import Source
from wizard.source.values import Properties
from wizard.source.vocabulary import FIELD_KINDS


def read_fields(source: Source, reading: Reading) -> tuple[Field, ...]:
    """Return the fields in the order in which they are asked."""
    return tuple(_field(given, reading) for given in read_list_file(source, "field", reading))


def field_id(name: str) -> str:
    """Return the ID of the field that a template or a training case calls `name`.

    Templates cannot have hyphens in names, so they write underscores.
    """
    return name.replace("_", "-")


def _field(given: Properties, reading: Reading) -> Field:
    name = read_id(given, "field", reading)
    if (preset := given.find("preset")) and preset.text:
        reading.refer("setting", preset.text, preset.place)
    field = Field(
        id=name,
        label=given.needed("label"),
        hint=given.text("hint"),
        kind=given.choice("kind", FIELD_KINDS),
        group=given.needed("group"),
        example=given.text("example"),
        preset=given.text("preset"),
        place=given.place,
        duty=given.texts("duty"),
        options=_options(given),
    )
    _check_options(field, reading)
    given.close()
    return field


def _options(given: Properties) -> tuple[tuple[str, str], ...]:
    """Return what a choice may be, each with its words: `options: {landlord: The council as landlord}`."""
    found = given.find("options", "map")
    return tuple((key.text, words.text) for key, words in found.entries) if found else ()


def _check_options(field: Field, reading: Reading) -> None:
    if field.kind == "choice" and not field.options:
        what, mend = "is a choice without options", "add options: {one: What it says, unknown: Not known}"
        reading.faults.add(field.place, f"field {field.id} {what}", mend)
    elif field.options and field.kind != "choice":
        reading.faults.add(
            field.place, f"field {field.id} has options and is no choice", "write kind: choice"
        )
