"""A second reading of questions, tables and safeguards, straight from their Markdown, put to the solver Z3.

Nothing of the project is used: another parser, another logic, another way to prove. What both say is less
likely to be one mistake made twice.
"""

import re
from dataclasses import dataclass
from functools import reduce
from itertools import combinations
from pathlib import Path

import yaml
from z3 import And, Bool, BoolRef, BoolVal, Not, Or, PbEq, Solver, sat, unsat

Cell = tuple[str, bool, tuple[str, ...]]
"""Fact, whether "not" stands before the values, values."""

RANK = re.compile(r"^\{#(\S+) rank=(\d+)", re.MULTILINE)
RANKS = re.compile(r"(?:from-)?rank-(?P<least>\d+)(?:-to-(?P<most>\d+))?")
TOLD = ("tiers", "decided-by", "letters", "statements")
NAMED = re.compile(r"^\{#(?P<id>[\w-]+)(?P<rest>[^}]*)\}", re.MULTILINE)
OPTION = re.compile(r"^- `([\w-]+)`", re.MULTILINE)
PROPERTY = re.compile(r'([\w-]+)="([^"]*)"')
SECONDS = 300
"""How long the solver may take for one claim; far more than it needs, for a machine that is busy."""


@dataclass(frozen=True)
class PlainTable:
    """A table as it stands in its file: each row has its cells and what it gives, by fact."""

    id: str
    hit: str
    when: list[Cell]
    default: str
    rows: list[tuple[list[Cell], dict[str, list[str]]]]
    outputs: list[str]


def cell_of(fact: str, text: str) -> Cell:
    negated = text.startswith("not ")
    values = text.removeprefix("not ").split(",")
    return fact.strip(), negated, tuple(value.strip() for value in values)


def cells_of(text: str) -> list[Cell]:
    parts = (part.partition("=") for part in text.split(" and ") if part.strip())
    return [cell_of(fact, values.strip()) for fact, _, values in parts]


def table_of(text: str) -> PlainTable:
    _, front, body = text.split("---\n", 2)
    head = yaml.safe_load(front)
    lines = [line.strip().strip("|") for line in body.splitlines() if line.startswith("|")]
    names, _, *rows = [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)] for line in lines]
    width = next(at for at, name in enumerate(names) if name.startswith("→"))
    outputs = [name.removeprefix("→").strip() for name in names if name.startswith("→")]
    read = []
    for row in rows:
        cells = [cell_of(fact, text) for fact, text in zip(names[:width], row, strict=False) if text != "any"]
        given = row[width : width + len(outputs)]
        values = [
            [v.strip() for v in text.split(",") if v.strip() not in ("", "-", "–", "—")] for text in given
        ]
        read.append((cells, dict(zip(outputs, values, strict=True))))
    when, default = cells_of(head.get("when", "")), str(head.get("default", ""))
    return PlainTable(head["id"], head["hit"], when, default, read, outputs)


