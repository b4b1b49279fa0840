"""Training cases for managers: the register marks them, and one that it does not find is refused."""

import json
from dataclasses import replace

import pytest

from wizard.browser.app import make_app
from wizard.case import load_case
from wizard.case.record import is_practice
from wizard.drill.drills import drills, made_or_faults
from wizard.drill.found import SOUGHT
from wizard.letters.workdays import Holidays
from wizard.model import Policy, RegisterCase
from wizard.publish.register_cases import register_pages
from wizard.register.again import check
from wizard.source.faults import ContentError


def changed(policy: Policy, case: str, **more: object) -> Policy:
    """The policy with the first question of a training case for managers changed."""

    def one(found: RegisterCase) -> RegisterCase:
        first = replace(found.asks[0], **more)  # type: ignore[arg-type]
        return replace(found, asks=(first, *found.asks[1:])) if found.id == case else found

    return replace(policy, register_cases=tuple(map(one, policy.register_cases)))


def test_six_or_more_cases_look_for_everything_that_there_is_to_look_for(policy: Policy) -> None:
    made = drills(policy)
    assert len(made) >= 6
    assert {ask.finds for one in made for ask in one.case.asks} == {*SOUGHT, "told"}


def test_each_question_has_one_right_answer_every_answer_a_reason_and_a_source(policy: Policy) -> None:
    for one in drills(policy):
        for question in one.questions:
            assert [answer.right for answer in question.answers].count(True) == 1
            assert len(question.answers) >= 3
            assert all(answer.why for answer in question.answers)
            assert question.told and all(told.cites for told in question.told)


def test_every_file_opens_is_practice_and_says_for_which_day(policy: Policy) -> None:
    app = make_app(policy, Holidays(2000, 2000, {}))
    for one in drills(policy):
        cases = [load_case(text) for text in one.texts.values()]
        assert all(is_practice(case.id) for case in cases)
        assert max(case.saved for case in cases) == one.case.day
        found = [check(app, text) for text in one.texts.values()]
        assert not any(each.refused or each.doubts for each in found)


def test_a_case_that_the_register_answers_otherwise_is_refused_with_its_place(policy: Policy) -> None:
    wrong = changed(policy, "first-day-in-the-chair", right="RV-14")
    with pytest.raises(ContentError, match="expects RV-14, but the register finds RV-12"):
        list(register_pages(wrong, {}))
    (fault,) = made_or_faults(wrong)[1]
    assert "first-day-in-the-chair.md" in str(fault)


def test_so_is_a_report_that_tells_something_else(policy: Policy) -> None:
    (fault,) = made_or_faults(changed(policy, "for-the-committee", right="3"))[1]
    assert "the report tells fewer than 5" in str(fault)


def test_so_is_one_whose_training_case_is_gone(policy: Policy) -> None:
    less = tuple(one for one in policy.scenarios if one.id != "whom-do-i-ask")
    found = made_or_faults(replace(policy, scenarios=less))[1]
    assert found and all("there is no training case whom-do-i-ask" in str(fault) for fault in found)


def test_nothing_of_them_goes_into_the_browser_and_without_any_there_is_no_page(policy: Policy) -> None:
    assert not list(register_pages(replace(policy, register_cases=()), {}))
    for one in drills(policy):
        assert json.loads(json.dumps(one.texts)) == one.texts
