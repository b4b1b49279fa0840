"""Mistakes made in a real table on purpose, in memory only."""

from collections.abc import Callable
from dataclasses import replace

from wizard.model import Policy, Row, Table

Edit = Callable[[Policy], Policy]
Change = Callable[[Table, Row], Row | None]


def in_table(policy: Policy, name: str, change: Callable[[Table], Table]) -> Policy:
    """The policy with one table changed."""
    return replace(policy, tables=tuple(change(t) if t.id == name else t for t in policy.tables))


def row_giving(table: Table, value: str, because: str = "", **cells: str) -> Row:
    """The first row that gives a value, has these words in its reason and these cells (`who="staff"`)."""

    def has(row: Row, fact: str, wanted: str) -> bool:
        return any(cell.fact == fact.replace("_", "-") and wanted in cell.values for cell in row.conditions)

    return next(
        row
        for row in table.rows
        if any(value in given for given in row.outputs)
        and because in row.because
        and all(has(row, *cell) for cell in cells.items())
    )


def change_row(name: str, value: str, change: Change, because: str = "", **cells: str) -> Edit:
    """Change the row of a table that gives a value; a change to None deletes it."""

    def edit(table: Table) -> Table:
        chosen = row_giving(table, value, because, **cells)
        rows = (change(table, row) if row == chosen else row for row in table.rows)
        return replace(table, rows=tuple(row for row in rows if row is not None))

    return lambda policy: in_table(policy, name, edit)


def delete(table: Table, row: Row) -> None:
    """Delete the row."""


def also(fact: str, value: str) -> Change:
    """Add one value to a cell."""

    def change(table: Table, row: Row) -> Row:
        cells = (
            replace(cell, values=(*cell.values, value)) if cell.fact == fact else cell
            for cell in row.conditions
        )
        return replace(row, conditions=tuple(cells))

    return change
