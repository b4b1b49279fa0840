"""Cells and `when` follow their grammar."""

import pytest

from wizard.source.conditions import read_cell, read_when
from wizard.source.faults import ContentError
from wizard.source.reading import Reading

from .content import piece


@pytest.mark.parametrize(
    ("cell", "values", "negated"),
    [
        ("yes", ("yes",), False),
        ("yes, no", ("yes", "no"), False),
        ("not yes,no", ("yes", "no"), True),
        ("  3-days ", ("3-days",), False),
        ("anyone", ("anyone",), False),
    ],
)
def test_a_cell_names_values(cell: str, values: tuple[str, ...], negated: bool) -> None:
    reading = Reading()
    condition = read_cell("fact", piece(cell), reading)
    assert condition is not None
    assert (condition.fact, condition.values, condition.negated) == ("fact", values, negated)
    reading.faults.raise_any()


def test_any_is_no_condition() -> None:
    reading = Reading()
    assert read_cell("fact", piece("any"), reading) is None
    reading.faults.raise_any()


def test_when_joins_conditions_and_notes_where_each_value_stands() -> None:
    reading = Reading()
    conditions = read_when(piece("a = x, y and\n  b = not z"), "when", reading)
    assert [(each.fact, each.values, each.negated) for each in conditions] == [
        ("a", ("x", "y"), False),
        ("b", ("z",), True),
    ]
    assert [str(use.place) for use in reading.values] == ["x.md:1:5", "x.md:1:8", "x.md:2:11"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", "1:1"),
        ("a", "1:2"),
        ("a =", "1:4"),
        ("a = any", "1:5"),
        ("a = x b = y", "1:7"),
        ("a = x and", "1:10"),
        ("a = x or b = y", "1:7"),
        ("a == x", "1:4"),
        ("a = X", "1:5"),
        ("not = x", "1:1"),
    ],
)
def test_when_tells_where_it_cannot_be_read(text: str, place: str) -> None:
    reading = Reading()
    read_when(piece(text), "when", reading)
    with pytest.raises(ContentError) as caught:
        reading.faults.raise_any()
    assert str(caught.value).startswith(f"x.md:{place}: in 'when', ")
