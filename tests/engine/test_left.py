"""“About N questions left” is never less true than it claims, on every page of the training cases."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random

import pytest

from tests.half_answered import random_session
from tests.sampling import part
from wizard.check.left import usual_left
from wizard.engine import Left, Rules, next_step, pages, questions_left
from wizard.engine.left import Usual
from wizard.engine.scenario import answers_of
from wizard.engine.session import Answers

ONE_IN = 6
SESSIONS = 40
Page = tuple[str, ...]


@pytest.fixture(scope="module")
def usual(rules: Rules) -> Usual:
    return dict(usual_left(rules))


@pytest.fixture(scope="module")
def cases(rules: Rules, whole: bool) -> list[Answers]:
    """Training cases, and sessions in which anything is answered and some of it is not known."""
    told = [answers_of(rules, one) for one in part(rules.policy.scenarios, ONE_IN, whole)]
    dice = Random(17)
    return [*told, *(random_session(rules, dice, number % 4) for number in range(SESSIONS))]


def walked(rules: Rules, answers: Answers, usual: Usual) -> Iterator[tuple[Page, Left, int]]:
    """Each page of a case, with what is said there and how many questions really came from there on."""
    shown = pages(rules, answers)
    for number, page in enumerate(shown):
        yield (
            page,
            questions_left(rules, answers, page, usual),
            len({name for one in shown[number:] for name in one}),
        )


def test_it_lies_within_what_is_possible_at_each_step(
    rules: Rules, usual: Usual, cases: list[Answers]
) -> None:
    usually = 0
    for answers in cases:
        for page, left, came in walked(rules, answers, usual):
            assert len(page) <= came <= left.most, page
            assert len(page) <= left.about <= left.most
            assert (left.words.startswith("The last")) == (left.most == len(page))
            usually += left.words.startswith("About")
    assert usually > 300


def test_what_is_left_at_most_falls_with_every_page(rules: Rules, usual: Usual, cases: list[Answers]) -> None:
    for answers in cases:
        most = len(rules.questions) + 1
        for page, left, _ in walked(rules, answers, usual):
            assert left.most < most, page
            most = left.most


def test_where_the_number_grows_another_answer_would_have_led_elsewhere(
    rules: Rules, usual: Usual, cases: list[Answers]
) -> None:
    for answers in cases:
        before: tuple[Page, Left] | None = None
        for page, left, _ in walked(rules, answers, usual):
            if before and told(left) > told(before[1]):
                assert explained(rules, answers, before[0], page[0]), (before, page, left)
            before = page, left


def told(left: Left) -> int:
    """The number that stands in the words; that of the last page is how many it has."""
    return next((int(word) for word in left.words.split() if word.isdigit()), left.here)


def explained(rules: Rules, answers: Answers, left_behind: Page, now: str) -> bool:
    """Whether another answer on the page left behind leads elsewhere."""
    here = next_step(rules, upto(rules, answers, now))
    for name in left_behind:
        for option in rules.questions[rules.index[name]].options:
            other = next_step(rules, {**upto(rules, answers, now), name: (option.value,)})
            if other.missing != here.missing:
                return True
    return False


def upto(rules: Rules, answers: Answers, name: str) -> Answers:
    order = [one.id for one in rules.questions]
    return {one: given for one, given in answers.items() if order.index(one) < order.index(name)}


def test_it_is_near_for_most(rules: Rules, usual: Usual, whole: bool) -> None:
    """In half of the training cases "about" is out by three questions at most, over all their pages."""
    off = [
        abs(left.about - came)
        for one in part(rules.policy.scenarios, ONE_IN, whole)
        for _, left, came in walked(rules, answers_of(rules, one), usual)
        if left.words.startswith("About")
    ]
    assert sorted(off)[len(off) // 2] <= 3


def test_going_back_says_what_it_said_before(rules: Rules, usual: Usual) -> None:
    answers = answers_of(rules, rules.policy.scenarios[3])
    for page in pages(rules, answers):
        fresh = upto(rules, answers, page[0])
        assert questions_left(rules, answers, page, usual) == questions_left(rules, fresh, page, usual)


def test_in_words() -> None:
    assert Left(1, 1, 1).words == "The last question"
    assert Left(2, 2).words == "The last questions"
    assert Left(1, 40, 17).words == "About 17 questions left"
    assert Left(1, 5, 5).words == "At most 5 questions left"
    assert Left(3, 9, 3).words == "About 3 questions left"
    assert replace(Left(1, 30), about=0).words == "At most 30 questions left"


def test_long_lists_stand_under_headings(rules: Rules) -> None:
    for question in rules.questions:
        grouped = {option.under for option in question.options}
        assert len(question.options) <= 10 or len(grouped - {""}) > 1, question.id
        assert not any(option.under for option in question.options if option.value in ("none", "unknown"))
