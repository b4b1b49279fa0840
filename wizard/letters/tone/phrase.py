"""Reads a phrase of the tables: its choices, how it can begin, and the pattern that it stands for."""

import re
from collections.abc import Iterator

HEAD = 3
"""How many letters of a word tell which phrases can begin there."""

_STOP = "\0"


def choices(phrase: str) -> tuple[str, ...]:
    """Split a phrase at its outermost bars."""
    parts, start = [], 0
    for place, char, depth in _walk(phrase):
        if char == "|" and depth == 0:
            parts.append(phrase[start:place])
            start = place + 1
    return (*parts, phrase[start:])


def heads(phrase: str) -> frozenset[str]:
    """Return with which letters a phrase can begin: "" where anything can stand first."""
    return frozenset(head.rstrip(_STOP) for head in _heads(phrase, HEAD))


def pattern(phrase: str) -> re.Pattern[str]:
    """Return the pattern: groups do not capture, and a space is any gap."""
    plain = re.sub(r"\((?!\?)", "(?:", phrase)
    return re.compile(rf"(?:{re.sub(r'\[[^]]*\]| \??', _gap, plain)})(?!\w)")


def _gap(match: re.Match[str]) -> str:
    found = match.group()
    return found if found[0] == "[" else r"[\s-]?" if found == " ?" else r"[\s-]+"


def _heads(phrase: str, letters: int) -> set[str]:
    """Return the first letters; `_STOP` ends those after which something else than a letter follows."""
    if letters == 0 or not phrase:
        return {""}
    if phrase.startswith("(?"):
        return _heads(phrase[_closing(phrase) :], letters)
    if phrase[0] == "(":
        end = _closing(phrase)
        first = {head for one in choices(phrase[1 : end - 1]) for head in _heads(one, letters)}
    elif phrase[0].isalnum():
        first, end = {phrase[0]}, 1
    else:
        return {_STOP}
    mark = phrase[end : end + 1]
    if mark == "{":
        return {_STOP}
    rest = phrase[end + 1 :] if mark in ("?", "*") else phrase[end:]
    # What may be left out, or come more than once: the rest can stand first, or its own letters again.
    again = {_STOP} if mark == "*" else set()
    return _joined(first, rest, letters) | (_heads(rest, letters) if mark in ("?", "*") else set()) | again


def _joined(first: set[str], rest: str, letters: int) -> set[str]:
    whole = {head for head in first if head.endswith(_STOP) or len(head) == letters}
    return whole | {head + more for head in first - whole for more in _heads(rest, letters - len(head))}


def _closing(phrase: str) -> int:
    """Return the place after the bracket that closes the group which opens the phrase."""
    return next(place + 1 for place, char, depth in _walk(phrase) if char == ")" and depth == 0)


def _walk(phrase: str) -> Iterator[tuple[int, str, int]]:
    """Yield each character that is no escape and stands in no class, with its place and depth."""
    depth, inside, escaped = 0, False, False
    for place, char in enumerate(phrase):
        if escaped or char == "\\":
            escaped = not escaped
        elif inside or char == "[":
            inside = char != "]"
        else:
            depth -= char == ")"
            yield place, char, depth
            depth += char == "("
