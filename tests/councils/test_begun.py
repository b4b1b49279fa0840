"""One command takes a text and a base of rules to questions and a first letter, all marked as a draft."""

import json
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

import site_build
from tests.browser.wizard_driver import VIEW
from tests.conftest import PROJECT
from wizard.publish.naming import Names
from wizard.publish.stage import frame, page_environment
from wizard.report import check_folder
from wizard.source import load_policy
from wizard.source.importing.base import bases
from wizard.source.undecided import undecided

from .walking import answered, walked, written

HERE = Path(__file__).parent
BASES = ("complaints", "ladder", "panel", "register")
BEGUN = [("homes", "ladder"), ("firth", "panel"), ("homes", "register"), ("firth", "complaints")]


@pytest.fixture(scope="module", params=BEGUN, ids=lambda one: f"{one[0]}-{one[1]}")
def begun(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the one command writes."""
    text, base = request.param
    folder = tmp_path_factory.mktemp("begun") / text
    arguments = ["new", str(folder), "--text", str(HERE / f"{text}.txt"), "--base", base]
    assert site_build.main(arguments) == 0
    return folder


def test_these_are_the_bases() -> None:
    assert tuple(bases(PROJECT)) == BASES


@pytest.mark.parametrize("name", BASES)
def test_each_base_is_proved_and_has_a_letter_and_a_case_for_each_response(name: str) -> None:
    report = check_folder(PROJECT / "bases" / name, lambda _: None, date(2026, 12, 1))
    assert [str(fault) for fault in report.findings] == []
    policy = load_policy(PROJECT / "bases" / name)
    expected = {
        value for case in policy.scenarios for key, values in case.expect if key == "tier" for value in values
    }
    assert {tier.id for tier in policy.tiers} <= expected and "none" in expected
    assert all(clause.id.startswith("base-") for clause in policy.clauses), (
        "they could be taken for the council's"
    )
    assert len(written(policy)) == len(policy.letters)


def test_nothing_is_found_in_it_but_what_is_open(begun: Path) -> None:
    report = check_folder(begun, lambda _: None, date(2026, 12, 1))
    open_points = {str(fault) for fault in undecided(begun)}
    others = [str(fault) for fault in report.findings if str(fault) not in open_points]
    assert [one.partition(": ")[2].partition(":")[0] for one in others] == ["nothing is reviewed"]
    listed = (begun / "TODO.md").read_text(encoding="utf-8")
    for clause in load_policy(begun).clauses:
        assert f"@{clause.id}" in listed, "every paragraph is a point to tick off"


def test_it_is_walked_to_an_outcome_and_every_letter_says_that_it_is_a_draft(begun: Path) -> None:
    letters = walked(load_policy(begun))
    assert [
        name for name, text in letters.items() if "this is a draft from a base of rules" not in text
    ] == []


def test_decide_gives_the_outcome_and_says_that_it_is_a_draft(
    begun: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = next(
        file for file in sorted((begun / "scenarios").glob("*.md")) if "letters: []" not in file.read_text()
    )
    capsys.readouterr()
    assert site_build.main(["decide", str(case), "--policy", str(begun)]) == 0
    told = capsys.readouterr().out
    assert told.startswith("DRAFT: ") and "Letters and records" in told
    assert site_build.main(["decide", str(case), "--policy", str(begun), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["draft"] == len(list(undecided(begun)))


def test_its_guide_says_on_every_page_that_it_is_a_draft(begun: Path) -> None:
    policy = load_policy(begun)
    shown = frame(policy, page_environment(policy, Names(policy), begun), begun)
    assert "This guide is a draft." in shown["emergency"]


def test_an_unknown_base_is_bad_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert site_build.main(["new", str(tmp_path / "x"), "--base", "tribunal"]) == 2
    assert "There are: complaints, ladder, panel, register" in capsys.readouterr().err


@pytest.mark.nightly
def test_its_questions_lead_to_a_draft_letter_in_the_browser(browser: Browser, tmp_path: Path) -> None:
    content, out = tmp_path / "homes", tmp_path / "site"
    text = str(HERE / "homes.txt")
    assert site_build.main(["new", str(content), "--text", text, "--base", "ladder"]) == 0
    with answered(browser, content, out, "no", "insults", "word") as wizard:
        expect(wizard.page.locator("body")).to_contain_text("This guide is a draft.")
        expect(wizard.page.locator(VIEW)).to_contain_text("A written warning")
        wizard.go("letter:warning")
        expect(wizard.page.locator(VIEW)).to_contain_text("this is a draft from a base of rules")
