"""Compares the decision tables of two versions, row by row."""

from dataclasses import dataclass
from typing import Literal

from wizard.change.items import condition_key
from wizard.model import Condition, Policy, Row, Table

Kind = Literal["added", "removed", "result", "reason", "order"]


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row that differs: `result` gives another result where the same holds, `reason` another reason.

    `old` and `new` are the row in words, empty where there is none; the numbers count from 1, 0 for none.
    """

    kind: Kind
    old_number: int
    new_number: int
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class TableChange:
    """What differs in a table: `frame` for its hit policy, condition, default or columns."""

    id: str
    title: str
    kind: Literal["added", "removed", "changed"]
    frame: tuple[str, ...]
    rows: tuple[RowChange, ...]


def diff_tables(old: Policy, new: Policy) -> tuple[TableChange, ...]:
    """Return every table that differs, in the order of the new version, those that went last."""
    olds, news = ({table.id: table for table in policy.tables} for policy in (old, new))
    found = []
    for name, table in news.items():
        change = _changed(olds[name], table) if name in olds else _whole(table, "added")
        if change.kind != "changed" or change.frame or change.rows:
            found.append(change)
    return (*found, *(_whole(table, "removed") for name, table in olds.items() if name not in news))


def _whole(table: Table, kind: Literal["added", "removed"]) -> TableChange:
    numbered = [(number, in_words(table, row)) for number, row in enumerate(table.rows, start=1)]
    if kind == "added":
        rows = tuple(RowChange("added", 0, number, "", said) for number, said in numbered)
    else:
        rows = tuple(RowChange("removed", number, 0, said, "") for number, said in numbered)
    return TableChange(table.id, table.title, kind, (), rows)


def _changed(old: Table, new: Table) -> TableChange:
    frame = [
        f"{what}: {before or 'none'} → {after or 'none'}"
        for what, before, after in (
            ("title", old.title, new.title),
            ("text", old.text, new.text),
            ("hit", old.hit, new.hit),
            ("when", _conditions(old.when), _conditions(new.when)),
            ("default", old.default, new.default),
            ("columns", ", ".join(old.outputs), ", ".join(new.outputs)),
        )
        if before != after
    ]
    return TableChange(new.id, new.title, "changed", tuple(frame), tuple(_rows(old, new)))


def _rows(old: Table, new: Table) -> list[RowChange]:
    """Pair rows by their conditions, the same result first; the rest came or went."""
    left = list(enumerate(old.rows, start=1))
    pairs: list[tuple[int, Row, int, Row]] = []
    come = []
    for number, row in enumerate(new.rows, start=1):
        same = [(n, other) for n, other in left if _when(other) == _when(row)]
        twin = next((pair for pair in same if pair[1].outputs == row.outputs), same[0] if same else None)
        if twin is None:
            come.append(RowChange("added", 0, number, "", in_words(new, row)))
        else:
            left.remove(twin)
            pairs.append((*twin, number, row))
    found = [
        RowChange(kind, a, b, in_words(old, before), in_words(new, after))
        for a, before, b, after in pairs
        if (kind := _differs(old, before, new, after))
    ]
    gone = [RowChange("removed", number, 0, in_words(old, row), "") for number, row in left]
    return [*found, *come, *gone, *_order(old, new, pairs)]


def _differs(old: Table, before: Row, new: Table, after: Row) -> Kind | None:
    if _results(old, before) != _results(new, after):
        return "result"
    said = (before.mark, before.because, before.cites), (after.mark, after.because, after.cites)
    return "reason" if said[0] != said[1] else None


def _order(old: Table, new: Table, pairs: list[tuple[int, Row, int, Row]]) -> list[RowChange]:
    """Where the topmost row counts, rows that changed places are a change."""
    numbers = [a for a, _, _, _ in pairs]
    if "first" not in (old.hit, new.hit) or numbers == sorted(numbers):
        return []
    moved = next(
        (a, before, b, after)
        for (a, before, b, after), n in zip(pairs, sorted(numbers), strict=True)
        if a != n
    )
    return [RowChange("order", moved[0], moved[2], in_words(old, moved[1]), in_words(new, moved[3]))]


def _when(row: Row) -> list[tuple[str, bool, tuple[str, ...]]]:
    return sorted(condition_key(condition) for condition in row.conditions)


def _results(table: Table, row: Row) -> dict[str, tuple[str, ...]]:
    return dict(zip(table.outputs, row.outputs, strict=True))


def in_words(table: Table, row: Row) -> str:
    """Return a row as a sentence of IDs: "severity = serious → step = formal (must): why"."""
    given = ", ".join(
        f"{name} = {' + '.join(values) or '-'}" for name, values in _results(table, row).items()
    )
    return f"{_conditions(row.conditions) or 'in every case'} → {given} ({row.mark}): {row.because}"


def _conditions(conditions: tuple[Condition, ...]) -> str:
    return " and ".join(
        f"{item.fact} = {'not ' if item.negated else ''}{', '.join(item.values)}" for item in conditions
    )
