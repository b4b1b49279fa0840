"""Every safeguard can be broken by a wrong table, and the case that is shown then really breaks it."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from tests.check.edits import BREAKING
from tests.conftest import PROJECT
from wizard.check.decide_file import read_case
from wizard.check.safeguards import prove_safeguard, prove_safeguards
from wizard.check.whole import Facts
from wizard.engine import Answers, Rules, compile_rules, decide
from wizard.model import Condition, Policy, Safeguard
from wizard.source.load import load_policy

IDS = [safeguard.id for safeguard in load_policy(PROJECT / "policy_source").safeguards]


def test_every_safeguard_holds_over_every_case_there_is(rules: Rules) -> None:
    every = 1
    for fact in rules.facts[: len(rules.questions)]:
        every *= 2 ** len(fact.values) if fact.is_set else len(fact.values)
    for proof in prove_safeguards(rules):
        rising = proof.safeguard.rises
        assert proof.counterexample is None, proof.safeguard.id
        assert proof.cases == (every // len(rules.fact(rising[0]).values) if rising else every)
        assert proof.data()["proved"] is True


@pytest.mark.parametrize("name", IDS)
def test_a_wrong_table_breaks_the_safeguard_and_a_real_case_shows_it(
    policy: Policy, name: str, tmp_path: Path
) -> None:
    rules = compile_rules(BREAKING[name](policy))
    safeguard = next(safeguard for safeguard in policy.safeguards if safeguard.id == name)
    proof = prove_safeguard(rules, safeguard)
    assert proof.counterexample is not None
    assert breaks(rules, safeguard, lambda changed: read_back(rules, tmp_path, proof.counterexample, changed))


def test_every_edit_belongs_to_a_safeguard() -> None:
    assert set(BREAKING) == set(IDS)


def read_back(rules: Rules, folder: Path, case: Facts | None, changed: Facts) -> Answers:
    """The case as `site_build.py decide` reads it from a file, with these facts changed."""
    path = folder / "case.yml"
    path.write_text(yaml.safe_dump({**(case or {}), **changed}), encoding="utf-8")
    return read_case(path, rules)


def breaks(rules: Rules, safeguard: Safeguard, answers: Callable[[Facts], Answers]) -> bool:
    """Whether deciding the case breaks the safeguard in the plain reading of its words."""
    if safeguard.rises:
        fact, *values = safeguard.rises
        ranks = [rank(rules, answers({fact: value})) for value in values]
        return any(mild > grave for mild, grave in pairwise(ranks))
    told = values_in(rules, answers({}))
    return all(holds(told, cell) for cell in safeguard.when) and not all(
        holds(told, cell) for cell in safeguard.then
    )


def rank(rules: Rules, answers: Answers) -> int:
    return max((rules.ranks[tier] for tier in decide(rules, answers).tiers), default=0)


def values_in(rules: Rules, answers: Answers) -> dict[str, tuple[str, ...]]:
    outcome = decide(rules, answers)
    told = {"tiers": outcome.tiers, "decided-by": outcome.decided_by, "letters": outcome.letters}
    return {**dict(outcome.facts), **answers, **told, "statements": outcome.statements}


def holds(told: dict[str, tuple[str, ...]], cell: Condition) -> bool:
    return bool(set(told[cell.fact]) & set(cell.values)) != cell.negated
