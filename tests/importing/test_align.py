"""Printed paragraphs find their clauses by number and position, and nothing is guessed."""

from pathlib import Path

import pytest

from tests.source.content import GOOD
from wizard.model import Policy
from wizard.source.importing import report
from wizard.source.load import load_policy

from .published import FILES, TEXT, aligned, printed

PUBLISHED = Path(__file__).resolve().parents[3] / "shared" / "brief" / "published-policy.txt"


@pytest.fixture(scope="module")
def made() -> Policy:
    return load_policy(GOOD)


@pytest.mark.parametrize("name", FILES)
def test_a_policy_aligns_whatever_kind_of_file_it_is(made: Policy, name: str) -> None:
    found = aligned(made, name, FILES[name])
    assert (found.left_over, found.missing) == ([], [])
    assert {name: " ".join(texts) for name, texts in found.words.items()} == {
        "friendly": "Plots are friendly places, and everybody helps to keep them so.",
        "no-dumping": "No person shall dumb rubbish of any kind upon the plots.",
        "no-bonfires": "Bonfires shall not be lit.",
        "no-barbecues": "Barbecues should be small ones: • of brick, or • of metal.",
        "talk-first": "The warden may have a word with the offender. It shall be a friendly word.",
        "warning": "Thereafter the clerk shall issue a written warning.",
        "term-apc": "Allotments and Paths Committee",
    }


@pytest.mark.skipif(not PUBLISHED.exists(), reason="the published policy is not here")
def test_the_published_policy_aligns_completely(policy: Policy) -> None:
    found = aligned(policy, PUBLISHED.name, PUBLISHED.read_bytes())
    said = "101 numbered, 8 unnumbered, 8 terms aligned, 0 left over"
    assert report.words(found, policy).splitlines()[-1] == said
    assert "telephone" in found.words["no-telephone"][0]
    assert "writing" in found.words["writing-only"][0]
    assert "email" in found.words["email-only"][0]
    assert found.words["limits-may-include"] == ("This may include:",)
    assert all(one.kind in ("heading", "aside") for one in found.aside)


def test_a_number_that_no_clause_has_is_left_over_with_the_nearest_clause(made: Policy) -> None:
    found = aligned(made, "x.txt", TEXT.replace("2.2 There", "2.7 There"))
    (left,) = found.left_over
    assert (left.printed.number, left.why, left.nearest) == ("2.7", "no clause has the number 2.7", "warning")
    assert found.missing == ["warning"]


def test_a_number_printed_more_often_than_clauses_have_it_is_not_guessed(made: Policy) -> None:
    found = aligned(made, "x.txt", TEXT.replace("2.2 There", "2.2 Who knows.\n2.2 There"))
    assert [left.why for left in found.left_over] == ["2.2 is printed twice and once among the clauses"] * 2
    assert "warning" not in found.words


def test_two_unnumbered_paragraphs_where_one_clause_is_are_both_left_over(made: Policy) -> None:
    found = aligned(made, "x.txt", TEXT.replace("1.1 No", "And this is new.\n1.1 No"))
    assert len(found.left_over) == 2
    assert found.missing == ["friendly"]


def test_what_stands_under_a_number_that_did_not_match_is_left_over_too(made: Policy) -> None:
    found = aligned(made, "x.txt", TEXT.replace("2.1 The", "2.9 The"))
    assert [left.printed.text[:8] for left in found.left_over] == ["The ward", "It shall"]


def test_an_unknown_term_is_left_over_with_the_nearest(made: Policy) -> None:
    found = aligned(made, "x.txt", TEXT.replace("APC |", "Plots |"))
    assert [(left.printed.term, left.nearest) for left in found.left_over] == [("Plots", "term-apc")]


def test_a_term_may_stand_in_a_line_of_its_own(made: Policy) -> None:
    found = aligned(made, "x.txt", TEXT.replace("APC |", "APC means").replace(" Committee |", " Committee"))
    assert found.words["term-apc"] == ("Allotments and Paths Committee",)


def test_letters_go_on_with_the_number_above_where_clauses_have_none(made: Policy) -> None:
    found = aligned(made, "x.txt", TEXT.replace("It shall be", "(a) It shall be"))
    assert found.words["talk-first"][1] == "(a) It shall be a friendly word."


def test_the_same_words_are_never_given_twice(made: Policy) -> None:
    found = aligned(made, "policy.txt", TEXT)
    given = [text for texts in found.words.values() for text in texts]
    assert len(given) == len(set(given))
    kept = sum(1 + len(one.more) for one in printed("policy.txt", TEXT))
    assert len(given) + len(found.aside) == kept
