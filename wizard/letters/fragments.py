"""Fits a typed value into the sentence round it: one full stop, and a capital only where it begins one.

Only what is safe is changed: a full stop before a full stop, a comma or a bracket, or where one is missing at
the end of a paragraph; the capital of a word that is never a name; and a word that the sentence has already
said. An address stays as it is: somebody copies it. All else stays as typed.
"""

import re

_CLOSES = tuple(".,;)")
_INSIDE = re.compile(r"(?:[\w,]\s+|\()$")
"""What stands before a value in the middle of a sentence."""
_ENDED = re.compile(r"[.?!][”’\"']?\s+$")
"""What stands before a value that begins a sentence of its own."""
_ADDRESS = re.compile(r"\S*(?:@|//|\w\.\w)\S*")
_STOPPED = re.compile(r"[\w)”’\"']$")
_FEW = 2
"""So many words alone on a line may be a name, or a number to call; more are a sentence, or stand for one."""
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
    if _ENDED.search(before):
        return _begun(text)
    return _inside(text, before) if _INSIDE.search(before) else text


def standing_alone(text: str) -> str:
    """Return a value that is a paragraph of its own as a sentence: "by email to ..." is none."""
    return text if len(text.split()) <= _FEW else _begun(with_stop(text))


def with_stop(text: str) -> str:
    """Return a value that ends a paragraph with its full stop; several lines, or an address, get none."""
    text = text.rstrip()
    last = text.rpartition(" ")[2]
    if "\n" in text or _ADDRESS.fullmatch(last) or not _STOPPED.search(text):
        return text
    return f"{text}."


def _begun(text: str) -> str:
    """Return a value with a capital, unless its first word is an address or has capitals of its own."""
    first = text.split(maxsplit=1)[0] if text.strip() else ""
    if "\n" in text or not re.fullmatch(r"[a-z’'-]+[,:]?", first):
        return text
    return text[:1].upper() + text[1:]


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
