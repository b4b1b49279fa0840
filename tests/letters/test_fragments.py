"""A value brings neither a full stop nor a capital into a sentence, and both where it is one."""

import pytest

from wizard.letters.blocks import line_text
from wizard.letters.fragments import fitted, standing_alone, with_stop

from .made import VALUES, only


@pytest.mark.parametrize(
    ("typed", "before", "after", "shown"),
    [
        ("17 November 2026.", "It ends: ", ".", "17 November 2026"),
        ("We may ask you to write.", "If it does not change, ", ". We", "we may ask you to write"),
        ("Because it was in writing.", "This was because ", ".", "it was in writing"),
        ("because it was in writing", "This was because ", ".", "it was in writing"),
        ("Duty team: 0300 000 0100.", "contact ", ". The", "Duty team: 0300 000 0100"),
        ("We may wait...", "If not, ", ".", "we may wait..."),
        ("A. Sample", "Write to ", ".", "A. Sample"),
        ("Ms Adeyemi", "Write to ", ".", "Ms Adeyemi"),
        ("By telephone.", "on 3 May (", ").", "by telephone"),
        ("We lost an hour. Two people left.", "", "", "We lost an hour. Two people left."),
        ("We lost an hour.", "What it did: ", "", "We lost an hour."),
        ("IT support", "Write to ", ".", "IT support"),
        ("UNESCO", "Write to ", ".", "UNESCO"),
        ("in the letter of 20 November", "Is the person told? ", "", "In the letter of 20 November"),
        ("three callers waited", "How serious it was: ordinary. ", "", "Three callers waited"),
    ],
)
def test_a_value_fits_its_sentence(typed: str, before: str, after: str, shown: str) -> None:
    assert fitted(typed, before, after) == shown


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("by telephone on Tuesdays", "By telephone on Tuesdays."),
        ("by email to repairs@council.example", "By email to repairs@council.example"),
        ("calls about the boiler.", "Calls about the boiler."),
        ("the desk in Mill Street", "The desk in Mill Street."),
        ("She called it “useless”", "She called it “useless”."),
        ("eBay sales are closed", "eBay sales are closed."),
        ("repairs@council.example is open", "repairs@council.example is open."),
        ("Housing Repairs\n4 Mill Street", "Housing Repairs\n4 Mill Street"),
        ("Mill House", "Mill House"),
        ("call 101", "call 101"),
    ],
)
def test_a_value_that_is_a_paragraph_is_a_sentence_and_an_address_or_a_name_stays(
    typed: str, shown: str
) -> None:
    assert standing_alone(typed) == shown
    finished = only("We can be reached so:\n\n{{ other_care }}", VALUES | {"other-care": typed})
    assert shown in [line_text(item) for block in finished.blocks for item in block.items]


def test_a_paragraph_that_ends_with_a_value_has_its_full_stop_and_a_heading_none() -> None:
    assert with_stop("as agreed in May") == "as agreed in May."
    assert with_stop("Was it agreed?") == "Was it agreed?"
    finished = only(
        "## Your {{ other_care }}\n\n**How:** {{ other_care }}\n\n- Now: {{ other_care }}",
        VALUES | {"other-care": "care at home"},
    )
    shown = [line_text(item) for block in finished.blocks for item in block.items]
    assert {"Your care at home", "How: care at home.", "Now: care at home."} <= set(shown)


def test_a_letter_shows_it_so() -> None:
    finished = only("If it does not change, {{ other_care }}.", VALUES | {"other-care": "We may call you."})
    shown = [line_text(item) for block in finished.blocks for item in block.items]
    assert "If it does not change, we may call you." in shown
