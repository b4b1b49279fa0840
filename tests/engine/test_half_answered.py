"""Whatever somebody does not know yet: nothing that protects goes missing, and nothing untrue is said."""

from random import Random

import pytest

from tests.half_answered import broken, random_session
from tests.sampling import part
from wizard.engine import Rules, decide, exact
from wizard.engine.compile import ANY, BUILT_IN
from wizard.engine.evaluate import State, run, start
from wizard.engine.program import each_bit
from wizard.engine.reasons import rows_behind
from wizard.engine.session import replay

SESSIONS, ONE_IN = 2500, 5
FORCE = {
    "danger": ("no",),
    "purpose": ("incident",),
    "who": ("customer",),
    "conduct": ("violence",),
    "fits": ("yes",),
    "severity": ("extreme",),
}
"""An assault: the police line rests on one row in a crisis and on another without one."""


@pytest.mark.parametrize("unknown", [0, 1, 2, 5])
def test_no_shown_outcome_breaks_a_safeguard(rules: Rules, unknown: int, whole: bool) -> None:
    dice = Random(unknown)
    for _ in part(range(SESSIONS), ONE_IN, whole):
        answers = random_session(rules, dice, unknown)
        assert not broken(rules, decide(rules, answers)), answers


def test_without_looking_twice_what_is_certain_would_be_missed(
    rules: Rules, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = FORCE | {"crisis": ("unknown",)}
    assert "police-now" in decide(rules, answers).statements
    monkeypatch.setattr(exact, "_sharpen_set", lambda search, place: None)
    assert "police-now" not in decide(rules, answers).statements


def whole_cases(rules: Rules, state: State, dice: Random, wanted: int) -> list[State]:
    """Some of the cases that a state leaves open, each with everything worked out."""
    cases = []
    for _ in range(wanted):
        case = State(list(state.may), list(state.must))
        for place, fact in enumerate(rules.facts[: len(rules.questions)]):
            if not case.settled(place, fact.is_set):
                more = dice.getrandbits(len(fact.values)) & dice.getrandbits(len(fact.values))
                one = dice.choice(list(each_bit(case.may[place])))
                bits = case.must[place] | (case.may[place] & more) if fact.is_set else one
                case.may[place] = case.must[place] = bits
        cases.append(run(rules, case))
    return cases


def test_certain_holds_in_every_open_case_and_ruled_out_in_none(rules: Rules) -> None:
    dice = Random(7)
    for _ in range(60):
        answers = random_session(rules, dice, 3)
        known = decide(rules, answers).known.state
        for case in whole_cases(rules, replay(rules, answers).state, dice, 40):
            for name in BUILT_IN:
                place = rules.index[name]
                assert not known.must[place] & ~case.must[place], (name, answers)
                assert not case.must[place] & ~known.may[place], (name, answers)


def test_what_is_called_possible_is_so_in_some_open_case_and_not_in_another(rules: Rules) -> None:
    dice = Random(11)
    looked = 0
    for _ in range(40):
        answers = random_session(rules, dice, 2)
        outcome = decide(rules, answers)
        state = replay(rules, answers).state
        block = exact.known_block(rules, state)
        for name, things in outcome.possible:
            place = rules.index[name]
            for thing in things:
                test = (place, ANY, rules.facts[place].bits([thing]))
                with_it = exact.prove_within(rules, block, (test,), (), 10**6)
                without = exact.prove_within(rules, block, (), (test,), 10**6)
                assert with_it and without
                assert with_it.counterexample and without.counterexample, (name, thing, answers)
                looked += 1
    assert outcome.exact and looked > 50


def test_a_fact_with_one_value_is_settled_as_soon_as_every_open_case_agrees(rules: Rules) -> None:
    for place in rules.goals:
        if not rules.facts[place].is_set:
            state = run(rules, start(rules, {"danger": ("yes",)}))
            exact.sharpen(rules, state)
            assert state.settled(place, is_set=False), rules.facts[place].name


def test_a_search_that_grows_too_long_is_given_up_and_said_to_be(
    rules: Rules, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exact, "BLOCKS", 1)
    outcome = decide(rules, {"danger": ("no",), "purpose": ("incident",)})
    assert not outcome.exact
    assert broken(rules, outcome) == []


def test_what_two_rows_give_between_them_is_explained_by_both(rules: Rules) -> None:
    state = decide(rules, FORCE | {"crisis": ("unknown",)}).known.state
    behind = rows_behind(rules, state, "statements", "police-now")
    told = [rules.rows[row] for row in behind]
    assert len(told) > 1 and all("police-now" in value for row in told for value in row.outputs)
    settled = decide(rules, FORCE | {"crisis": ("now",)}).known.state
    assert len(rows_behind(rules, settled, "statements", "police-now")) == 1
