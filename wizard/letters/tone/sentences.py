"""Cuts a text into sentences and blots out quotations, so that only the writer's own words are judged."""

import re
from dataclasses import dataclass

_QUOTED = re.compile(
    r"“[^“”]*”"
    r"|\"[^\"\n]*\""
    r"|(?<!\w)‘(?:[^‘’]|’(?=\w))*’(?!\w)"
    r"|(?<![\w’'])'(?=\S)(?:[^'\n]|'(?=\w))*(?<=\S)'(?!\w)"
)
# The council's own word in quotation marks is still its own: You are a “pest”.
_OWN_WORD = re.compile(
    r"(?:\byou(?:['’]re| are| were| have been)|\b(?:see|regard|consider|treat|mark|class|record"
    r"|classif(?:y|ied)"
    r"|label|list|flag)(?:ed|led|ged)? (?:you|him|her)(?: as)?|\bas|\bput|\brecorded)(?: an?| the"
    r"| simply| just| only| nothing but)* $"
)
_REPORTED = re.compile(
    r"\b(?:said|told|wrote|called|asked|describe\w*|complain\w*|words?|remove|felt|feel)\b"
)
_ENDS = re.compile(r"[.!?…]+[\"”’')\]]*(?=\s|$)|\n(?=\W*(?:[A-Z\d“\"‘]|$|[-–•*]))")
# A point after these ends no sentence.
_SHORT = re.compile(
    r"(?:\b(?:mr|mrs|ms|mx|dr|st|no|nos|para|paras|e\.g|i\.e|etc|vs|[a-z]))\.$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence in lower case, quotations as NULs.

    Attributes:
        text: of the same length as it stands in the letter.
        start: where it begins in the line.
        shown: as it was written; tells names.
    """

    text: str
    start: int
    shown: str

    def before(self, place: int) -> str:
        """Return the text up to a place; quotation marks of the writer's own words leave no gap."""
        return re.sub(" +", " ", self.text[:place])


def sentences(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of a line; a line feed ends one."""
    low = _lower(text)
    masked = _QUOTED.sub(lambda quote: _unquoted(low, quote), low)
    found, start = [], 0
    for end in _ends(text):
        if masked[start:end].strip(" \0\n"):
            found.append(Sentence(masked[start:end].replace("’", "'"), start, text[start:end]))
        start = end
    return tuple(found)


def _ends(text: str) -> list[int]:
    """Return where sentences end; a line feed in the middle of one is only a wrapped line."""
    ends = [
        match.end()
        for match in _ENDS.finditer(text)
        if match.group()[:1] != "." or not _SHORT.search(text[max(0, match.start() - 6) : match.start() + 1])
    ]
    return [*ends, len(text)]


def _lower(text: str) -> str:
    """Return the text in lower case without moving a character: a few letters grow when lowered."""
    low = text.lower().replace("’", "’")
    low = low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return re.sub(r"\s", " ", low)


def _unquoted(low: str, quote: re.Match[str]) -> str:
    before = low[max(0, quote.start() - 60) : quote.start()]
    before = before[max(before.rfind(mark) for mark in ".!?") + 1 :]
    if _OWN_WORD.search(before) and not _REPORTED.search(before):
        return f" {quote.group()[1:-1]} "
    return "\0" * len(quote.group())
