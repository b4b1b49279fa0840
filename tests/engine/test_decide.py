"""The outcome: settled, open, and why."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.engine.cases import ON_AND_ON, SWEARING, sessions
from wizard.engine import Rules, decide, neighbours
from wizard.engine.summary import summary


def test_a_settled_case_has_one_tier_and_nothing_open(rules: Rules) -> None:
    outcome = decide(rules, SWEARING)
    assert (outcome.complete, outcome.tier, outcome.tiers) == (True, "verbal-warning", ("verbal-warning",))
    assert outcome.open_questions == () == outcome.tier_questions


def test_an_unknown_leaves_a_range_and_says_what_would_settle_it(rules: Rules) -> None:
    outcome = decide(rules, SWEARING | {"severity": ("unknown",), "problem": ("premises",)})
    assert outcome.tier is None
    assert outcome.possible_tiers[0] == "verbal-warning" and "formal-warning" in outcome.possible_tiers
    assert "none" not in outcome.possible_tiers
    assert "severity" in outcome.tier_questions


def test_the_tier_is_told_as_soon_as_it_cannot_change(rules: Rules) -> None:
    early = {name: SWEARING[name] for name in list(SWEARING)[:15]}
    outcome = decide(rules, early)
    assert not outcome.complete and outcome.tier == "verbal-warning" and not outcome.tier_questions


def test_reasons_name_only_answers_that_a_deciding_row_looks_at(rules: Rules) -> None:
    reasons = {reason.question: reason for reason in decide(rules, SWEARING).reasons}
    assert {"severity", "verbal-possible", "conduct", "fits"} <= set(reasons)
    assert not {"hurt", "sharing", "weighed", "setting", "harm-threat"} & set(reasons)
    assert reasons["severity"].rows == ("ladder/2",)


def test_why_there_is_no_tier_is_told_too(rules: Rules) -> None:
    outcome = decide(rules, SWEARING | {"conduct": ("anger",)})
    assert outcome.tier == "none" and outcome.rows
    assert "conduct" in {reason.question for reason in outcome.reasons}


def test_checks_close_with_the_answer_that_shows_them_made(rules: Rules) -> None:
    assert "check-group" in decide(rules, ON_AND_ON).checks_done
    assert "check-group" in decide(rules, ON_AND_ON | {"group": ("not-yet",)}).checks_open


def test_the_neighbour_is_the_tier_one_change_away(rules: Rules) -> None:
    (above,) = neighbours(rules, SWEARING, decide(rules, SWEARING))
    assert (above.direction, above.tier) == ("above", "informal-warning")
    assert [(change.question, change.new) for change in above.changes] == [("verbal-possible", ("no",))]


def test_only_a_case_that_could_really_come_next_is_a_neighbour(rules: Rules) -> None:
    """Nobody is told that it would be milder had it been somebody else, or a ban had it been elsewhere."""
    moves = {question.id: question.moves for question in rules.questions}
    for answers in (SWEARING, ON_AND_ON, ON_AND_ON | {"steps": ("verbal", "informal", "formal", "spoc")}):
        for neighbour in neighbours(rules, answers, decide(rules, answers)):
            allowed = ("both", "up" if neighbour.direction == "above" else "down")
            assert all(moves[change.question] in allowed for change in neighbour.changes)
            assert len(neighbour.changes) <= 2 and neighbour.tier != "premises-ban"


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_making_the_change_that_is_named_leads_to_the_neighbour(rules: Rules, data: st.DataObject) -> None:
    answers = data.draw(sessions(rules))
    outcome = decide(rules, answers)
    for neighbour in neighbours(rules, answers, outcome):
        changed = {**answers, **{change.question: change.new for change in neighbour.changes}}
        there = decide(rules, changed)
        assert there.tier == neighbour.tier
        before, after = rules.ranks.get(str(outcome.tier), 0), rules.ranks.get(neighbour.tier, 0)
        assert (after > before) == (neighbour.direction == "above")


@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_what_an_open_case_calls_possible_includes_how_it_ends(rules: Rules, data: st.DataObject) -> None:
    answers = data.draw(sessions(rules))
    end = decide(rules, answers)
    part = decide(rules, {name: answers[name] for name in answers if data.draw(st.booleans())})
    assert set(end.possible_tiers) <= set(part.possible_tiers)
    if part.tier is not None:
        assert end.tier == part.tier


def test_the_summary_carries_what_decide_promises(rules: Rules) -> None:
    told = summary(rules, decide(rules, ON_AND_ON))
    assert told["tier"] == "restrict-contact" and "contact-restriction" in told["letters"]
    assert told["review"] == {"months": 6, "or_sooner": True, "mark": "must", "clauses": ["six-month-review"]}
    assert all(reason["clauses"] for reason in told["reasons"])
    assert {item["id"] for item in told["rights"]} >= {"information-rights", "ombudsman-right"}
    for kind in ("checks", "rights", "silent", "good_practice", "actions", "not_open", "records"):
        assert all(item["mark"] and item["clauses"] for item in told[kind])
