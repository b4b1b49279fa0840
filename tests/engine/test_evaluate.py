"""Whatever an evaluation rules out is impossible, and what it calls certain stays so."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.engine.cases import SWEARING, Answers, sessions
from wizard.engine import Rules
from wizard.engine.evaluate import run, start


def known(rules: Rules, answers: Answers) -> list[tuple[int, int]]:
    state = run(rules, start(rules, answers))
    return list(zip(state.may, state.must, strict=True))


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_an_answer_only_ever_narrows_what_is_possible(rules: Rules, data: st.DataObject) -> None:
    answers = data.draw(sessions(rules))
    fewer = {name: answers[name] for name in answers if data.draw(st.booleans())}
    for fact, before, after in zip(rules.facts, known(rules, fewer), known(rules, answers), strict=True):
        assert not after[0] & ~before[0], f"{fact.name} can now hold what was ruled out"
        if fact.is_set:
            assert not before[1] & ~after[1], f"{fact.name} lost what was certain"


def test_nothing_is_ruled_out_before_the_first_answer(rules: Rules) -> None:
    state = run(rules, start(rules, {}))
    beside = {letter.id for letter in rules.policy.letters if letter.goes_with}  # no table gives those
    for name in ("tiers", "letters"):
        fact = rules.fact(name)
        given = fact.bits([value for value in fact.values if name == "tiers" or value not in beside])
        assert state.may[rules.index[name]] == given
        assert state.must[rules.index[name]] == 0


def test_a_set_without_ticks_is_empty_and_not_unknown(rules: Rules) -> None:
    state = run(rules, start(rules, SWEARING | {"conduct": ("none",)}))
    assert state.may[rules.index["conduct"]] == 0
    assert rules.fact("route").names(state.may[rules.index["route"]]) == ("not-engaged",)


def test_an_answer_that_is_not_offered_is_refused_with_what_is(rules: Rules) -> None:
    for answers, words in (
        ({"severity": ("awful",)}, "severity cannot be awful; it can be ordinary, serious, severe, extreme"),
        ({"severity": ("ordinary", "serious")}, "severity cannot be ordinary, serious"),
        ({"weather": ("wet",)}, "there is no question weather"),
        ({"tiers": ("formal-warning",)}, "there is no question tiers"),
    ):
        try:
            start(rules, answers)
        except ValueError as error:
            assert words in str(error)
        else:
            raise AssertionError(f"{answers} was taken")
