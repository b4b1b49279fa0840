"""A training case that does not come out as it says is told in words, with its place."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml

from tests.conftest import PROJECT
from tests.engine.cases import SWEARING
from tests.source.content import good_copy
from wizard.check.cases import failures
from wizard.check.expected import everything, expect_lines
from wizard.check.reach import idle_questions
from wizard.engine import Rules, compile_rules
from wizard.model import Place, Policy, Question, Scenario, Stage
from wizard.report import check_folder, words

FACTS = tuple((name, () if values == ("none",) else values) for name, values in SWEARING.items())
CASE = Scenario(
    id="swearing",
    title="Swearing",
    story="",
    sections=(),
    facts=FACTS,
    fields=(),
    expect=(("tier", ("verbal-warning",)), ("decided-by", ("staff-present",)), ("stage", ("nothing",))),
    never=("formal-warning",),
    because="",
    cites=(),
    place=Place("swearing.md", 1),
)


def said(rules: Rules, scenario: Scenario) -> list[str]:
    return [one.text for one in failures(rules, scenario)]


def test_a_case_that_comes_out_as_it_says_is_not_mentioned(rules: Rules) -> None:
    assert said(rules, CASE) == []


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"expect": (("tier", ("none",)),)}, "expects tier none but the tables give verbal-warning"),
        ({"expect": (("tiers", ()),)}, "expects tiers none but the tables give verbal-warning"),
        ({"expect": (("stage", ("formal",)),)}, "expects stage formal but the tables give nothing"),
        ({"expect": (("checks-done", ()),)}, "expects checks-done none but the tables give check-fits"),
        (
            {"expect": (("silent", ("silent-verbal",)),)},
            "expects silent silent-verbal but the tables give silent-",
        ),
        ({"never": ("verbal-warning",)}, "must never come to verbal-warning, but does"),
        ({"facts": tuple(fact for fact in FACTS if fact[0] != "hurt")}, "does not answer hurt, work-related"),
        ({"facts": (*FACTS, ("legal", ("yes",)))}, "answers what is never asked: legal"),
    ],
)
def test_what_does_not_come_out_is_told(rules: Rules, change: dict[str, object], what: str) -> None:
    found = said(rules, replace(CASE, **change))  # type: ignore[arg-type]
    assert any(line.startswith(f"case swearing {what}") for line in found), found


def test_every_case_expects_all_that_it_is_told(policy: Policy, rules: Rules) -> None:
    lists = {name for name in everything(rules) if name not in rules.index or rules.fact(name).is_set}
    for case in policy.scenarios:
        assert lists - {"tier"} <= set(dict(case.expect)), case.id


def test_the_lines_to_paste_are_those_that_the_case_then_fulfils(rules: Rules) -> None:
    file = PROJECT / "policy_source" / "scenarios" / "42-care-visits-as-a-last-resort.md"
    case = next(case for case in rules.policy.scenarios if case.id == "care-visits-as-a-last-resort")
    lines = yaml.safe_load(expect_lines(file, rules))["expect"]
    assert list(lines) == list(everything(rules))
    printed = tuple(
        (name, (value,) if isinstance(value, str) else tuple(value)) for name, value in lines.items()
    )
    assert said(rules, replace(case, expect=printed)) == []


def test_a_question_that_nothing_depends_on_is_told(policy: Policy) -> None:
    last = policy.stages[-1]
    idle = replace(last.questions[-1], id="weather")
    assert isinstance(idle, Question)
    stage: Stage = replace(last, questions=(*last.questions, idle))
    rules = compile_rules(replace(policy, stages=(*policy.stages[:-1], stage)))
    assert [fault.what for fault in idle_questions(rules)] == ["nothing depends on the question weather"]


def test_cases_that_fail_alike_are_one_finding_at_the_line_to_mend(tmp_path: Path) -> None:
    folder = good_copy(tmp_path)
    case = folder / "scenarios" / "01-rubbish-again.md"
    case.write_text(case.read_text(encoding="utf-8").replace("tier: warning", "tier: talk"), encoding="utf-8")
    (case.parent / "02-once-more.md").write_bytes(case.read_bytes())
    report = check_folder(folder, lambda _: None, date(2026, 11, 29))
    (found,) = (fault for fault in report.findings if "expects tier talk" in fault.what)
    assert str(found.place) == "policy_source/scenarios/01-rubbish-again.md:11:3"
    assert [str(place) for place in found.follows] == ["policy_source/scenarios/02-once-more.md:11:3"]
    assert "\n  1 place more: policy_source/scenarios/02-once-more.md:11:3" in words(report)
