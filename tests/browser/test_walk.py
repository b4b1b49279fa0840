"""A made-up case walked through the questions: beside one's own answers, never to be taken for real."""

import json
import re
from collections.abc import Mapping

import pytest
from playwright.sync_api import Page, expect

from wizard.model import Policy

from .axe import AXE, CHANGING, Look, faults
from .wizard_driver import VIEW, Wizard

pytestmark = pytest.mark.browser

CASE = "shouting-at-the-front-desk"


def walk(page: Page, address: str, case: str = CASE) -> Wizard:
    page.goto(f"{address}/wizard/index.html#walk={case}")
    expect(page.locator("[data-wizard][data-started]")).to_have_count(1)
    expect(page.locator(".cg-walk-note")).to_have_count(1)
    return Wizard(page, address)


def on(wizard: Wizard) -> None:
    """Go on with what is chosen; where the case is silent, with the last choice."""
    before = wizard.step
    if not wizard.chosen:
        wizard.choose(wizard.offered[-1])
    wizard.press_continue().leave(before)


def test_the_case_is_answered_one_by_one_and_ends_where_it_should(
    policy: Policy, tab: Page, address: str
) -> None:
    facts: Mapping[str, tuple[str, ...]] = dict(next(s for s in policy.scenarios if s.id == CASE).facts)
    wizard = walk(tab, address)
    asked = []
    while wizard.kind == "question":
        asked.append(wizard.step)
        assert set(wizard.chosen) == set(facts[wizard.step] or ("none",))
        assert tab.locator(".cg-walk-tag").count() == len(wizard.chosen)
        on(wizard)
    assert asked == [question.id for question in policy.questions if question.id in facts]
    wizard.go("outcome")
    end = tab.locator(".cg-walk-end")
    expect(end).to_contain_text("You come to the same outcome as the case.")
    expect(end).to_contain_text("Never here:")
    assert tab.url.endswith(f"#walk={CASE}")
    assert "abuse" not in json.dumps(tab.evaluate("history.state"))


def test_who_answers_otherwise_sees_where_they_part_and_what_that_changes(tab: Page, address: str) -> None:
    wizard = walk(tab, address)
    wizard.go_on_until("severity")
    wizard.answer("extreme")
    said = tab.locator(".cg-walk-said--other")
    expect(said).to_contain_text("instead of: Verbal warning")
    expect(said.locator(".cg-walk-pair")).to_contain_text("Unpleasant, but ordinary")
    expect(said.locator("[data-walk-why] a.cite").first).to_be_visible()
    expect(tab.locator("[data-walk-status]")).to_have_text("You part from the case here.")
    tab.locator("[data-walk-partings] button").click()
    wizard.reach("severity").answer("ordinary")
    expect(tab.locator("[data-walk-partings] button")).to_have_count(0)


def test_whoever_wants_to_think_first_sees_the_answer_afterwards(tab: Page, address: str) -> None:
    wizard = walk(tab, address)
    tab.locator("[data-walk-show]").uncheck()
    assert tab.locator(".cg-walk-note, .cg-walk-tag").count() == 0
    wizard.answer("no")
    assert not wizard.chosen
    expect(tab.locator(".cg-walk-said")).to_contain_text("The same as the case")


def test_nothing_in_a_walk_can_be_taken_for_a_real_case(tab: Page, address: str) -> None:
    wizard = walk(tab, address)
    assert tab.title().startswith("Practice: ")
    assert tab.locator(".cg-open").count() == 0
    wizard.go_on_until("check")
    wizard.go("outcome")
    expect(tab.locator(".cg-receipt")).to_contain_text("Practice, made-up case.")
    assert tab.locator(":is([data-save], [data-zip], [data-open-case], [data-again]):visible").count() == 0
    wizard.go("letter:informal-warning")
    expect(tab.locator(".cg-sheet")).to_contain_text("PRACTICE")
    assert tab.locator(":is([data-save], [data-sent], [data-calendar]):visible").count() == 0
    expect(tab.locator(".cg-walk-banner")).to_be_visible()
    with tab.expect_download() as download:
        tab.locator("[data-word]").click()
    assert download.value.suggested_filename.startswith("practice-informal-warning-")


def test_the_skip_link_leaves_a_walk_a_walk(tab: Page, address: str) -> None:
    wizard = walk(tab, address)
    on(wizard)
    second = wizard.step
    tab.locator("a.md-skip").focus()
    tab.keyboard.press("Enter")
    expect(tab).to_have_url(re.compile(f"#walk={CASE}$"))
    expect(tab.locator(":focus")).to_have_count(0)  # the link has led on
    assert wizard.step == second
    on(wizard)
    expect(tab.locator(".cg-walk-note")).to_have_count(1)


def test_a_walk_goes_by_keys_alone(tab: Page, address: str) -> None:
    wizard = walk(tab, address)
    for _ in range(3):
        before = wizard.step
        tab.locator(f"{VIEW} .cg-choice__input:checked").first.focus()
        tab.keyboard.press("Enter")
        wizard.leave(before)
        assert tab.evaluate("document.activeElement.matches('[data-heading]')")
    tab.locator(".cg-walk-side summary").focus()
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Space")
    expect(tab.locator("[data-walk-show]")).not_to_be_checked()


def test_an_address_without_such_a_case_says_so(tab: Page, address: str) -> None:
    tab.goto(f"{address}/wizard/index.html#walk=no-such-case")
    expect(tab.locator(f"{VIEW} [data-reason]")).to_contain_text("There is no such training case.")


@pytest.mark.one_in(2)
@pytest.mark.parametrize("width", [320, 1280])
def test_every_page_of_a_walk_is_accessible(page: Page, address: str, width: int, whole: bool) -> None:
    """In an ordinary run those two that look like none outside a walk; the others are pages with a note."""
    page.emulate_media(reduced_motion="reduce")
    page.context.add_init_script(path=AXE)
    found: list[str] = []

    def look(where: str) -> None:
        for colours, rules in (("default", ()), ("slate", CHANGING)):
            look = Look(colours, width)
            found.extend(f"{where}: {fault}" for fault in faults(page, look, ".cg-root", rules=rules))

    page.set_viewport_size({"width": width, "height": 900})
    wizard = walk(page, address)
    if whole:
        look("question")
    wizard.go_on_until("severity")
    wizard.answer("extreme")
    page.locator(".cg-walk-said--other details").first.evaluate("one => { one.open = true }")
    look("parting")
    wizard.go_on_until("check")
    wizard.go("outcome")
    page.locator(".cg-walk-table").wait_for()
    look("outcome")
    if whole:
        wizard.go("letter:decision-record")
        look("letter")
    assert not found, "\n".join(found)
