"""Writes names, values and conditions in FEEL, the expression language of DMN."""

from collections.abc import Iterable

from wizard.model import Condition

_WORDS = """
and between date duration else every external false for function if in instance item list not null of or
return satisfies some string then time true
"""
RESERVED = frozenset(_WORDS.split())
"""Words that FEEL reads as something else."""

ANY = "-"
"""The cell that every value passes."""


def name(fact: str) -> str:
    """Return a fact's ID as a FEEL name: a hyphen would be read as a minus."""
    return f"{fact}_" if fact in RESERVED else fact.replace("-", "_")


def type_name(fact: str) -> str:
    """Return the name of the type of what a fact holds."""
    return f"t_{name(fact)}"


def rows_type_name(fact: str) -> str:
    """Return the name of the type of what the rows of a collecting table give for a fact."""
    return f"t_{name(fact)}_rows"


def value(text: str) -> str:
    """Return a value as a FEEL string."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def values(texts: Iterable[str]) -> str:
    """Return values as a FEEL list without its brackets."""
    return ", ".join(value(text) for text in texts)


def cell(condition: Condition, is_set: bool) -> str:
    """Return a condition as the unary tests of an input entry, in which `?` is the column's fact.

    Args:
        condition: what the cell asks of the fact that heads its column.
        is_set: whether the fact holds any number of values, so that the cell asks for one of them.
    """
    if not is_set:
        return f"not({values(condition.values)})" if condition.negated else values(condition.values)
    held = " or ".join(f"list contains(?, {value(text)})" for text in condition.values)
    return f"not({held})" if condition.negated else held
