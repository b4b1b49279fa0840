"""Completeness that looks at sense: every letter weakened is found out, and innocent words are left alone.

An ordinary run looks at a fixed sample: four ways for each paper, and every third innocent text in one.
Under `--all` (`make test-all`) all of it is looked at.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
import yaml

from tests.sampling import part
from wizard.letters import Finding, FinishedLetter, check_letter, plain_text, write_docx
from wizard.letters.easy import easy_read
from wizard.letters.forms import EASY, FORMS, PLAIN, Form
from wizard.letters.rewording import is_free, words_key
from wizard.letters.sense.said import EVERY, OWN
from wizard.model import Field, Setting

from .reading import FOOTER, MADE, opened
from .real import LETTERS, Use, examples, findings, finish, the_policy, uses_of, whole

pytestmark = pytest.mark.usefixtures("lines_remembered")

HERE = Path(__file__).parent
WEAK = yaml.load((HERE / "weakened.yml").read_text("utf-8"), yaml.BaseLoader)  # dates stay texts
INNOCENT: dict[str, list[str]] = yaml.safe_load((HERE / "innocent.yml").read_text("utf-8"))
WAYS, SOME = 12, 4
"""How many ways there are at least to weaken a paper, and how many an ordinary run takes."""
ONE_IN = 3
"""Of the innocent texts, in an ordinary run."""
Weakened = tuple[str, str]
"""The field or key of own words that is weakened, and the text."""


@pytest.fixture
def every(pytestconfig: pytest.Config) -> bool:
    """Whether all of it is looked at, not the sample."""
    return bool(pytestconfig.getoption("--all"))


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
    free = [one.id for one in use.letter.paragraphs if one.id in whole(use).used and is_free(use.letter, one)]
    for one in free[: 1 if shown else 2]:  # a sheet has no fields: nothing can be done to it but this
        yield from ((words_key(use.letter.id, one), text) for text in WEAK[OWN])


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


def test_every_weakened_letter_is_found_out(every: bool) -> None:
    """Under `--all` each letter in twelve ways at least; N of N are named."""
    tried, missed = 0, []
    for letter in LETTERS:
        use = whole_use(letter)
        assert findings(use) == ()
        ways = [way for way in weakened(use) if not allowed(use, *way)]
        assert len(ways) >= WAYS, letter
        for name, text in ways if every else spread(ways, SOME):
            tried += 1
            found = named(use, name, text)
            if not [one for one in found if one.kind != "words"]:
                missed.append((letter, name, text))
    print(f"{tried - len(missed)} of {tried} weakened letters are found out")
    assert missed == []


def test_what_is_weak_is_named_and_seen_in_every_form(every: bool) -> None:
    """Easy Read is checked as it is parted into lines; in large print and plain text the weak words stand."""
    tried, missed = 0, []
    for letter in (one for one in LETTERS if whole_use(one).letter.kind == "letter"):
        use = whole_use(letter)
        ways = [way for way in weakened(use) if way[1] and not allowed(use, *way)]
        for name, text in spread(ways, WAYS if every else 1):
            tried += len(FORMS)
            values = examples() | {name: text}
            finished = finish(use, values)
            easy = check_letter(the_policy(), use.letter, easy_read(finished), values, use.today)
            lost = [form.id for form in FORMS if form != EASY and not stands(text, finished, form)]
            missed += [(letter, name, text, form) for form in (*lost, *(() if easy else (EASY.id,)))]
    print(f"{tried - len(missed)} of {tried} weakenings are named or seen in their form")
    assert missed == []


def stands(text: str, finished: FinishedLetter, form: Form) -> bool:
    """Whether a text stands in a form of a letter as it is sent; a date is written out in words there."""
    if form == PLAIN:
        sent = plain_text(finished)
    else:
        document = opened(write_docx(finished, footer=FOOTER, created_iso=MADE, form=form))
        cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        heads = [one.text for one in document.sections[0].first_page_header.paragraphs]
        sent = " ".join([*(one.text for one in document.paragraphs), *cells, *heads])
    words = re.findall(r"[^\W\d_]+", text)  # a full stop may go, a date is in words, a list has marks
    return is_date(text) or all(one.lower() in sent.lower() for one in words)


def is_date(text: str) -> bool:
    return bool(re.fullmatch(r"\d{4}-\d{2}-\d{2}", text))


def spread[T](things: Sequence[T], number: int) -> list[T]:
    """So many of them, the same every time, from the whole length of the list."""
    return [things[place * len(things) // number] for place in range(number)]


def allowed(use: Use, name: str, text: str) -> bool:
    """What is no weakness: a blank where the letter shows no gap without it."""
    return text == "" and name not in finish(use, examples() | {name: ""}).gaps


VARIATIONS = [(field, text) for field, texts in INNOCENT.items() for text in texts]


def found_with(use: Use, field: str, text: str) -> tuple[Finding, ...]:
    values = examples() | {field: text}
    return check_letter(the_policy(), use.letter, finish(use, values), values, use.today)


def letters_with(field: str, number: int, every: bool) -> list[str]:
    """The letters that print this field; in an ordinary run one of them, not always the first."""
    found = [letter for letter in LETTERS if field in printed(whole_use(letter))]
    return found if every or not found else [found[number % len(found)]]


def test_innocent_letters_raise_no_finding(every: bool) -> None:
    assert len(VARIATIONS) >= 100
    alarms = [
        (letter, field, finding.text)
        for number, (field, text) in part(enumerate(VARIATIONS), ONE_IN, every)
        for letter in letters_with(field, number, every)
        for finding in found_with(whole_use(letter), field, text)
    ]
    print(f"{len(VARIATIONS)} innocent variations, {len(alarms)} false alarms in those that were tried")
    assert alarms == []


@pytest.mark.parametrize(
    ("way", "named"),
    [
        ("by letter to the Repairs team", True),
        ("by letter to Housing Repairs, 4 Mill Street, Northampton NN1 1DE", False),
        ("by email to repairs@council.example", False),
    ],
)
def test_a_letter_that_leaves_only_writing_has_to_say_where_to_write(way: str, named: bool) -> None:
    use = next(use for use in uses_of("contact-restriction") if use.facts.get("channel") == ("writing-only",))
    found = found_with(use, "contact-limit", way)
    assert ["writing is the only way" in one.text for one in found] == ([True] if named else [])


@pytest.mark.parametrize(
    ("challenge", "named"),
    [
        ("reviews@council.example, within 20 working days", ["challenge-to-nobody"]),
        ("Dana Whitlock, Head of Customer Services", ["challenge-to-nowhere"]),
        ("Dana Whitlock, Head of Customer Services, dana.whitlock@council.example", []),
    ],
)
def test_a_challenge_that_reaches_nobody_is_found_unless_the_letterhead_has_an_address(
    challenge: str, named: list[str]
) -> None:
    use = whole_use("contact-restriction")
    found = [one.key.split(":")[1] for one in found_with(use, "challenge-to", challenge)]
    assert found == named
    letterhead = replace(
        the_policy(), settings=(Setting("council-address", "", "1 Mill Street", use.letter.place),)
    )
    values = examples() | {"challenge-to": challenge}
    there = check_letter(letterhead, use.letter, finish(use, values), values, use.today)
    nowhere = [one for one in there if one.key.startswith("sense:challenge-to-nowhere")]
    assert nowhere == []
