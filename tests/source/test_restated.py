"""The council's own clauses keep the force of what is printed, sentence by sentence."""

import re

import pytest

from wizard.model import Clause, Force, Policy

ENDS = re.compile(r"(?<=[.!?])\s+(?=[A-Z\"“])")
ITEMS = re.compile(r"(?m)^- .*(?:\n {2}.*)*\n?")


def sentences(text: str) -> list[str]:
    """Split a restatement into its sentences; a list belongs to the sentence that leads to it."""
    return [one for one in ENDS.split(" ".join(ITEMS.sub("", text).split())) if one]


def by_sentence(clause: Clause) -> list[tuple[Force, str]]:
    found = sentences(clause.text)
    return list(zip(clause.forces or [clause.force] * len(found), found, strict=True))


def clauses(policy: Policy) -> list[Clause]:
    return [clause for section in policy.sections for clause in section.clauses]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One thing. Another.", 2),
        ("We keep it, for example for:\n\n- one thing\n- another\n  that runs on.", 1),
        ("It asks for 16.1 and (the S.P.O.C.) only.", 1),
    ],
)
def test_sentences_are_counted_as_a_reader_counts_them(text: str, count: int) -> None:
    assert len(sentences(text)) == count


def test_a_clause_with_several_forces_has_one_for_each_sentence(policy: Policy) -> None:
    several = [clause for clause in clauses(policy) if clause.forces]
    wrong = [clause.id for clause in several if len(clause.forces) != len(sentences(clause.text))]
    assert len(several) > 10
    assert wrong == []


def test_may_in_a_restatement_gives_leave_and_nothing_else(policy: Policy) -> None:
    """Possibility is said with "can", "could" or "might": the tag beside the words says may of leave."""
    wrong = [
        (clause.id, sentence)
        for clause in clauses(policy)
        for force, sentence in by_sentence(clause)
        if re.search(r"\b[Mm]ay\b", sentence) and force != "may"
    ]
    assert wrong == []


def test_what_is_not_tolerated_has_one_force_wherever_it_stands(policy: Policy) -> None:
    forces = {
        force
        for clause in clauses(policy)
        for force, sentence in by_sentence(clause)
        if re.search(r"\bnot tolerate\b", sentence)
    }
    assert forces == {"must"}


def test_a_note_says_what_the_policy_says_and_gives_no_advice(policy: Policy) -> None:
    """Advice carries a mark; a note has none."""
    advice = re.compile(r"(?:^|\. |\n)(?:Stop|Ask|Do not|Tell|Check|Send|Use|Keep)\b")
    assert [clause.id for clause in clauses(policy) if advice.search(clause.note)] == []
