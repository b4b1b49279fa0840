"""Lists where words that a changed clause has no longer still stand: in a hint, a letter, a table."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from wizard.change.clauses import ClauseChange
from wizard.model import Place
from wizard.source.word_diff import Piece

LONGEST = 4
"""Words of a phrase that is looked for; what is longer was written for its clause alone."""

NUMBERS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]
UNIT = re.compile("(day|week|month|year)(?:s|ly)?")
LEFT_OUT = ("adopted", "releases", "offered", "reviews.lock.json")


def phrases(changed: Iterable[ClauseChange]) -> dict[str, str]:
    """Return what the changed clauses said and say no more, such as "six months", with the clause's ID."""
    found: dict[str, str] = {}
    for one in changed:
        for field in one.fields:
            if field.field == "text":
                found |= dict.fromkeys(_gone(field.pieces), one.id)
    return found


def _gone(pieces: tuple[Piece, ...]) -> Iterator[str]:
    """Yield the words that went, each with the word after it, which says what they were about."""
    now = " ".join("".join(piece.text for piece in pieces if piece.kind != "gone").lower().split())
    for at, piece in enumerate(pieces):
        if piece.kind == "gone":
            after = next((later.text.split() for later in pieces[at + 1 :] if later.kind == "same"), [])
            words = [*piece.text.split(), *after[:1]]
            said = " ".join(word.strip(".,;:()").lower() for word in words)
            if 2 <= len(words) <= LONGEST and said not in now:
                yield said


def standing(folder: Path, wanted: Iterable[str]) -> Iterator[tuple[str, Place, str]]:
    """Yield each phrase with the places in a content folder's files that still have it, and the line.

    "six months" is also found as "6 months", "six-monthly" and in an ID such as `six-months`.
    """
    forms = {
        phrase: re.compile(r"\b" + r"[\s-]+".join(map(_form, phrase.split())) + r"\b", re.IGNORECASE)
        for phrase in wanted
    }
    for file in sorted(folder.rglob("*")):
        inside = file.relative_to(folder)
        if file.suffix in (".md", ".yml") and inside.parts[0] not in LEFT_OUT:
            yield from _in_file(f"{folder.name}/{inside.as_posix()}", file, forms)


def _form(word: str) -> str:
    """Return a pattern for a word, as a numeral too, and for a measure of time in each of its forms."""
    if word in NUMBERS:
        return f"(?:{word}|{NUMBERS.index(word)})"
    if unit := UNIT.fullmatch(word):
        return f"{unit[1]}(?:s|ly)?"
    return re.escape(word)


def _in_file(name: str, file: Path, forms: dict[str, re.Pattern[str]]) -> Iterator[tuple[str, Place, str]]:
    """A phrase may be broken over two lines: each line is read with the one after it."""
    lines = [*file.read_text(encoding="utf-8", errors="replace").splitlines(), ""]
    for number, (line, after) in enumerate(pairwise(lines), start=1):
        for phrase, form in forms.items():
            found = form.search(f"{line} {after}")
            if found and found.start() < len(line):
                yield phrase, Place(name, number, found.start() + 1), line.strip()


def in_words(folder: Path, changed: Iterable[ClauseChange]) -> Iterator[str]:
    """Yield what `diff` prints about words of the old clauses that stand elsewhere."""
    wanted = phrases(changed)
    found = list(standing(folder, wanted))
    if found:
        yield f"Old words of a changed clause that still stand: {len(found)}"
    for phrase, place, line in found:
        yield f"  “{phrase}” ({place}), no longer in @{wanted[phrase]}: {line[:80]}"
