"""The register's lines: which review is due, since when, what is in force, and in which order they stand."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from tests.case.made import FIELDS
from tests.register.made import TODAY, restricted, reviewed, warned
from wizard.browser.app import App
from wizard.case import CaseFile, new_case, with_work
from wizard.engine import Rules
from wizard.model import Policy
from wizard.register.calls import register_read, register_table
from wizard.register.drawer import drawer_of
from wizard.register.entry import Entry, Shelved, entry_of, from_data
from wizard.register.index import without_copies
from wizard.register.named import Named
from wizard.register.table import lines, state_of

DAY = timedelta(days=1)


def entry(policy: Policy, case: CaseFile, changed: int = 0) -> Entry:
    return entry_of(Named.of(policy), Shelved(1, "file.json", "", changed), case)


def test_overdue_comes_first_then_due_soon_each_by_its_day(app: App, entries: list[dict[str, Any]]) -> None:
    kept, _ = without_copies(map(from_data, entries))
    found = lines(app, kept, TODAY)
    assert [(line.state, line.name) for line in found[:7]] == [
        ("overdue", "REF-0003"),
        ("overdue", "REF-0002"),
        ("overdue", "REF-0001"),
        *(("soon", f"REF-000{number}") for number in (4, 5, 6, 7)),
    ]
    order = ["overdue", "soon", "later", "undated", "none"]
    places = [order.index(line.state) for line in found]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("days", "state"), [(-1, "overdue"), (0, "soon"), (28, "soon"), (29, "later")], ids=str
)
def test_the_day_itself_is_not_overdue_and_28_days_are_soon(
    policy: Policy, rules: Rules, days: int, state: str
) -> None:
    case = restricted(rules, 1, started=TODAY - 100 * DAY, review=TODAY + days * DAY)
    assert state_of(entry(policy, case), TODAY) == state


def test_a_line_tells_what_is_in_force(app: App, policy: Policy, rules: Rules) -> None:
    more = {"offered": "large print", "end-date": "2027-01-31"}
    case = restricted(rules, 9, started=date(2026, 9, 1), review=date(2027, 1, 15), **more)  # type: ignore[arg-type]
    (line,) = lines(app, [entry(policy, case)], TODAY)
    assert line.name == "REF-0009"
    assert line.step == "Contact is restricted now"
    assert (line.since, line.due, line.ends) == ("1 September 2026", "15 January 2027", "31 January 2027")
    assert line.channel == "by email to the address below"
    assert "large print" in line.adjustments
    assert "Senior manager" in line.deciders


def test_a_review_that_kept_it_sets_the_next_day_and_leaves_the_start(policy: Policy, rules: Rules) -> None:
    begun = restricted(rules, 1, started=date(2026, 1, 5), review=date(2026, 6, 30))
    kept = entry(policy, reviewed(rules, begun, date(2026, 7, 2), "unchanged", date(2026, 12, 30)))
    assert (kept.since, kept.due, kept.due_field) == ("2026-01-05", "2026-12-30", "next-review-date")
    assert kept.reviews == (("2026-06-30", "2026-07-02"),)


def test_what_was_lifted_has_no_review_and_tells_how_long_it_lasted(policy: Policy, rules: Rules) -> None:
    begun = restricted(rules, 1, started=date(2026, 1, 5), review=date(2026, 6, 30))
    lifted = entry(policy, reviewed(rules, begun, date(2026, 7, 4), "changed"))
    assert state_of(lifted, TODAY) == "none"
    assert lifted.lasted == (("contact-limit", 180),)


def test_without_a_date_the_guide_counts_by_the_policy_and_says_so(
    app: App, policy: Policy, rules: Rules
) -> None:
    found = entry(policy, restricted(rules, 1, started=date(2026, 8, 31), review=None))
    assert (found.due, found.due_field) == ("2027-02-28", "")
    assert "Counted by the guide" in lines(app, [found], TODAY)[0].due_note


def test_a_warning_alone_has_nothing_to_review(policy: Policy, rules: Rules) -> None:
    found = entry(policy, warned(rules, 1, TODAY - 400 * DAY))
    assert not found.lasting
    assert state_of(found, TODAY) == "none"
    assert found.steps == ("verbal",)


def test_a_decision_without_a_letter_is_told(app: App, policy: Policy, rules: Rules) -> None:
    case = restricted(rules, 1, started=TODAY, review=TODAY + 90 * DAY)
    unsent = replace(case, sent=())
    assert "no letter recorded as sent" in lines(app, [entry(policy, unsent)], TODAY)[0].step


def test_an_end_that_is_past_is_said_to_be_past(app: App, policy: Policy, rules: Rules) -> None:
    more = {"end-date": "2026-11-01"}
    case = restricted(rules, 1, started=date(2026, 5, 1), review=date(2027, 1, 1), **more)  # type: ignore[arg-type]
    assert lines(app, [entry(policy, case)], TODAY)[0].ends == "1 November 2026 (that day is past)"


def test_an_older_copy_is_recognised_and_a_branch_is_told_apart(policy: Policy, rules: Rules) -> None:
    old = restricted(rules, 1, started=date(2026, 1, 5), review=date(2026, 6, 30))
    new = reviewed(rules, old, date(2026, 7, 2), "unchanged", date(2026, 12, 30))
    other = reviewed(rules, old, date(2026, 7, 3), "changed")
    kept, (copy,) = without_copies([entry(policy, old), entry(policy, new)])
    assert [one.due for one in kept] == ["2026-12-30"]
    assert not copy.apart
    kept, (copy,) = without_copies([entry(policy, new), entry(policy, other)])
    assert copy.apart


def test_what_is_no_case_is_given_back_to_be_looked_at_whole(app: App) -> None:
    file = {"number": 7, "name": "x.json", "folder": "", "changed": 0, "case": {"id": "a", "saved": 5}}
    assert register_read(app, {"files": [file]}) == {"entries": [], "odd": [7]}


def test_hostile_text_arrives_as_typed(app: App, policy: Policy, rules: Rules) -> None:
    case = restricted(
        rules, 1, started=TODAY, review=None, **{"case-reference": "<img src=x onerror=alert(1)>"}
    )  # type: ignore[arg-type]
    data = [entry(policy, case).as_data()]
    skipped = [{"name": "<b>.json", "why": "<i>"}]
    html = register_table(app, {"entries": data, "today": TODAY.isoformat(), "skipped": skipped})["html"]
    assert "&lt;img src=x onerror=alert(1)&gt;" in html
    assert "<img" not in html
    assert "&lt;b&gt;.json" in html


def test_a_case_in_hand_says_so(app: App, policy: Policy, rules: Rules) -> None:
    day = TODAY.isoformat()
    case = with_work(rules, new_case(rules, "a", day), day, {"danger": ("no",)}, FIELDS)
    assert lines(app, [entry(policy, case)], TODAY)[0].step == "A step is being decided"


def test_practice_cases_stand_alone_and_for_the_day_of_the_last_file(policy: Policy, rules: Rules) -> None:
    case = restricted(rules, 1, started=date(2026, 1, 5), review=date(2026, 6, 30))
    real = entry(policy, case)
    made_up = replace(real, id="practice-a", saved="2026-07-01", file="made-up.json")
    drawer = drawer_of([made_up], TODAY)
    assert (drawer.practice, drawer.today, drawer.apart) == (True, date(2026, 7, 1), ())
    drawer = drawer_of([made_up, real], TODAY)
    assert (drawer.practice, drawer.today, drawer.apart) == (False, TODAY, ("made-up.json",))
    assert drawer.entries == (real,)
