"""Letters on the council's own letterhead, made and reopened by another library."""

import re
from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document

from wizard.codec import from_data, to_data
from wizard.letters import FinishedLetter, write_docx
from wizard.letters.docx import blank_letterhead
from wizard.model import Letterhead
from wizard.source.letterhead.read import letterhead_of

from .letterheads import changed, councils, packed, parts, saved
from .made import VALUES, finish, only
from .reading import FOOTER, MADE, word_text
from .test_hostile import HOSTILE

NUMBERED = "1. one\n2. two\n\nThen\n\n1. again\n\n- point"


def read(content: bytes) -> Letterhead:
    found: list[tuple[str, str]] = []
    letterhead = letterhead_of(content, found)
    assert not found
    return letterhead


def written(content: bytes, finished: FinishedLetter, **more: bool) -> bytes:
    return write_docx(finished, footer=FOOTER, created_iso=MADE, letterhead=read(content), **more)


@pytest.fixture(scope="module")
def councils_own() -> bytes:
    return councils()


def test_the_letter_stands_in_its_place_in_the_councils_styles(councils_own: bytes) -> None:
    document = Document(BytesIO(written(councils_own, finish())))
    assert "\n".join(paragraph.text for paragraph in document.paragraphs) == word_text(finish())
    assert "{{" not in document.element.xml
    heading = next(one for one in document.paragraphs if one.text == "Who to contact from now on")
    assert heading.style.name == "Heading 1"
    assert str(heading.style.font.color.rgb) == "7A003C"
    assert document.sections[0].left_margin.cm == pytest.approx(4, abs=0.01)


def test_places_in_header_and_footer_are_filled_even_where_word_cut_them(councils_own: bytes) -> None:
    section = Document(BytesIO(written(councils_own, finish()))).sections[0]
    assert section.header.paragraphs[0].text == "Borough of Sample Council"
    assert section.header.paragraphs[1].text == "\n".join(finish().letterhead)
    assert section.footer.paragraphs[0].text.startswith(f"Our ref: {FOOTER} · Page ")


def test_nothing_else_changes(councils_own: bytes) -> None:
    before, after = parts(councils_own), parts(written(councils_own, finish()))
    assert set(after) == set(before)
    assert before["word/media/image1.png"] == after["word/media/image1.png"]
    changes = {name for name in before if before[name] != after[name]}
    assert changes == {
        *(
            "word/document.xml",
            "word/header1.xml",
            "word/footer1.xml",
            "word/styles.xml",
            "word/numbering.xml",
        ),
        "docProps/core.xml",
    }
    assert b"Somebody" not in after["docProps/core.xml"]


def test_no_field_link_or_target_appears_whatever_is_typed(councils_own: bytes) -> None:
    outside = re.compile(rb"<w:(?:fldSimple|instrText|hyperlink|object|altChunk)\b|<Relationship |TargetMode")
    count = {name: len(outside.findall(part)) for name, part in parts(councils_own).items()}
    for typed in (*HOSTILE.values(), "{{ receipt }}", "\ue010receipt\ue011", "\ue010numbers\ue011"):
        finished = finish(dict.fromkeys(VALUES, typed))
        made = parts(
            written(councils_own, replace(finished, council=typed, letterhead=(typed,), title=typed))
        )
        assert {name: len(outside.findall(part)) for name, part in made.items()} == count


@pytest.mark.one_in(3)  # all of them at once are typed in the test above
@pytest.mark.parametrize("name", HOSTILE)
def test_typed_text_is_the_same_on_any_letterhead(councils_own: bytes, name: str) -> None:
    finished = finish(dict.fromkeys(VALUES, HOSTILE[name]))
    document = Document(BytesIO(written(councils_own, finished)))
    assert "\n".join(paragraph.text for paragraph in document.paragraphs) == word_text(finished)


def test_lists_begin_anew_and_leave_the_letterheads_own_alone(councils_own: bytes) -> None:
    made = parts(written(councils_own, only(NUMBERED, {})))
    numbering = made["word/numbering.xml"].decode()
    own = set(re.findall(r'<w:num w:numId="(\d+)"', parts(councils_own)["word/numbering.xml"].decode()))
    used = set(re.findall(r'<w:numId w:val="(\d+)"', made["word/document.xml"].decode()))
    assert len(used) == 3 and not used & own
    assert used <= set(re.findall(r'<w:num w:numId="(\d+)"', numbering))
    # The schema wants every kind of list before the first list.
    assert numbering.rindex("</w:abstractNum>") < numbering.index("<w:num ")


def test_a_letterhead_without_lists_gets_a_part_for_them() -> None:
    files = parts(councils())
    files.pop("word/numbering.xml")
    for name in ("[Content_Types].xml", "word/_rels/document.xml.rels"):
        files[name] = re.sub(rb"<(?:Override|Relationship)[^>]*numbering[^>]*/>", b"", files[name])
    document = Document(BytesIO(written(packed(files), only(NUMBERED, {}))))
    assert document.part.numbering_part is not None


def test_a_receipt_without_a_place_becomes_the_last_line() -> None:
    plain = councils(
        lambda document: setattr(document.sections[0].footer.paragraphs[0].runs[0], "text", "Page ")
    )
    document = Document(BytesIO(written(plain, finish())))
    assert document.paragraphs[-1].text == FOOTER


