"""Setting two versions of the rules side by side says what trying every case with both says."""

from collections.abc import Iterator, Sequence

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tests.check.small import HERE, Case, claims, every_case, policies
from wizard.check.beside import Pair
from wizard.check.broken import broken
from wizard.check.compare import differing_case
from wizard.check.mutants import Mutant, mutants
from wizard.check.safeguards import prove_safeguard
from wizard.check.tables import prove_table
from wizard.engine import Rules, compile_rules
from wizard.engine.evaluate import run, start
from wizard.engine.prove import Facts
from wizard.model import Condition, Policy, Safeguard

quick = settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.too_slow])
Claim = tuple[list[Condition], list[Condition]]


def without_gaps(rules: Rules) -> Iterator[Mutant]:
    """Every mutant whose table still has a row for each case; a gap is what the table proof is for."""
    for mutant in mutants(rules):
        assert mutant.number is not None
        program = mutant.rules.programs[mutant.number]
        if program.collect or not prove_table(mutant.rules, program, "first").gaps:
            yield mutant


def outcome(rules: Rules, case: Case | Facts) -> list[int]:
    answers = {
        name: (value,) if isinstance(value, str) else tuple(value or ["none"]) for name, value in case.items()
    }
    state = run(rules, start(rules, answers))
    return [state.may[goal] for goal in rules.goals]


@quick
@given(policies())
def test_a_mutant_is_equal_exactly_if_every_case_ends_as_before(policy: Policy) -> None:
    rules = compile_rules(policy)
    before = [(case, outcome(rules, case)) for case in every_case()]
    for mutant in without_gaps(rules):
        found = differing_case(Pair(rules, mutant.rules, mutant.number))
        differ = any(outcome(mutant.rules, case) != then for case, then in before)
        assert (found is not None) == differ, mutant
        if found is not None:
            assert outcome(rules, found) != outcome(mutant.rules, found)


def a_safeguard(when: Sequence[Condition] = (), then: Sequence[Condition] = (), rises: str = "") -> Safeguard:
    return Safeguard("s", "", "must", (), tuple(when), tuple(then), tuple(rises.split()), HERE)


@quick
@given(policies(), claims(), st.sampled_from(["", "wet no yes", "colour red green blue"]))
def test_a_mutant_breaks_a_safeguard_exactly_if_the_whole_proof_fails(
    policy: Policy, claim: Claim, rises: str
) -> None:
    rules = compile_rules(policy)
    safeguard = a_safeguard(rises=rises) if rises else a_safeguard(*claim)
    assume(_proved(rules, safeguard))
    for mutant in without_gaps(rules):
        found = broken(Pair(rules, mutant.rules, mutant.number), safeguard)
        assert (found is None) == _proved(mutant.rules, safeguard), mutant


def _proved(rules: Rules, safeguard: Safeguard) -> bool:
    return prove_safeguard(rules, safeguard).counterexample is None
