import pytest

from wizard.letters.words import clean, date_in_words, does_not_yet, entries, in_words, is_filled, lower_first


def test_what_xml_forbids_is_dropped_and_everything_else_stays() -> None:
    assert clean("a\x00b\x0bc\x1f\ufffe\uffff\ud800d") == "abcd"
    assert clean("tab\t \u202erlo\u202c 😀 \ue000 \x85") == "tab\t \u202erlo\u202c 😀 \ue000 \x85"


def test_line_ends_are_all_alike() -> None:
    assert clean("a\r\nb\rc\nd") == "a\nb\nc\nd"


@pytest.mark.parametrize("text", ["", "  ", "\n\t", "\u200b\u202e", "\u00a0", "\ufeff"])
def test_nothing_to_see_is_not_filled(text: str) -> None:
    assert not is_filled(text)


@pytest.mark.parametrize("text", ["0", "-", "😀", "שלום", "\ue000"])
def test_anything_to_see_is_filled(text: str) -> None:
    assert is_filled(text)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("2026-09-04", "4 September 2026"),
        (" 2026-01-31 ", "31 January 2026"),
        ("4 March 2026", "4 March 2026"),
        ("2026-02-30", "2026-02-30"),
        ("٢٠٢٦-٠١-٠١", "٢٠٢٦-٠١-٠١"),
    ],
)
def test_a_date_is_written_out(typed: str, printed: str) -> None:
    assert date_in_words(typed) == printed


def test_entries_become_words() -> None:
    assert entries(" one \n\n two") == ("one", "two")
    assert in_words(("A",)) == "A"
    assert in_words(("A", "B", "C")) == "A, B and C"
    assert in_words(("A, x", "B", "C")) == "A, x; B and C"


def test_labels_keep_their_abbreviations() -> None:
    assert lower_first("Review date:") == "review date"
    assert lower_first("FOI reference") == "FOI reference"


@pytest.mark.parametrize(
    ("says", "turned"),
    [
        ("asks the person to stop", "does not yet ask the person to stop"),
        ("identifies the premises", "does not yet identify the premises"),
        ("is dated", "is not yet dated"),
        ("has a review date", "does not yet have a review date"),
        ("teaches", "does not yet teach"),
        (
            "gives the name, explains the reasons and says how long",
            "does not yet give the name, explain the reasons and say how long",
        ),
        ("names the buildings and services", "does not yet name the buildings and services"),
    ],
)
def test_what_a_letter_says_can_be_turned_round(says: str, turned: str) -> None:
    assert does_not_yet(says) == turned
