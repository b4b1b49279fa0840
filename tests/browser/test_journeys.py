"""Five practice cases, clicked page by page, to the outcome and to a Word file with what was typed."""

from collections.abc import Mapping
from pathlib import Path

import docx
import pytest
from playwright.sync_api import expect

from tests.conftest import PROJECT
from wizard.engine import compile_rules, next_step
from wizard.model import Policy, Scenario
from wizard.source import load_policy

from .wizard_driver import VIEW, Wizard

pytestmark = pytest.mark.browser


def different_cases(policy: Policy, wanted: int = 5) -> list[Scenario]:
    """Cases that answer all they are asked, make a letter or a record, and each end in another tier."""
    rules = compile_rules(policy)
    cases: dict[str, Scenario] = {}
    for scenario in policy.scenarios:
        expected = dict(scenario.expect)
        whole = not next_step(rules, dict(scenario.facts)).missing
        if whole and scenario.fields and expected.get("letters"):
            cases.setdefault("".join(expected.get("tier", ())), scenario)
    return list(cases.values())[:wanted]


CASES = different_cases(load_policy(PROJECT / "policy_source"))


def shown(wizard: Wizard) -> Mapping[str, set[str]]:
    """What the outcome page says, as the cases name it."""
    page = wizard.page.locator(f"{VIEW} [data-kind=outcome]")
    tier = page.get_attribute("data-tier") or ""
    measures = {m.get_attribute("data-measure") or "" for m in page.locator("[data-measure]").all()}
    letters = page.locator('button[data-go^="letter:"]').all()
    return {
        "tier": {tier},
        "tiers": (measures | {tier}) - {"none", ""},
        "letters": {(button.get_attribute("data-go") or "").removeprefix("letter:") for button in letters},
        "decided-by": {
            (role.get_attribute("id") or "").removeprefix("role-")
            for role in page.locator('p[id^="role-"]').all()
        },
    }


def words_of(file: Path) -> str:
    """Everything a Word file shows, tables and headers included."""
    document = docx.Document(str(file))
    return "\n".join(text for text in document.element.body.itertext())


def test_five_cases_are_there() -> None:
    assert len(CASES) == 5


@pytest.mark.one_in(5)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_a_case_leads_to_its_outcome_and_its_letter(
    case: Scenario, policy: Policy, wizard: Wizard, tmp_path: Path
) -> None:
    while wizard.kind == "question":  # with the mouse
        wizard.answer_page(dict(case.facts))
    wizard.answer_all({})
    outcome = shown(wizard)
    for key, values in case.expect:
        if key in outcome:
            assert outcome[key] == set(values), key

    kinds = {letter.id: letter.kind for letter in policy.letters}
    letter = max(dict(case.expect)["letters"], key=lambda name: kinds[name] == "letter")
    wizard.go(f"letter:{letter}")
    typed = type_fields(wizard, dict(case.fields))
    assert typed

    with wizard.page.expect_download() as download:
        wizard.page.locator(f"{VIEW} [data-word]").click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    words = words_of(file)
    for text in typed:
        assert text in words


def type_fields(wizard: Wizard, fields: Mapping[str, str]) -> list[str]:
    """Type the case's texts where the letter asks for them; return those that the letter then shows."""
    typed = []
    for name, text in fields.items():
        field = wizard.page.locator(f'{VIEW} [data-field="{name}"]:is(input, textarea)')
        if field.count():
            field.fill(text)
            typed += [line for line in text.split("\n") if line]
    sheet = wizard.page.locator(f"{VIEW} [data-preview]")
    expect(sheet).to_contain_text(typed[0])
    wizard.page.wait_for_timeout(600)  # the last preview
    now = sheet.inner_text()
    return [text for text in typed if text in now]
