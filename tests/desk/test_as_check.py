"""After any edit the desk finds what `check` finds, though it looks only where the edit can matter."""

import random

import pytest

from wizard.change.findings import Kept
from wizard.check.ledger import Ledger
from wizard.check.mutants import Mutant, changes, mutant
from wizard.desk.proofs import Settled, proofs
from wizard.engine import Rules

NOTHING_KEPT = Kept(None, (), None, ())


def found(rules: Rules, settled: Settled, *earlier: Rules) -> list[str]:
    pieces = proofs(rules, NOTHING_KEPT, "policy_source", settled, earlier)
    return sorted(str(fault) for piece in pieces for fault in piece.faults)


@pytest.fixture(scope="module")
def opened(rules: Rules) -> Settled:
    settled = Settled()
    assert found(rules, settled) == []
    return settled


def edited(rules: Rules, number: int) -> Mutant:
    """A small mistake in a table, each time another."""
    dice = random.Random(number)
    table = dice.randrange(len(rules.programs))
    return mutant(rules, table, dice.choice(list(changes(rules, rules.programs[table]))))


@pytest.mark.one_in(50)
@pytest.mark.parametrize("number", range(50))
def test_the_findings_after_an_edit_are_those_of_a_proof_over_every_case(
    number: int, rules: Rules, opened: Settled
) -> None:
    now = edited(rules, number).rules
    at_the_desk = found(now, Settled(Ledger(opened.ledger.held), opened.ways), rules)
    assert at_the_desk == found(now, Settled(Ledger(opened.ledger.held), opened.ways))
