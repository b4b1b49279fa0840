"""A route is worked out once: words may change, and whatever it hangs on may not."""

from dataclasses import replace
from pathlib import Path

import pytest

from wizard.engine import compile_rules
from wizard.model import Policy
from wizard.publish.paper import kept_route as keeping
from wizard.publish.paper.route import Route, make_route
from wizard.publish.stage import PROJECT
from wizard.source import load_policy


@pytest.fixture(scope="module")
def small() -> Policy:
    return load_policy(PROJECT / "tests" / "fixtures" / "good" / "policy_source")


def with_row(policy: Policy, **changes: object) -> Policy:
    """The policy with something of its first table's first row changed."""
    table, *others = policy.tables
    row, *rows = table.rows
    changed = replace(table, rows=(replace(row, **changes), *rows))  # type: ignore[arg-type]
    return replace(policy, tables=(changed, *others))


def test_a_route_is_kept_until_a_condition_changes_not_until_a_word_does(
    small: Policy, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Route] = []

    def noted(rules: object) -> Route:
        made.append(make_route(rules))  # type: ignore[arg-type]
        return made[-1]

    monkeypatch.setattr(keeping, "make_route", noted)
    first = keeping.kept_route(compile_rules(small), tmp_path)
    again = keeping.kept_route(compile_rules(with_row(small, because="Said otherwise.")), tmp_path)
    assert len(made) == 1
    assert repr(first) == repr(again) == repr(make_route(compile_rules(small)))
    other = compile_rules(with_row(small, conditions=small.tables[0].rows[-1].conditions))
    assert repr(keeping.kept_route(other, tmp_path)) == repr(make_route(other))
    assert len(made) == 2


def test_a_route_is_worked_out_anew_once_the_program_changes(small: Policy, tmp_path: Path) -> None:
    rests = list(keeping.rests_on(compile_rules(small)))
    assert any(b"def make_route" in part for part in rests), "how it is made"
    assert any(b"def compile_rules" in part for part in rests), "and what it is made from"
