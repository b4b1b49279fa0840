"""Lays the policy's tables out as DMN decisions, before any XML: what each needs, its columns and its rules.

A table that picks one row becomes one decision. A table that collects becomes a decision whose result is
a list with one entry for each row that holds; a literal expression then makes the fact, a flat list without
repetitions, out of all tables that add to it. A table that sets several facts becomes a decision for each.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wizard.engine import Rules
from wizard.engine.exact import NO_TIER
from wizard.export import feel
from wizard.export.notes import NO_NOTES, Notes
from wizard.model import Condition, Table

TIER = "tier"


@dataclass(frozen=True, slots=True)
class Column:
    """An input column: the fact it asks and what readers call it."""

    fact: str
    label: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: a FEEL cell for each column, what it gives in FEEL, and its annotations."""

    id: str
    cells: tuple[str, ...]
    gives: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision: a table with `columns` and `rules`, or else a literal expression.

    Attributes:
        variable: FEEL name of the result.
        question: the question it answers, for readers.
        text: what there is to say about it.
        type: type of the result; `gives` is the type of what one rule gives.
        gives: see `type`.
        needs: the variables it reads, in order.
        hit: hit policy as DMN spells it.
        columns: input columns.
        rules: rules in order.
        expression: FEEL, where there is no table.
    """

    variable: str
    question: str
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
            if table.hit == "collect" and output not in later:
                made.append(_union(notes, rules.policy.tables, output))
    return (*made, _gravest(rules))


def _table(rules: Rules, notes: Notes, table: Table, place: int) -> Decision:
    output, collect = table.outputs[place], table.hit == "collect"
    facts = _columns(table)
    gives = feel.type_name(output)
    return Decision(
        variable=_rows_variable(table, output) if collect else feel.name(output),
        question=table.title,
        text=table.text,
        type=feel.rows_type_name(output) if collect else gives,
        gives=gives,
        needs=tuple(dict.fromkeys(feel.name(fact) for fact in facts)),
        hit=table.hit.upper(),
        columns=tuple(Column(fact, notes.fact(fact)) for fact in facts),
        rules=tuple(_rules(rules, notes, table, place)),
    )


def _rows_variable(table: Table, output: str) -> str:
    """The name under which the rows that hold of a collecting table are known."""
    return feel.name(f"{table.id}-{output}-rows" if len(table.outputs) > 1 else f"{table.id}-rows")


def _columns(table: Table) -> tuple[str, ...]:
    """The facts that head the columns: those of `when` first, then the table's own."""
    return (*(condition.fact for condition in table.when), *table.inputs)


def _rules(rules: Rules, notes: Notes, table: Table, place: int) -> Iterator[Rule]:
    """The rows, each with the table's `when`; where that fails, rules of their own give the default."""
    tail = f"/{table.outputs[place]}" if len(table.outputs) > 1 else ""
    columns, collect = _columns(table), table.hit == "collect"
    for number, condition in enumerate(() if collect else table.when):
        fails = Condition(condition.fact, condition.values, not condition.negated, condition.place)
        cells = _cells(rules, (*table.when[:number], fails), columns)
        yield Rule(f"{table.id}/else{number}{tail}", cells, feel.value(table.default), notes.default(table))
    for row in table.rows:
        if given := feel.values(row.outputs[place]):
            cells = _cells(rules, (*table.when, *row.conditions), columns)
            yield Rule(f"{row.id}{tail}", cells, f"[{given}]" if collect else given, notes.row(row))


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
    """The set that one or several tables add to, without repetitions."""
    parts = tuple(_rows_variable(table, output) for table in tables if output in table.outputs)
    joined = f"concatenate({', '.join(parts)})" if len(parts) > 1 else parts[0]
    return Decision(
        variable=feel.name(output),
        question=notes.fact(output),
        text="Everything that the tables before it give, each once.",
        type=feel.type_name(output),
        gives=feel.type_name(output),
        needs=parts,
        expression=f"distinct values(flatten({joined}))",
    )


def _gravest(rules: Rules) -> Decision:
    """The response that stands for the case: of those that apply, the one of the highest rank."""
    ranked = rules.fact("tiers").values[::-1]
    cells = (*(f"list contains(?, {feel.value(tier)})" for tier in ranked), feel.ANY)
    given = zip(cells, (*ranked, NO_TIER), strict=True)
    return Decision(
        variable=TIER,
        question="Which response is the gravest?",
        text="Of the responses that apply, the one of the highest rank.",
        type=feel.type_name(TIER),
        gives=feel.type_name(TIER),
        needs=(feel.name("tiers"),),
        hit="FIRST",
        columns=(Column("tiers", "Responses"),),
        rules=tuple(
            Rule(f"{TIER}/{number}", (cell,), feel.value(tier), NO_NOTES)
            for number, (cell, tier) in enumerate(given, 1)
        ),
    )
