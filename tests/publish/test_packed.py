"""A packed paper is the same paper: every object under its number, fewer bytes; anything else is refused."""

import io
import re
from functools import cache

import pytest
from pypdf import PdfReader
from pypdf.generic import PdfObject, StreamObject

from wizard.publish.print import press
from wizard.publish.print.packed import PackingError, packed
from wizard.publish.print.press import Paper, can_print, set_paper

pytestmark = pytest.mark.skipif(not can_print(), reason="the typeface source-sans is missing: npm ci")

# Text that looks like a PDF: objects are told apart by the table of places, never by looking for them.
TEXT = """#set document(title: "A paper")
#set text(font: "Source Sans 3")
= First
endobj 7 0 obj endstream
#for part in range(400) [
  == Part #part
  Some words (with brackets) and a #link("https://example.org/endobj")[link].
]
"""


@cache
def papers() -> tuple[bytes, bytes]:
    """A paper as Typst writes it, and as it is laid."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(press, "packed", lambda made: made)
        loose = set_paper(Paper("x.pdf", TEXT, "2025-09-22"))
    return loose, packed(loose)


def told(thing: PdfObject | None) -> object:
    """What an object holds, its numbers and its bytes."""
    return re.sub(r", \d+\)", ")", repr(thing)), thing.get_data() if isinstance(thing, StreamObject) else b""


def test_every_object_is_there_under_its_number_in_far_fewer_bytes() -> None:
    loose, small = papers()
    before, after = (PdfReader(io.BytesIO(one), strict=True) for one in (loose, small))
    numbers = range(1, int(before.trailer["/Size"]))
    assert len(numbers) > 1200
    assert [told(after.get_object(one)) for one in numbers] == [
        told(before.get_object(one)) for one in numbers
    ]
    for name in ("/Root", "/Info", "/ID"):
        assert told(after.trailer.raw_get(name)) == told(before.trailer.raw_get(name))
    assert [page.extract_text() for page in after.pages] == [page.extract_text() for page in before.pages]
    assert len(small) < len(loose) / 2


def test_what_is_laid_is_packed() -> None:
    assert set_paper(Paper("x.pdf", TEXT, "2025-09-22")) == papers()[1]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"\ntrailer", b"\ntrailed"),
        (b"\n%%EOF", b"\n"),
        (b"\n2 0 obj", b"\n2 0 job"),
        (b"xref\n0 ", b"xref\n1 "),
    ],
)
def test_what_is_not_laid_out_as_typst_does_it_is_refused(old: bytes, new: bytes) -> None:
    loose, small = papers()
    with pytest.raises(PackingError):
        packed(loose.replace(old, new))
    with pytest.raises(PackingError):
        packed(small)
