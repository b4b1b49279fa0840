"""What is known does to all rows of a table at once what it does to each row's tests by themselves."""

import random
from itertools import chain

from wizard.engine import Rules
from wizard.engine.evaluate import (
    NO,
    PERHAPS,
    YES,
    State,
    finding_of,
    live_rules,
    open_in,
    open_inputs,
    status,
)
from wizard.engine.program import OPEN, SHUT, Program, Test
from wizard.engine.status import is_open


def some_knowledge(rules: Rules, draw: random.Random) -> State:
    """Anything that can be known of each fact, whether or not tables would come to it."""
    state = State([], [])
    for fact in rules.facts:
        may = (
            draw.randrange(1, fact.everything + 1)
            if draw.random() < 0.5
            else 1 << draw.randrange(len(fact.values))
        )
        state.may.append(fact.everything if draw.random() < 0.2 else may)
        state.must.append(state.may[-1] & draw.randrange(fact.everything + 1) if fact.is_set else 0)
    return state


def row_by_row(program: Program, state: State) -> list[str]:
    """The rows that may hold, down to the first that certainly does if the table picks one."""
    found = []
    for rule in program.rules:
        holds = status(rule.tests, state.may, state.must)
        found += [rule.id] if holds != NO else []
        if holds == YES and not program.collect:
            break
    return found


def undecided(tests: list[Test], state: State) -> set[int]:
    return {test[0] for test in tests if status((test,), state.may, state.must) == PERHAPS}


def test_a_table_finds_all_its_rows_as_each_would_be_found_by_itself(rules: Rules) -> None:
    draw = random.Random(14)
    for _ in range(60):
        state = some_knowledge(rules, draw)
        for program in rules.programs:
            live = row_by_row(program, state)
            assert [rule.id for rule in live_rules(program, state.may, state.must)] == live
            finding = finding_of(program, state)
            assert finding.applies == status(program.when, state.may, state.must)
            assert [rule.id for rule in finding.live] == (live if finding.applies != NO else [])
            if program.collect and finding.applies == YES:
                sure = [r.id for r in program.rules if status(r.tests, state.may, state.must) == YES]
                assert [rule.id for rule in finding.certain] == sure
            tests = [*chain.from_iterable(rule.tests for rule in finding.live)] if not program.collect else []
            if tests:
                tests += program.when if finding.applies == PERHAPS else ()
                assert set(open_inputs(program, program.outputs[0], state)) == undecided(tests, state)


def test_what_words_of_a_letter_wait_for_is_found_as_each_condition_would_find_it(rules: Rules) -> None:
    draw = random.Random(15)
    for _ in range(60):
        state = some_knowledge(rules, draw)
        for _, _, watch in rules.watches:
            found: set[int] = set()
            for group in watch.groups:
                asks = [test for test in group if test[1] not in (OPEN, SHUT)]
                if status(asks, state.may, state.must) != NO:
                    found |= undecided(asks, state)
                    waits = [(p, bits) for p, kind, bits in group if kind in (OPEN, SHUT)]
                    found |= {p for p, bits in waits if is_open(state.may[p], state.must[p], bits)}
            assert set(open_in(watch, state)) == found
