"""Completeness that looks at sense: every letter weakened is found out, and innocent words are left alone."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import yaml

from wizard.letters import Finding, check_letter
from wizard.letters.rewording import is_free, words_key
from wizard.letters.sense.said import EVERY, OWN
from wizard.model import Field

from .real import LETTERS, Use, examples, findings, finish, the_policy, uses_of, whole

HERE = Path(__file__).parent
WEAK = yaml.load((HERE / "weakened.yml").read_text("utf-8"), yaml.BaseLoader)  # dates stay texts
INNOCENT: dict[str, list[str]] = yaml.safe_load((HERE / "innocent.yml").read_text("utf-8"))
Weakened = tuple[str, str]
"""The field or key of own words that is weakened, and the text."""


@cache
def whole_use(letter: str) -> Use:
    """A case in which the letter is complete, with as many fields as any."""
    uses = [use for use in uses_of(letter) if not whole(use).waits]
    return max(uses, key=lambda use: len(printed(use)))


@cache
def printed(use: Use) -> set[str]:
    return {run.field for block in whole(use).blocks for run in block.runs if run.field}


def weakened(use: Use) -> Iterator[Weakened]:
    """Every way to weaken a letter that fits what it prints."""
    shown = [field for field in the_policy().fields if field.id in printed(use)]
    for field in shown:
        yield from ((field.id, text) for text in texts_for(field, use))
    free = [part.id for part in use.letter.paragraphs if part.id in whole(use).used]
    free = [part.id for part in use.letter.paragraphs if part.id in free and is_free(use.letter, part)]
    for part in free[:1]:
        yield from ((words_key(use.letter.id, part), text) for text in WEAK[OWN])


def texts_for(field: Field, use: Use) -> Iterator[str]:
    yield ""
    if field.kind == "date":
        yield "31 June 2026"
        yield from WEAK["order"].get(field.id, ()) if use.letter.kind == "letter" else ()
        return
    every = WEAK[EVERY][len(field.id) % 3 :: 3]  # two of six, not the same in every field
    yield from (*every, *(text for duty in field.duty for text in WEAK.get(duty, ())))
    if {"account", "reason"} & set(field.duty) and use.letter.kind == "letter":
        yield from WEAK["others"]
    if {"account", "reason", "evidence", "challenge"} & set(field.duty):
        yield field.example


def named(use: Use, name: str, text: str) -> list[Finding]:
    """What is found that was not there before, about this field or the own words."""
    values = examples() | {name: text}
    found = check_letter(the_policy(), use.letter, finish(use, values), values, use.today)
    if name in examples():
        return [one for one in found if name in one.fields or one.block >= 0]
    return [one for one in found if one.kind in ("sense", "tone") or one.element]


def test_every_weakened_letter_is_found_out() -> None:
    """Each letter in twelve ways at least; N of N are named."""
    tried, missed = 0, []
    for letter in LETTERS:
        use = whole_use(letter)
        assert findings(use) == ()
        ways = [way for way in weakened(use) if not allowed(use, *way)]
        assert len(ways) >= 12, letter
        for name, text in ways:
            tried += 1
            found = named(use, name, text)
            if not [one for one in found if one.kind != "words"]:
                missed.append((letter, name, text))
    print(f"{tried - len(missed)} of {tried} weakened letters are found out")
    assert missed == []


def allowed(use: Use, name: str, text: str) -> bool:
    """What is no weakness: a blank where the letter shows no gap without it."""
    return text == "" and name not in finish(use, examples() | {name: ""}).gaps


VARIATIONS = [(field, text) for field, texts in INNOCENT.items() for text in texts]


def test_innocent_letters_raise_no_finding() -> None:
    assert len(VARIATIONS) >= 100
    alarms = [
        (letter, field, finding.text)
        for letter in LETTERS
        for field, text in VARIATIONS
        if field in printed(use := whole_use(letter))
        for finding in check_letter(
            the_policy(),
            use.letter,
            finish(use, examples() | {field: text}),
            examples() | {field: text},
            use.today,
        )
    ]
    print(f"{len(VARIATIONS)} innocent variations, {len(alarms)} false alarms")
    assert alarms == []
