"""Two whole made-up councils of unlike shapes: a housing association, and a Scottish council with a panel.

Each was begun with `new --base` from the text beside it, and then made its own.
"""

from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.wizard_driver import VIEW
from wizard.publish.naming import Names
from wizard.publish.stage import frame, page_environment
from wizard.report import check_folder
from wizard.source import load_policy

from .walking import answered, walked, written

HERE = Path(__file__).parent
WHOLE = ("larch", "firth")


@pytest.mark.parametrize("name", WHOLE)
def test_nothing_is_found_and_nothing_of_the_base_is_left(name: str) -> None:
    report = check_folder(HERE / name, lambda _: None, date(2026, 12, 1))
    assert [str(fault) for fault in report.findings] == [] and report.to_set == []
    texts = [
        file.read_text(encoding="utf-8")
        for file in (HERE / name).rglob("*")
        if file.suffix in (".md", ".yml")
    ]
    assert not [text for text in texts if "base-" in text or "model paragraph" in text]


@pytest.mark.parametrize("name", WHOLE)
def test_every_case_is_walked_to_its_letter_and_no_letter_is_a_draft(name: str) -> None:
    policy = load_policy(HERE / name)
    letters = walked(policy)
    assert not [text for text in letters.values() if "[" in text or "TO DECIDE" in text]
    assert (
        "This guide is a draft."
        not in frame(policy, page_environment(policy, Names(policy), HERE / name), HERE / name)["emergency"]
    )


def test_each_says_whom_to_turn_to_in_its_own_way() -> None:
    """A tenants' panel there, the ombudsman for Scotland here; neither knows the other's."""
    larch, firth = (written(load_policy(HERE / name)) for name in WHOLE)
    assert "You may ask the tenants' panel to look at this again." in larch["limits-notice"].replace("’", "'")
    assert "the Scottish Public Services Ombudsman" in firth["decision-notice"]
    assert not [text for text in larch.values() if "Ombudsman" in text]


@pytest.mark.nightly
def test_the_scottish_councils_questions_lead_to_a_decision_in_the_browser(
    browser: Browser, tmp_path: Path
) -> None:
    answers = ("no", "threats", "yes", "made-out", "yes")
    with answered(browser, HERE / "firth", tmp_path / "site", *answers) as wizard:
        expect(wizard.page.locator(VIEW)).to_contain_text("Conditions set by the panel")
        wizard.go("letter:decision-notice")
        expect(wizard.page.locator(VIEW)).to_contain_text("Scottish Public Services Ombudsman")
