"""Why: what is told to have decided a case is true of it, decided it, and contradicts nothing else told."""

from dataclasses import replace
from random import Random

import pytest

from tests.engine.cases import ON_AND_ON, SWEARING
from tests.half_answered import random_session
from tests.sampling import part
from wizard.engine import Outcome, Rules, compile_rules, decide, speaking
from wizard.engine.evaluate import finding_of
from wizard.engine.known import YES
from wizard.model import UNKNOWN, Condition, Place, Policy, Row

SESSIONS, ONE_IN = 400, 2
SAID = ("tiers", "decided-by")


def told(rules: Rules, outcome: Outcome) -> list[Row]:
    """Every row whose reason is shown: for the step, for the answers, for who decides."""
    names = {row for reason in outcome.reasons for row in reason.rows} | set(outcome.rows)
    for result in SAID:
        for value in outcome.known.certain(result):
            names |= set(speaking(rules, outcome.known.state, result, value))
    return [rules.rows[name] for name in sorted(names)]


@pytest.mark.parametrize("unknown", [0, 1, 2, 5])
def test_every_reason_told_holds_and_no_two_contradict_each_other(
    rules: Rules, unknown: int, whole: bool
) -> None:
    """Each claim holds in every case that is still open: so all hold together, in each of them."""
    dice = Random(40 + unknown)
    for _ in part(range(SESSIONS), ONE_IN, whole):
        answers = random_session(rules, dice, unknown)
        outcome = decide(rules, answers)
        assert all(answers[reason.question] != (UNKNOWN,) for reason in outcome.reasons), answers
        for row in told(rules, outcome):
            assert outcome.known.holds(row.conditions) == YES, (row.id, answers)
            assert outcome.known.holds(row.says or ()) == YES, (row.id, answers)


@pytest.mark.parametrize("unknown", [0, 2])
def test_of_a_table_that_picks_one_row_only_that_one_is_told(rules: Rules, unknown: int) -> None:
    picks = {rule.id: program for program in rules.programs if not program.collect for rule in program.rules}
    dice = Random(50 + unknown)
    for _ in range(SESSIONS):
        outcome = decide(rules, random_session(rules, dice, unknown))
        for row in told(rules, outcome):
            if row.id in picks:
                live = finding_of(picks[row.id], outcome.known.state).live
                assert [rule.id for rule in live] == [row.id]


def test_a_row_whose_claim_does_not_hold_is_not_told(policy: Policy) -> None:
    """A guard: claims are proved, so this never happens with content that `check` has passed."""
    claim = (Condition("complaint", ("open",), False, Place("a test", 1)),)
    rules = compile_rules(with_claims(policy, "ladder/2", claim))
    shown = {row.id for row in told(rules, decide(rules, SWEARING | {"complaint": ("no",)}))}
    assert "ladder/2" not in shown and "route/11" in shown


def test_who_decides_is_told_by_each_row_that_names_them(rules: Rules) -> None:
    outcome = decide(rules, ON_AND_ON)
    for role in outcome.decided_by:
        rows = [rules.rows[name] for name in speaking(rules, outcome.known.state, "decided-by", role)]
        assert rows and all(role in row.outputs[0] for row in rows)


def with_claims(policy: Policy, name: str, says: tuple[Condition, ...]) -> Policy:
    tables = tuple(
        replace(table, rows=tuple(replace(r, says=says) if r.id == name else r for r in table.rows))
        for table in policy.tables
    )
    return replace(policy, tables=tables)
