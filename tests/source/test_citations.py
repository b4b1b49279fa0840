"""Citations are found in running text."""

import pytest

from wizard.source.citations import kind_cited, note_citations
from wizard.source.reading import Reading

from .content import piece


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("See @no-dumping.", ("no-dumping",)),
        ("(@a, @b-1; @a)", ("a", "b-1")),
        ("clerk@example.org and @@twice", ()),
        ("**@bold**, [@link](x)", ("bold", "link")),
        ("@term-apc explains, @law-x-s1 obliges", ("law-x-s1",)),
    ],
)
def test_finds_clauses_and_sources(text: str, cited: tuple[str, ...]) -> None:
    assert note_citations(Reading(), piece(text)) == cited


def test_notes_each_with_its_place_for_checking() -> None:
    reading = Reading()
    note_citations(reading, piece("a\nb @x @term-y"))
    assert [(each.kind, each.id, str(each.place)) for each in reading.references] == [
        ("clause", "x", "x.md:2:3"),
        ("term", "term-y", "x.md:2:6"),
    ]


def test_the_prefix_tells_the_kind() -> None:
    assert [kind_cited(name) for name in ("law-a", "guide-a", "term-a", "lawful")] == [
        "source",
        "source",
        "term",
        "clause",
    ]
