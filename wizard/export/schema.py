"""Describes a frozen record and all it holds as JSON Schema, from its own type hints."""

from dataclasses import MISSING, fields, is_dataclass
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

DIALECT = "https://json-schema.org/draft/2020-12/schema"
PLAIN = {str: "string", int: "integer", bool: "boolean", float: "number", NoneType: "null"}


def schema(cls: type) -> dict[str, Any]:
    """Return the JSON Schema of what `wizard.codec` writes for a record of this class."""
    parts: dict[str, Any] = {}
    top = _schema(cls, parts)
    return {"$schema": DIALECT, **top, "$defs": dict(sorted(parts.items()))}


def _schema(hint: Any, parts: dict[str, Any]) -> dict[str, Any]:
    if is_dataclass(hint) and isinstance(hint, type):
        return _record(hint, parts)
    if get_origin(hint) is tuple:
        return _array(get_args(hint), parts)
    if get_origin(hint) is Literal:
        return {"enum": list(get_args(hint))}
    if get_origin(hint) in (Union, UnionType):
        return {"anyOf": [_schema(part, parts) for part in get_args(hint)]}
    return {"type": PLAIN[hint]}


def _record(cls: type, parts: dict[str, Any]) -> dict[str, Any]:
    if cls.__name__ not in parts:
        parts[cls.__name__] = {}  # so that a record that holds its own kind ends
        hints = get_type_hints(cls)
        about = (cls.__doc__ or "").strip().partition("\n")[0]
        parts[cls.__name__] = {
            "description": about,
            "type": "object",
            "properties": {field.name: _schema(hints[field.name], parts) for field in fields(cls)},
            "required": [field.name for field in fields(cls) if field.default is MISSING],
            "additionalProperties": False,
        }
    return {"$ref": f"#/$defs/{cls.__name__}"}


def _array(args: tuple[Any, ...], parts: dict[str, Any]) -> dict[str, Any]:
    if len(args) == 2 and args[1] is Ellipsis:
        return {"type": "array", "items": _schema(args[0], parts)}
    items = [_schema(arg, parts) for arg in args]
    return {"type": "array", "prefixItems": items, "minItems": len(items), "maxItems": len(items)}
