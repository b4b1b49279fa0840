"""Tells which case no longer comes out as it says, and the clauses of the rows that now decide otherwise."""

from collections.abc import Iterable, Iterator

from wizard.check.cases import failures, result
from wizard.engine import Rules, decide
from wizard.engine.scenario import answers_of
from wizard.model import CHECKS_DONE, TOLD, Place, Row, Scenario
from wizard.training.marked import Decided, rows_giving
from wizard.training.shape import distinct


def stale(rules: Rules, scenario: Scenario) -> tuple[Place, str] | None:
    """Return all that is stale in a case, with the clauses of the rows behind it; None if the case holds."""
    told = list(failures(rules, scenario))
    if not told:
        return None
    parts = "; ".join(one.says for one in told)
    return scenario.place, f"case {scenario.id} {parts}{_clauses(rules, scenario)}"


def _clauses(rules: Rules, scenario: Scenario) -> str:
    """Name the clauses behind what comes out now and behind what no longer does."""
    now, before = distinct(_rows_now(rules, scenario)), distinct(_rows_before(rules, scenario))
    said = ""
    if now:
        said += f"; now decided by {_named(rules, now)}"
    if before:
        said += f"; was decided by {_named(rules, before)}"
    return said


def _differences(rules: Rules, scenario: Scenario) -> Iterator[tuple[str, set[str], set[str]]]:
    """Every result that differs: its name, what comes out besides, and what is missing."""
    outcome = decide(rules, answers_of(rules, scenario))
    for key, wanted in scenario.expect:
        got = set(result(rules, outcome, key))
        name = _fact(key)
        if got != set(wanted) and name in rules.index:
            yield name, got - set(wanted) - {"none"}, set(wanted) - got - {"none"}
    if offered := set(scenario.never) & set(outcome.tiers):
        yield "tiers", offered, set()


def _fact(key: str) -> str:
    """The fact behind a result that only cases name: tables set the tiers and the statements."""
    if key == "tier":
        return "tiers"
    return "statements" if key in TOLD or key == CHECKS_DONE else key


def _rows_now(rules: Rules, scenario: Scenario) -> Iterator[Row]:
    """Rows that give what comes out besides, the rows that led to them, and what the tier rests on."""
    case = Decided.of(rules, scenario)
    for name, more, _ in _differences(rules, scenario):
        for value in sorted(more):
            for row in case.holding(name, value):
                yield row
                yield from _behind(case, row)
    yield from case.reasons()


def _behind(case: Decided, row: Row) -> Iterator[Row]:
    """Rows that worked out what this row asks for."""
    for condition in row.conditions:
        if case.rules.setters[case.rules.index[condition.fact]] and not condition.negated:
            for value in condition.values:
                yield from case.holding(condition.fact, value)


def _rows_before(rules: Rules, scenario: Scenario) -> Iterator[Row]:
    """Rows that can give what is missing: those on the case's own clauses, or else all of them."""
    for name, _, less in _differences(rules, scenario):
        for value in sorted(less):
            giving = tuple(rows_giving(rules, name, value))
            own = tuple(row for row in giving if set(row.cites) & set(scenario.cites))
            yield from own or giving


def _named(rules: Rules, rows: Iterable[Row]) -> str:
    """Name rows by their place and by the printed numbers of their clauses."""
    printed = {clause.id: clause.printed for clause in rules.policy.clauses}
    return ", ".join(
        f"{row.place} ({', '.join(f'{printed[c]} @{c}' if c in printed else f'@{c}' for c in row.cites)})"
        for row in rows
    )
