"""A sentence that no table names is weighed as a whole: only what was typed, and not what is short."""

from dataclasses import replace

import pytest

from wizard.letters.tone import find, hits, search
from wizard.letters.tone.groups import GRAINS, GROUPS, group
from wizard.letters.tone.sentences import sentences
from wizard.letters.tone.weigh import WEIGHTS, weigh
from wizard.letters.tone.weighed import WEIGHED, told_by_weight

from .made import only
from .phrases import labelled

HEAVY = (
    "Your emails are the highlight of our otherwise dull working week.",
    "Thank you for yet another lecture on our failings.",
)


def odds(text: str) -> float:
    (sentence,) = sentences(text)
    return weigh(sentence).odds


def test_each_kind_has_a_weight_and_every_line_is_whole() -> None:
    assert len(WEIGHTS) > 1000
    assert {len(row) for row in WEIGHTS.values()} == {len(WEIGHED)}


def test_what_the_person_said_weighs_nothing() -> None:
    assert odds("You are a waste of our time and always will be.") > odds(
        "You said that you are a waste of our time and always will be."
    )


def test_only_what_was_typed_is_told_by_weight(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "_by_tables", lambda sentence: iter(()))
    heavy = next(text for text in HEAVY if find(text))
    assert [hit.family for hit in hits(only("{{ what_happened }}", {"what-happened": heavy}))]
    assert list(hits(only(heavy, {}))) == []


def test_short_sentences_are_left_to_the_tables() -> None:
    (sentence,) = sentences("Another lecture, then.")
    assert told_by_weight(sentence) is None


def test_words_pointed_at_stand_in_the_sentence() -> None:
    text = "Thank you for yet another lecture on how badly we do our jobs."
    (sentence,) = sentences(text)
    weight = weigh(replace(sentence))
    assert 0 <= weight.start < weight.end <= len(text)


def test_a_word_that_no_sentence_holds_counts_by_its_group() -> None:
    held = {word.strip(".,;:?!") for one in labelled() for word in one.sentence.lower().split()}
    assert {"monster", "counterpart"}.isdisjoint(held)
    assert odds("You are quite a monster to every one of us.") > odds(
        "You are quite a counterpart to every one of us."
    )


def test_every_word_has_a_small_group_and_a_larger_one() -> None:
    assert len(GROUPS) > 10_000
    assert [len(set(numbers)) for numbers in zip(*GROUPS.values(), strict=True)] == [300, 100]
    assert group("pathetic", 0) == group("hopeless", 0) != group("garage", 0)
    assert {group("zzyzx", grain) for grain in range(GRAINS)} == {"@-", "@@-"}
