"""Every character of a file knows its line and column."""

from pathlib import Path

import pytest

from wizard.source.faults import Faults
from wizard.source.text import Source, read_source, tidy

from .content import piece


def test_places_count_lines_and_columns_from_one() -> None:
    source = Source.of("x.md", "ab\n\ncd")
    places = [(place.line, place.column) for place in map(source.place, range(6))]
    assert places == [(1, 1), (1, 2), (1, 3), (2, 1), (3, 1), (3, 2)]


def test_a_part_keeps_its_place() -> None:
    part = piece("one\n  two ").sub(4, 10).strip()
    assert (part.text, str(part.place())) == ("two", "x.md:2:3")


def test_lines_join_to_the_text_again() -> None:
    text = "a\n\nb\x85c\n"
    assert "\n".join(line.text for line in piece(text).lines()) == text


def test_blank_lines_go_but_an_indent_stays() -> None:
    assert piece("\n  \n    code\ntext\n\n").strip_lines().text == "    code\ntext"


@pytest.mark.parametrize(
    ("text", "first", "rest"), [("a\nb\n", "a", "b\n"), ("a", "a", ""), ("\nb", "", "b"), ("", "", "")]
)
def test_the_first_line_splits_off(text: str, first: str, rest: str) -> None:
    assert [part.text for part in piece(text).split_line()] == [first, rest]


@pytest.mark.parametrize(
    ("written", "read"),
    [(b"a\r\nb", "a\nb"), (b"a\rb", "a\nb"), (b"\xef\xbb\xbfa", "a"), ("é".encode(), "é")],
)
def test_reads_any_line_end_and_a_byte_order_mark(tmp_path: Path, written: bytes, read: str) -> None:
    path = tmp_path / "x.md"
    path.write_bytes(written)
    source = read_source(path, "x.md", Faults())
    assert source is not None
    assert source.text == read


def test_tidy_leaves_one_blank_line_between_paragraphs() -> None:
    assert tidy("\na\n \n\n\n  b\nc  \n") == "a\n\n  b\nc"
