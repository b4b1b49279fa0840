"""A letter bears the day it is made, or the day that was typed for it; a record bears the day it is made."""

from datetime import date

import pytest

from wizard.case.history import take_up
from wizard.case.record import CaseFile, Made, Parts
from wizard.engine import Rules
from wizard.letters import plain_text
from wizard.letters.date_fields import date_faults
from wizard.model import Policy

from .real import Use, examples, finish, uses_of

TODAY = date(2026, 3, 4)


def test_the_day_that_was_typed_stands_on_the_letter_and_none_leaves_the_day_it_is_made() -> None:
    use = uses_of("formal-warning")[0]
    typed = examples() | {"dated": "2026-11-27"}
    assert "27 November 2026" in words_at("date", use, typed)
    assert "27 November 2026" not in words_at("date", use, typed | {"dated": ""})


def words_at(role: str, use: Use, values: dict[str, str]) -> str:
    finished = finish(use, values)
    return "".join(run.text for block in finished.blocks if block.role == role for run in block.items[0])


def test_a_record_keeps_the_day_it_is_made() -> None:
    use = uses_of("decision-record")[0]
    assert plain_text(finish(use, examples())) == plain_text(
        finish(use, examples() | {"dated": "2026-11-27"})
    )


@pytest.mark.parametrize(
    ("typed", "told"), [("4 April 2026", 0), ("2026-02-02", 0), ("1970-01-01", 1), ("2026-05-01", 1)]
)
def test_a_date_more_than_a_month_away_is_pointed_at(policy: Policy, typed: str, told: int) -> None:
    assert sum(fault.field == "dated" for fault in date_faults(policy, {"dated": typed}, TODAY)) == told


def test_it_is_not_offered_at_the_next_step(rules: Rules) -> None:
    fields = {"dated": "2026-03-04", "effect": "The call had to be ended."}
    case = CaseFile("a-1", "2026-03-04", Made("Policy", "1", "0" * 64, "0.1.0"), Parts(), fields=fields)
    assert "effect" in take_up(rules, case).offered
    assert "dated" not in take_up(rules, case).offered
