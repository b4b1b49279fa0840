"""Reads from the decision tables who decides on each response and which papers it needs."""

from collections.abc import Iterator
from dataclasses import dataclass

from wizard.model import Mark, Policy, Row, Table

TIER_FACTS = ("tiers", "tier")


@dataclass(frozen=True, slots=True)
class Given:
    """A value that a response brings with it, and the row that says so.

    `sometimes` is set where every row that gives it asks for something else besides the response.
    """

    value: str
    mark: Mark
    sometimes: bool
    path: str


def given_by_tier(policy: Policy, output: str) -> dict[str, tuple[Given, ...]]:
    """Return, for each tier, what the tables give it under this output, in the content's order."""
    found: dict[str, dict[str, Given]] = {tier.id: {} for tier in policy.tiers}
    for tier, given in _all_given(policy, output):
        before = found[tier].get(given.value)
        if before is None or (before.sometimes and not given.sometimes):
            found[tier][given.value] = given
    return {tier: tuple(values.values()) for tier, values in found.items()}


def _all_given(policy: Policy, output: str) -> Iterator[tuple[str, Given]]:
    """Every (tier, value) that some row joins."""
    known = {tier.id for tier in policy.tiers}
    for table in policy.tables:
        if output not in table.outputs:
            continue
        for number, row in enumerate(table.rows, start=1):
            path = f"decisions/{table.id}.html#row-{number}"
            tiers, qualified = _tiers_of(table, row)
            for tier in sorted(tiers & known):
                for value in row.outputs[table.outputs.index(output)]:
                    yield tier, Given(value, row.mark, qualified, path)


def _tiers_of(table: Table, row: Row) -> tuple[set[str], bool]:
    """The tiers a row speaks of, and whether it asks for more than the tier."""
    named = {value for item in row.conditions if _on_tier(item.fact, item.negated) for value in item.values}
    others = [item for item in row.conditions if not _on_tier(item.fact, item.negated)]
    for fact in TIER_FACTS:
        if fact in table.outputs:
            return set(row.outputs[table.outputs.index(fact)]), False
    return named, bool(others) or bool(table.when)


def _on_tier(fact: str, negated: bool) -> bool:
    return fact in TIER_FACTS and not negated
