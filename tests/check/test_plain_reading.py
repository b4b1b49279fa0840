"""The engine makes of the real tables what a person makes who takes them row by row."""

import random
from dataclasses import replace

from tests.check.small import Case, Value, worked_out
from wizard.engine import Rules
from wizard.engine.compile import Fact
from wizard.engine.evaluate import run, start
from wizard.model import Policy

CASES = 2000


def any_case(rules: Rules, lot: random.Random) -> Case:
    """Any answers to all questions, whether the wizard would ask them together or not."""

    def value(fact: Fact) -> Value:
        if fact.is_set:
            return frozenset(lot.sample(fact.values, lot.randrange(min(4, len(fact.values)))))
        return lot.choice(fact.values)

    return {fact.name: value(fact) for fact in rules.facts[: len(rules.questions)]}


def by_engine(rules: Rules, case: Case) -> Case:
    answers = {
        name: (value,) if isinstance(value, str) else tuple(value or ["none"]) for name, value in case.items()
    }
    state = run(rules, start(rules, answers))
    found = {fact.name: fact.names(state.may[place]) for place, fact in enumerate(rules.facts)}
    return {
        name: frozenset(values) if rules.fact(name).is_set else values[0] for name, values in found.items()
    }


def test_every_fact_is_worked_out_as_the_tables_say(policy: Policy, rules: Rules) -> None:
    place = {program.id: number for number, program in enumerate(rules.programs)}
    ordered = replace(policy, tables=tuple(sorted(policy.tables, key=lambda table: place[table.id])))
    lot = random.Random(11)
    for _ in range(CASES):
        case = any_case(rules, lot)
        assert by_engine(rules, case) == worked_out(ordered, case), case
