"""Questions that share a page are asked in any case, and nothing that is asked goes missing for it."""

from collections.abc import Mapping
from dataclasses import replace
from random import Random

import pytest

from tests.check.small import condition, row, small_policy, table
from tests.half_answered import random_session
from wizard.engine import Rules, compile_rules, next_step, pages, together
from wizard.engine.scenario import answers_of
from wizard.model import Policy

SESSIONS = 150


def with_pages(policy: Policy, beside: Mapping[str, str]) -> Rules:
    (stage,) = policy.stages
    placed = tuple(replace(one, beside=beside.get(one.id, "")) for one in stage.questions)
    return compile_rules(replace(policy, stages=(replace(stage, questions=placed),)))


@pytest.fixture
def small() -> Policy:
    """The red and the wet are warned; of what is red nothing more is asked."""
    rows = [
        row("tiers/1", [condition("colour", ["red"])], ["warning"]),
        row("tiers/2", [condition("colour", ["red"], negated=True), condition("wet", ["yes"])], ["warning"]),
        row("tiers/3", [condition("marks", ["dent"])], ["talk"]),
    ]
    return small_policy([table("tiers", "collect", ["tiers"], rows)])


def page(rules: Rules, answers: Mapping[str, tuple[str, ...]], name: str) -> list[str]:
    question = next(one for one in rules.questions if one.id == name)
    return [one.id for one in together(rules, answers, question)]


def test_a_question_that_an_answer_makes_needless_keeps_its_own_page(small: Policy) -> None:
    rules = with_pages(small, {"wet": "colour", "marks": "colour"})
    assert page(rules, {}, "colour") == ["colour", "marks"]
    assert page(rules, {"colour": ("green",)}, "wet") == ["wet", "marks"]


def test_without_a_word_of_content_every_question_has_its_own_page(small: Policy) -> None:
    rules = with_pages(small, {})
    assert page(rules, {}, "colour") == ["colour"]


def test_going_back_shows_the_page_as_it_was(small: Policy) -> None:
    rules = with_pages(small, {"marks": "colour"})
    answers = {"colour": ("red",), "marks": ("dent",)}
    assert page(rules, answers, "colour") == page(rules, {}, "colour") == ["colour", "marks"]


def test_the_pages_of_a_case_hold_every_question_of_it_once(rules: Rules) -> None:
    for scenario in rules.policy.scenarios[::5]:
        answers = answers_of(rules, scenario)
        shown = [name for one in pages(rules, answers) for name in one]
        assert len(shown) == len(set(shown))
        assert set(next_step(rules, answers).path) <= set(shown)


def test_whatever_is_chosen_first_the_others_of_the_page_are_asked(rules: Rules) -> None:
    dice, looked = Random(20), 0
    for _ in range(SESSIONS):
        answers = random_session(rules, dice, 0)
        for names in pages(rules, answers):
            before = {name: values for name, values in answers.items() if name not in names}
            for value in next(one for one in rules.questions if one.id == names[0]).values:
                asked = next_step(rules, {**before, names[0]: (value,)}).missing
                assert set(names[1:]) <= set(asked), (names, value, before)
                looked += len(names) - 1
    assert looked > SESSIONS


def test_a_page_that_stands_there_regardless_would_be_noticed(
    small: Policy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wizard.engine.paging._asked", lambda *_: True)
    rules = with_pages(small, {"wet": "colour"})
    names = page(rules, {}, "colour")
    assert not set(names[1:]) <= set(next_step(rules, {"colour": ("red",)}).missing)
