"""Fits a typed value into the sentence round it: no second full stop, no capital in the middle of it.

Only what is safe is changed: a full stop before a full stop, a comma or a bracket, the capital of a word that
is never a name, and a word that the sentence has already said. All else stays as typed.
"""

import re

_CLOSES = tuple(".,;)")
_INSIDE = re.compile(r"(?:[\w,]\s+|\()$")
"""What stands before a value in the middle of a sentence."""
_FIRST = re.compile(r"(\w+)\s+(?=\S)")
_NEVER_NAMES = frozenset(
    {"we", "you", "he", "she", "it", "they", "the", "this", "that", "these", "those", "a", "an", "no", "not"}
    | {"by", "on", "in", "at", "from", "to", "with", "for", "within", "until", "after", "before", "because"}
    | {"our", "your", "their", "his", "her", "all", "any", "every", "each", "some", "only", "please", "there"}
    | {"if", "when", "as", "so"}
)


def fitted(text: str, before: str, after: str) -> str:
    """Return a value as it stands in its sentence.

    Args:
        text: as typed.
        before: what the sentence says before it; empty at the beginning of a line.
        after: what follows.
    """
    if after.startswith(_CLOSES):
        text = re.sub(r"(?<!\.)\.\s*$", "", text)
    return _inside(text, before) if _INSIDE.search(before) else text


def _inside(text: str, before: str) -> str:
    """Return a value in the middle of a sentence without a repeated first word, and without its capital."""
    first = _FIRST.match(text)
    if first is None or first[1].lower() not in _NEVER_NAMES or _is_short_form(first[1]):
        return text
    if before.split()[-1].lower() == first[1].lower():
        text = text[first.end() :]
        first = _FIRST.match(text)
    if first and first[1].lower() in _NEVER_NAMES:
        return text[:1].lower() + text[1:]
    return text


def _is_short_form(word: str) -> bool:
    return len(word) > 1 and word.isupper()
