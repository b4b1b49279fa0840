"""Files of every kind become paragraphs; harmful and broken ones are refused."""

import pytest

from wizard.source.importing.blocks import UnreadableError
from wizard.source.importing.word_numbers import spelled

from .published import paragraph, printed, word_file


@pytest.mark.parametrize(
    ("line", "kind", "number", "text"),
    [
        ("10.4 We warn.", "numbered", "10.4", "We warn."),
        ("10.4. We warn.", "numbered", "10.4", "We warn."),
        ("10.4\u00a0We warn.", "numbered", "10.4", "We warn."),
        ("10.4We warn.", "numbered", "10.4", "We warn."),
        ("Paragraph 10.4: We warn.", "numbered", "10.4", "We warn."),
        ("3.2.14 We warn.", "numbered", "3.2.14", "We warn."),
        ("Section 4", "heading", "4", ""),
        ("SECTION 4 – Recording", "heading", "4", "Recording"),
        ("4. Recording calls", "heading", "4", "Recording calls"),
        ("4 Recording calls", "heading", "4", "Recording calls"),
        ("4) You must not record calls.", "numbered", "4", "You must not record calls."),
        ("14 days later we write.", "unnumbered", "", "14 days later we write."),
        ("Section 14 of the Act lets us refuse.", "unnumbered", "", "Section 14 of the Act lets us refuse."),
        ("Our promise to you", "heading", "", "Our promise to you"),
        ("1.1 Scope ........ 4", "aside", "", "1.1 Scope ........ 4"),
        ("Last updated 22 September 2025", "aside", "", "Last updated 22 September 2025"),
    ],
)
def test_a_line_is_told_by_its_number(line: str, kind: str, number: str, text: str) -> None:
    (found,) = printed("x.txt", line)
    assert (found.kind, found.number, found.text) == (kind, number, text)


def test_letters_stand_under_the_number_above() -> None:
    found = printed("x.txt", "Section 4\n4) We may:\n(a) warn you.\n(b) stop calls.")
    assert [one.number for one in found] == ["4", "4", "4 (a)", "4 (b)"]


def test_a_number_on_a_line_of_its_own_takes_the_next_line() -> None:
    (found,) = printed("x.html", "<p>4.1</p><p>We may warn.</p>")
    assert (found.number, found.text) == ("4.1", "We may warn.")


def test_lines_of_a_wrapped_text_are_joined() -> None:
    found = printed("x.txt", "1.1 We may\nwarn you.\n\n1.2 We may\nstop calls.\n")
    assert [one.text for one in found] == ["We may warn you.", "We may stop calls."]


def test_ordered_lists_of_a_page_count_as_the_browser_shows_them() -> None:
    found = printed(
        "x.html", "<ol start=3><li>We may warn you.<ol type=a><li>Once only.</ol><li>We stop.</ol>"
    )
    assert [one.number for one in found] == ["3", "3 (a)", "4"]


def test_a_table_of_numbers_and_texts_is_read_as_numbered_paragraphs() -> None:
    (found,) = printed("x.html", "<table><tr><td>4.1</td><td>We may warn.</td></tr></table>")
    assert (found.kind, found.number, found.text) == ("numbered", "4.1", "We may warn.")


def test_text_that_windows_wrote_is_read() -> None:
    assert printed("x.txt", "1.1 The council’s staff.".encode("cp1252"))[0].text == "The council’s staff."
    assert printed("x.txt", "1.1 The council’s staff.".encode("utf-16"))[0].text == "The council’s staff."


@pytest.mark.parametrize("name", ["x.pdf", "x", "x.doc"])
def test_a_file_of_an_unknown_kind_is_refused(name: str) -> None:
    with pytest.raises(UnreadableError, match="cannot be imported; use"):
        printed(name, "1.1 Text")


def test_a_word_file_with_a_document_type_is_refused_before_it_is_read() -> None:
    bomb = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
    with pytest.raises(UnreadableError, match="declares a document type"):
        printed("x.docx", word_file(paragraph("&b;"), before=bomb))


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04broken", b"<html>", word_file()[:400]])
def test_a_broken_word_file_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="no Word file"):
        printed("x.docx", data)


def test_a_word_file_with_damaged_xml_is_refused() -> None:
    with pytest.raises(UnreadableError, match="damaged"):
        printed("x.docx", word_file("<w:p>"))


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(UnreadableError, match="no text file"):
        printed("x.txt", b"1.1\0\0")


def test_hostile_pages_come_out_as_plain_text() -> None:
    found = printed("x.html", "<p>1.1 &lt;script&gt; {{7*7}} </p></div></li><tr><td>x<p>1.2 y")
    assert found[0].text == "<script> {{7*7}}"


def test_word_spells_its_numbers() -> None:
    assert [spelled(number, "lowerRoman") for number in (1, 4, 9, 12)] == ["i", "iv", "ix", "xii"]
    assert [spelled(number, "upperLetter") for number in (1, 26, 27)] == ["A", "Z", "AA"]


def test_a_long_document_is_read_in_linear_time() -> None:
    text = "\n".join(f"{n // 90 + 1}.{n % 90 + 1} Paragraph {n} may say something." for n in range(10_000))
    assert len(printed("x.txt", text)) == 10_000
