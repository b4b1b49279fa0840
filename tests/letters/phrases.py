"""The labelled set of sentences, `tone_set.tsv`: what may not stand in a letter, and what may."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from wizard.letters.tone import KINDS, Found, gravest
from wizard.letters.tone.in_letter import OF_LAW

SET = Path(__file__).with_name("tone_set.tsv")
UNSEEN = ("twelfth", "thirteenth")
BLIND = ("twenty-third", "twenty-fourth")
"""Nobody mended the rules by these: what is found in them tells what to expect of other letters."""
MENDED = (
    *("rules", "held-out", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    *("eleventh", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"),
)
HARD = ("twentieth",)
"""Written last and harder than the others; nobody mended by it either."""
LEARNED = ("twenty-first",)
"""The weights were learned from it; the rules were not mended by it, so that it is no measure of either."""
ONCE = ("twenty-second",)
"""Cut by lot from the same blind writing, and measured once; nobody mended by it."""
PARTS = (*MENDED, *UNSEEN, *BLIND, *HARD, *LEARNED, *ONCE)


@dataclass(frozen=True)
class Labelled:
    """A sentence, and what is wrong with it ("-": nothing)."""

    part: str
    kind: str
    sentence: str


@cache
def labelled() -> tuple[Labelled, ...]:
    lines = SET.read_text(encoding="utf-8").splitlines()
    return tuple(Labelled(*line.split("\t")) for line in lines if not line.startswith("#"))


@cache
def judged(sentence: str) -> Found | None:
    """The gravest of what is found in a sentence, worked out once for all tests of a process."""
    return gravest(sentence)


def allowed(kind: str) -> tuple[str, ...]:
    """What sentences may be that stand in a letter of this kind."""
    return ("-", *OF_LAW) if kind == "record" else ("-",)


assert {one.kind for one in labelled()} == {"-", *KINDS}
