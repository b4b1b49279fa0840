"""Reads `policy.yml` (names, roles, settings) and `sources.yml` (law and guidance)."""

import re
from dataclasses import dataclass, field
from datetime import date

from wizard.model import Role, Setting, Training
from wizard.model import Source as CitedSource
from wizard.source.citations import SOURCE_PREFIXES, note_citations, read_cites, read_mark
from wizard.source.frontmatter import read_yaml
from wizard.source.listfile import read_id, read_list_file
from wizard.source.reading import Reading
from wizard.source.text import Source
from wizard.source.values import Properties, mapping, mappings

FAULT_CONTACT = "guide-fault-contact"
"""The setting that is published in `security.txt` (RFC 9116); the others are read by people alone."""
REACHED = re.compile(r"https://\S+|(mailto:)?[^\s:@]+@[^\s:@]+")


@dataclass(frozen=True, slots=True)
class Settings:
    """What `policy.yml` says."""

    title: str = ""
    council: str = ""
    council_short: str = ""
    version: str = ""
    updated: str = ""
    roles: tuple[Role, ...] = ()
    settings: tuple[Setting, ...] = ()
    training: Training = field(default_factory=Training)


def read_settings(source: Source, reading: Reading) -> Settings:
    """Return what `policy.yml` says; empty settings, with a fault, if it cannot be read."""
    value = read_yaml(source.whole(), reading.faults)
    given = mapping("policy.yml", value, source.whole(), reading.faults)
    if given is None:
        reading.lost |= {"role", "setting"}
        return Settings()
    settings = Settings(
        title=given.needed("title"),
        council=given.needed("council"),
        council_short=given.needed("council_short"),
        version=given.needed("version"),
        updated=_day(given, "updated"),
        roles=tuple(_role(role, reading) for role in _list(given, "roles", "role", reading)),
        settings=tuple(_setting(entry, reading) for entry in _list(given, "settings", "setting", reading)),
        training=_training(given, reading),
    )
    given.close()
    return settings


def _day(given: Properties, key: str) -> str:
    """Return a day as 2026-01-31; a site and its papers are dated by it."""
    value = given.need(key)
    try:
        date.fromisoformat(value.text)
    except ValueError:
        if value.text:
            given.faults.add(value.place, f"{key!r} is {value.text!r}", "write the day as 2026-01-31")
    return value.text


def _checked_on(given: Properties) -> str:
    return _day(given, "checked_on") if given.find("checked_on") else ""


def _list(given: Properties, key: str, name: str, reading: Reading) -> list[Properties]:
    return mappings(name, given.find(key, "list"), reading.faults)


def _role(given: Properties, reading: Reading) -> Role:
    name, text = read_id(given, "role", reading), given.need("text")
    if contact := given.find("contact"):
        reading.refer("setting", contact.text, contact.place)
    role = Role(
        id=name,
        title=given.needed("title"),
        text=text.text,
        cites=(cites := read_cites(given, reading, text.piece)),
        mark=read_mark(given, cites, reading),
        place=given.place,
        contact=contact.text if contact else "",
    )
    given.close()
    return role


def _setting(given: Properties, reading: Reading) -> Setting:
    setting = Setting(
        id=read_id(given, "setting", reading),
        label=given.needed("label"),
        value=given.text("value"),
        place=given.place,
    )
    if setting.id == FAULT_CONTACT and setting.value and not REACHED.fullmatch(setting.value):
        what, mend = f"{setting.value!r} cannot stand in security.txt", "write an e-mail address or https://…"
        given.faults.add(setting.place, what, mend)
    given.close()
    return setting


def _training(given: Properties, reading: Reading) -> Training:
    """Read how training is marked; a policy that does not say has the usual marks."""
    value = given.find("training", "map")
    marks = mapping("training", value, value.piece, reading.faults) if value else None
    if marks is None:
        return Training()
    usual = Training()
    training = Training(
        pass_mark=_within(marks, "pass", usual.pass_mark, 1, 100),
        cases=_within(marks, "cases", usual.cases, 1, 40),
    )
    marks.close()
    return training


def _within(given: Properties, key: str, usual: int, least: int, most: int) -> int:
    """Return a whole number between two others, or the usual one where the key is left out."""
    value = given.find(key)
    if value is None:
        return usual
    if value.text.isascii() and value.text.isdigit() and len(value.text) < 4:
        number = int(value.text)
        if least <= number <= most:
            return number
    what = f"{key!r} is {value.text!r}"
    given.faults.add(value.place, what, f"it has to be a whole number from {least} to {most}")
    return usual


def read_sources(source: Source, reading: Reading) -> tuple[CitedSource, ...]:
    """Return the law and guidance that good practice may rest on."""
    return tuple(_cited_source(given, reading) for given in read_list_file(source, "source", reading))


def _cited_source(given: Properties, reading: Reading) -> CitedSource:
    name = read_id(given, "source", reading)
    if name and not name.startswith(SOURCE_PREFIXES):
        mend = "begin it with law- or guide-"
        reading.faults.add(given.place, f"source ID {name!r} does not say what it is", mend)
    if detail := given.find("detail"):
        note_citations(reading, detail.piece)
    address = given.need("url")
    if address.text and not re.match(r"https?://\S+$", address.text):
        reading.faults.add(address.place, f"{address.text!r} is no web address", "begin it with https://")
    cited = CitedSource(
        id=name,
        title=given.needed("title"),
        publisher=given.needed("publisher"),
        detail=given.text("detail"),
        url=address.text,
        place=given.place,
        section=given.text("section"),
        in_force=given.text("in_force"),
        checked_on=_checked_on(given),
        short=given.text("short"),
    )
    given.close()
    return cited
