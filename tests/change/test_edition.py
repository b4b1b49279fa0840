"""Version and date follow the clauses: `check` asks for new ones, and `release` refuses to go on without."""

from pathlib import Path

import pytest

import site_build
from tests.source.content import good_copy
from wizard.change.findings import findings
from wizard.change.lock import read_lock
from wizard.source import load_policy

from .versions import edit

CLAUSE = ("clauses/01-plots.md", "Nobody may dump", "Nobody must dump")
WORDS = ["--by", "A. Officer", "--why", "read"]
STAMP = ["review", "--all", *WORDS]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(site_build, "PROJECT", tmp_path)
    root = good_copy(tmp_path)
    assert site_build.main([*STAMP, "--substantive"]) == 0
    return root


def asked(folder: Path) -> list[str]:
    return [str(one) for one in findings(load_policy(folder), folder)[0] if "policy.yml" in str(one)]


def test_a_clause_that_asks_something_else_asks_for_a_version(folder: Path) -> None:
    assert asked(folder) == []
    edit(folder, CLAUSE)
    assert "the version is still 1.0" in asked(folder)[0]
    site_build.main([*STAMP, "--substantive"])
    assert "the version is still 1.0" in asked(folder)[0], "reviewing it makes no version of it"
    assert site_build.main(["release", "--date", "2027-01-04", *WORDS]) == 2
    edit(folder, ("policy.yml", 'version: "1.0"', 'version: "1.1"'))
    assert "the day of its text is still 2026-01-31" in asked(folder)[0]
    edit(folder, ("policy.yml", 'updated: "2026-01-31"', 'updated: "2027-01-04"'))
    assert asked(folder) == []
    assert site_build.main(["release", "--date", "2027-01-04", *WORDS]) == 0


def test_the_next_review_keeps_the_new_version_and_asks_again_after_it(folder: Path) -> None:
    edit(folder, CLAUSE, ("policy.yml", 'version: "1.0"', 'version: "1.1"'))
    edit(folder, ("policy.yml", 'updated: "2026-01-31"', 'updated: "2027-01-04"'))
    site_build.main([*STAMP, "--substantive"])
    edition = read_lock(folder).edition  # type: ignore[union-attr]
    assert edition is not None and edition.version == "1.1"
    edit(folder, ("clauses/01-plots.md", "Nobody must dump", "Nobody should dump"))
    assert "the version is still 1.1" in asked(folder)[0]
    edit(folder, ("policy.yml", 'updated: "2027-01-04"', 'updated: "2025-01-04"'))
    edit(folder, ("policy.yml", 'version: "1.1"', 'version: "1.2"'))
    assert "was at 2027-01-04 already" in asked(folder)[0]


def test_a_clause_that_is_only_worded_anew_needs_none(folder: Path) -> None:
    edit(folder, CLAUSE)
    site_build.main([*STAMP, "--editorial"])
    assert asked(folder) == []


def test_a_release_is_never_of_a_day_before_the_last(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert site_build.main(["release", "--date", "2027-01-04", *WORDS]) == 0
    assert site_build.main(["release", "--date", "2026-01-04", *WORDS]) == 2
    assert "The last release is of 2027-01-04" in capsys.readouterr().err
    assert site_build.main(["release", "--date", "2026-01-04", "--of", str(folder), *WORDS]) == 0
