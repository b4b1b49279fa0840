"""Item lines and answers carry their properties in braces."""

import pytest

from wizard.source.attributes import read_attributes
from wizard.source.faults import ContentError, Faults

from .content import piece


def test_reads_id_values_and_flags() -> None:
    read = read_attributes(piece('{#an-id  no="1.2" force=must judgement  }'), Faults())
    assert read is not None
    assert read.id is not None
    assert read.id.text == "an-id"
    found = [(key.text, value.text, value.form) for key, value in read.entries]
    assert found == [("no", "1.2", "text"), ("force", "must", "text"), ("judgement", "", "flag")]


def test_a_value_knows_its_place_inside_the_quotes() -> None:
    read = read_attributes(piece('{if="so and so"}'), Faults())
    assert read is not None
    assert [str(value.place) for _, value in read.entries] == ["x.md:1:6"]


def test_quotes_may_hold_braces_and_line_ends() -> None:
    read = read_attributes(piece('{if="a } b\n   c"}'), Faults())
    assert read is not None
    assert [value.text for _, value in read.entries] == ["a } b c"]


@pytest.mark.parametrize(
    ("line", "place", "what"),
    [
        ("{#id key=value", "1:15", "never closed"),
        ("{#id key= value}", "1:6", "cannot be read"),
        ('{#id key="value}', "1:6", "cannot be read"),
        ('{#id key="a"b}', "1:6", "cannot be read"),
        ("{#id key=a,b}", "1:6", "cannot be read"),
        ("{key #id}", "1:6", "ID in the middle"),
        ("{#id #other}", "1:6", "ID in the middle"),
        ("{#id} text", "1:7", "after the closing brace"),
    ],
)
def test_tells_where_a_line_cannot_be_read(line: str, place: str, what: str) -> None:
    faults = Faults()
    assert read_attributes(piece(line), faults) is None
    with pytest.raises(ContentError, match=what) as caught:
        faults.raise_any()
    assert str(caught.value).startswith(f"x.md:{place}: ")
