"""Front matter values know where they stand, and stay as they were written."""

import pytest

from wizard.source.faults import ContentError, Faults
from wizard.source.frontmatter import read_front_matter, read_yaml
from wizard.source.text import Source
from wizard.source.values import Value

from .content import piece


def value_of(text: str) -> Value:
    faults = Faults()
    value = read_yaml(piece(text), faults)
    faults.raise_any()
    assert value is not None
    return value.entries[0][1] if value.form == "map" else value


@pytest.mark.parametrize(
    ("written", "text", "piece_text", "place"),
    [
        ("k: plain text # comment", "plain text", "plain text", "1:4"),
        ("k: 'quoted'", "quoted", "quoted", "1:5"),
        ('k: "a\\nb"', "a\nb", "a\\nb", "1:5"),
        ("k: >\n  folded\n  text\n", "folded text", "  folded\n  text\n", "2:1"),
        ("k: 1.10", "1.10", "1.10", "1:4"),
        ("k: no", "no", "no", "1:4"),
        ("k: 2025-09-22", "2025-09-22", "2025-09-22", "1:4"),
        ("k: ~", "", "~", "1:4"),
        ("é: ü", "ü", "ü", "1:4"),
    ],
)
def test_a_value_means_its_text_and_stands_where_it_is_written(
    written: str, text: str, piece_text: str, place: str
) -> None:
    value = value_of(written)
    assert (value.text, value.piece.text, str(value.place)) == (text, piece_text, f"x.md:{place}")


def test_lists_and_commas_give_the_same_words() -> None:
    for written in ("k: a, b-c", "k: [a, b-c]", "k:\n  - a\n  - b-c"):
        assert [word.text for word in value_of(written).words()] == ["a", "b-c"]


def test_front_matter_ends_at_the_second_fence_and_places_count_from_the_file() -> None:
    faults = Faults()
    front, body = read_front_matter(Source.of("x.md", "--- \na: 1\nb: 2\n---\nbody\n---\n"), faults)
    assert front is not None
    assert [str(front.need(key).place) for key in "ab"] == ["x.md:2:4", "x.md:3:4"]
    assert body.text == "body\n---\n"


@pytest.mark.parametrize(
    "text", ["[" * 5000, "a: &x [*x]", "a: \x00", "a: b: c", "? ", "- a\nb: c", "--- a\n--- b"]
)
def test_whatever_is_not_plain_yaml_is_a_fault(text: str) -> None:
    faults = Faults()
    value = read_yaml(piece(text), faults)
    if value is None:
        with pytest.raises(ContentError):
            faults.raise_any()
