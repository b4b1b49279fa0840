"""Whoever changes a word that staff or residents read cannot do so unseen: it waits for a review."""

from dataclasses import replace

import pytest

from tests.conftest import PROJECT
from tests.sampling import part
from wizard.change.items import row_keys
from wizard.change.lock import Lock, read_lock
from wizard.change.reviews import gone, to_review
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
    collecting = [row_keys(table) for table in policy.tables if table.hit == "collect"]
    reviewed = {key for key, _ in lock.links}
    assert {key for keys in collecting for key in keys} <= reviewed, "somebody has to review them first"
    for number in part(range(max(map(len, collecting))), 20, whole):
        out = {keys[number] for keys in collecting if number < len(keys)}
        assert {one.item.key for one in gone(without_rows(policy, out), lock)} == out


def without_rows(policy: Policy, out: set[str]) -> Policy:
    """Return the policy without some rows, one of each table: what is told of one hangs on no other."""
    tables = []
    for table in policy.tables:
        rows = zip(table.rows, row_keys(table), strict=True)
        tables.append(replace(table, rows=tuple(row for row, key in rows if key not in out)))
    return replace(policy, tables=tuple(tables))
