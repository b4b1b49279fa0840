"""A letter greets by title and surname where the name shows both, and guesses no title, sex or surname."""

import pytest

from wizard.letters import letter_html, plain_text, write_docx
from wizard.letters.forms import FORMS
from wizard.letters.mail import mail_html
from wizard.letters.salutation import greeting

from .made import VALUES, finish
from .reading import FOOTER, MADE, opened

TITLE_AND_SURNAME = {
    "Ms R. Tillbrook": "Ms Tillbrook",
    "Mr Jean-Paul Sample": "Mr Sample",
    "Mr J A Sample": "Mr Sample",
    "Dr. J.R. Sample, MBE": "Dr. Sample",
    "Mx A. Sample OBE": "Mx Sample",
    "Cllr Mrs J. Sample": "Cllr Mrs Sample",
    "Mr Sample": "Mr Sample",
    "Mr Jack Ma": "Mr Ma",
    "Mr Ben Sample": "Mr Sample",
    "ms R. Tillbrook (daughter of Mrs B. Sample)": "Ms Tillbrook",
    # double surnames
    "Ms R. Tillbrook-Sample": "Ms Tillbrook-Sample",
    "Ms R. Tillbrook Sample": "Ms Tillbrook Sample",
    "Dr Anne-Marie O’Sample": "Dr O’Sample",
    # surnames of several words
    "Cllr J. de Souza": "Cllr de Souza",
    "Mr Ludwig van der Berg": "Mr van der Berg",
    "Mr De Souza": "Mr De Souza",
    "Ms A. St John": "Ms St John",
    # two people
    "Mr & Mrs J. Sample": "Mr and Mrs Sample",
    "Mr A. Sample and Ms B. de Souza": "Mr Sample and Ms de Souza",
    "Sir John Sample": "Sir John",
}
AS_TYPED = [
    "Rose Tillbrook",  # no title is known, and none is guessed
    "R. Tillbrook",
    "Rose",
    "Ms Ana García López",  # a second name, or the first half of the surname?
    "Lady Sample",
    "Revd J. Sample",
    "Mr A. Sample and family",
    "Hope Road Residents’ Association",
    "Dr Sample Ltd",
    "Sir or Madam",
    "The Occupier",
    "Mr",
    "Mr and Mrs",
    "שלום",
]


@pytest.mark.parametrize("name", TITLE_AND_SURNAME)
def test_a_name_with_a_title_is_greeted_by_title_and_surname(name: str) -> None:
    assert greeting(name) == TITLE_AND_SURNAME[name]


@pytest.mark.parametrize("name", AS_TYPED)
def test_of_a_name_that_does_not_show_both_nothing_is_left_out_and_nothing_added(name: str) -> None:
    assert greeting(name) == name


def test_it_stands_so_in_every_form_the_address_keeps_the_whole_name_and_own_words_come_first() -> None:
    for typed, greeted in (
        ({"person-name": "Ms R. Tillbrook"}, "Ms Tillbrook"),
        ({"person-name": "Ms R. Tillbrook", "person-greeting": "Dear Mx Tillbrook,"}, "Mx Tillbrook"),
        ({"person-name": ""}, "[the person's name]"),
    ):
        finished = finish(VALUES | typed)
        for form in FORMS:
            paper = opened(write_docx(finished, footer=FOOTER, created_iso=MADE, form=form))
            assert f"Dear {greeted}" in [one.text for one in paper.paragraphs]
            assert greeted.replace("'", "&#39;") in letter_html(finished, form=form)
        assert f"\nDear {greeted}\n" in plain_text(finished)
        assert f"Dear {greeted}".replace("'", "&#39;") in mail_html(finished, footer=FOOTER)
        assert plain_text(finished).count(typed["person-name"] or greeted) >= 1
