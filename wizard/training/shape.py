"""Puts choices into an order that tells nothing and that every build repeats."""

import hashlib
from collections.abc import Iterable, Sequence

WRONG = 3
"""How many wrong choices a question offers beside the right one."""


def shuffled[T](things: Iterable[T], key: str) -> list[T]:
    """Return the things in an order that looks like chance and follows from `key` alone."""
    numbered = list(enumerate(things))
    return [thing for _, thing in sorted(numbered, key=lambda pair: _digest(f"{key}:{pair[0]}"))]


def distinct[T](things: Iterable[T]) -> list[T]:
    """Return the things without repeats, the first of each kept."""
    return list(dict.fromkeys(things))


def listed(names: Sequence[str]) -> str:
    """Join names as prose: "a", "a and b", "a, b and c"."""
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)


def turned[T](things: Sequence[T], key: str) -> list[T]:
    """Return the things beginning at a place that follows from `key`, so that cases differ."""
    if not things:
        return []
    first = int(_digest(key)[:8], 16) % len(things)
    return [*things[first:], *things[:first]]


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
