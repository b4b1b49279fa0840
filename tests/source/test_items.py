"""Files split into items, and items into heading, note and text."""

import pytest

from wizard.source.items import read_items, split_heading, split_note
from wizard.source.reading import Reading

from .content import piece


def test_every_item_line_starts_an_item() -> None:
    reading = Reading()
    items = read_items(piece("\n{#a x=1}\nOne.\n\n{#b}\n\n  Set in.\n\n\n"), "clause", reading)
    reading.faults.raise_any()
    assert [(item.id, item.body.text) for item in items] == [("a", "One."), ("b", "  Set in.")]


def test_a_comment_in_a_letter_is_no_item_line() -> None:
    items = read_items(piece("{#a}\nOne.\n{# a comment #}\nTwo."), "paragraph", Reading())
    assert [item.body.text for item in items] == ["One.\n{# a comment #}\nTwo."]


@pytest.mark.parametrize(
    ("text", "rest", "note"),
    [
        ("One.", "One.", ""),
        ("One.\n\n> Note\n> goes on.\n\nTwo.", "One.\n\n\n\nTwo.", "Note\ngoes on."),
        ("> A\n\n> B", "\n\n", "A\n\nB"),
        ("> lazy\nline", "", "lazy\nline"),
        ("- list\n\n  > inside", "- list\n\n  > inside", ""),
        ("a > b", "a > b", ""),
    ],
)
def test_quotation_blocks_are_the_note(text: str, rest: str, note: str) -> None:
    assert split_note(piece(text)) == (rest, note)


@pytest.mark.parametrize(
    ("text", "heading", "rest"),
    [
        ("{#a}\n## What? ##\n\nText.", "What?", "Text."),
        ("{#a}\n\n# C# or not\nText.", "C# or not", "Text."),
        ("{#a}\n## Alone", "Alone", ""),
    ],
)
def test_an_item_opens_with_its_heading(text: str, heading: str, rest: str) -> None:
    reading = Reading()
    (item,) = read_items(piece(text), "tier", reading)
    found = split_heading(item, reading)
    reading.faults.raise_any()
    assert [part.text for part in found] == [heading, rest]
