"""Front matter values know where they stand, and stay as they were written."""

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import PROJECT
from wizard.source import frontmatter
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


PARTS = [
    *(
        "- ",
        "\n",
        "\n  ",
        "  ",
        "a",
        "b: ",
        ": ",
        ":",
        "k: v\n",
        "? ",
        "[",
        "]",
        "{",
        "}",
        ", ",
        "'",
        '"',
        "\\n",
    ),
    *("\\", "#", " #", "&a ", "*a", "|\n", ">-\n", "|+\n  ", "%", "@", "~", "é", "<<: ", "- a", "- b: c\n"),
    *('"x y"', "é: ü", "\n- ", "\n\n", "http://x", "\U0001f600", "1.10"),
]


def composed(text: str) -> object:
    """Every node with its place, or that there is none."""

    def told(node: yaml.Node) -> object:
        inside = node.value if isinstance(node.value, str) else [*map(deep, node.value)]
        return (
            type(node),
            node.tag,
            node.start_mark.index,
            node.end_mark.index,
            getattr(node, "style", "") or "",
            inside,
        )

    def deep(node: object) -> object:
        return tuple(map(told, node)) if isinstance(node, tuple) else told(node)

    try:
        node = frontmatter._composed(text)
    except yaml.YAMLError as error:
        return str(error)
    return node and told(node)


def by_both(text: str) -> tuple[object, object]:
    """What is read with the reader in C and without, as in a browser."""
    with pytest.MonkeyPatch.context() as patch:
        quick = composed(text)
        patch.setattr(frontmatter, "FAST", None)
        return quick, composed(text)


@settings(deadline=None, max_examples=400)
@given(st.lists(st.sampled_from(PARTS), max_size=14).map("".join))
def test_the_reader_in_c_says_what_the_one_in_a_browser_says(text: str) -> None:
    quick, slow = by_both(text)
    assert quick == slow


@pytest.mark.parametrize("text", ["~\t", "!", "|#", ">\n\ufeff", "[b: ]", "{k:\n}", "a: \x85", "a: b: c"])
def test_what_the_two_take_otherwise_is_left_to_the_one_in_python(text: str) -> None:
    quick, slow = by_both(text)
    assert quick == slow


def test_the_reader_in_c_is_there_and_reads_the_real_content() -> None:
    """Else every command would take a second longer, and nobody would see why."""
    files = [(PROJECT / "policy_source").glob(name) for name in ("*.yml", "letters/fields.yml")]
    texts = [file.read_text(encoding="utf-8") for some in files for file in some]
    assert frontmatter.FAST is not None and len(texts) > 4
    quick = [text for text in texts if not frontmatter.TAKEN_OTHERWISE.search(text)]
    assert sum(map(len, quick)) > 0.8 * sum(map(len, texts))
    assert all(quick == slow for quick, slow in map(by_both, texts))
