"""Turns a decision table into Graphviz DOT: a tree from its inputs through its rows to its outputs.

The tree is drawn from the same rows that run. Colours are left to the style sheet, by class, so
that it follows light and dark; the table beside it is its text alternative.
"""

import textwrap
from collections.abc import Sequence

from wizard.model import Condition, Row, Table
from wizard.publish.naming import Names

HEAD = (
    'rankdir=LR; bgcolor="transparent"; nodesep=0.14; ranksep=0.5; ordering=out; '
    'node [shape=box style=rounded fontname="Helvetica" fontsize=11 margin="0.12,0.07"]; '
    'edge [fontname="Helvetica" fontsize=10 arrowsize=0.6];'
)
MOST_VALUES = 3
"""A branch or leaf names this many values; the rest are counted, and stand in the table."""


def quoted(text: str, width: int = 26) -> str:
    """Return the text as a DOT string, broken into short lines."""
    lines = [line for part in text.split("\n") for line in textwrap.wrap(part, width) or [""]]
    return '"' + "\\n".join(line.replace("\\", "\\\\").replace('"', '\\"') for line in lines) + '"'


def _several(names: Sequence[str]) -> str:
    """Name the first few and count the rest."""
    shown = [textwrap.shorten(name, 60, placeholder=" …") for name in names[:MOST_VALUES]]
    more = len(names) - len(shown)
    return ",\n".join(shown) + (f"\nand {more} more" if more else "")


def branch(condition: Condition, names: Names) -> str:
    """Return a condition's values as words, "not …" when negated."""
    values = [names.value(condition.fact, value) for value in condition.values]
    return ("not: " if condition.negated else "") + _several(values)


def _leaf(table: Table, row: Row, number: int, names: Names) -> str:
    """Return what a row gives, under its number."""
    parts = [f"Row {number}"]
    for output, values in zip(table.outputs, row.outputs, strict=True):
        said = _several([names.value(output, value) for value in values]) or "nothing"
        parts.append(f"{names.fact(output)}: {said}" if len(table.outputs) > 1 else said)
    return "\n".join(parts)


class _Tree:
    """Rows that open with the same conditions share a path; every row ends in a leaf of its own."""

    def __init__(self, table: Table, names: Names) -> None:
        self.table, self.names = table, names
        self.lines: list[str] = []
        self.nodes: dict[tuple[object, ...], str] = {}

    def node(self, key: tuple[object, ...], label: str, look: str, parent: str, said: str = "") -> str:
        """Return the node with this key, made and joined to its parent when new."""
        if key not in self.nodes:
            self.nodes[key] = name = f"n{len(self.nodes)}"
            self.lines.append(f'{name} [label={quoted(label)} class="{look}"];')
            if parent:
                self.lines.append(f"{parent} -> {name} [label={quoted(said, 22)}];")
        return self.nodes[key]

    def add(self, number: int, row: Row) -> None:
        """Lay the row's path from the start through each of its conditions to its leaf."""
        parent = self.node(("start",), self.table.title, "start", "")
        said = ""
        path: tuple[object, ...] = ("start",)
        for condition in row.conditions:
            path = (*path, said, condition.fact)
            parent = self.node(path, self.names.fact(condition.fact), "ask", parent, said)
            said = branch(condition, self.names)
        always = said or ("in every case" if self.table.hit == "collect" else "otherwise")
        self.node((*path, "row", number), _leaf(self.table, row, number, self.names), "give", parent, always)


def table_dot(table: Table, names: Names) -> str:
    """Return the table as a tree from its inputs through its rows to its outputs."""
    tree = _Tree(table, names)
    for number, row in enumerate(table.rows, start=1):
        tree.add(number, row)
    return f"digraph {{ {HEAD}\n" + "\n".join(tree.lines) + "\n}"


def read_by(table: Table) -> tuple[str, ...]:
    """Return every fact the table reads, its own condition included, each once."""
    facts = [condition.fact for condition in table.when] + list(table.inputs)
    return tuple(dict.fromkeys(facts))
