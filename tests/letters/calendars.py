"""A small table of bank holidays, made by hand so that no package can break these tests."""

from wizard.letters.workdays import Holidays

HOLIDAYS = Holidays(
    2025,
    2028,
    {
        "2026-12-25": "Christmas Day",
        "2026-12-26": "Boxing Day",
        "2026-12-28": "Boxing Day (observed)",
        "2027-01-01": "New Year's Day",
        "2027-03-26": "Good Friday",
        "2027-03-29": "Easter Monday",
        "2027-05-03": "May Day",
        "2027-05-31": "Spring Bank Holiday",
    },
    {
        "2026-11-30": "Saint Andrew's Day (Scotland)",
        "2027-01-04": "New Year Holiday (observed) (Scotland)",
        "2027-03-17": "Saint Patrick's Day (Northern Ireland)",
    },
)
