"""What is asked, and what becomes of answers when an earlier one changes."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.engine.cases import ON_AND_ON, SWEARING, sessions
from wizard.engine import Rules, decide, next_step


def test_the_first_question_is_whether_anyone_is_in_danger(rules: Rules) -> None:
    question = next_step(rules, {}).question
    assert question is not None and question.id == "danger"


def test_danger_ends_the_questions_at_once(rules: Rules) -> None:
    step = next_step(rules, {"danger": ("yes",)})
    assert step.question is None and step.path == ("danger",)


def test_a_complete_case_has_no_question_left(rules: Rules) -> None:
    step = next_step(rules, SWEARING)
    assert step.question is None
    assert set(step.path) == set(SWEARING) and not step.dropped and not step.missing


def test_a_changed_answer_keeps_the_later_ones_that_still_apply(rules: Rules) -> None:
    changed = next_step(rules, SWEARING | {"severity": ("serious",)})
    assert changed.question is not None and changed.question.id == "complaint"
    assert "hurt" in changed.path and "weighed" in changed.path
    assert changed.dropped == ("verbal-possible",)


def test_what_no_longer_applies_is_dropped_and_does_not_decide(rules: Rules) -> None:
    away = ON_AND_ON | {"who": ("staff",)}
    assert set(next_step(rules, away).dropped) >= {"steps", "continued", "problem", "channel"}
    assert decide(rules, away).tiers == ()
    assert decide(rules, ON_AND_ON).tiers == ("restrict-contact",)


def test_dont_know_is_not_asked_again(rules: Rules) -> None:
    step = next_step(rules, SWEARING | {"severity": ("unknown",)})
    assert "severity" in step.path
    assert step.question is not None and step.question.id != "severity"


def test_details_are_asked_only_for_what_was_ticked(rules: Rules) -> None:
    assert "volume-how" in next_step(rules, SWEARING | {"conduct": ("volume",)}).missing
    assert not {"volume-how", "recording-how", "falsehood-how"} & set(next_step(rules, SWEARING).missing)


def test_the_limit_on_contact_is_asked_for_because_the_letter_needs_it(rules: Rules) -> None:
    without = {name: values for name, values in ON_AND_ON.items() if name != "channel"}
    assert next_step(rules, without).missing == ("channel",)


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_every_session_ends_and_its_order_is_replayed(rules: Rules, data: st.DataObject) -> None:
    answers = data.draw(sessions(rules))
    assert len(answers) <= len(rules.questions)
    assert next_step(rules, answers).path == tuple(answers)
    shuffled = {name: answers[name] for name in data.draw(st.permutations(list(answers)))}
    assert next_step(rules, shuffled).path == tuple(answers)


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_an_answer_that_was_never_asked_for_changes_nothing(rules: Rules, data: st.DataObject) -> None:
    answers = data.draw(sessions(rules))
    others = [question for question in rules.questions if question.id not in answers]
    if others:
        extra = data.draw(st.sampled_from(others))
        value = data.draw(st.sampled_from(extra.values))
        assert decide(rules, {**answers, extra.id: (value,)}) == decide(rules, answers)
