"""Letters in the form that a person needs: large print, Easy Read and plain text, from the same facts."""

import re
from xml.etree import ElementTree

import pytest
from docx.oxml.ns import qn

from wizard.letters import letter_html, plain_text, write_docx
from wizard.letters.blocks import DRAFT_LINE, line_text
from wizard.letters.docx_parts import ADDRESS_FROM, HEADER_FROM, first_header_xml
from wizard.letters.drawings import DRAWINGS
from wizard.letters.easy import LONGEST, easy_read
from wizard.letters.forms import EASY, FORMS, LARGE, ORDINARY, PLAIN, form_for
from wizard.letters.pictures import outlines, picture_for, picture_svg, picture_xml

from .made import finish
from .reading import FOOTER, MADE, opened
from .real import LETTERS, uses_of, whole

SENT = [letter for letter in LETTERS if uses_of(letter)[0].letter.kind == "letter"]
CASES = [
    ({"letter-form": "Large print, please"}, (), LARGE),
    ({"letter-form": "Easy Read"}, (), EASY),
    ({"letter-form": "for her screen reader"}, (), PLAIN),
    ({"letter-form": "ordinary print", "adjustments-offered": "large print"}, ("format",), ORDINARY),
    ({"adjustments-offered": "letters in 18-point print"}, ("format",), LARGE),
    ({"adjustments-offered": "Easy Read, or large print"}, ("format",), EASY),
    ({"adjustments-offered": "large print or a call"}, ("supporter",), ORDINARY),
    ({"adjustments-offered": "an interpreter"}, ("format",), ORDINARY),
    ({}, (), ORDINARY),
]


@pytest.mark.parametrize(("values", "agreed", "form"), CASES)
def test_the_form_is_the_one_chosen_else_the_one_agreed(values, agreed, form) -> None:  # type: ignore[no-untyped-def]
    assert form_for(values, agreed) == form


@pytest.mark.parametrize(("form", "body"), [(ORDINARY, 12), (LARGE, 18), (EASY, 16)])
def test_type_is_as_large_as_the_form_asks(form, body) -> None:  # type: ignore[no-untyped-def]
    document = opened(write_docx(finish(), footer=FOOTER, created_iso=MADE, form=form))
    fonts = {style.name: style.font for style in document.styles if getattr(style, "font", None)}
    sizes = {name: font.size.pt for name, font in fonts.items() if font.size}
    assert sizes["Normal"] == body
    words = {name: size for name, size in sizes.items() if name not in ("Letter Rule", "Letter After Table")}
    assert min(words.values()) >= {ORDINARY: 10, LARGE: 18, EASY: 14}[form]


@pytest.mark.parametrize("letter", SENT)
def test_easy_read_says_the_same_words_one_idea_a_line(letter: str) -> None:
    finished = whole(uses_of(letter)[0])
    easy = easy_read(finished)
    joining = {"and", "but"}
    before, after = (
        [word for word in re.findall(r"\w+", plain_text(one).lower()) if word not in joining]
        for one in (finished, easy)
    )
    assert before == after
    lines = [line_text(item) for block in easy.blocks if block.kind == "lines" for item in block.items]
    assert all(line == line.strip() and line for line in lines)
    assert sum(len(line.split()) > LONGEST + 10 for line in lines) <= len(lines) / 10


@pytest.mark.parametrize("letter", SENT)
def test_every_paragraph_of_an_easy_read_letter_has_a_picture(letter: str) -> None:
    easy = easy_read(whole(uses_of(letter)[0]))
    body = [block for block in easy.blocks if block.kind == "lines"]
    assert len(body) > 5
    assert all(block.picture in DRAWINGS for block in body)
    assert len({block.picture for block in body}) >= 5
    assert letter_html(whole(uses_of(letter)[0]), form=EASY).count("<svg") == len(body)


def test_a_long_sentence_is_parted_where_both_halves_stand_alone() -> None:
    said = "We read what you sent to us on Monday, and we will answer it by Friday, so that you can plan."
    easy = easy_read(finish({"what-happened": said, "person-name": "Mr A. Sample"}))
    block = next(one for one in easy.blocks if one.paragraph == "why" and one.kind == "lines")
    assert [line_text(item) for item in block.items] == [
        "We read what you sent to us on Monday.",
        "We will answer it by Friday, so that you can plan.",
    ]


def test_what_is_missing_is_still_seen_as_a_gap() -> None:
    assert easy_read(finish({})).gaps == finish({}).gaps


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_picture_is_well_formed_and_has_words_of_its_own(name: str) -> None:
    svg = ElementTree.fromstring(picture_svg(name))
    assert svg.get("aria-label") == f"Picture: {DRAWINGS[name][0]}"
    assert len(svg) == len(DRAWINGS[name]) - 1
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ElementTree.fromstring(f"<w:p {space}>{picture_xml(name, 1)}</w:p>")
    inside = [coordinate for one in outlines(name) for point in one.points for coordinate in point]
    assert min(inside) >= 0
    assert max(inside) <= 100


