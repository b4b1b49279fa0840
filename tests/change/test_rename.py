"""An ID is changed wherever it is named, with its reviews; what is in use is not taken out."""

import codecs
from pathlib import Path

import pytest

import site_build
from wizard.change.findings import findings
from wizard.change.lock import read_lock
from wizard.change.places import things
from wizard.change.reviews import to_review
from wizard.source import load_policy

from .reviewed import all_reviewed


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small policy, every link in it reviewed."""
    return all_reviewed(tmp_path, monkeypatch, "--all-new")


def texts(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.mark.parametrize(
    "name",
    ["@warning", "tier:talk", "letter:warning", "statement:both-sides", "question:conduct", "role:clerk"],
)
def test_a_thing_is_renamed_everywhere_and_stays_reviewed(folder: Path, name: str) -> None:
    before = texts(folder)
    assert site_build.main(["rename", name, "quite-new"]) == 0
    assert texts(folder) == before, "only shown"
    assert site_build.main(["rename", name, "quite-new", "--write"]) == 0
    policy, lock = load_policy(folder), read_lock(folder)
    assert lock is not None and to_review(policy, lock) == ()
    kind, _, old = name.removeprefix("@").rpartition(":")
    named = {(one.kind, one.id) for one in things(policy)}
    assert (kind or "clause", "quite-new") in named and (kind or "clause", old) not in named
    assert [str(fault) for fault in findings(policy, folder)[0] if "version" not in fault.what] == []


def test_every_thing_of_the_small_policy_can_be_renamed(folder: Path) -> None:
    for one in things(load_policy(folder)):
        new = f"{one.id}-anew"
        assert site_build.main(["rename", str(one), new]) == 0, one


def test_a_published_clause_leaves_a_word_where_it_went(folder: Path) -> None:
    assert site_build.main(["rename", "@warning", "@written-warning", "--write"]) == 0
    assert '"id": "warning"' in (folder / "repealed.yml").read_text()
    assert '"now": "written-warning"' in (folder / "repealed.yml").read_text()


def test_bad_names_are_bad_use(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert site_build.main(["rename", "warning", "new"]) == 2
    assert "warning is each of: @warning, tier:warning, letter:warning" in capsys.readouterr().err
    assert site_build.main(["rename", "nothing", "new"]) == 2
    assert site_build.main(["rename", "tier:talk", "Not An ID"]) == 2
    assert site_build.main(["rename", "tier:talk", "warning", "--write"]) == 1, "it is taken"
    assert site_build.main(["remove", "role:clerk"]) == 2


def test_what_is_in_use_is_not_taken_out(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = texts(folder)
    assert site_build.main(["remove", "tier:talk", "--write"]) == 1
    told = capsys.readouterr().out
    assert "policy_source/decisions/02-tiers.md:10:" in told and "names tier:talk" in told
    assert "is used in" in told and texts(folder) == before


def test_what_nothing_names_is_taken_out(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tiers = folder / "tiers.md"
    text = tiers.read_text()
    tiers.write_text(text + '\n{#extra rank=3 mark=may cites="@warning" opens="Never."}\n## Extra\n\nMore.\n')
    assert site_build.main(["remove", "tier:extra"]) == 0
    assert "- ## Extra" in capsys.readouterr().out and "## Extra" in tiers.read_text()
    assert site_build.main(["remove", "tier:extra", "--write"]) == 0
    assert tiers.read_text().rstrip() == text.rstrip()


def test_line_ends_of_windows_stay_as_they_are(folder: Path) -> None:
    tiers = folder / "tiers.md"
    tiers.write_bytes(
        codecs.BOM_UTF8 + tiers.read_bytes() + b'\n{#extra rank=3 mark=silent opens="x"}\n## X\n\nY.\n'
    )
    (folder / "repealed.yml").write_text("- {id: long-gone, on: 2026-01-01, why: Gone.}\n")
    for file in (*folder.rglob("*.md"), *folder.rglob("*.yml")):
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert site_build.main(["rename", "@warning", "@written-warning", "--write"]) == 0
    assert site_build.main(["remove", "tier:extra", "--write"]) == 0
    assert tiers.read_bytes().startswith(codecs.BOM_UTF8) and b"written-warning" in tiers.read_bytes()
    plain = {name for name, data in texts(folder).items() if data.count(b"\n") != data.count(b"\r\n")}
    assert plain == {"reviews.lock.json"}, "what the program alone writes has plain line ends"
