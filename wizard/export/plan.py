"""Lays the policy's tables out as DMN decisions, before any XML: what each needs, its columns and its rules.

A table that picks one row becomes one decision table. A table that collects becomes a decision table whose
result is a list with one entry for each row that holds; a literal expression then makes the fact, a flat
list without repetitions, out of the tables that add to it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wizard.engine import Rules
from wizard.engine.decide import NO_TIER
from wizard.export import feel
from wizard.export.notes import NOTES, Notes
from wizard.model import Condition, Row, Table

TIER = "tier"


@dataclass(frozen=True, slots=True)
class Column:
    """An input column: the fact it asks."""

    fact: str
    label: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: a FEEL cell for each column, what it gives, and its annotations."""

    id: str
    cells: tuple[str, ...]
    gives: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision: a table with `columns` and `rules`, or else a literal expression.

    `variable` is the FEEL name of its result; `needs` are the variables it reads, in order.
    """

    variable: str
    label: str
    text: str
    type: str
    gives: str
    needs: tuple[str, ...]
    hit: str = ""
    columns: tuple[Column, ...] = ()
    rules: tuple[Rule, ...] = ()
    expression: str = ""


def decisions(rules: Rules) -> tuple[Decision, ...]:
    """Return all decisions of a policy, each behind those that it needs."""
    notes = Notes(rules.policy)
    tables = {table.id: table for table in rules.policy.tables}
    ordered = [tables[program.id] for program in rules.programs]
    made: list[Decision] = []
    for number, table in enumerate(ordered):
        later = {output for other in ordered[number + 1 :] for output in other.outputs}
        for place, output in enumerate(table.outputs):
            made.append(_table(rules, notes, table, place))
            if rules.fact(output).is_set and output not in later:
                made.append(_union(notes, rules.policy.tables, output))
    return (*made, _gravest(rules))


def rows_variable(table: Table, output: str) -> str:
    """Return the name under which the rows of a collecting table that hold are known."""
    return feel.name(f"{table.id}-{output}-rows" if len(table.outputs) > 1 else f"{table.id}-rows")


def _table(rules: Rules, notes: Notes, table: Table, place: int) -> Decision:
    output = table.outputs[place]
    collect = table.hit == "collect"
    facts = _columns(table)
    return Decision(
        variable=rows_variable(table, output) if collect else feel.name(output),
        label=table.title,
        text=table.text,
        type=f"{feel.name(output)}_rows" if collect else feel.name(output),
        gives=feel.name(output),
        needs=tuple(dict.fromkeys(feel.name(fact) for fact in facts)),
        hit=table.hit.upper(),
        columns=tuple(Column(fact, notes.fact(fact)) for fact in facts),
        rules=tuple(_rules(rules, notes, table, place)),
    )


def _columns(table: Table) -> tuple[str, ...]:
    """The facts that head the columns: those of `when` first, then the table's own."""
    return (*(condition.fact for condition in table.when), *table.inputs)


def _rules(rules: Rules, notes: Notes, table: Table, place: int) -> Iterator[Rule]:
    """Where `when` does not hold a table that picks one row gives its default, by rules of its own."""
    if table.hit != "collect":
        for number, condition in enumerate(table.when):
            failing = Condition(condition.fact, condition.values, not condition.negated, condition.place)
            cells = _cells(rules, (*table.when[:number], failing), _columns(table))
            yield Rule(f"{table.id}/else-{number + 1}", cells, feel.value(table.default), notes.default(table))
    for row in table.rows:
        if values := row.outputs[place]:
            gives = f"[{feel.values(values)}]" if table.hit == "collect" else feel.values(values)
            yield Rule(row.id, _row_cells(rules, table, row), gives, notes.row(row))


def _row_cells(rules: Rules, table: Table, row: Row) -> tuple[str, ...]:
    """A collecting table says in each rule when it applies; so does any other, behind its `else` rules."""
    return _cells(rules, (*table.when, *row.conditions), _columns(table))


def _cells(rules: Rules, conditions: Iterable[Condition], columns: tuple[str, ...]) -> tuple[str, ...]:
    """Lay conditions under the columns of their facts; a fact that heads two takes them in turn."""
    waiting = list(conditions)
    cells = []
    for fact in columns:
        found = next((condition for condition in waiting if condition.fact == fact), None)
        if found:
            waiting.remove(found)
        cells.append(feel.cell(found, rules.fact(fact).is_set) if found else feel.ANY)
    return tuple(cells)


def _union(notes: Notes, tables: tuple[Table, ...], output: str) -> Decision:
    """The set that several tables add to, without repetitions."""
    parts = tuple(rows_variable(table, output) for table in tables if output in table.outputs)
    joined = f"concatenate({', '.join(parts)})" if len(parts) > 1 else parts[0]
    return Decision(
        variable=feel.name(output),
        label=notes.fact(output),
        text="Everything that the tables before it give, each once.",
        type=feel.name(output),
        gives=feel.name(output),
        needs=parts,
        expression=f"distinct values(flatten({joined}))",
    )


def _gravest(rules: Rules) -> Decision:
    """The response that stands for the case: the gravest of those that apply."""
    ranked = rules.fact("tiers").values[::-1]
    cells = [f"list contains(?, {feel.value(tier)})" for tier in ranked]
    given = zip((*cells, feel.ANY), (*ranked, NO_TIER), strict=True)
    blank = ("",) * len(NOTES)
    return Decision(
        variable=TIER,
        label="The gravest response",
        text="Of the responses that apply, the one of the highest rank.",
        type=TIER,
        gives=TIER,
        needs=(feel.name("tiers"),),
        hit="FIRST",
        columns=(Column("tiers", "Responses"),),
        rules=tuple(
            Rule(f"tier/{number}", (cell,), feel.value(tier), blank) for number, (cell, tier) in enumerate(given, 1)
        ),
    )
