"""`check` and `decide` as people and programs call them."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import site_build as conductor
from tests.conftest import PROJECT
from wizard.model import Policy
from wizard.source import load

CASE = "danger: no\npurpose: incident\ncrisis: no\nwho: customer\nconduct: [anger]\n"


def site_build(*arguments: str | Path, project: Path = PROJECT) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(project / "site_build.py"), *map(str, arguments)]
    return subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def report() -> dict[str, Any]:
    done = site_build("check", "--json")
    found: dict[str, Any] = json.loads(done.stdout)
    assert done.returncode == (1 if found["findings"] else 0)
    assert "Safeguard group-decides" in done.stderr, "long work says what it is doing, apart from the result"
    return found


def test_check_counts_what_the_policy_holds(report: dict[str, Any], policy: Policy) -> None:
    counts = report["counts"]
    assert (counts["numbered"], counts["unnumbered"], counts["terms"]) == (101, 8, 8)
    assert counts["tables"] == len(policy.tables) == len(report["tables"])


def test_check_finds_nothing_in_the_published_content(report: dict[str, Any]) -> None:
    assert [report[key] for key in ("findings", "gaps", "overlaps")] == [[], [], []]
    assert all({"id", "proved", "cases"} <= set(one) and one["proved"] for one in report["safeguards"])
    assert all(one["cases"] > 10**30 for one in report["safeguards"])


def test_check_proves_what_is_claimed_and_what_protects(report: dict[str, Any], policy: Policy) -> None:
    claims, protecting = report["claims"], report["protecting"]
    assert claims["proved"] == claims["declared"] >= 300
    assert protecting["proved"] == protecting["lines"] == sum(one.protects for one in policy.statements) > 0
    assert report["partial"] > 10**30


def test_what_the_council_has_to_supply_is_told_and_is_no_finding(report: dict[str, Any]) -> None:
    assert "The council's postal address" in report["to_set"]


def test_check_names_file_line_and_column_and_exits_with_1(tmp_path: Path) -> None:
    shutil.copy(PROJECT / "site_build.py", tmp_path)
    for room in ("wizard", "macros"):
        (tmp_path / room).symlink_to(PROJECT / room)
    shutil.copytree(PROJECT / "tests" / "fixtures" / "good" / "policy_source", tmp_path / "policy_source")
    tiers = tmp_path / "policy_source" / "tiers.md"
    tiers.write_text(tiers.read_text().replace("@talk-first", "@talk-frist"))
    done = site_build("check", project=tmp_path)
    assert done.returncode == 1
    assert "policy_source/tiers.md:1:" in done.stdout and "@talk-first" in done.stdout


@pytest.mark.nightly  # a whole check more
def test_a_broken_safeguard_leaves_a_case_file_that_decide_shows(tmp_path: Path) -> None:
    shutil.copy(PROJECT / "site_build.py", tmp_path)
    for room in ("wizard", "macros"):
        (tmp_path / room).symlink_to(PROJECT / room)
    shutil.copytree(PROJECT / "policy_source", tmp_path / "policy_source")
    checks = tmp_path / "policy_source" / "decisions" / "24-checks.md"
    text = checks.read_text(encoding="utf-8")
    row = next(line for line in text.splitlines() if line.startswith("| any |") and "check-mail" in line)
    narrowed = text.replace(row, row.replace("| any |", "| care |", 1))
    assert narrowed != text
    checks.write_text(narrowed, encoding="utf-8")
    done = site_build("check", "--cases", tmp_path / "cases", project=tmp_path)
    assert done.returncode == 1
    assert "safeguard refusal-mail-read fails where danger = no" in done.stdout
    case = tmp_path / "cases" / "refusal-mail-read.yml"
    assert f"Wrote {case}" in done.stderr
    told = site_build("decide", case, "--json", project=tmp_path)
    assert told.returncode == 0
    assert json.loads(told.stdout)["tier"] == "refuse-contact"
    assert "check-mail" not in [one["id"] for one in json.loads(told.stdout)["checks"]]


def test_decide_prints_the_outcome_as_data_and_in_words(
    tmp_path: Path, policy: Policy, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    case = tmp_path / "case.yml"
    case.write_text(CASE)
    done = site_build("decide", case, "--json")
    assert done.returncode == 0
    decision = json.loads(done.stdout)
    assert (decision["tier"], decision["tiers"], decision["not_asked"]) == ("none", [], [])
    assert "intoxicated" in decision["not_answered"]
    monkeypatch.setattr(load, "load_policy", lambda _: policy)
    assert conductor.main(["decide", str(case)]) == 0
    told = capsys.readouterr().out
    assert told.startswith("No response under this policy")
    assert "Because\n" in told and ": anger (" in told


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("danger: no\nweather: wet\n", ":2:1: there is no fact weather"),
        ("danger: no\nwho: customr\n", ":2:6: who cannot be customr. Did you mean customer?"),
        ("conduct: [abuse, none]\n", ":1:10: conduct takes one of these values only"),
        ("conduct: {a: b}\n", ":1:10: conduct is neither a value nor a list of values"),
        ("- danger\n", ":1:1: a case is a list of facts with values"),
        ("danger: [\n", "this is not YAML"),
        ("", ":1:1: the file holds no facts"),
    ],
)
def test_decide_says_where_a_case_cannot_be_read(
    tmp_path: Path,
    policy: Policy,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    text: str,
    said: str,
) -> None:
    monkeypatch.setattr(load, "load_policy", lambda _: policy)  # that it is read is seen above
    case = tmp_path / "case.yml"
    case.write_text(text)
    assert conductor.main(["decide", str(case)]) == 2
    assert f"{case}{said}" in (error := capsys.readouterr().err) or said in error


def test_a_case_that_is_not_there_and_a_command_that_is_not_there_are_bad_use() -> None:
    missing = site_build("decide", "nowhere.yml")
    assert (missing.returncode, missing.stderr) == (2, "nowhere.yml: there is no such file\n")
    assert site_build("guess").returncode == 2
