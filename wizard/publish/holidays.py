"""Bank holidays as plain data for the browser, from the `holidays` package, at build time.

England's count for all dates. Those of the other parts of the United Kingdom stand apart: the Freedom of
Information Act leaves them out too when it counts working days.
"""

import json
from typing import Any

from holidays import country_holidays

from wizard.model import Policy

YEARS = 10
HERE = "ENG"
ELSEWHERE = {"WLS": "Wales", "SCT": "Scotland", "NIR": "Northern Ireland"}
"""The other parts of the United Kingdom as the package calls them, with their names."""


def bank_holidays(first_year: int, years: int = YEARS) -> dict[str, Any]:
    """Return the United Kingdom's bank holidays for some years.

    A bank holiday that is proclaimed for one year only is there once the package knows of it.

    Returns:
        `first_year`, `last_year`, `days`: ISO date → name of England's, in order, and `elsewhere`: those
        that only another part has, each with where.
    """
    days = _of(HERE, first_year, years)
    elsewhere: dict[str, str] = {}
    for part, place in ELSEWHERE.items():
        for day, name in _of(part, first_year, years).items():
            if day not in days:
                elsewhere.setdefault(day, f"{name} ({place})")
    return {
        "first_year": first_year,
        "last_year": first_year + years - 1,
        "days": days,
        "elsewhere": dict(sorted(elsewhere.items())),
    }


def _of(part: str, first_year: int, years: int) -> dict[str, str]:
    """Return the bank holidays of one part of the United Kingdom."""
    asked = range(first_year, first_year + years)
    found = country_holidays("GB", subdiv=part, years=asked, language="en_GB")
    # A holiday at a year's edge can be observed in the next: only whole years are told.
    return {day.isoformat(): str(name) for day, name in sorted(found.items()) if day.year in asked}


def policy_holidays(policy: Policy) -> dict[str, Any]:
    """Return the table that goes with a policy: ten years from the one in which it was last updated.

    The years come from the policy and not from the clock, so that the same source gives the same site.
    """
    return bank_holidays(int(policy.updated[:4]))


def holidays_json(policy: Policy) -> str:
    """Return the table as the JSON text that the browser is given."""
    return json.dumps(policy_holidays(policy), ensure_ascii=False, indent=1) + "\n"
