"""Data about other people that does not belong in a letter: a witness's name, a date of birth, a number.

Only what was typed is searched, and only in letters: records and scripts stay inside the council.
"""

import re
from collections.abc import Iterator, Mapping

from wizard.letters.blocks import FURNITURE_WITHOUT_CHECKS, FinishedLetter, Line
from wizard.letters.finding import Finding
from wizard.letters.slots import variable
from wizard.letters.words import is_filled

SOURCE = "UK GDPR article 5(1)(c): no more personal data than is needed"

NAMED_IN = ("witness-names",)
"""Fields whose names are for the record alone."""

IDENTIFYING = re.compile(
    r"""(?P<birth>\b(?:date\s+of\s+birth|d\.?o\.?b\.?|born\s+on)(?!\w))
    |(?P<number>\b[A-CEGHJ-PR-TW-Z]{2}\s?\d\d\s?\d\d\s?\d\d\s?[A-D]\b|\b(?:NHS|national\s+insurance)\s+(?:number|no)\b)
    |(?P<home>\b(?:lives|lived|living)\s+at\s+\d|\b(?:his|her|their)\s+home\s+(?:address|number|telephone)\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_REASONS = {
    "birth": "this gives a date of birth; leave it out",
    "number": "this is a number that identifies somebody; leave it out",
    "home": "this may tell where somebody else lives; leave it out",
    "name": "this names somebody who saw or heard it; leave the name out unless they agreed to be named",
}

_NO_NAMES = frozenset({"the", "a", "an", "our", "my", "two", "three", "some", "all", "other"})


def others(finished: FinishedLetter, values: Mapping[str, str]) -> Iterator[Finding]:
    """Find other people's data in a letter, in reading order.

    Args:
        finished: the letter.
        values: what was typed; the names of witnesses are taken from it.
    """
    if finished.kind != "letter":
        return
    pattern = _names(values)
    for number, block in enumerate(finished.blocks):
        if block.role not in FURNITURE_WITHOUT_CHECKS:
            for item, line in enumerate(block.items):
                typed = _typed(line)
                for match in (*IDENTIFYING.finditer(typed), *(pattern.finditer(typed) if pattern else ())):
                    yield _finding(match, number, item)


def _finding(match: re.Match[str], block: int, item: int) -> Finding:
    words = match.group()
    reason = _REASONS[match.lastgroup or "name"]
    return Finding(
        kind="tone",
        key=f"tone:other:{' '.join(words.lower().split())}",
        text=f"“{words}”: {reason}.",
        source=SOURCE,
        block=block,
        item=item,
        start=match.start(),
        end=match.end(),
    )


def _names(values: Mapping[str, str]) -> re.Pattern[str] | None:
    """Return a pattern of the names in the fields for the record: "C. Sample (adviser)" → "C. Sample"."""
    typed = {variable(name): text for name, text in values.items()}
    pieces = [
        re.sub(r"\(.*?\)", "", piece).strip(" .")
        for field in NAMED_IN
        for piece in re.split(r"[\n;,]|\band\b", typed.get(variable(field), ""))
    ]
    # A single word is too often a job title or a part of the person's own name.
    names = [piece.split() for piece in pieces if len(piece.split()) > 1]
    named = (name for name in names if name[0].lower() not in _NO_NAMES)
    found = "|".join(r"\s+".join(map(re.escape, name)) for name in named)
    return re.compile(rf"(?<!\w)(?P<name>{found})(?!\w)", re.IGNORECASE) if found else None


def _typed(line: Line) -> str:
    """Return the line with everything that was not typed as NULs, so that places stay the same."""
    shown = (run.text if run.field and is_filled(run.text) else "\0" * len(run.text) for run in line)
    return "".join(shown)
