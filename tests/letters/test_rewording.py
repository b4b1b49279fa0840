"""A person's own words in place of a paragraph's: shown as typed, checked like the letter's own."""

from dataclasses import replace

import pytest

from wizard.letters import check_letter, is_complete, plain_text
from wizard.letters.rewording import from_words, is_free, to_words, words_key
from wizard.model import Letter

from .real import LETTERS, Use, examples, findings, finish, the_policy, use_with, uses_of, whole

pytestmark = pytest.mark.usefixtures("lines_remembered")

RESTRICTION = "contact-restriction"
ONE_IN = 3
"""Of the elements of each letter, in an ordinary run; not the same place in each letter."""


def use() -> Use:
    return uses_of(RESTRICTION)[0]


def with_words(paragraph: str, words: str, of: Use | None = None) -> dict[str, str]:
    return {**examples(), words_key((of or use()).letter.id, paragraph): words}


def blocks(values: dict[str, str], paragraph: str) -> list[tuple[str, list[str]]]:
    return [
        (block.kind, ["".join(run.text for run in item) for item in block.items])
        for block in finish(use(), values).blocks
        if block.paragraph == paragraph
    ]


def part(letter: Letter, paragraph: str):
    return next(part for part in letter.paragraphs if part.id == paragraph)


def test_words_stand_under_the_paragraphs_own_heading() -> None:
    heading = blocks(examples(), "facts")[0]
    told = blocks(with_words("facts", "First.\n\n- one\n- two\n\nLast\nline."), "facts")
    assert told == [
        heading,
        ("paragraph", ["First."]),
        ("bullets", ["one", "two"]),
        ("paragraph", ["Last\nline."]),
    ]


def test_words_are_text_and_nothing_else() -> None:
    hostile = "**x** {{ 7*7 }} <b>& @restrict-contact [a](http://b) \ue0003\ue001"
    assert blocks(with_words("household", hostile), "household") == [("paragraph", [hostile])]


def test_offered_words_put_back_unchanged_change_nothing() -> None:
    for name in LETTERS:
        for one in uses_of(name)[:1]:
            for paragraph in one.letter.paragraphs:
                own = tuple(block for block in whole(one).blocks if block.paragraph == paragraph.id)
                again = from_words(to_words(own), paragraph, own, "key")
                assert [block.kind for block in again] == [
                    "bullets" if block.kind == "numbers" else block.kind for block in own
                ], (name, paragraph.id)
                assert [block.runs and "".join(run.text for run in block.runs) for block in again] == [
                    "".join(run.text for run in block.runs) for block in own
                ]


def test_what_the_policy_asks_for_cannot_be_reworded() -> None:
    letter = use().letter
    assert not is_free(letter, part(letter, "review"))  # policy: must
    assert not is_free(letter, part(letter, "email-only"))  # carries what 10.5 asks for
    assert is_free(letter, part(letter, "household"))
    values = with_words("review", "We will see.")
    assert finish(use(), values) == whole(use())


def test_a_value_that_is_still_said_counts_and_one_that_is_gone_is_named() -> None:
    start, end = examples()["start-date"], examples()["end-date"]
    kept = with_words("period", f"From {start} to {end}, and not a day more.")
    assert not [
        one for one in findings(use(), values=kept) if one.element == "period" and one.kind == "missing"
    ]
    gone = [
        one
        for one in findings(use(), values=with_words("period", f"From {start}."))
        if one.element == "period"
    ]
    assert {one.kind for one in gone} == {"missing", "words"}
    missing = next(one for one in gone if one.kind == "missing")
    assert missing.fields == ("end-date",)
    assert "before you changed the words" in missing.text


def test_a_short_value_is_not_found_inside_a_longer_word() -> None:
    values = {**with_words("problem", "Catastrophe."), "effect": "Cat"}
    finished = finish(use(), values)
    assert not [run for block in finished.blocks for run in block.runs if run.field == "effect"]


def test_the_person_is_asked_to_read_their_words_once_more_until_they_have() -> None:
    values = with_words("challenge", f"Ask {examples()['challenge-to']}.")
    reminders = [one for one in findings(use(), values=values) if one.kind == "words"]
    assert [one.element for one in reminders] == ["challenge"]
    assert not reminders[0].blocking
    other = [
        one.key for one in findings(use(), values=with_words("challenge", "Ask.")) if one.kind == "words"
    ]
    assert other != [reminders[0].key]


def test_own_words_are_judged_like_typed_text() -> None:
    values = with_words(
        "household", "You are a psychopath. A date of birth: 1.1.1970. This is a court order."
    )
    told = " ".join(one.text for one in findings(use(), values=values) if one.kind == "tone")
    assert "psychopath" in told and "date of birth" in told and "court order" in told


def test_an_element_in_own_words_that_say_nothing_brings_the_standard_words_back() -> None:
    assert finish(use(), with_words("household", " \u200b\n ")) == whole(use())


def test_every_element_that_may_be_reworded_is_still_checked(pytestconfig: pytest.Config) -> None:
    """In every letter: put empty words in place of each free element, and see it pointed at."""
    every = 1 if pytestconfig.getoption("--all") else ONE_IN
    for place, name in enumerate(LETTERS):
        letter = uses_of(name)[0].letter
        for element in letter.elements[place % every :: every]:
            case = use_with(name, element.id)
            parts = [
                one for one in letter.paragraphs if one.element == element.id and one.id in whole(case).used
            ]
            values = dict(examples())
            for one in parts:
                if is_free(letter, one):
                    values[words_key(name, one.id)] = "Something else."
            if values == examples():
                continue
            finished = finish(case, values)
            pointed = check_letter(the_policy(), letter, finished, values, case.today)
            assert [one for one in pointed if one.element == element.id], (name, element.id)
            keys = [one.key for one in pointed]
            assert not is_complete(tuple(replace(one, blocking=True) for one in pointed), keys)


def test_names_under_which_words_are_kept_fit_a_case_file() -> None:
    for letter in the_policy().letters:
        for one in letter.paragraphs:
            assert len(words_key(letter.id, one.id)) <= 80


def test_the_plain_text_and_the_page_hold_the_words() -> None:
    assert "Only you, nobody else." in plain_text(
        finish(use(), with_words("household", "Only you, nobody else."))
    )
