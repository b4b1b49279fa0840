from dataclasses import replace

import pytest

from tests.engine.cases import ON_AND_ON
from wizard.case.compare import compare
from wizard.case.record import CaseFile
from wizard.engine import Rules, compile_rules
from wizard.model import Policy

from .made import working


@pytest.fixture(scope="module")
def case(rules: Rules) -> CaseFile:
    return working(rules, ON_AND_ON)


def with_question(policy: Policy, name: str, **changes: object) -> Policy:
    stages = tuple(
        replace(stage, questions=tuple(replace(q, **changes) if q.id == name else q for q in stage.questions))  # type: ignore[arg-type]
        for stage in policy.stages
    )
    return replace(policy, stages=stages)


def with_table(policy: Policy, name: str, **changes: object) -> Policy:
    return replace(
        policy,
        tables=tuple(replace(t, **changes) if t.id == name else t for t in policy.tables),  # type: ignore[arg-type]
    )


def test_under_the_same_rules_everything_stands(rules: Rules, case: CaseFile) -> None:
    found = compare(rules, case)
    assert found.same_rules
    assert found.kept == case.answers
    assert (found.again, found.gone, found.new_questions, found.words) == ((), (), (), ())


def test_a_question_in_other_words_is_asked_again(policy: Policy, case: CaseFile) -> None:
    found = compare(compile_rules(with_question(policy, "severity", title="How grave was it?")), case)
    assert found.same_rules  # Words are no rules.
    assert [(one.question, one.values) for one in found.again] == [("severity", ("ordinary",))]
    assert found.kept.keys() == case.answers.keys() - {"severity"}
    assert found.words == ("Asked again: the question “How serious it was” has changed.",)


def test_an_answer_that_is_no_longer_offered_does_not_count(rules: Rules, case: CaseFile) -> None:
    found = compare(rules, replace(case, answers=case.answers | {"channel": ("pigeon",)}))
    assert [one.question for one in found.gone] == ["channel"]
    assert found.words == ("Not counted: this answer to “Which limit” does not exist any more.",)
    two = compare(rules, replace(case, answers=case.answers | {"danger": ("yes", "no"), "steps": ("none",)}))
    assert [one.question for one in two.gone] == ["danger"]


def test_a_changed_table_is_named_and_what_it_looks_at_is_asked_again(policy: Policy, case: CaseFile) -> None:
    table = next(t for t in policy.tables if t.id == "ladder")
    found = compare(compile_rules(with_table(policy, "ladder", rows=table.rows[::-1])), case)
    assert not found.same_rules
    assert found.changed_tables == ("ladder",)
    assert {one.question for one in found.again} == set(table.inputs) & set(case.answers)
    assert f"Tables that have changed since it was saved: “{table.title}”." in found.words


def test_new_and_removed_parts_are_told(rules: Rules, case: CaseFile) -> None:
    then = replace(
        case.parts,
        questions={name: print_ for name, print_ in case.parts.questions.items() if name != "group"},
        tables=case.parts.tables | {"old-table": "0" * 8},
    )
    answers = {name: values for name, values in case.answers.items() if name != "group"}
    found = compare(rules, replace(case, parts=then, answers=answers))
    assert found.new_questions == ("group",)
    assert found.removed == ("old-table",)
    assert "New question: “Senior manager has consulted”." in found.words


def test_another_version_of_the_policy_is_told(rules: Rules, case: CaseFile) -> None:
    found = compare(rules, replace(case, made=replace(case.made, version="2024-01-01")))
    assert found.words == (
        f"This case was saved under policy version 2024-01-01; today's is {rules.policy.version}.",
    )


def test_answers_to_questions_nobody_knows_are_told_and_not_counted(rules: Rules, case: CaseFile) -> None:
    found = compare(rules, replace(case, answers={"star-sign": ("leo",), **case.answers}))
    assert [one.question for one in found.gone] == ["star-sign"]
    assert found.words == ("Not counted: this question is not asked any more.",)
