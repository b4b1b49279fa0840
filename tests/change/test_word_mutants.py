"""Whoever changes a word that staff or residents read cannot do so unseen: it waits for a review."""

from dataclasses import replace

import pytest

from tests.conftest import PROJECT
from tests.sampling import part
from wizard.change.items import row_keys
from wizard.change.lock import Lock, read_lock
from wizard.change.reviews import to_review
from wizard.model import Policy

from .word_mutants import word_mutants

EACH = 50
"""Of four kinds: paragraphs of letters, labels of answers, statements, and parts that are dropped."""


@pytest.fixture(scope="module")
def lock() -> Lock:
    found = read_lock(PROJECT / "policy_source")
    assert found is not None
    return found


def test_each_of_200_changes_of_words_waits_for_a_review(policy: Policy, lock: Lock, whole: bool) -> None:
    every = word_mutants(policy, EACH)
    assert len(every) == 4 * EACH and len({(one.key, one.what) for one in every}) > 3 * EACH
    already = {one.link for one in to_review(policy, lock)}
    for mutant in part(every, 20, whole):
        waiting = {one.item.key for one in to_review(mutant.policy, lock) if one.link not in already}
        assert waiting == {mutant.key}, mutant.what


def test_each_row_taken_out_of_a_table_that_collects_waits_for_a_review(
    policy: Policy, lock: Lock, whole: bool
) -> None:
    """Such a table has neither gaps nor overlaps, so that its proof cannot notice a hole."""
    rows = {key for table in policy.tables if table.hit == "collect" for key in row_keys(table)}
    reviewed = {key for key, _ in lock.links}
    assert rows <= reviewed, "somebody has to review them first"
    for key in part(sorted(rows), 40, whole):
        assert key in {one.item.key for one in to_review(without_row(policy, key), lock)}


def without_row(policy: Policy, gone: str) -> Policy:
    tables = [
        replace(
            table,
            rows=tuple(row for row, key in zip(table.rows, row_keys(table), strict=True) if key != gone),
        )
        for table in policy.tables
    ]
    return replace(policy, tables=tuple(tables))