def test_an_empty_document_takes_the_letter_at_its_end() -> None:
    empty = councils(lambda document: setattr(document.paragraphs[-1], "text", ""))
    texts = [paragraph.text for paragraph in Document(BytesIO(written(empty, finish()))).paragraphs]
    assert next(text for text in texts if text) == "Mr A. Sample\n1 Sample Street\nSampletown"


def test_styles_are_known_by_name_in_any_language() -> None:
    french = changed(councils(), "word/styles.xml", b'w:styleId="Heading1"', b'w:styleId="Titre1"')
    document = Document(BytesIO(written(french, finish())))
    heading = next(one for one in document.paragraphs if one.text == "Who to contact from now on")
    assert (heading.style.style_id, heading.style.name) == ("Titre1", "Heading 1")
    names = [style.name for style in document.styles]
    assert len(names) == len(set(names))


def test_the_language_is_british_english(councils_own: bytes) -> None:
    styles = parts(written(councils_own, finish()))["word/styles.xml"].decode()
    assert re.findall(r"<w:lang [^>]*>", styles.partition("</w:docDefaults>")[0]) == [
        '<w:lang w:val="en-GB"/>'
    ]


def test_a_draft_says_so_on_any_letterhead(councils_own: bytes) -> None:
    document = Document(BytesIO(written(councils_own, finish(), draft=True)))
    assert document.paragraphs[0].text.startswith("DRAFT")


def test_the_neutral_letterhead_comes_back_as_it_went_out() -> None:
    """What the build offers to be changed in Word gives, unchanged, the letter that is made without one."""
    own = Document(BytesIO(write_docx(finish(), footer=FOOTER, created_iso=MADE)))
    back = Document(BytesIO(written(blank_letterhead(), finish())))
    assert [(one.text, one.style.name) for one in back.paragraphs] == [
        (one.text, one.style.name) for one in own.paragraphs
    ]
    for kind in ("first_page_header", "header", "first_page_footer", "footer"):
        before, after = (getattr(document.sections[0], kind) for document in (own, back))
        assert "\n".join(one.text for one in after.paragraphs) == "\n".join(
            one.text for one in before.paragraphs
        )


def test_it_travels_to_the_browser(councils_own: bytes) -> None:
    letterhead = read(councils_own)
    assert from_data(Letterhead, to_data(letterhead)) == letterhead


def doubled(document) -> None:
    document.add_paragraph("{{ letter }}")


def crowded(document) -> None:
    document.paragraphs[-1].text = "Dear {{ letter }}"


def unknown(document) -> None:
    document.sections[0].footer.paragraphs[0].runs[0].text = "{{ reciept }}"


def unplaced(document) -> None:
    document.paragraphs[-1].text = "Our ref"


DOCUMENT_TYPE = b"wordprocessingml.document.main+xml"
LINK = b"</Relationships>"
LINKS = "word/_rels/document.xml.rels"


def linked(kind: str, target: str) -> bytes:
    added = f'<Relationship Id="x" Type="a/{kind}" Target="{target}" TargetMode="External"/></Relationships>'
    return changed(councils(), LINKS, LINK, added.encode())


BAD = {
    "no zip": (b"hello", "is no Word file", "Word document (.docx)"),
    "old": (b"\xd0\xcf\x11\xe0 rest", "old Word file or has a password", "without a password"),
    "other zip": (packed({"a.txt": b""}), "no Word file", "(.docx)"),
    "too large": (bytes(3_000_001), "3 MB is the most", "Compress Pictures"),
    "template": (
        changed(councils(), "[Content_Types].xml", DOCUMENT_TYPE, b"x"),
        "Word template",
        "not .dotx",
    ),
    "macros": (packed({**parts(councils()), "word/vbaProject.bin": b""}), "can run", "take macros"),
    "picture from outside": (
        linked("image", "http://x.example/a.png"),
        "fetches http://x",
        "insert the picture",
    ),
    "tied": (linked("attachedTemplate", "file:///c:/a.dotx"), "tied to a template", "Normal"),
    "doubled": (councils(doubled), "more than once", "leave one"),
    "crowded": (councils(crowded), "other words on the line", "line of its own"),
    "unknown": (councils(unknown), "“reciept” that does not exist", "Did you mean receipt?"),
    "unplaced": (councils(unplaced), "no place for the letter", "{{ letter }} on a line"),
    "broken": (
        packed({**parts(councils()), "word/footer1.xml": b"<a"}),
        "word/footer1.xml",
        "open it in Word",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_wrong_is_told_with_how_to_mend_it(name: str) -> None:
    content, what, mend = BAD[name]
    found: list[tuple[str, str]] = []
    assert letterhead_of(content, found) == Letterhead()
    assert any(what in one and mend in two for one, two in found), found


def test_a_link_to_a_web_page_may_stay() -> None:
    assert read(linked("hyperlink", "https://www.council.example")).parts


def test_everything_wrong_is_told_at_once() -> None:
    found: list[tuple[str, str]] = []
    files = parts(councils(lambda document: (unknown(document), crowded(document))))
    letterhead_of(packed({**files, "word/vbaProject.bin": b""}), found)
    assert len(found) == 3


def test_saving_it_in_another_program_keeps_its_places(councils_own: bytes) -> None:
    again = saved(Document(BytesIO(councils_own)))
    assert read(again).receipt
