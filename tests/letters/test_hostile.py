"""Whatever is typed arrives as typed, and nothing in it runs, is parsed or breaks the file."""

import re
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wizard.letters import render_letter, write_docx
from wizard.letters.words import clean, is_filled

from .made import POLICY, known, letter_of, only
from .reading import FOOTER, MADE, READERS, page

HOSTILE = {
    "markup": "a & b < c > d ]]> e \"f\" 'g' &amp; &lt;",
    "script": "<script>alert(1)</script><img src=x onerror=alert(1)> <!-- c -->",
    "template": "{{7*7}} {% if x %} {# note #} {{ person_name }}",
    "markdown": "**x** _y_ `z` # h\n- one\n1. two\n\n> q\n[a](http://b.example) ![i](j) \\*",
    "control": "a\x00b\x07c\x0bd\x1fe\x7ff",
    "not characters": "a\ufffeb\uffffc\ud800d\udfff",
    "bidi": "\u202eabc\u202c \u2066def\u2069 \u200f\u200e",
    "right to left": "مرحبا بالعالم (12) שלום",
    "emoji": "😀👩‍👩‍👧🇬🇧\ufe0f",
    "long": "word " * 1999 + "word",
    "unbroken": "x" * 10_000,
    "formula": "=1+1\n+44\n-5\n@SUM(A1)\n@spoc-letter",
    "private use": "\ue0000\ue001\ue00099\ue001",
    "line ends": "a\r\nb\rc\n\nd\ttab  two",
    "entities": "&#60;b&#62; %3Cb%3E \\u003c",
}
TEXT = "See **{{ what_happened }}** here.\n\n- {{ what_happened }}\n\n## {{ what_happened }}"


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_arrives_as_typed(name: str, reader: str) -> None:
    typed = HOSTILE[name]
    finished = only(TEXT, {"what-happened": typed, "person-name": typed})
    expected = clean(typed)
    seen = READERS[reader](finished)
    if reader == "e-mail":
        seen = seen.replace("\n  ", "\n")  # The lines of a list item are indented.
    assert f"Dear {expected}" in seen
    assert f"See {expected} here." in seen
    assert seen.count(expected) >= 4


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(codec=None, exclude_categories=()), min_size=1))
def test_any_text_arrives_as_typed(typed: str) -> None:
    finished = only("See **{{ what_happened }}** here.", {"what-happened": typed})
    shown = f"See {clean(typed) if is_filled(clean(typed)) else '[what happened]'} here."
    for read in READERS.values():
        assert shown in read(finished)


@pytest.mark.parametrize("name", HOSTILE)
def test_typed_text_makes_no_element(name: str) -> None:
    calm = [tag for tag, _ in page(only(TEXT, {"what-happened": "calm"})).tags if tag != "br"]
    wild = [tag for tag, _ in page(only(TEXT, {"what-happened": HOSTILE[name]})).tags if tag != "br"]
    # In one order or another: how much text stands with the signature hangs on how long it is.
    assert sorted(wild) == sorted(calm)


@pytest.mark.parametrize("name", HOSTILE)
def test_every_part_of_the_word_file_is_well_formed(name: str) -> None:
    typed = HOSTILE[name]
    letter = letter_of(TEXT.replace("what_happened", "person_name"), "record")
    finished = render_letter(POLICY, letter, known(), {"person-name": typed}, typed)
    file = write_docx(finished, footer=FOOTER + typed, created_iso=MADE)
    with ZipFile(BytesIO(file)) as archive:
        parts = {part: archive.read(part).decode() for part in archive.namelist()}
    for text in parts.values():
        ElementTree.fromstring(text)
    assert not any(re.search("TargetMode|<!DOCTYPE|<!ENTITY", text) for text in parts.values())


def test_a_list_of_hostile_lines_keeps_each_line() -> None:
    lines = ["=1+1", "- **x**", "1. {{7*7}}", "<li>"]
    finished = only("- {{ examples }}", {"examples": "\n".join(lines)})
    (block,) = [block for block in finished.blocks if block.kind == "bullets"]
    assert [item[0].text for item in block.items] == lines
