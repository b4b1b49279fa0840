"""How hard a letter is to read: the reading age by Flesch and Kincaid's formula.

The formula counts words a sentence and syllables a word. It knows nothing of meaning, and syllables are
estimated, so the figure is good to a year or so: it finds the letter that has grown hard, no more.
"""

import re
from dataclasses import dataclass

from wizard.letters.blocks import Block, FinishedLetter, Run
from wizard.letters.render import blank_letter
from wizard.model import Policy

AIM = 12
"""The reading age that letters aim at."""

SCHOOL_STARTS = 5  # A grade is a school year; the first one begins at this age.

_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
# A full stop ends a sentence only before a new one: not in "16.1", "Mr A. Sample" or "www.lgo.org.uk".
_ENDS = re.compile(r"(?<=[.!?:])[”\"')]*\s+(?=[A-Z“\"'(\d-])")
_VOWELS = re.compile(r"[aeiouy]+")
_SHORT = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|No|St)\.")


@dataclass(frozen=True, slots=True)
class Ease:
    """What was counted in a text, and the age it comes to."""

    sentences: int
    words: int
    syllables: int

    @property
    def grade(self) -> float:
        """The Flesch–Kincaid grade: American school years."""
        if not self.words or not self.sentences:
            return 0.0
        return 0.39 * self.words / self.sentences + 11.8 * self.syllables / self.words - 15.59

    @property
    def age(self) -> float:
        """The reading age in years."""
        return round(self.grade + SCHOOL_STARTS, 1)


def ease_of(text: str) -> Ease:
    """Count sentences, words and syllables; each line is a sentence of its own at least."""
    pieces = [piece for line in text.split("\n") for piece in _ENDS.split(_SHORT.sub(_without_stop, line))]
    words = [_WORD.findall(piece) for piece in pieces]
    found = [word for piece in words for word in piece]
    return Ease(sum(bool(piece) for piece in words), len(found), sum(map(syllables, found)))


def letter_ease(finished: FinishedLetter) -> Ease:
    """Count the letter's own sentences: no heading, address or greeting, and nothing that somebody typed."""
    return ease_of("\n".join(_own_words(block) for block in finished.blocks if block.role == "body"))


def syllables(word: str) -> int:
    """Estimate a word's syllables: groups of vowels, less a silent e or ed at the end."""
    low = re.sub(r"[^a-z]", "", word.lower())
    count = len(_VOWELS.findall(low))
    if re.search(r"[^aeiouyl]e$|[^aeiouytd]ed$|[^aeiouyscxzg]es$", low) and count > 1:
        count -= 1
    if re.search(r"[^aeiouy](?:ia|io)(?!u|n)", low):
        count += 1
    return max(count, 1)


def reading_ages(policy: Policy) -> dict[str, float]:
    """Return each letter's title and reading age, over all its paragraphs; the hardest first."""
    ages = {letter.title: letter_ease(blank_letter(policy, letter)).age for letter in policy.letters}
    return dict(sorted(ages.items(), key=lambda item: (-item[1], item[0])))


def reading_table(policy: Policy) -> str:
    """Return the reading ages as a Markdown table, for the proof page and for `check`."""
    rows = [f"| {title} | {age:.1f} |" for title, age in reading_ages(policy).items()]
    return "\n".join(["| letter | reading age |", "|---|---:|", *rows, ""])


def _own_words(block: Block) -> str:
    """Return a block's text with a short word for each typed value, so that these neither help nor harm."""
    if block.kind == "heading":
        return ""
    own = (item for item in block.items if any(_is_own(run) and _WORD.search(run.text) for run in item))
    return "\n".join("".join(run.text if _is_own(run) else "it" for run in item) for item in own)


def _is_own(run: Run) -> bool:
    return not (run.field or run.missing)


def _without_stop(match: re.Match[str]) -> str:
    return match.group()[:-1]
