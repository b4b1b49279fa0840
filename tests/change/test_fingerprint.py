"""A fingerprint changes with the meaning of a clause and with nothing else."""

from dataclasses import replace
from typing import Any

import pytest

from wizard.model import Clause, Place, Term
from wizard.source.fingerprint import fingerprint

CLAUSE = Clause(
    id="review",
    number="16.1",
    variant="",
    label="",
    section=16,
    force="must",
    binds=("council", "staff"),
    words=("review",),
    text="We will review it 'every six months'.\nOr sooner.",
    note="A note.",
    place=Place("x.md", 1),
)


@pytest.mark.parametrize(
    "changes",
    [
        {"number": "17.1"},
        {"number": "", "label": "unnumbered"},
        {"variant": "second"},
        {"section": 17},
        {"words": ("look again",)},
        {"place": Place("y.md", 9)},
        {"binds": ("staff", "council")},
        {"text": "We will review it ‘every six months’.  Or\u00a0sooner."},
    ],
)
def test_place_number_and_line_breaks_make_no_difference(changes: dict[str, Any]) -> None:
    assert fingerprint(replace(CLAUSE, **changes)) == fingerprint(CLAUSE)


@pytest.mark.parametrize(
    "changes",
    [
        {"text": "We will review it 'every three months'.\nOr sooner."},
        {"text": "We will review it 'every Six months'.\nOr sooner."},
        {"force": "may"},
        {"binds": ("council",)},
        {"note": "Another note."},
        {"note": "", "text": CLAUSE.text + "\n" + CLAUSE.note},
    ],
)
def test_words_force_whom_it_binds_and_the_reading_do(changes: dict[str, Any]) -> None:
    assert fingerprint(replace(CLAUSE, **changes)) != fingerprint(CLAUSE)


def test_no_text_can_slip_from_one_field_into_the_next() -> None:
    term = Term("term-x", "AB", "C", "D", "", Place("x.md", 1))
    assert fingerprint(term) != fingerprint(replace(term, term="A", expansion="BC"))


def test_the_algorithm_is_named_and_its_result_never_drifts() -> None:
    # The first 16 digits of what it was before the lock was made shorter: old locks are still understood.
    assert fingerprint(Term("term-x", "AB", "C", "D", "", Place("x.md", 1))) == "1:1437fe63bd55ac77"


def test_the_force_of_each_sentence_counts_and_one_force_for_all_counts_as_before() -> None:
    assert fingerprint(replace(CLAUSE, forces=("must", "may"))) != fingerprint(CLAUSE)
    assert fingerprint(replace(CLAUSE, forces=("must", "may"))) != fingerprint(
        replace(CLAUSE, forces=("must", "must", "may"))
    )
