"""A value that is put into a sentence brings neither a full stop nor a capital of its own."""

import pytest

from wizard.letters.blocks import line_text
from wizard.letters.fragments import fitted

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
    ],
)
def test_a_value_fits_its_sentence(typed: str, before: str, after: str, shown: str) -> None:
    assert fitted(typed, before, after) == shown


def test_a_letter_shows_it_so() -> None:
    finished = only("If it does not change, {{ other_care }}.", VALUES | {"other-care": "We may call you."})
    shown = [line_text(item) for block in finished.blocks for item in block.items]
    assert "If it does not change, we may call you." in shown
