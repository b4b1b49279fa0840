"""How the pages behave: focus, titles, errors, Back and Forward, answers that are kept."""

import pytest
from playwright.sync_api import expect

from wizard.model import Policy

from .wizard_driver import VIEW, Wizard

pytestmark = pytest.mark.browser


def first_two(policy: Policy, wizard: Wizard) -> tuple[str, str]:
    """Answer the first two questions; the first with "no", so that the case goes on."""
    first = wizard.step
    wizard.answer("no")
    second = wizard.step
    wizard.answer(wizard.offered[0])
    return first, second


def test_a_new_question_takes_the_focus_and_the_title_tells_nothing(policy: Policy, warm: Wizard) -> None:
    """Browsers write titles to disk: they name the kind of page, and the heading, in focus, says the rest."""
    warm.answer("no")
    title = next(q.title for q in policy.questions if q.id == warm.step)
    assert warm.focused == title
    assert warm.page.title().startswith("Question – ")


def test_no_answer_is_chosen_beforehand(warm: Wizard) -> None:
    assert warm.chosen == []
    warm.answer("no")
    assert warm.chosen == []


def test_continue_without_an_answer_shows_the_error_and_focuses_its_summary(warm: Wizard) -> None:
    warm.answer("no")
    warm.press_continue()
    summary = warm.page.locator(f"{VIEW} [data-error-summary]")
    expect(summary).to_be_focused()
    expect(summary).to_contain_text("There is a problem")
    assert warm.page.title().startswith("Error: ")
    words = summary.locator("a").inner_text()
    assert words in warm.page.locator(f"{VIEW} .cg-error").inner_text()
    summary.locator("a").click()
    expect(warm.page.locator(f"{VIEW} .cg-choice__input").first).to_be_focused()
    assert "#" not in warm.page.url


def test_back_and_forward_restore_question_and_answer(policy: Policy, warm: Wizard) -> None:
    first, second = first_two(policy, warm)
    third = warm.step
    warm.page.go_back()
    warm.reach(second)
    assert len(warm.chosen) == 1
    warm.page.go_back()
    warm.reach(first)
    assert warm.chosen == ["no"]
    warm.page.go_forward()
    warm.reach(second)
    warm.page.go_forward()
    warm.reach(third)


def test_the_back_link_does_what_the_browser_does(policy: Policy, warm: Wizard) -> None:
    first, second = first_two(policy, warm)
    warm.page.locator(f"{VIEW} [data-back]").click()
    warm.reach(second)
    warm.page.locator(f"{VIEW} [data-back]").click()
    warm.reach(first)


def test_change_returns_to_the_answers_and_keeps_the_others(policy: Policy, warm: Wizard) -> None:
    case = policy.scenarios[0]
    while warm.kind == "question":
        warm.answer_page(dict(case.facts))
    if warm.step != "check":
        warm.go("check")
    rows = warm.page.locator(f"{VIEW} .cg-summary__value")
    before = rows.all_inner_texts()
    last = warm.page.locator(f"{VIEW} button[data-return=check]").last
    to = last.get_attribute("data-go") or ""
    last.click()
    warm.reach(to)
    assert warm.chosen
    warm.press_continue()
    warm.reach("check")
    assert rows.all_inner_texts() == before


def test_none_of_these_unticks_the_other_boxes_and_they_untick_it(policy: Policy, warm: Wizard) -> None:
    many = next(q.id for q in policy.questions if q.many and q.option("none"))
    case = next(s for s in policy.scenarios if many in dict(s.facts))
    while warm.step != many:
        warm.answer_page(dict(case.facts))
    first = warm.offered[0]
    warm.choose(first).choose("none")
    assert warm.chosen == ["none"]
    warm.choose(first)
    assert warm.chosen == [first]


def test_leaving_with_answers_asks_first(policy: Policy, wizard: Wizard) -> None:
    asked: list[str] = []
    wizard.page.on("dialog", lambda dialog: asked.append(dialog.type))
    wizard.answer("no")
    wizard.page.reload()
    assert asked == ["beforeunload"]


def test_a_reload_begins_with_the_first_question(policy: Policy, wizard: Wizard) -> None:
    first = wizard.step
    wizard.answer("no")
    wizard.page.reload()
    wizard.reach(first)
    assert wizard.chosen == []


def test_the_wizard_can_be_started_twice(wizard: Wizard) -> None:
    main = "document.querySelector('script[type=module]').src"
    wizard.page.evaluate(f"import({main}).then(module => module.start())")
    first = wizard.step
    wizard.answer("no")
    assert wizard.step != first
    assert wizard.page.evaluate("history.state.depth") == 1
