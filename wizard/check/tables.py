"""Proves of each decision table: no gap, no overlap that its hit policy forbids, no row that never counts.

A table is judged over every combination of what its columns can hold, whether or not the tables before
it can produce that combination. That is stricter than needed, and it keeps each table right by itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from wizard.check.space import Block, blank, example, size, split
from wizard.engine.compile import Program, Rules, Test
from wizard.engine.evaluate import NO, PERHAPS, YES, State, status

Facts = dict[str, list[str] | str]


@dataclass(frozen=True, slots=True)
class TableProof:
    """What was found out about one table.

    Attributes:
        table: its ID.
        cases: how many combinations of its inputs were covered.
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
    order = {table.id: number for number, table in enumerate(rules.policy.tables)}
    programs = sorted(rules.programs, key=lambda program: order[program.id])
    return tuple(_prove(rules, program, rules.policy.tables[order[program.id]].hit) for program in programs)


def _prove(rules: Rules, program: Program, hit: str) -> TableProof:
    places = tuple(sorted({place for rule in program.rules for place, _, _ in rule.tests}))
    cases, counted = 0, set()
    gaps: list[Facts] = []
    overlaps: dict[tuple[str, str], Facts] = {}
    for block, holding in _blocks(rules, program, hit):
        cases += size(rules, block, places)
        if not holding and hit != "collect":
            gaps.append(example(rules, block, places))
        counted |= set(holding[:1] if hit == "first" else holding)
        if hit == "unique" and len(holding) > 1:
            overlaps.setdefault((holding[0], holding[1]), example(rules, block, places))
    dead = tuple(rule.id for rule in program.rules if rule.id not in counted)
    return TableProof(
        program.id, cases, tuple(gaps), tuple((a, b, facts) for (a, b), facts in overlaps.items()), dead
    )


def _blocks(rules: Rules, program: Program, hit: str) -> Iterator[tuple[Block, tuple[str, ...]]]:
    """Every block in which it is settled which rows hold, with their IDs; blocks outside `when` left out."""
    if hit == "collect":
        yield from _row_by_row(rules, program)
        return
    todo: list[Block] = [{}]
    while todo:
        block = todo.pop()
        state = blank(rules, block)
        open_tests, holding = _look(program, state, hit)
        if status(program.when, state.may, state.must) == NO:
            continue
        if open_tests:
            todo += split(rules, block, state, open_tests)
        else:
            yield block, holding


def _look(program: Program, state: State, hit: str) -> tuple[tuple[Test, ...], tuple[str, ...]]:
    """Return the tests of the first undecided row, and the rows that certainly hold."""
    holding: list[str] = []
    for rule in program.rules:
        holds = status(rule.tests, state.may, state.must)
        if holds == PERHAPS:
            return rule.tests, tuple(holding)
        if holds == YES:
            holding.append(rule.id)
            if hit == "first":
                break
    return (), tuple(holding)


def _row_by_row(rules: Rules, program: Program) -> Iterator[tuple[Block, tuple[str, ...]]]:
    """For a table that collects, rows do not bear on each other: each only has to be able to hold."""
    for rule in program.rules:
        block: Block = {}
        for place, kind, bits in rule.tests:
            may, must = block.get(place, (rules.facts[place].everything, 0))
            block[place] = (may & bits, must) if kind == 0 else (may, must | (bits & -bits))
            if kind == 2:
                block[place] = (may & ~bits, must)
        state = blank(rules, block)
        when_open = status((*program.when, *rule.tests), state.may, state.must) != NO
        yield block, (rule.id,) if when_open else ()
