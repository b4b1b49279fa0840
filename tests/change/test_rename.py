"""An ID is changed wherever it is named, with its reviews; what is in use is not taken out."""

import codecs
from hashlib import sha256
from pathlib import Path

import pytest

import site_build
from wizard.change.findings import findings
from wizard.change.lock import read_lock
from wizard.change.places import things
from wizard.change.reviews import to_review
from wizard.source import load_policy
from wizard.source.importing.store import as_json

from .reviewed import all_reviewed, faults, review


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


CASE = """---
title: One file
day: 2026-02-01
files:
  - name: RV-12
    steps:
      - on: 2026-02-01
        case: NAME
asks:
  - {finds: overdue, text: "Which is due?", right: RV-12, because: [both-sides]}
---

One.
"""


def test_a_training_case_that_managers_learn_by_is_in_use(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = load_policy(folder).scenarios[0].id
    (folder / "register").mkdir()
    file = folder / "register" / "01-one.md"
    file.write_text(CASE.replace("NAME", name))
    assert site_build.main(["remove", f"case:{name}", "--write"]) == 1
    assert f"register/01-one.md:8:15: names case:{name}" in capsys.readouterr().out
    assert site_build.main(["rename", f"case:{name}", "quite-new", "--write"]) == 0
    assert "case: quite-new" in file.read_text()
    assert [one.id for one in load_policy(folder).scenarios if one.id == "quite-new"] == ["quite-new"]


def test_the_reason_why_a_published_clause_is_gone_is_asked_for_and_kept(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clause = folder / "clauses" / "02-responses.md"
    clause.write_text(clause.read_text() + '\n{#extra label="x" force=states binds=everyone}\nIt is so.\n')
    assert review("--all", "--by", "A", "--why", "new", "--substantive") == 0
    assert site_build.main(["remove", "@extra"]) == 0
    assert "say why it is gone (--why TEXT)" in capsys.readouterr().out
    assert site_build.main(["remove", "@extra", "--why", "It is law now.", "--write"]) == 0
    assert '"why": "It is law now."' in (folder / "repealed.yml").read_text()
    assert [one for one in faults(folder) if "published and is gone" in one] == []


def test_the_councils_words_follow_an_id_that_was_changed_at_the_desk(folder: Path) -> None:
    words, place = as_json({"warning": ["The council's own words."]}), folder / "adopted"
    place.mkdir()
    (place / "wording.json").write_bytes(words)
    told = {"source": "a.txt", "imported": "2026-01-01", "wording_sha256": sha256(words).hexdigest()}
    (place / "manifest.json").write_bytes(as_json(told))
    kept = place.rename(folder.parent / "kept")  # the desk does not have them open
    assert site_build.main(["rename", "@warning", "@written-warning", "--write"]) == 0
    kept.rename(place)
    assert [one for one in faults(folder) if "rename @warning @NEW" in one] != []
    assert site_build.main(["rename", "@warning", "@nowhere", "--write"]) == 2
    assert site_build.main(["rename", "@warning", "@written-warning", "--write"]) == 0
    assert "written-warning" in (place / "wording.json").read_text()
    assert [one for one in faults(folder) if "council's words" in one] == []
