"""Table rows split as GitHub splits them."""

import pytest

from wizard.source.grid import find_grid, split_row
from wizard.source.reading import Reading

from .content import piece


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ("| a | b |", ["a", "b"]),
        ("a | b", ["a", "b"]),
        ("|a||b|", ["a", "", "b"]),
        (r"| a \| b | c", [r"a \| b", "c"]),
        ("|", [""]),
        ("| a |  ", ["a"]),
        ("", [""]),
    ],
)
def test_splits_at_bars(row: str, cells: list[str]) -> None:
    assert [cell.text for cell in split_row(piece(row))] == cells


def test_a_cell_knows_its_place() -> None:
    assert [str(cell.place()) for cell in split_row(piece("  | a |  b |"))] == ["x.md:1:5", "x.md:1:10"]


def test_the_text_around_the_table_is_kept() -> None:
    grid = find_grid(piece("Before.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nAfter.\n"), Reading())
    assert grid is not None
    assert grid.text == "Before.\n\nAfter."
    assert [[cell.text for cell in cells] for _, cells in grid.rows] == [["1", "2"]]
