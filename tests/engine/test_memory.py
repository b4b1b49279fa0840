"""What a table remembers is what it would work out anew."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.engine.cases import sessions
from wizard.engine import Rules, compile_rules, decide
from wizard.engine.program import MEMORY, Finding, keep


def fresh(rules: Rules) -> Rules:
    return compile_rules(rules.policy)


@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_an_engine_that_has_seen_many_cases_says_what_a_new_one_says(
    rules: Rules, data: st.DataObject
) -> None:
    answers = data.draw(sessions(rules))
    for number in range(len(answers)):
        decide(rules, dict(list(answers.items())[:number]))
    assert decide(rules, answers) == decide(fresh(rules), answers)


def test_findings_are_told_apart_by_all_that_a_table_reads(rules: Rules) -> None:
    for program in fresh(rules).programs:
        read = {
            test[0] for tests in (program.when, *(rule.tests for rule in program.rules)) for test in tests
        }
        known = [0] * len(rules.facts)
        for place in read:
            changed = list(known)
            changed[place] = 1
            assert program.seen(known) != program.seen(changed), f"{program.id} overlooks a fact"


def test_a_memory_never_grows_without_end() -> None:
    memo: dict[int, Finding] = {}
    for number in range(3 * MEMORY):
        keep(memo, number, Finding(0, (), (), ()))
        assert len(memo) <= MEMORY
        assert number in memo
