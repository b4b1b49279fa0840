"""Makes `replies.d.ts` from the schema of replies: python -m tests.browser.reply_types."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parents[2] / "wizard" / "browser"
HEAD = """// Made from ../replies.schema.json by `python -m tests.browser.reply_types`; do not edit.

"""
Schema = dict[str, Any]


def declarations(schema: Schema) -> str:
    """Return the types of every reply, and `Replies`: the call to the reply it gets."""
    parts = [*(_declared(name, rule) for name, rule in schema["$defs"].items())]
    calls = "".join(f"  {name}: {_type(rule)};\n" for name, rule in schema["properties"].items())
    return f"{HEAD}{''.join(parts)}export interface Replies {{\n{calls}}}\n"


def _declared(name: str, rule: Schema) -> str:
    about = f"/** {rule['description']}. */\n" if "description" in rule else ""
    return f"{about}export type {name} = {_type(rule)};\n\n"


def _type(rule: Schema) -> str:
    if "$ref" in rule:
        return str(rule["$ref"]).removeprefix("#/$defs/")
    if "anyOf" in rule:
        return " | ".join(map(_type, rule["anyOf"]))
    if rule["type"] == "array":
        return f"{_type(rule['items'])}[]"
    if rule["type"] == "object":
        return f"{{ {' '.join(_entries(rule))} }}" if "properties" in rule else _record(rule)
    return str(rule["type"])


def _record(rule: Schema) -> str:
    return f"Record<string, {_type(rule['additionalProperties'])}>"


def _entries(rule: Schema) -> Iterator[str]:
    for name, entry in rule["properties"].items():
        yield f"{name}{'' if name in rule['required'] else '?'}: {_type(entry)};"


if __name__ == "__main__":
    schema = json.loads((FOLDER / "replies.schema.json").read_text(encoding="utf-8"))
    (FOLDER / "js" / "replies.d.ts").write_text(declarations(schema), encoding="utf-8")
