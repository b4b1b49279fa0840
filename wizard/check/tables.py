"""Proves of each decision table: no gap, no overlap that its hit policy forbids, no row that never counts.

A table is judged over every combination of what its columns can hold, whether or not the tables before
it can produce that combination. That is stricter than needed, and it keeps each table right by itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from wizard.engine.compile import Program, Rule, Rules, Test
from wizard.engine.evaluate import NO, PERHAPS, YES, State, status
from wizard.engine.space import Block, blank, example, size, split
from wizard.model import HitPolicy

Facts = dict[str, list[str] | str]


@dataclass(frozen=True, slots=True)
class TableProof:
    """What was found out about one table.

    Attributes:
        table: its ID.
        cases: how many combinations of its inputs were covered: all in which the table applies.
        gaps: combinations in which no row holds, one example each.
        overlaps: pairs of rows that hold together in a table where only one may, with an example each.
        dead: rows that never count.
    """

    table: str
    cases: int
    gaps: tuple[Facts, ...]
    overlaps: tuple[tuple[str, str, Facts], ...]
    dead: tuple[str, ...]


def prove_tables(rules: Rules) -> tuple[TableProof, ...]:
    """Return the proof of every table, in the order of the content."""
    programs = {program.id: program for program in rules.programs}
    return tuple(prove_table(rules, programs[table.id], table.hit) for table in rules.policy.tables)


def prove_table(rules: Rules, program: Program, hit: HitPolicy) -> TableProof:
    """Return the proof of one table.

    Args:
        rules: the compiled policy that the table belongs to.
        program: the table, compiled.
        hit: its hit policy; a table that collects has neither gaps nor overlaps.
    """
    places = tuple(sorted({place for rule in program.rules for place, _, _ in rule.tests}))
    when = tuple(test for test in program.when if test[0] in places)
    cases, counted = 0, set()
    gaps: list[Facts] = []
    overlaps: dict[tuple[str, str], Facts] = {}
    for block, holding in _blocks(rules, () if hit == "collect" else program.rules, when, hit):
        cases += size(rules, block, places)
        if not holding and hit != "collect":
            gaps.append(example(rules, block, places))
        counted |= set(holding)
        if hit == "unique" and len(holding) > 1:
            overlaps.setdefault((holding[0], holding[1]), example(rules, block, places))
    if hit == "collect":
        counted = {rule.id for rule in program.rules if _can_hold(rules, (*program.when, *rule.tests))}
    dead = tuple(rule.id for rule in program.rules if rule.id not in counted)
    found = tuple((first, second, facts) for (first, second), facts in overlaps.items())
    return TableProof(program.id, cases, tuple(gaps), found, dead)


def _blocks(
    rules: Rules, rows: tuple[Rule, ...], when: tuple[Test, ...], hit: HitPolicy
) -> Iterator[tuple[Block, tuple[str, ...]]]:
    """Every block in which it is settled which rows hold, with their IDs; blocks outside `when` left out.

    Of a table's `when` only the tests on facts of its columns matter here: what else it tests cannot
    bear on which rows hold.
    """
    todo: list[Block] = [{}]
    while todo:
        block = todo.pop()
        state = blank(rules, block)
        applies = status(when, state.may, state.must)
        if applies == NO:
            continue
        open_tests, holding = (when, ()) if applies == PERHAPS else _look(rows, state, hit)
        if open_tests:
            todo += split(rules, block, state, open_tests)
        else:
            yield block, holding


def _look(rows: tuple[Rule, ...], state: State, hit: HitPolicy) -> tuple[tuple[Test, ...], tuple[str, ...]]:
    """Return the tests of the first undecided row, and the rows that certainly hold."""
    holding: list[str] = []
    for rule in rows:
        holds = status(rule.tests, state.may, state.must)
        if holds == PERHAPS:
            return rule.tests, tuple(holding)
        if holds == YES:
            holding.append(rule.id)
            if hit == "first":
                break
    return (), tuple(holding)


def _can_hold(rules: Rules, tests: tuple[Test, ...]) -> bool:
    """Tell whether all these tests hold in some case."""
    todo: list[Block] = [{}]
    while todo:
        block = todo.pop()
        state = blank(rules, block)
        holds = status(tests, state.may, state.must)
        if holds == YES:
            return True
        if holds == PERHAPS:
            todo += split(rules, block, state, tests)
    return False
