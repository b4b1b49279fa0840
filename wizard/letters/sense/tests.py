"""The tests of `letters/sense.yml` that are no matter of words. Each yields the words that it points at."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from wizard.letters.sense.days import goes_beyond, named_days
from wizard.letters.sense.said import Said, typed
from wizard.model import Letter, Policy

FEWEST_WORDS = 3
REASON_WORDS = 5
"""An end that is left open has to come with its reason: a reason has at least so many words."""


@dataclass(frozen=True, slots=True)
class Case:
    """What a test may look at beside the text: `today` is None where dates are not looked at."""

    policy: Policy
    letter: Letter
    values: Mapping[str, str]
    today: date | None


Test = Callable[[Said, Case], Iterator[str]]


def thin(said: Said, case: Case) -> Iterator[str]:
    """A single word, or two."""
    yield from (part for part in said.parts if len(re.findall(r"\w+", part)) < FEWEST_WORDS)


def example(said: Said, case: Case) -> Iterator[str]:
    """The example that stands beside the field, or one of its entries."""
    given = said.field.example if said.field else ""
    shown = {_plain(given), *(_plain(line) for line in given.split("\n"))} - {""}
    yield from (part for part in said.parts if _plain(part) in shown)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def decider(said: Said, case: Case) -> Iterator[str]:
    """A name or a job title of somebody who signs or took part."""
    for field in case.policy.fields:
        if "decider" in field.duty and field.id != said.id:
            for piece in re.split(r"[\n,;(]", typed(case.policy, field, case.values)):
                name = [word for word in re.findall(r"[\w'’-]+", piece) if not word[0].isdigit()]
                # One word may be part of anything; "16 November" is no name.
                if len(name) > 1 and (found := _named(name, said.text)):
                    yield found


def _named(name: list[str], text: str) -> str:
    pattern = r"\b" + r"[\s.,]+".join(map(re.escape, name)) + r"(?!\w)(?! of\b| for\b)"
    match = re.search(pattern, text, re.IGNORECASE)
    return match.group() if match else ""


ENDLESS = re.compile(
    r"\b(?:never|indefinite(?:ly)?|permanent(?:ly)?|for ?ever|for life|life ?(?:time|long)|no end|"
    r"without end|until (?:we|i|the council) (?:say|decide|think|tell|change)\w*|until further notice|always|"
    r"open.ended|not known|until you (?:behave|learn|apologi[sz]e)\w*|"
    r"as long as (?:we|i) (?:want|like|choose))\b",
    re.IGNORECASE,
)


def endless(said: Said, case: Case) -> Iterator[str]:
    """No end, or one too far off; a letter that may be without one has to give the reason."""
    may_be_open = case.letter.id in case.policy.sense.endless
    if may_be_open and len(re.findall(r"\w+", ENDLESS.sub("", said.text))) >= REASON_WORDS:
        return
    if match := ENDLESS.search(said.unquoted):
        yield match.group()
    elif case.today and goes_beyond(said.text, case.today, case.policy.sense.longest):
        yield said.text.strip()


def stale(said: Said, case: Case) -> Iterator[str]:
    """A promise for a day that is past."""
    if case.today:
        for sentence in re.split(r"(?<=[.!?])\s+|\n", said.text):
            if re.search(r"\bwill\b|\bby \d|\bis due\b", sentence) and not re.search(r"\bwould\b", sentence):
                for words, day in named_days(sentence, case.today, "back"):
                    if day < case.today and re.search(
                        rf"(?:will|due|by|until)\b.*{re.escape(words)}", sentence
                    ):
                        yield words


def to_come(said: Said, case: Case) -> Iterator[str]:
    """A day that has not come yet, where only what has happened belongs."""
    if case.today:
        today = case.today
        yield from (words for words, day in named_days(said.text, today, "either") if day > today)


TESTS: Mapping[str, Test] = {
    "thin": thin,
    "example": example,
    "decider": decider,
    "endless": endless,
    "stale": stale,
    "to-come": to_come,
}
