"""A phrase is looked for at just those words with which it can begin: nothing is lost by that."""

import pytest

from wizard.letters.tone import FAMILIES
from wizard.letters.tone.phrase import HEAD, choices, heads, pattern


@pytest.mark.parametrize(
    ("phrase", "begins"),
    [
        ("liar", {"lia"}),
        ("(liar|fool)s?", {"lia", "foo"}),
        ("(a )?crime", {"a", "cri"}),
        ("be so", {"be"}),
        ("e-?mails", {"e"}),
        (r"\w+ty", {""}),
        (r"(?<!if\s)you need", {"you"}),
        ("((very|so) )*rude", {"ver", "so", "rud", ""}),
        ("sa(y|id)", {"say", "sai"}),
        ("(never ){0,2}again", {""}),
    ],
)
def test_the_letters_with_which_a_phrase_can_begin(phrase: str, begins: set[str]) -> None:
    assert heads(phrase) == begins


def test_choices_are_split_at_the_outermost_bars() -> None:
    assert choices("a (b|c)|[|]d|e") == ("a (b|c)", "[|]d", "e")


def test_every_phrase_is_a_pattern_and_begins_with_few_letters() -> None:
    parts = [part for family in FAMILIES for phrase in family.phrases for part in choices(phrase)]
    wild = [part for part in parts if "" in heads(part)]
    assert all(pattern(part) and max(map(len, heads(part))) <= HEAD for part in parts)
    assert len(wild) < len(parts) / 100
