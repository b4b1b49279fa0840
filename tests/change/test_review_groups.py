"""Old words stand above the new ones, reversals are named, and each cause has a reason of its own."""

import subprocess
from pathlib import Path

import pytest

from wizard.change.lock import read_lock
from wizard.change.review_groups import ReasonError, groups_of, reasons
from wizard.change.reviews import to_review
from wizard.source import load_policy

from .reviewed import all_reviewed, faults, review
from .versions import edit

GIT = ["git", "-c", "user.name=Tester", "-c", "user.email=tester@example.org", "-c", "commit.gpgsign=false"]
LETTER = "letters/warning.md"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small policy, every link in it reviewed, and kept in git."""
    root = all_reviewed(tmp_path, monkeypatch, "--all-new")
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "before"]):
        subprocess.run([*GIT, *command], cwd=tmp_path, check=True)
    return root


def test_a_review_shows_the_words_before_and_names_a_reversal(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(folder, ("tiers.md", "The clerk writes a letter.", "The clerk no longer writes a letter."))
    assert review() == 1
    told = capsys.readouterr().out
    assert "text WAS: The clerk writes a letter." in told
    assert "text IS : The clerk no longer writes a letter." in told
    assert "TURNED ROUND? a denial came: “no”" in told


def test_a_mark_and_a_rank_that_changed_are_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(folder, ("tiers.md", "{#warning rank=2 mark=must", "{#warning rank=1 mark=may"))
    assert review() == 1
    told = capsys.readouterr().out
    assert "TURNED ROUND? mark: must became may" in told
    assert "TURNED ROUND? rank: 2 became 1" in told


def test_a_changed_row_is_shown_with_the_row_it_was(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(folder, ("decisions/02-tiers.md", "| clerk        |", "| warden       |"))
    assert review() == 1
    told = capsys.readouterr().out
    assert "tiers = warning; letters = warning; decided-by = clerk" in told
    assert "TURNED ROUND? gives: " in told


def test_a_changed_clause_is_shown_as_it_was(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(folder, ("clauses/02-responses.md", "the clerk sends", "the clerk may send"))
    assert review() == 1
    told = capsys.readouterr().out
    assert "@warning text WAS: " in told and "TURNED ROUND? a permission came: “may”" in told


def test_one_reason_does_not_stamp_many_groups(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(
        folder,
        ("clauses/02-responses.md", "the clerk sends", "the clerk may send"),
        ("tiers.md", "The warden speaks", "The warden talks"),
        ("tiers.md", "## A talk", "## A word"),
    )
    asked = ("--all", "--substantive", "--by", "B")
    assert review(*asked, "--why", "all fine") == 2
    told = capsys.readouterr().err
    assert '--why "@warning: …"' in told and '--why "tier:talk: …"' in told
    assert faults(folder)
    assert review(*asked, "--why", "@warning: may is meant", "--why", "tier:talk: the same") == 0
    lock = read_lock(folder)
    assert lock is not None and to_review(load_policy(folder), lock) == ()
    given = {lock.review(link).why for link in lock.links if link[0] == "tier:talk"}  # type: ignore[union-attr]
    assert given == {"the same"}


def test_reasons_come_from_a_file_too(folder: Path, tmp_path: Path) -> None:
    edit(folder, ("tiers.md", "The warden speaks", "The warden talks"))
    file = tmp_path / "reasons.txt"
    file.write_text("tier:talk: the same\n\n")
    assert review("--all", "--editorial", "--by", "B", "--reasons", str(tmp_path / "none.txt")) == 2
    assert review("--all", "--editorial", "--by", "B", "--reasons", str(file)) == 0
    assert faults(folder) == []


def test_a_paragraph_taken_out_waits_and_is_shown(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    policy = load_policy(folder)
    part = policy.letters[0].paragraphs[-1]
    text = (folder / LETTER).read_text()
    (folder / LETTER).write_text(text[: text.index("{#" + part.id)])
    assert any(f"letter:warning:{part.id} is gone" in told for told in faults(folder))
    assert review() == 1
    assert f"letter:warning:{part.id}" in capsys.readouterr().out


def test_a_citation_taken_out_waits(folder: Path) -> None:
    edit(folder, ("workings.yml", 'cites: "@warning"', 'cites: "@talk-first"'))
    assert any("no longer rests on @warning" in told for told in faults(folder))


def test_every_group_needs_a_reason_once_they_are_many(folder: Path, tmp_path: Path) -> None:
    policy = load_policy(edit(folder, ("clauses/02-responses.md", "the clerk sends", "the clerk may send")))
    lock = read_lock(folder)
    assert lock is not None
    groups = groups_of(to_review(policy, lock))
    assert list(groups) == ["@warning"]
    assert reasons(groups, ["fine"]) == {"": "fine", "@warning": "fine"}
    with pytest.raises(ReasonError):
        reasons({**groups, "tier:talk": groups["@warning"]}, ["fine"])
