"""Every safeguard holds, can be broken by one small mistake, and the case that is shown really breaks it."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from tests.check.small import EVERY_TIER, HERE, condition, row, small_policy, table
from tests.real_policy import the_policy, the_proofs
from wizard.check.breaking import Breaker
from wizard.check.decide_file import read_case
from wizard.engine import Answers, Rules, compile_rules, decide
from wizard.engine.evaluate import run, start
from wizard.engine.prove import Facts
from wizard.model import Condition, Safeguard

IDS = [safeguard.id for safeguard in the_policy().safeguards]

ADVICE = """No mistake in one cell or row of the tables breaks the safeguard {0}.
Look whether it says what it should: a safeguard that nothing can break guards nothing.
If it does, and takes two mistakes at once to break, split it into safeguards that each take one."""


@pytest.fixture(scope="module")
def breaker(rules: Rules) -> Breaker:
    return Breaker(rules)


def test_every_safeguard_holds_over_every_case_there_is(rules: Rules) -> None:
    every = 1
    for fact in rules.facts[: len(rules.questions)]:
        every *= 2 ** len(fact.values) if fact.is_set else len(fact.values)
    for proof in the_proofs():
        rising = proof.safeguard.rises
        assert proof.counterexample is None, proof.safeguard.id
        assert proof.cases == (every // len(rules.fact(rising[0]).values) if rising else every)
        assert proof.data()["proved"] is True


@pytest.mark.one_in(12)
@pytest.mark.parametrize("name", IDS)
def test_a_small_mistake_breaks_the_safeguard_and_a_real_case_shows_it(
    breaker: Breaker, name: str, tmp_path: Path
) -> None:
    safeguard = next(one for one in breaker.rules.policy.safeguards if one.id == name)
    broken = breaker.find(safeguard)
    assert broken is not None, ADVICE.format(name)
    rules = broken.mutant.rules
    assert breaks(rules, safeguard, lambda changed: read_back(rules, tmp_path, broken.case, changed)), (
        f"{broken.mutant}: the proof tells of a case that does not break it"
    )
    assert not breaks(breaker.rules, safeguard, lambda changed: case_of(broken.case, changed))


def test_a_safeguard_that_nothing_breaks_is_named_with_advice() -> None:
    size = table("size", "first", ["size"], [row("size/1", [], ["large"])])
    tame = Safeguard("tame", "", "", (), (), (condition("wet", ["yes", "no"]),), (), HERE)
    firm = replace(tame, id="firm", then=(condition("tiers", ["talk"]),))
    breaker = Breaker(compile_rules(small_policy([size, EVERY_TIER], [tame, firm])))
    assert breaker.find(tame) is None
    assert "breaks the safeguard tame." in ADVICE.format(tame.id)
    assert (
        str((breaker.find(firm) or pytest.fail("nothing breaks it")).mutant) == "tiers/1: the row is deleted"
    )


def test_where_no_cell_breaks_it_an_added_row_does(breaker: Breaker) -> None:
    """Two tables would have to be wrong at once: one row in the wrong place does the same."""
    every = breaker.rules.policy.safeguards
    never = next(one for one in every if one.id == "rights-with-every-refusal")
    broken = breaker.find(never)
    assert broken is not None and broken.mutant.kind in ("row added", "when: value added", "when: any")


def case_of(case: Facts, changed: Facts) -> Answers:
    """The case as answers, with these facts changed."""
    every = {**case, **changed}
    return {name: (v,) if isinstance(v, str) else tuple(v) or ("none",) for name, v in every.items()}


def read_back(rules: Rules, folder: Path, case: Facts, changed: Facts) -> Answers:
    """The case as `site_build.py decide` reads it from a file, with these facts changed."""
    path = folder / "case.yml"
    path.write_text(yaml.safe_dump({**case, **changed}), encoding="utf-8")
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
    # What the session does not come to, because it asks no further, is worked out from the whole case.
    whole = run(rules, start(rules, answers))
    rest = {fact.name: fact.names(whole.may[place]) for place, fact in enumerate(rules.facts)}
    return {**rest, **dict(outcome.facts), **answers, **told, "statements": outcome.statements}


def holds(told: dict[str, tuple[str, ...]], cell: Condition) -> bool:
    return bool(set(told[cell.fact]) & set(cell.values)) != cell.negated
