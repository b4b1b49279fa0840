"""Turns records into plain JSON data and back, so that the browser gets the policy as JSON.

Standard library only. How a class is written and read is worked out once, from its type hints.
Dataclasses become objects with all their fields, tuples become arrays, all else stays as it is.
"""

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, cast, get_args, get_origin, get_type_hints

from wizard.model import Policy

Data = None | bool | int | float | str | list["Data"] | dict[str, "Data"]
"""What JSON can say."""

Read = Callable[[Any], Any]
Write = Callable[[Any], Any]
PLAIN = (str, int, bool, float, NoneType)


class DataError(ValueError):
    """Data does not fit the record it should become; `path` leads to the part that does not."""

    def __init__(self, what: str, path: str = "") -> None:
        self.what = what
        self.path = path
        super().__init__(f"{path or 'data'} {what}")

    def under(self, step: str) -> "DataError":
        """Return the same error, seen from one step further out."""
        return DataError(self.what, step + self.path)


def dumps_policy(policy: Policy) -> str:
    """Return a policy as JSON text."""
    return json.dumps(to_data(policy), ensure_ascii=False, separators=(",", ":"))


def loads_policy(text: str) -> Policy:
    """Return the policy that `dumps_policy` wrote.

    Raises:
        ValueError: if the text is not JSON (JSONDecodeError) or not a policy (DataError).
    """
    return from_data(Policy, json.loads(text))


def to_data(record: object) -> Data:
    """Return a record of the model, or any other dataclass built alike, as plain JSON data."""
    return cast(Data, _writer(cast(Any, type(record)))(record))


def from_data[T](cls: type[T], data: object) -> T:
    """Return the record of class `cls` that `to_data` wrote as `data`, which is used up.

    What has become a record is let go at once: in a browser the two never stand side by side in memory.

    Raises:
        DataError: if a field is missing, unknown or of the wrong type.
    """
    return cast(T, _reader(cast(Any, cls))(data))


@cache
def _writer(hint: Any) -> Write:
    """Return the function that turns a value of this type into data."""
    if is_dataclass(hint):
        return _record_writer(cast(type, hint))
    if get_origin(hint) is tuple:
        return _tuple_writer(get_args(hint))
    parts = [part for part in _parts(hint) if part not in PLAIN and get_origin(part) is not Literal]
    if not parts:
        return _same
    if len(parts) > 1:
        raise TypeError(f"cannot tell the parts of {hint} apart in JSON")
    write = _writer(parts[0])
    return lambda value: value if isinstance(value, PLAIN) else write(value)


def _same(value: Any) -> Any:
    return value


def _parts(hint: Any) -> tuple[Any, ...]:
    return get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)


def _record_writer(cls: type) -> Write:
    hints = get_type_hints(cls)
    plan = [(field.name, _writer(hints[field.name])) for field in fields(cls)]
    return lambda record: {name: write(getattr(record, name)) for name, write in plan}


def _tuple_writer(args: tuple[Any, ...]) -> Write:
    if len(args) == 2 and args[1] is Ellipsis:
        write = _writer(args[0])
        return list if write is _same else lambda values: [write(value) for value in values]
    writes = [_writer(arg) for arg in args]
    return lambda values: [write(value) for write, value in zip(writes, values, strict=True)]


@cache
def _reader(hint: Any) -> Read:
    """Return the function that turns data into a value of this type, or raises DataError."""
    if is_dataclass(hint):
        return _record_reader(cast(type, hint))
    if get_origin(hint) is tuple:
        return _tuple_reader(get_args(hint))
    if get_origin(hint) is Literal:
        return _literal_reader(frozenset(get_args(hint)))
    if get_origin(hint) in (Union, UnionType):
        return _union_reader(get_args(hint))
    if hint in PLAIN:
        return _plain_reader(hint)
    raise TypeError(f"cannot read {hint} from JSON")


def _plain_reader(cls: type) -> Read:
    def read(data: Any) -> Any:
        # An exact match: in Python a bool is an int as well.
        if type(data) is not cls:
            raise DataError(f"is {type(data).__name__}, not {cls.__name__}")
        return data

    return read


def _literal_reader(allowed: frozenset[Any]) -> Read:
    def read(data: Any) -> Any:
        if type(data) not in PLAIN or data not in allowed:
            raise DataError(f"is none of {', '.join(sorted(map(str, allowed)))}")
        return data

    return read


def _union_reader(args: tuple[Any, ...]) -> Read:
    plain = tuple(arg for arg in args if arg in PLAIN)
    others = [_reader(arg) for arg in args if arg not in PLAIN]

    def read(data: Any) -> Any:
        if type(data) in plain:
            return data
        if not others:
            raise DataError(f"is {type(data).__name__}, not {' or '.join(cls.__name__ for cls in plain)}")
        return others[0](data)

    return read


def _tuple_reader(args: tuple[Any, ...]) -> Read:
    every = _reader(args[0]) if len(args) == 2 and args[1] is Ellipsis else None
    each = [] if every else [_reader(arg) for arg in args]

    def read(data: Any) -> Any:
        if type(data) is not list or (not every and len(data) != len(each)):
            raise DataError("is not a list" if every else f"is not a list of {len(each)}")
        at = 0
        found: list[Any] = []
        try:
            data.reverse()
            while data:
                at = len(found)
                found.append((every or each[at])(data.pop()))
        except DataError as error:
            raise error.under(f"[{at}]") from None
        return tuple(found)

    return read


def _record_reader(cls: type) -> Read:
    hints = get_type_hints(cls)
    plan = [(field.name, _reader(hints[field.name])) for field in fields(cls)]
    names = {name for name, _ in plan}

    def read(data: Any) -> Any:
        if type(data) is not dict or data.keys() != names:
            raise DataError(_misfit(cls, data, names))
        name = ""
        values = []
        try:
            for name, read_field in plan:
                values.append(read_field(data.pop(name)))
        except DataError as error:
            raise error.under(f".{name}") from None
        return cls(*values)

    return read


def _misfit(cls: type, data: object, names: set[str]) -> str:
    if not isinstance(data, dict):
        return f"is {type(data).__name__}, not the fields of {cls.__name__}"
    missing, unknown = sorted(names - data.keys()), sorted(data.keys() - names)
    return f"is no {cls.__name__}: missing {missing}, unknown {unknown}"
