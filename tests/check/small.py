"""Made-up policies small enough to try every case one by one, and a plain reading of tables to try them with.

The reading here shares nothing with the engine: it takes a table row by row, as a person would.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import chain, combinations, product

from hypothesis import strategies as st

from tests.source.content import GOOD
from wizard.model import Condition, HitPolicy, Option, Place, Policy, Question, Row, Safeguard, Stage, Table
from wizard.source.load import load_policy

Value = str | frozenset[str] | None
Case = dict[str, Value]

HERE = Place("small.md", 1)
ASKED = {"colour": ("red", "green", "blue"), "wet": ("yes", "no"), "marks": ("dent", "scratch", "hole")}
"""What is asked: two facts with one value, and `marks`, where several boxes may be ticked."""

RESULTS = {"size": ("small", "large"), "shape": ("round", "square"), "step": ("low", "middle", "high")}
TIERS = ("talk", "warning")


def condition(fact: str, values: Sequence[str], negated: bool = False) -> Condition:
    return Condition(fact, tuple(values), negated, HERE)


def table(
    name: str, hit: HitPolicy, outputs: Sequence[str], rows: Sequence[Row], when: Sequence[Condition] = ()
) -> Table:
    inputs = tuple(dict.fromkeys(cell.fact for row in rows for cell in row.conditions))
    default = RESULTS[outputs[0]][0] if when and hit != "collect" else ""
    return Table(name, name, "", hit, tuple(when), inputs, tuple(outputs), default, tuple(rows), HERE)


def row(name: str, conditions: Sequence[Condition], *outputs: Sequence[str]) -> Row:
    return Row(name, tuple(conditions), tuple(map(tuple, outputs)), "silent", "", (), HERE)


EVERY_TIER = table("tiers", "collect", ["tiers"], [row("tiers/1", [], TIERS)])
"""A table that opens all that can open, for a policy that is about something else."""


def small_policy(tables: Sequence[Table], safeguards: Sequence[Safeguard] = ()) -> Policy:
    questions = tuple(_question(name, values) for name, values in ASKED.items())
    return replace(
        _nothing(),
        stages=(Stage("A", "All", questions, HERE),),
        tables=tuple(tables),
        safeguards=tuple(safeguards),
        statements=(),
        letters=(),
        scenarios=(),
    )


@cache
def _nothing() -> Policy:
    return load_policy(GOOD)


def _question(name: str, values: tuple[str, ...]) -> Question:
    many = name == "marks"
    offered = (*values, "none") if many else values
    options = tuple(Option(value, value, "", "", "", (), HERE) for value in offered)
    return Question(name, "A", many, False, name, name, "", "silent", (), options, HERE)


def every_case() -> Iterator[Case]:
    """All cases there are: each value of each fact, each choice of boxes."""
    ways = [sets(values) if name == "marks" else list(values) for name, values in ASKED.items()]
    yield from (dict(zip(ASKED, case, strict=True)) for case in product(*ways))


def sets(values: Sequence[str]) -> list[frozenset[str]]:
    sizes = range(len(values) + 1)
    return [frozenset(chosen) for chosen in chain.from_iterable(combinations(values, n) for n in sizes)]


def worked_out(policy: Policy, case: Case) -> Case:
    """The case with every fact that the tables make of it; None where a table has no row for it."""
    known = dict(case) | {"tiers": frozenset[str]()}
    for one in policy.tables:
        applies = all(holds(known, cell) for cell in one.when)
        rows = [row for row in one.rows if applies and all(holds(known, cell) for cell in row.conditions)]
        for column, name in enumerate(one.outputs):
            if one.hit == "collect":
                before = known.get(name) or frozenset()
                assert isinstance(before, frozenset)
                known[name] = before.union(*(row.outputs[column] for row in rows))
            elif applies:
                known[name] = rows[0].outputs[column][0] if rows else None
            else:
                known[name] = one.default
    return known


def holds(known: Case, cell: Condition) -> bool:
    value = known[cell.fact]
    if value is None:
        return False
    return (
        bool({value} & set(cell.values) if isinstance(value, str) else value & set(cell.values))
        != cell.negated
    )


VALUES = {**ASKED, **RESULTS, "tiers": TIERS}


def conditions(facts: Sequence[str]) -> st.SearchStrategy[Condition]:
    """A cell of a table: some values of a fact, or none of them; never one that no value can meet."""

    def cell(fact: str) -> st.SearchStrategy[Condition]:
        values = VALUES[fact]
        most = len(values) if fact in ("marks", "tiers") else len(values) - 1
        some = st.lists(st.sampled_from(values), unique=True, min_size=1, max_size=most)
        return st.builds(condition, st.just(fact), some, st.booleans())

    return st.sampled_from(list(facts)).flatmap(cell)


@st.composite
def tables(
    draw: st.DrawFn, name: str, hit: HitPolicy, outputs: tuple[str, ...], facts: tuple[str, ...], whole: bool
) -> Table:
    """A table with up to four rows, which together give every value a result can have.

    If `whole`, the last row of a table that picks one row holds always, so that there is no gap.
    """
    least = max(len(VALUES[fact]) for fact in outputs)
    cells = st.lists(conditions(facts), max_size=3)
    lists = draw(st.lists(cells, min_size=least, max_size=4))
    if whole and hit != "collect":
        lists[-1] = []
    given = [draw(st.permutations((VALUES[fact] * 2)[: max(least, len(lists))])) for fact in outputs]
    rows = [
        row(f"{name}/{number + 1}", mine, *([values[number]] for values in given))
        for number, mine in enumerate(lists)
    ]
    when = draw(st.lists(conditions(facts), max_size=1)) if len(outputs) == 1 else []
    return table(name, hit, outputs, rows, when)


@st.composite
def policies(draw: st.DrawFn, whole: bool = True) -> Policy:
    """Three tables that build on each other: one may set two facts at once, the last collects responses."""
    hit: HitPolicy = "first" if whole else draw(st.sampled_from(("first", "unique")))
    asked = tuple(ASKED)
    first = draw(tables("first", hit, ("size", "shape"), asked, whole))
    second = draw(tables("second", hit, ("step",), (*asked, "size", "shape"), whole))
    last = draw(tables("tiers", "collect", ("tiers",), (*asked, "shape", "step"), whole))
    return small_policy([first, second, last])


def claims() -> st.SearchStrategy[tuple[list[Condition], list[Condition]]]:
    """A `when` and a `then` on any facts, asked or worked out."""
    some = conditions(tuple(VALUES))
    return st.tuples(st.lists(some, max_size=2), st.lists(some, min_size=1, max_size=2))
