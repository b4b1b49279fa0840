from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import pytest
from docx.oxml.ns import qn

from wizard.letters import write_docx
from wizard.letters.blocks import DRAFT_LINE

from .made import finish, only
from .reading import FOOTER, MADE, word


def test_paragraphs_carry_real_styles() -> None:
    styles = {paragraph.text: paragraph.style.name for paragraph in word(finish()).paragraphs}
    assert styles["Who to contact from now on"] == "Heading 1"
    assert styles["Why"] == "Heading 2"
    assert styles["3 March: 14 calls"] == "List Bullet"
    assert styles["Read this letter."] == "List Number"
    assert styles["Please write by e-mail only."] == "Normal"
    assert styles["Mr A. Sample\n1 Sample Street\nSampletown"] == "Letter Address"


def test_a_record_has_a_title_and_a_table_of_details() -> None:
    document = word(finish(kind="record", title="Decision record"))
    assert next((p.text, p.style.name) for p in document.paragraphs) == ("Decision record", "Title")
    assert [[cell.text for cell in row.cells] for row in document.tables[0].rows] == [
        ["Date", "4 March 2026"],
        ["About", "Mr A. Sample"],
        ["Reference", "REF-0001"],
        ["Written by", "G. Sample, Complaints Manager"],
    ]
    assert "Heading 1" in [p.style.name for p in document.paragraphs]


def test_each_numbered_list_starts_again_at_one() -> None:
    document = word(finish())
    numbers = [
        paragraph._p.pPr.numPr.numId.val
        for paragraph in document.paragraphs
        if paragraph.style.name == "List Number"
    ]
    assert numbers == [2, 2, 3]


def test_the_language_is_british_english_and_the_paper_a4() -> None:
    document = word(finish())
    language = document.styles.element.find(f".//{qn('w:lang')}")
    assert language.get(qn("w:val")) == "en-GB"
    assert (round(document.sections[0].page_width.mm), round(document.sections[0].page_height.mm)) == (
        210,
        297,
    )


def test_headers_and_footers_name_council_person_policy_and_page() -> None:
    section = word(finish()).sections[0]
    assert [p.text for p in section.first_page_header.paragraphs][:3] == [
        "Sample Council",
        "1 Town Square",
        "Sampletown",
    ]
    assert section.header.paragraphs[0].text == "Mr A. Sample, Our reference: REF-0001\t4 March 2026"
    record = word(finish(kind="record", title="Decision record")).sections[0]
    assert record.header.paragraphs[0].text == "Decision record, REF-0001\t4 March 2026"
    for footer in (section.footer, section.first_page_footer):
        assert footer.paragraphs[0].text.startswith(FOOTER)
        fields = [field.get(qn("w:instr")) for field in footer._element.iter(qn("w:fldSimple"))]
        assert fields == [" PAGE ", " NUMPAGES "]


def test_the_properties_name_the_council_and_nobody_else() -> None:
    properties = word(finish()).core_properties
    assert properties.title == "Single point of contact"
    assert properties.author == properties.last_modified_by == "Sample Council"
    assert properties.language == "en-GB"
    assert properties.created.isoformat() == "2026-03-04T10:00:00+00:00"


def test_a_gap_is_shaded_and_bracketed() -> None:
    document = word(only("On {{ review_date }}.", {}))
    (gap,) = [run for p in document.paragraphs for run in p.runs if run.text == "[review date]"]
    assert gap.style.name == "Letter Gap"
    assert gap.style.element.rPr.find(qn("w:shd")) is not None


def test_a_draft_says_so_first() -> None:
    assert word(finish(), draft=True).paragraphs[0].text == DRAFT_LINE
    assert DRAFT_LINE not in [p.text for p in word(finish()).paragraphs]


def test_the_same_letter_gives_the_same_bytes() -> None:
    first = write_docx(finish(), footer=FOOTER, created_iso=MADE)
    assert first == write_docx(finish(), footer=FOOTER, created_iso="2026-03-04T11:00:00+01:00")
    with ZipFile(BytesIO(first)) as archive:
        entries = archive.infolist()
    assert {(entry.date_time, entry.create_system, entry.compress_type) for entry in entries} == {
        ((2026, 3, 4, 10, 0, 0), 0, ZIP_STORED)
    }
    assert entries[0].filename == "[Content_Types].xml"


def test_times_are_understood_or_refused() -> None:
    assert write_docx(finish(), footer="", created_iso="1970-01-01")
    with pytest.raises(ValueError, match="Invalid isoformat"):
        write_docx(finish(), footer="", created_iso="soon")


def test_every_style_and_part_that_is_named_exists() -> None:
    document = word(finish(kind="record"))
    known = {style.style_id for style in document.styles}
    used = {element.get(qn("w:val")) for element in document.element.iter(qn("w:pStyle"), qn("w:rStyle"))}
    assert used <= known
    with ZipFile(BytesIO(write_docx(finish(), footer="", created_iso=MADE))) as archive:
        types = archive.read("[Content_Types].xml").decode()
        assert all(
            f'"/{name}"' in types for name in archive.namelist() if name.startswith(("word/d", "word/s"))
        )


def test_right_to_left_text_is_marked_as_such() -> None:
    document = word(only("{{ what_happened }}", {"what-happened": "(שלום) a"}))
    (run,) = [run for p in document.paragraphs for run in p.runs if "שלום" in run.text]
    assert run.font.rtl


def test_a_web_address_is_not_parted_at_its_hyphen() -> None:
    """Parted there, "www.housing-" and "ombudsman.org.uk" would be read as an address without one."""
    said = "The well-known www.housing-ombudsman.org.uk or a-b@council.example."
    written = word(finish({"what-happened": said, "person-name": "Mr A. Sample"}))
    found = next(one for one in written.paragraphs if "well-known" in one.text)
    assert said in found.text
    assert len(found._p.findall(f".//{qn('w:noBreakHyphen')}")) == 2
