import json
from datetime import date

from wizard.letters.workdays import Holidays
from wizard.model import Policy
from wizard.publish.holidays import bank_holidays, holidays_json


def test_englands_bank_holidays_are_told_for_ten_whole_years(policy: Policy) -> None:
    table = Holidays.from_data(json.loads(holidays_json(policy)))
    assert (table.first_year, table.last_year) == (2025, 2034)
    for year in range(2025, 2035):
        in_year = [date.fromisoformat(day) for day in table.days if day.startswith(str(year))]
        # Eight a year; where Christmas or New Year falls on a weekend a day in lieu is told besides.
        assert sum(day.weekday() < 5 for day in in_year) == 8
    assert not table.works(date(2026, 12, 28))
    assert not table.works(date(2027, 3, 29))


def test_another_part_of_the_kingdom_has_its_own() -> None:
    table = bank_holidays(2026, 1)
    assert table["days"].keys().isdisjoint(table["elsewhere"])
    assert table["elsewhere"]["2026-03-17"] == "Saint Patrick's Day (Northern Ireland)"
    assert table["elsewhere"]["2026-01-02"] == "New Year Holiday (Scotland)"
    assert table["elsewhere"]["2026-11-30"] == "Saint Andrew's Day (Scotland)"
