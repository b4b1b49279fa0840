"""Every mistake has a small content that makes it, and gives exactly the messages beside it."""

from pathlib import Path

import pytest

from .content import BAD, expected, faults_in, good_copy, lay_over

NAMES = sorted(path.name for path in BAD.iterdir() if path.is_dir())


@pytest.mark.parametrize("name", NAMES)
def test_tells_where_what_and_how_to_mend(name: str, tmp_path: Path) -> None:
    root = good_copy(tmp_path)
    lay_over(root, name)
    assert faults_in(root) == expected(name)


@pytest.mark.parametrize("name", NAMES)
def test_every_message_has_a_file_a_line_a_column_and_a_mend(name: str) -> None:
    for message in expected(name):
        where, _, what = message.partition(": ")
        file, line, column = where.rsplit(":", 2)
        assert file.startswith("policy_source/")
        assert int(line) >= 1
        assert int(column) >= 1
        assert "; " in what or ". Did you mean " in what


def test_tells_all_faults_at_once_in_order_of_place(tmp_path: Path) -> None:
    names = ["letter-field-unknown", "clause-force-unknown", "table-value-unknown", "tier-rank-no-number"]
    root = good_copy(tmp_path)
    for name in names:
        lay_over(root, name)
    assert faults_in(root) == sorted(message for name in names for message in expected(name))
