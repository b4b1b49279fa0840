"""Tells which case no longer comes out as it says, and the clauses of the rows that now decide otherwise."""

from collections.abc import Iterable, Iterator

from wizard.check.cases import answers_of, failures, result
from wizard.engine import Rules, decide
from wizard.model import CHECKS_DONE, TOLD, Place, Row, Scenario
from wizard.training.marked import Decided, rows_giving
from wizard.training.shape import distinct


def stale(rules: Rules, scenario: Scenario) -> Iterator[tuple[Place, str]]:
    """Yield what is stale in a case, each line with the clauses of the rows that changed it."""
    told = list(failures(rules, scenario))
    if not told:
        return
    clauses = _clauses(rules, scenario)
    for place, what in told:
        yield place, f"{what}{clauses}"


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
    case = Decided.of(rules, scenario)
    for name, more, _ in _differences(rules, scenario):
        for value in sorted(more):
            yield from case.holding(name, value)
    yield from case.reasons()


def _rows_before(rules: Rules, scenario: Scenario) -> Iterator[Row]:
    for name, _, less in _differences(rules, scenario):
        for value in sorted(less):
            yield from rows_giving(rules, name, value)


def _named(rules: Rules, rows: Iterable[Row]) -> str:
    """Name rows by their place and by the printed numbers of their clauses."""
    printed = {clause.id: clause.printed for clause in rules.policy.clauses}
    return ", ".join(
        f"{row.place} ({', '.join(f'{printed[c]} @{c}' if c in printed else f'@{c}' for c in row.cites)})"
        for row in rows
    )
