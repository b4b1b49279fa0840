"""The yearly report: right counts, and no small number can be read or worked out."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.register.made import TODAY, restricted, reviewed
from wizard.browser.app import App
from wizard.engine import Rules
from wizard.model import Policy
from wizard.register.calls import register_report
from wizard.register.entry import Entry, Shelved, entry_of
from wizard.register.named import Named
from wizard.register.plot import plot
from wizard.register.report import FEW, HIDDEN, LEAST, Report, report, suppressed, years

DAY = timedelta(days=1)


def entries(policy: Policy, rules: Rules) -> list[Entry]:
    """Six cases whose limit was lifted after 100 days, two of them late, three with an adjustment."""
    found = []
    for number in range(6):
        begun = date(2026, 1, 5)
        offered = "large print" if number < 3 else ""
        case = restricted(rules, number, started=begun, review=begun + 99 * DAY, offered=offered)
        done = begun + (100 if number < 2 else 99) * DAY
        shelved = Shelved(number, f"{number}.json", "Housing" if number < 5 else "Waste")
        found.append(entry_of(Named.of(policy), shelved, reviewed(rules, case, done, "changed")))
    return found


def table(found: Report, title: str) -> dict[str, str]:
    (part,) = (part for part in found.parts if part.title == title)
    return {one.name: one.shown for one in part.counts}


def test_counts_are_right_and_small_ones_are_hidden(app: App, policy: Policy, rules: Rules) -> None:
    found = report(app, entries(policy, rules), 2026)
    assert table(found, "Steps decided")["Restricted contact"] == "6"
    assert table(found, "Reviews") == {"On time": FEW, "Late": FEW}
    assert table(found, "How long steps lasted") == {"Contact is restricted now": "99"}
    assert set(table(found, "By service").values()) <= {FEW, HIDDEN, "10"}
    assert years(entries(policy, rules)) == (2026,)
    assert report(app, entries(policy, rules), 2025).parts[0].counts == ()


def test_a_median_of_few_cases_is_not_told(app: App, policy: Policy, rules: Rules) -> None:
    found = report(app, entries(policy, rules)[:4], 2026)
    assert table(found, "How long steps lasted") == {"Contact is restricted now": HIDDEN}


@given(st.dictionaries(st.text("abcdef", min_size=1, max_size=4), st.integers(0, 30), max_size=8))
def test_a_hidden_number_cannot_be_worked_out_from_the_total(counts: dict[str, int]) -> None:
    shown = suppressed(counts)
    assert not [one for one in shown if one.shown.isdigit() and 0 < int(one.shown) < LEAST]
    hidden = [one for one in shown if not one.shown.isdigit()]
    assert len(hidden) != 1 or len(counts) == 1


def test_the_plot_says_what_the_table_says_and_nothing_runs_in_it(
    app: App, policy: Policy, rules: Rules
) -> None:
    part = report(app, entries(policy, rules), 2026).parts[0]
    evil = replace(part, counts=(replace(part.counts[0], name="<script>x</script>"), *part.counts[1:]))
    drawn = plot(evil)
    assert "<script>" not in drawn
    assert all(one.shown in drawn for one in part.counts)
    assert "style=" not in drawn


def test_the_page_and_the_excel_file_hold_every_part(app: App, asked: dict[str, Any]) -> None:
    html = register_report(app, asked | {"year": "2026"})["html"]
    assert html.count("<svg") == html.count("<table")
    assert html.count("<table") >= 3
    assert "REF-" not in html
    assert register_report(app, asked | {"year": "2026", "kind": "xlsx"})["filename"].endswith(".xlsx")
    assert str(TODAY.year) in html
