"""Every clause is used or is for reading, and coverage never falls unnoticed."""

from pathlib import Path

import pytest

from tests.source.content import good_copy
from wizard.change.coverage import matrix, share, uncovered
from wizard.change.for_reading import read_for_reading
from wizard.change.lock import Lock
from wizard.source import ContentError, load_policy

from .versions import edit


def faults(folder: Path, covered: int = 0) -> list[str]:
    found = uncovered(load_policy(folder), read_for_reading(folder), Lock(covered=covered))
    return [fault.what for fault in found]


def reading(folder: Path, *names: str) -> Path:
    (folder / "for-reading.yml").write_text("".join(f"- {{id: {name}, why: An aim.}}\n" for name in names))
    return folder


def test_a_clause_nothing_rests_on_is_a_finding(tmp_path: Path) -> None:
    assert faults(good_copy(tmp_path)) == [
        "nothing rests on clause friendly",
        "nothing rests on clause no-barbecues",
    ]


def test_unless_it_is_for_reading_with_a_reason(tmp_path: Path) -> None:
    folder = reading(good_copy(tmp_path), "friendly", "no-barbecues")
    assert faults(folder) == []
    assert [row.why for row in matrix(load_policy(folder), read_for_reading(folder)) if row.why] == [
        "An aim."
    ] * 2


def test_a_reason_is_needed(tmp_path: Path) -> None:
    folder = good_copy(tmp_path)
    (folder / "for-reading.yml").write_text("- {id: friendly}\n")
    with pytest.raises(ContentError, match="why"):
        read_for_reading(folder)


def test_a_clause_in_use_cannot_be_for_reading_nor_one_that_is_not_there(tmp_path: Path) -> None:
    folder = reading(good_copy(tmp_path), "friendly", "no-barbecues", "warning", "nobody")
    assert faults(folder) == [
        "clause warning is said to be for reading, but 10 parts rest on it",
        "there is no clause nobody",
    ]


def test_coverage_that_falls_is_a_finding(tmp_path: Path) -> None:
    folder = reading(good_copy(tmp_path), "friendly", "no-barbecues")
    floor = share(load_policy(folder))
    assert floor == 4 * 1000 // 6
    assert faults(folder, floor) == []
    edit(folder, ("letters/warning.md", 'cites="@no-bonfires"', 'cites="@warning"'))
    reading(folder, "friendly", "no-barbecues", "no-bonfires")
    assert faults(folder, floor) == ["50.0 % of the clauses are in use, and 66.6 % were"]


def test_the_matrix_counts_by_kind(tmp_path: Path) -> None:
    row = next(row for row in matrix(load_policy(good_copy(tmp_path))) if row.clause.id == "talk-first")
    assert row.uses == {"Decision row": 1, "Response": 1, "Reason": 1}
