"""Curly quotes for text that was typed with straight ones."""

import re

_OPENING = re.compile(r"(^|[\s(\[–—/“‘])([\"'])")


def typographic(text: str) -> str:
    """Return text with curly quotes: one that follows white space or a bracket opens, every other closes."""
    curly = _OPENING.sub(lambda found: found[1] + ("“" if found[2] == '"' else "‘"), text)
    return curly.replace('"', "”").replace("'", "’")
