"""How many pages a case takes is counted by walking it."""

from wizard.check.pages import Pages, pages_asked
from wizard.engine import Rules, next_step
from wizard.engine.scenario import answers_of


def test_every_page_on_the_way_counts_once(rules: Rules) -> None:
    pages = pages_asked(rules)
    assert len(pages.asked) == len(rules.policy.scenarios)
    scenario = rules.policy.scenarios[0]
    answers = answers_of(rules, scenario)
    given: dict[str, tuple[str, ...]] = {}
    walked = 0
    while (question := next_step(rules, given).question) is not None:
        given[question.id] = answers[question.id]
        walked += 1
    assert pages.asked[0] == walked


def test_the_figures_are_the_middle_and_the_most() -> None:
    pages = Pages((3, 9, 20))
    assert pages.data() == {"pages_median": 9, "pages_max": 20}
    assert str(pages) == "3 training cases take 9 pages of questions, 20 at most"
    assert str(Pages()) == "" and Pages().data() == {}
