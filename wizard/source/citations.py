"""Citations, `@formal-warning`: found in texts, listed in `cites`, and what a mark needs of them."""

import re
from collections.abc import Iterable

from wizard.model import Mark, Place
from wizard.source.reading import Kind, Reading
from wizard.source.text import Piece
from wizard.source.values import Properties, Value
from wizard.source.vocabulary import MARKS

CITATION = re.compile(r"(?<![\w@.])@([A-Za-z][\w-]*)")
TERM_PREFIX = "term-"
SOURCE_PREFIXES = ("law-", "guide-")


def kind_cited(name: str) -> Kind:
    """Return what kind of thing a citation's ID names; its prefix tells."""
    if name.startswith(TERM_PREFIX):
        return "term"
    return "source" if name.startswith(SOURCE_PREFIXES) else "clause"


def note_citations(reading: Reading, *pieces: Piece) -> tuple[str, ...]:
    """Note every citation in some texts for checking, and return the clauses and sources cited.

    A glossary term is only explained where it is cited; nothing rests on it, so it is left out.
    """
    cited: dict[str, None] = {}
    for piece in pieces:
        for found in CITATION.finditer(piece.text):
            name, kind = found[1], kind_cited(found[1])
            reading.refer(kind, name, piece.place(found.start()))
            if kind != "term":
                cited[name] = None
    return tuple(cited)


def read_cites(properties: Properties, reading: Reading, *pieces: Piece) -> tuple[str, ...]:
    """Return what the property `cites` lists, then what the texts cite beyond that."""
    listed = (_listed(word, reading) for word in properties.words("cites"))
    cited = note_citations(reading, *pieces)
    return tuple(dict.fromkeys([*(name for name in listed if name), *cited]))


def _listed(word: Value, reading: Reading) -> str:
    found = CITATION.fullmatch(word.text)
    if not found:
        reading.faults.add(word.place, f"'cites' lists {word.text!r}", "write an ID with @ before it")
        return ""
    reading.refer(kind_cited(found[1]), found[1], word.place)
    return found[1]


def read_mark(
    properties: Properties, cites: Iterable[str], reading: Reading, default: Mark | None = None
) -> Mark:
    """Return the property `mark`, checked against what is cited; a wrong mark is one fault, not two."""
    given = properties.find("mark")
    mark = properties.choice("mark", MARKS, default)
    if given.text in MARKS if given else default:
        check_mark(reading, mark, cites, properties.place, properties.name)
    return mark


def check_mark(reading: Reading, mark: Mark, cites: Iterable[str], place: Place, name: str) -> None:
    """Note a fault if what is cited cannot carry the mark.

    "must" and "may" say that the policy obliges or permits, so a clause has to be cited;
    "law" and "good-practice" rest on law or guidance alone, so a source has to be. Whether what is cited has
    the force that the mark says is checked once everything is read.
    """
    kinds = {kind_cited(cited) for cited in cites}
    if mark in ("must", "may") and "clause" not in kinds:
        mend = "cite the clause with @, or use the mark silent or good-practice"
        reading.faults.add(place, f"{name} has the mark {mark} but cites no clause", mend)
    if mark in ("law", "good-practice") and "source" not in kinds:
        mend = "cite law or guidance from sources.yml with @"
        reading.faults.add(place, f"{name} has the mark {mark} but cites no source", mend)
