"""Conditions at the desk: plain sentences from the same tables, choices, and the text that they write."""

from dataclasses import replace
from pathlib import Path

import pytest

from wizard.check.words import as_written
from wizard.desk.sentences import Sentences
from wizard.desk.whens import Chosen, chosen_in, conditions_in, of_the_fact, with_one, written
from wizard.model import Condition, Policy
from wizard.source.load import load_policy

CONTENT = Path(__file__).resolve().parents[2] / "policy_source"


@pytest.fixture(scope="module")
def policy() -> Policy:
    return load_policy(CONTENT)


@pytest.fixture(scope="module")
def sentences(policy: Policy) -> Sentences:
    return Sentences(policy)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "tiers = formal-warning and adjustments = unknown",
            "a response is “Formal written warning”, and “Adjustments agreed or asked for” is not known",
        ),
        ("adjustments = not unknown", "“Adjustments agreed or asked for” is known"),
        ("care-need = not own", "“Social care” is not “Yes, the person's own”"),
        (
            "care-need = own, other",
            "“Social care” is “Yes, the person's own” or “Yes, of somebody they visit or care for”",
        ),
        (
            "steps = not formal, verbal",
            "“Earlier steps” includes none of “Formal written warning” and “Verbal warning”",
        ),
        ("tiers = not premises-ban", "no response is “Ban from premises”"),
    ],
)
def test_a_condition_reads_as_a_sentence(policy: Policy, sentences: Sentences, text: str, words: str) -> None:
    conditions = conditions_in(text, policy)
    assert conditions is not None
    assert sentences.where(conditions) == words


def text_of(conditions: tuple[Condition, ...]) -> str:
    return " and ".join(as_written(one) for one in conditions)


def test_every_condition_of_the_letters_has_words_and_choices_that_write_it_again(
    policy: Policy, sentences: Sentences
) -> None:
    looked = 0
    for letter in policy.letters:
        for paragraph in letter.paragraphs:
            words = sentences.where(paragraph.when)
            assert words.count(", and ") >= len(paragraph.when) - 1
            assert not any(
                f" {one.fact} " in words.replace("“", " ") for one in paragraph.when if "-" in one.fact
            )
            chosen = chosen_in(text_of(paragraph.when), paragraph.when)
            assert chosen is not None and written(chosen) == text_of(paragraph.when)
            looked += bool(words)
    assert looked > 200


def test_what_is_chosen_is_written_as_a_programmer_writes_it(policy: Policy) -> None:
    text = "who = not stranger and steps = formal, verbal and adjustments = unknown"
    chosen = chosen_in(text, conditions_in(text, policy) or ())
    assert chosen is not None
    assert written(chosen) == text
    more = replace(
        chosen[1],
        values=of_the_fact({"formal", "ban", "verbal"}, ("verbal", "formal", "ban"), chosen[1].values),
    )
    assert written(with_one(chosen, 1, more)) == text.replace("formal, verbal", "formal, verbal, ban")
    assert written(with_one(chosen, 0, None)) == text.removeprefix("who = not stranger and ")
    assert (
        written(with_one(chosen, 3, Chosen("tiers", "not", ("premises-ban",))))
        == f"{text} and tiers = not premises-ban"
    )
    assert not Chosen("tiers", "one").complete


def test_a_rank_that_stands_for_several_responses_is_said_and_left_as_text(
    policy: Policy, sentences: Sentences
) -> None:
    text = "tiers = every-response"
    conditions = conditions_in(text, policy)
    assert conditions is not None
    assert chosen_in(text, conditions) is None
    assert "“Verbal warning”" in sentences.where(conditions)
    assert conditions_in("tiers == x", policy) is None


def test_what_gives_a_statement_is_told_from_the_tables(policy: Policy, sentences: Sentences) -> None:
    found = list(sentences.given("statements", "check-fits"))
    assert [(one.path, one.when) for one in found] == [
        ("decisions/24-checks.md", "“Route” is “ladder” or “care”")
    ]
    assert found[0].rows == ((1, "when “Step” is none of “settled”, “already refused” and “unidentified”"),)
    first = next(table for table in policy.tables if table.hit == "first")
    given = sentences.given(first.outputs[0], first.rows[1].outputs[0][0])
    rows = [
        words
        for one in given
        for number, words in one.rows
        if one.path.endswith(Path(first.place.file).name) and number > 1
    ]
    assert rows and all(words.endswith("if no row above it holds") for words in rows)