@pytest.mark.parametrize("letter", SENT)
def test_no_sign_to_stop_stands_beside_what_stays_open(letter: str) -> None:
    opens = re.compile(r"does not (?:end|change|apply to any|stop you)|You can still|do not have to")
    shuts = re.compile(r"you may not|do not come|not take|limited already|have closed")
    for block in (one for use in uses_of(letter) for one in easy_read(whole(use)).blocks if one.picture):
        told = line_text(block.runs)
        assert block.picture not in ("stop", "no") or shuts.search(told) or not opens.search(told), told


def test_danger_has_its_picture_before_anything_else() -> None:
    assert picture_for("If someone is in danger, call 999 or write to us.") == "danger"
    assert picture_for("Call us or write.", "phone") == "letter"


@pytest.mark.parametrize("form", FORMS[:3])
def test_the_addressee_begins_at_the_window_of_the_envelope(form) -> None:  # type: ignore[no-untyped-def]
    header = first_header_xml(finish(), form)
    heights = [int(height) for height in re.findall(r'w:line="(\d+)" w:lineRule="exact"', header)]
    assert HEADER_FROM + sum(heights) == ADDRESS_FROM
    assert round(ADDRESS_FROM / 56.7) == 50  # millimetres


def test_the_signature_is_never_alone_on_a_page() -> None:
    paragraphs = opened(write_docx(finish(), footer=FOOTER, created_iso=MADE)).paragraphs
    closing = next(place for place, one in enumerate(paragraphs) if one.text == "Yours sincerely")
    before = paragraphs[closing - 1]._p.pPr
    assert before.find(qn("w:keepNext")) is not None and before.find(qn("w:keepLines")) is not None
    assert paragraphs[closing].style.paragraph_format.keep_with_next


@pytest.mark.parametrize("form", FORMS[:3])
def test_lines_to_sign_stand_below_some_of_what_is_signed(form) -> None:  # type: ignore[no-untyped-def]
    """Somebody could put a sheet with signatures alone below any text."""
    finished = whole(uses_of("behaviour-agreement")[0])
    shown = easy_read(finished) if form == EASY else finished
    kept = [shown.blocks[place] for place in sorted(shown.with_signature)]
    assert any(block.kind in ("paragraph", "lines") and not block.to_sign for block in kept)
    assert [block.to_sign for block in kept].count(True) == 4
    signed = letter_html(finished, form=form, foot="Receipt A").partition('<div class="letter-signed">')[2]
    assert signed.count("____") and signed.count("<h3") == 1 and "Receipt A" in signed


@pytest.mark.parametrize("form", FORMS[:3])
@pytest.mark.parametrize("letter", LETTERS)
def test_what_ends_in_a_colon_or_is_to_be_signed_stays_with_what_follows(letter, form) -> None:  # type: ignore[no-untyped-def]
    finished = whole(uses_of(letter)[0])
    document = opened(write_docx(finished, footer=FOOTER, created_iso=MADE, form=form))
    for one in document.element.body.iter(qn("w:p")):
        said = "".join(text.text or "" for text in one.iter(qn("w:t"))).rstrip()
        if said.endswith((":", "____")) and one.getparent().tag == document.element.body.tag:
            assert one.pPr.find(qn("w:keepNext")) is not None, said
        elif said.endswith(":"):  # beside a picture no page parts the lines: only the last could stand alone
            assert one.getnext() is not None, said
    page = letter_html(finished, form=form)
    blocks = (easy_read(finished) if form == EASY else finished).blocks
    assert page.count("data-leads-on") == sum(block.leads_on for block in blocks)


def test_lines_to_sign_have_no_picture_and_stay_together() -> None:
    easy = easy_read(whole(uses_of("behaviour-agreement")[0]))
    signed = [block for block in easy.blocks if block.to_sign]
    assert len(signed) == 4
    assert all(block.kind == "paragraph" and not block.picture and block.leads_on for block in signed)


@pytest.mark.parametrize("form", [LARGE, EASY])
def test_room_is_left_below_the_running_head_of_large_type(form) -> None:  # type: ignore[no-untyped-def]
    header = opened(write_docx(finish(), footer=FOOTER, created_iso=MADE, form=form)).sections[0].header
    assert len(header.paragraphs) == 2 and header.paragraphs[1].text == ""
    assert header.paragraphs[1].paragraph_format.line_spacing.pt >= 16


@pytest.mark.parametrize("form", FORMS[:3])
def test_a_draft_says_so_first_in_every_form(form) -> None:  # type: ignore[no-untyped-def]
    document = opened(write_docx(finish({}), footer=FOOTER, created_iso=MADE, draft=True, form=form))
    assert document.paragraphs[0].text == DRAFT_LINE


@pytest.mark.parametrize("form", FORMS[:3])
@pytest.mark.parametrize("letter", LETTERS)
def test_every_paper_says_everything_in_every_form_as_another_library_reads_it(letter, form) -> None:  # type: ignore[no-untyped-def]
    finished = whole(uses_of(letter)[0])
    document = opened(write_docx(finished, footer=FOOTER, created_iso=MADE, form=form))
    read = " ".join(text.text or "" for text in document.element.iter(qn("w:t")))
    wanted = plain_text(finished, for_email=True) if form == ORDINARY else plain_text(easy_read(finished))
    missing = set(re.findall(r"\w{3,}", wanted.lower())) - set(re.findall(r"\w{3,}", read.lower()))
    assert missing <= set(re.findall(r"\w{3,}", " ".join((finished.council, *finished.letterhead)).lower()))