class Reading:
    """The content of a folder, and the claims about it as formulas over its questions."""

    def __init__(self, folder: Path) -> None:
        self.values: dict[str, list[str]] = {}
        self.sets = set(TOLD)
        tiers = (folder / "tiers.md").read_text(encoding="utf-8")
        self.ranks = {name: int(rank) for name, rank in RANK.findall(tiers)}
        for file in sorted((folder / "questions").glob("*.md")):
            self._read_questions(file.read_text(encoding="utf-8"))
        self.asked = list(self.values)
        files = sorted((folder / "decisions").glob("*.md"))
        self.tables = {table.id: table for table in (table_of(f.read_text(encoding="utf-8")) for f in files)}
        for table in self.tables.values():
            self._note_values(table)
        text = (folder / "safeguards.md").read_text(encoding="utf-8")
        found = {match["id"]: dict(PROPERTY.findall(match["rest"])) for match in NAMED.finditer(text)}
        self.safeguards = {name: given for name, given in found.items() if "rises" not in given}
        self.worked_out: dict[tuple[str, str], BoolRef] = {}

    def _read_questions(self, text: str) -> None:
        starts = [*NAMED.finditer(text)]
        ends = [*(match.start() for match in starts[1:]), len(text)]
        for match, end in zip(starts, ends, strict=True):
            many = "ask=many" in match["rest"]
            offered = OPTION.findall(text[match.end() : end])
            left_out = ("unknown", "none") if many else ("unknown",)
            self.values[match["id"]] = [value for value in offered if value not in left_out]
            self.sets |= {match["id"]} if many else set()

    def _note_values(self, table: PlainTable) -> None:
        for fact in table.outputs:
            known = self.values.setdefault(fact, [])
            given = [value for _, gives in table.rows for value in gives[fact]]
            known += [v for v in dict.fromkeys([table.default, *given]) if v and v not in known]
            self.sets |= {fact} if table.hit == "collect" else set()

    def has(self, fact: str, value: str) -> BoolRef:
        """The formula that a fact is, or holds, a value: a variable if asked, else what tables make of it."""
        if fact in self.asked:
            return Bool(f"{fact}={value}")
        if (fact, value) not in self.worked_out:
            ways = (
                self._gives(table, fact, value) for table in self.tables.values() if fact in table.outputs
            )
            self.worked_out[fact, value] = Or([BoolVal(False), *ways])
        return self.worked_out[fact, value]

    def _gives(self, table: PlainTable, fact: str, value: str) -> BoolRef:
        applies, above, ways = self.holds(table.when), BoolVal(False), []
        for cells, gives in table.rows:
            row = self.holds(cells)
            if value in gives[fact]:
                ways.append(And(applies, row, Not(above)) if table.hit == "first" else And(applies, row))
            above = Or(above, row)
        if table.hit != "collect" and value == table.default:
            ways.append(Not(applies))
        return Or([BoolVal(False), *ways])

    def holds(self, cells: list[Cell]) -> BoolRef:
        return And([BoolVal(True), *(self._test(*cell) for cell in cells)])

    def _test(self, fact: str, negated: bool, values: tuple[str, ...]) -> BoolRef:
        said, _, spared = ", ".join(values).partition(" except ")
        meant = (value for named in said.split(", ") for value in self._meant(named))
        any_of = Or([self.has(fact, value) for value in meant if value not in spared.split(", ")])
        return Not(any_of) if negated else any_of

    def _meant(self, named: str) -> list[str]:
        """The values that a word stands for: itself, or the responses of some ranks."""
        if named == "every-response":
            return list(self.ranks)
        if not (ranks := RANKS.fullmatch(named)):
            return [named]
        least, most = int(ranks["least"]), int(ranks["most"] or 99)
        return [tier for tier, rank in self.ranks.items() if least <= rank <= most]

    def one_each(self, facts: list[str]) -> list[BoolRef]:
        """Each fact that is no set has exactly one of its values."""
        single = [fact for fact in facts if fact not in self.sets]
        return [PbEq([(Bool(f"{fact}={value}"), 1) for value in self.values[fact]], 1) for fact in single]

    def is_possible(self, facts: list[str], *formulas: BoolRef) -> bool:
        solver = Solver()
        solver.set("timeout", SECONDS * 1000)
        solver.add(*self.one_each(facts), *formulas)
        found = solver.check()
        assert found in (sat, unsat), f"Z3 did not settle it: {solver.reason_unknown()}"
        return found == sat

    def is_kept(self, name: str) -> bool:
        """Whether a safeguard holds in every case."""
        given = self.safeguards[name]
        when, then = self.holds(cells_of(given.get("when", ""))), self.holds(cells_of(given["then"]))
        return not self.is_possible(self.asked, when, Not(then))

    def is_met(self, name: str) -> bool:
        """Whether some case meets the premise of a safeguard."""
        return self.is_possible(self.asked, self.holds(cells_of(self.safeguards[name].get("when", ""))))

    def faults(self, name: str) -> tuple[bool, bool]:
        """Whether a table, by itself and whatever it reads, has a gap, and whether it has an overlap."""
        table = self.tables[name]
        alone = Alone(self)
        when, rows = alone.holds(table.when), [alone.holds(cells) for cells, _ in table.rows]
        facts = list(
            {fact: None for cells in (table.when, *(c for c, _ in table.rows)) for fact, _, _ in cells}
        )
        gap = self.is_possible(facts, when, Not(Or(rows)))
        two = reduce(Or, (And(a, b) for a, b in combinations(rows, 2)), BoolVal(False))
        return gap, table.hit == "unique" and self.is_possible(facts, when, two)


class Alone(Reading):
    """The same content with every fact free, as a table sees it that is looked at by itself."""

    def __init__(self, whole: Reading) -> None:
        self.asked = list(whole.values)
