"""The names a letter reads are found with their places."""

import pytest

from wizard.source.faults import ContentError
from wizard.source.reading import Reading
from wizard.source.templates import note_names

from .content import piece


def names_in(text: str) -> list[tuple[str, str]]:
    reading = Reading()
    note_names(piece(text), reading)
    reading.faults.raise_any()
    return [(name, str(place)) for name, place in reading.names]


def test_finds_names_in_tags_only() -> None:
    assert names_in("date {{ date }}\nand {% if a and b.date %}x{% endif %}") == [
        ("date", "x.md:1:9"),
        ("a", "x.md:2:11"),
        ("b", "x.md:2:17"),
        ("b.date", "x.md:2:17"),
    ]


def test_names_that_a_template_sets_itself_need_no_field() -> None:
    text = "{% for x in list %}{{ loop.index }} {{ x }}{% endfor %}{% set y = 1 %}{{ y }}"
    assert names_in(text) == [("list", "x.md:1:13")]


@pytest.mark.parametrize(
    "text", ["{{", "{% if %}", "{{ a b }}", "{{ " + "(" * 5000, "{{ " + "9" * 5000 + " }}"]
)
def test_what_is_no_template_is_a_fault(text: str) -> None:
    with pytest.raises(ContentError):
        names_in(text)
