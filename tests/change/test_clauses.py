"""Clauses are compared by their permanent IDs; what rests on a changed one is suspect, and nothing else."""

from pathlib import Path

import pytest

from tests.source.content import GOOD
from wizard.change.clauses import diff_clauses
from wizard.change.items import items
from wizard.model import Policy
from wizard.source.load import load_policy
from wizard.source.word_diff import marked, word_diff

from .versions import changed

RESPONSES = "clauses/02-responses.md"


@pytest.fixture(scope="module")
def old() -> Policy:
    return load_policy(GOOD)


def test_a_changed_word_makes_exactly_its_own_users_suspect(old: Policy, tmp_path: Path) -> None:
    new = changed(tmp_path, (RESPONSES, "the clerk sends", "the clerk may send"))
    diff = diff_clauses(old, new)
    (one,) = diff.changed
    assert [marked(field.pieces) for field in one.fields] == [
        "After a talk the clerk [-sends-]{+may send+} a warning."
    ]
    assert {item.key for item, _ in diff.suspects} == {
        item.key for item in items(new) if "warning" in item.cites
    }
    kinds = {item.kind for item, _ in diff.suspects}
    assert {"Decision row", "Letter paragraph", "Training case", "Response", "Who decides"} <= kinds


def test_renumbering_alone_makes_nothing_suspect(old: Policy, tmp_path: Path) -> None:
    diff = diff_clauses(old, changed(tmp_path, (RESPONSES, 'no="2.2"', 'no="2.9"')))
    assert [(one.old_name, one.new_name) for one in diff.renumbered] == [("2.2", "2.9")]
    assert (diff.changed, diff.added, diff.removed, diff.suspects) == ((), (), (), ())


def test_added_and_removed_clauses_are_told_and_their_users_named(old: Policy, tmp_path: Path) -> None:
    diff = diff_clauses(
        old,
        changed(
            tmp_path,
            (
                "clauses/01-plots.md",
                '{#no-bonfires no="1.2" variant="bonfires"',
                '{#no-fires no="1.2" variant="fires"',
            ),
            ("letters/warning.md", "@no-bonfires", "@no-fires"),
        ),
    )
    assert [thing.id for thing in diff.added] == ["no-fires"]
    assert [thing.id for thing in diff.removed] == ["no-bonfires"]
    assert diff.renamed == (("no-bonfires", "no-fires"),)
    assert [item.key for item, _ in diff.suspects] == ["letter:warning:fire"]


def test_force_and_glossary_terms_count_too(old: Policy, tmp_path: Path) -> None:
    new = changed(
        tmp_path,
        (RESPONSES, "force=may", "force=must"),
        ("clauses/glossary.md", "look after", "care for"),
    )
    found = {one.id: [field.field for field in one.fields] for one in diff_clauses(old, new).changed}
    assert found == {"talk-first": ["force"], "term-apc": ["text"]}


def test_a_row_put_in_above_renames_no_row_below(old: Policy, tmp_path: Path) -> None:
    new = changed(
        tmp_path,
        (
            "decisions/02-tiers.md",
            "| light  | not",
            "| light | bonfire | talk | - | - | - | may | So: @talk-first. |\n| light  | not",
        ),
    )
    before, after = ({item.key for item in items(policy)} for policy in (old, new))
    assert before < after
    assert len(after - before) == 1


def test_words_are_compared_as_a_reader_marks_up_a_draft() -> None:
    assert marked(word_diff("every six months, at\nmost", "every three months at most")) == (
        "every [-six-]{+three+} months[-,-] at most"
    )
    assert [piece.kind for piece in word_diff("", "new")] == ["new"]
    assert word_diff("same", "same")[0].kind == "same"
