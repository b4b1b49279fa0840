"""Every question has one right answer, wrong ones are wrong by the engine, and a stale case is refused."""

import shutil
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from wizard.engine import Rules, compile_rules, decide
from wizard.engine.scenario import answers_of
from wizard.model import Mark, Policy, Row, Table
from wizard.source.faults import ContentError
from wizard.source.load import load_policy
from wizard.training.exercise import exercises, faults_of
from wizard.training.marked import Decided
from wizard.training.records import Ask, Exercise

PROJECT = Path(__file__).resolve().parents[2]
MARKS = set(get_args(Mark))


def test_every_case_is_an_exercise(policy: Policy, made: tuple[Exercise, ...]) -> None:
    assert [one.scenario for one in made] == list(policy.scenarios)


def test_right_and_wrong_are_what_the_engine_says(rules: Rules, made: tuple[Exercise, ...]) -> None:
    for one in made:
        outcome = decide(rules, answers_of(rules, one.scenario))
        for ask in one.asks:
            wrong = {choice.id for choice in ask.choices if not choice.right}
            where = f"{one.scenario.id}: {ask.id}"
            if ask.id == "response" and outcome.tier is None:
                assert ask.right.id == "open", where
                assert wrong <= set(outcome.possible_tiers), where
            elif ask.id == "response":
                assert ask.right.id == outcome.tier, where
                assert not wrong & {outcome.tier, *outcome.tiers, *outcome.possible_tiers}, where
            if ask.id == "letter":
                assert not wrong & set(outcome.letters), where
                assert ask.right.id in (outcome.letters or ("none",)), where
            if ask.id == "decides":
                assert all(not set(outcome.decided_by) <= set(group.split("+")) for group in wrong), where
                assert set(ask.right.id.split("+")) == set(outcome.decided_by), where
            if ask.id == "closed":
                assert ask.right.id not in {*outcome.tiers, *outcome.letters}, where
                assert wrong <= {*outcome.tiers, *outcome.letters, *outcome.statements}, where


def test_what_the_author_rules_out_is_never_a_right_response(made: tuple[Exercise, ...]) -> None:
    assert all(one.asks[0].right.id not in one.scenario.never for one in made)


def test_every_choice_is_explained_with_a_mark_and_a_clause_or_source(
    policy: Policy, made: tuple[Exercise, ...]
) -> None:
    known = {thing.id for things in (policy.clauses, policy.sources, policy.terms) for thing in things}
    for one in made:
        for choice in (choice for ask in one.asks for choice in ask.choices):
            assert choice.why, (one.scenario.id, choice.label)
            for why in choice.why:
                assert why.mark in MARKS
                assert why.cites
                assert set(why.cites) <= known


def test_a_case_that_is_not_settled_says_what_to_find_out(made: tuple[Exercise, ...]) -> None:
    for one in made:
        if one.outcome.tier is None:
            assert one.says.startswith("Not settled yet")
            assert all("find out" in why.text for why in one.asks[0].right.why)


def test_a_wrong_response_says_what_would_have_opened_it(made: tuple[Exercise, ...]) -> None:
    told = [
        " ".join(why.text for why in choice.why)
        for one in made
        for choice in one.asks[0].choices
        if choice != one.asks[0].right
    ]
    # Only changes that could really come next are told: not every wrong response has one.
    moved = [text for text in told if "If " in text]
    assert len(moved) > 50
    stopped = "If the behaviour had stopped after the last step, no step would open."
    assert any(stopped in text for text in moved)


def test_the_place_of_the_right_answer_tells_nothing(made: tuple[Exercise, ...]) -> None:
    places = [ask.choices.index(ask.right) for one in made for ask in one.asks]
    assert min(places.count(place) for place in range(4)) > len(places) / 8


def test_making_them_again_gives_the_same(policy: Policy, made: tuple[Exercise, ...]) -> None:
    assert exercises.__wrapped__(policy) == made


def test_a_question_with_a_wrong_choice_that_is_right_is_refused(rules: Rules) -> None:
    scenario = next(one for one in rules.policy.scenarios if one.id == "shouting-at-the-front-desk")
    case = Decided.of(rules, scenario)
    good = exercises(rules.policy)[rules.policy.scenarios.index(scenario)].asks[1]
    slipped = replace(good.choices[0], id="informal-warning", right=False, label="Slipped in")
    others = tuple(choice for choice in good.choices if choice.id != good.choices[0].id)
    (told,) = faults_of(case, Ask("letter", good.title, (slipped, *others)))
    assert told.startswith("case shouting-at-the-front-desk, question letter: cannot be marked")


def changed(policy: Policy, table: str, find: str, column: str, value: str) -> Policy:
    """Return the policy with one output of the rows changed that give `find`."""

    def row(one: Row, outputs: tuple[str, ...]) -> Row:
        place = outputs.index(column)
        if one.outputs[place] != (find,):
            return one
        return replace(one, outputs=(*one.outputs[:place], (value,), *one.outputs[place + 1 :]))

    def mended(one: Table) -> Table:
        return replace(one, rows=tuple(row(r, one.outputs) for r in one.rows)) if one.id == table else one

    return replace(policy, tables=tuple(mended(one) for one in policy.tables))


def test_a_stale_case_fails_by_name_with_the_clauses_of_the_rows_that_changed(policy: Policy) -> None:
    after = changed(policy, "tiers", "informal-warning", "tiers", "formal-warning")
    with pytest.raises(ContentError) as raised:
        exercises(after)
    (told,) = [str(fault) for fault in raised.value.faults if "case after-a-quiet-word" in str(fault)]
    assert told.startswith("policy_source/scenarios/18-after-a-quiet-word.md:1:")
    assert "expects tier informal-warning but the tables give formal-warning" in told
    assert "now decided by policy_source/decisions/06-tiers.md:" in told
    assert "10.3 @informal-warning" in told


def test_a_stale_case_names_the_row_that_was_changed_on_the_way(tmp_path: Path) -> None:
    content = tmp_path / "policy_source"
    shutil.copytree(PROJECT / "policy_source", content)
    ladder = content / "decisions" / "04-ladder.md"
    text = ladder.read_text(encoding="utf-8")
    row = "| not stranger | ordinary | nothing | none | yes | any | verbal |"
    assert text.count(row) == 1
    ladder.write_text(text.replace(row, row.replace("| verbal |", "| informal |")), encoding="utf-8")
    with pytest.raises(ContentError) as raised:
        exercises(load_policy(content))
    (told,) = [str(fault) for fault in raised.value.faults if "case shouting-at-the-front-desk" in str(fault)]
    line = text[: text.index(row)].count("\n") + 1
    assert "expects tier verbal-warning but the tables give informal-warning" in told
    assert f"policy_source/decisions/04-ladder.md:{line}:1 (10.2 @verbal-warning)" in told


def test_a_letter_that_is_offered_besides_is_not_called_ruled_out(made: tuple[Exercise, ...]) -> None:
    case = next(one for one in made if one.scenario.id == "shouting-at-the-front-desk")
    assert "informal-warning" in case.outcome.letters
    assert "informal-warning" not in {choice.id for choice in case.asks[0].choices}


def test_a_case_that_lacks_an_answer_is_stale_too(policy: Policy) -> None:
    scenario = next(one for one in policy.scenarios if one.id == "shouting-at-the-front-desk")
    short = replace(scenario, facts=scenario.facts[:-4])
    rules = compile_rules(replace(policy, scenarios=(short,)))
    with pytest.raises(ContentError, match="shouting-at-the-front-desk does not answer"):
        exercises(rules.policy)
