"""Checks data against the case file's published JSON Schema, with the standard library alone.

Only the keywords that `schema.json` uses are known; a test sees to it that it uses no others.
"""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, cast

Schema = dict[str, Any]

_TYPES: dict[str, type] = {"object": dict, "array": list, "string": str}
KEYWORDS = frozenset(
    {"type", "const", "enum", "required", "properties", "additionalProperties", "propertyNames", "items"}
    | {"pattern", "maxLength", "minItems", "maxItems", "maxProperties", "$ref", "$defs"}
    | {"$schema", "$id", "title", "description"}
)


PROTECTED_SCHEMA = Path(__file__).with_name("protected.schema.json")
"""Of a file that only a password opens; published beside the case file's own."""


def schema_text() -> str:
    """Return the schema as it is published."""
    return Path(__file__).with_name("schema.json").read_text(encoding="utf-8")


@cache
def schema() -> Schema:
    """Return the schema as data."""
    return cast(Schema, json.loads(schema_text()))


def faults(data: object, rule: Schema | None = None, path: str = "") -> Iterator[str]:
    """Yield, in words, every place in which data does not fit the schema."""
    rule = schema() if rule is None else rule
    if "$ref" in rule:
        yield from faults(data, schema()["$defs"][rule["$ref"].removeprefix("#/$defs/")], path)
    where = path or "the file"
    if "const" in rule and data != rule["const"]:
        yield f"{where} is not {rule['const']}"
    if "enum" in rule and data not in rule["enum"]:
        yield f"{where} has a value that does not exist"
    if "type" in rule and not isinstance(data, _TYPES[rule["type"]]):
        yield f"{where} is not {_NAMES[rule['type']]}"
    elif isinstance(data, str):
        yield from _string_faults(data, rule, where)
    elif isinstance(data, list):
        yield from _list_faults(data, rule, path)
    elif isinstance(data, dict):
        yield from _object_faults(data, rule, path)


_NAMES = {"object": "a group of entries", "array": "a list", "string": "text"}


def _string_faults(text: str, rule: Schema, where: str) -> Iterator[str]:
    if "pattern" in rule and not re.fullmatch(rule["pattern"].strip("^$"), text):
        yield f"{where} is not written as it should be"
    if len(text) > rule.get("maxLength", len(text)):
        yield f"{where} is too long"


def _list_faults(items: list[Any], rule: Schema, path: str) -> Iterator[str]:
    if not rule.get("minItems", 0) <= len(items) <= rule.get("maxItems", len(items)):
        yield f"{path} has too few or too many entries"
        return
    for number, item in enumerate(items, 1):
        yield from faults(item, rule.get("items", {}), f"{path}, entry {number}")


def _object_faults(entries: dict[str, Any], rule: Schema, path: str) -> Iterator[str]:
    if len(entries) > rule.get("maxProperties", len(entries)):
        yield f"{path} has too many entries"
        return
    for name in rule.get("required", ()):
        if name not in entries:
            yield f"{_under(path, name)} is missing"
    properties, others = rule.get("properties", {}), rule.get("additionalProperties", {})
    for name, value in entries.items():
        if "propertyNames" in rule:
            yield from faults(name, rule["propertyNames"], f"a name in {path}")
        if name in properties:
            yield from faults(value, properties[name], _under(path, name))
        elif others is False:
            yield f"{path or 'the file'} has an entry that does not belong there"
        else:
            yield from faults(value, others, _under(path, name))


def _under(path: str, name: str) -> str:
    return f"{path} {name}".strip()
