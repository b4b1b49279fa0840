"""England's bank holidays as plain data for the browser, from the `holidays` package, at build time."""

import json
from typing import Any

from holidays import country_holidays

from wizard.model import Policy

YEARS = 10


def bank_holidays(first_year: int, years: int = YEARS) -> dict[str, Any]:
    """Return England's bank holidays for some years.

    A bank holiday that is proclaimed for one year only is there once the package knows of it.

    Returns:
        `first_year`, `last_year`, and `days`: ISO date → name, in order.
    """
    found = country_holidays(
        "GB", subdiv="ENG", years=range(first_year, first_year + years), language="en_GB"
    )
    last_year = first_year + years - 1
    # A holiday at a year's edge can be observed in the next: only whole years are told.
    days = {day.isoformat(): str(name) for day, name in sorted(found.items()) if day.year <= last_year}
    return {"first_year": first_year, "last_year": last_year, "days": days}


def policy_holidays(policy: Policy) -> dict[str, Any]:
    """Return the table that goes with a policy: ten years from the one in which it was last updated.

    The years come from the policy and not from the clock, so that the same source gives the same site.
    """
    return bank_holidays(int(policy.updated[:4]))


def holidays_json(policy: Policy) -> str:
    """Return the table as the JSON text that the browser is given."""
    return json.dumps(policy_holidays(policy), ensure_ascii=False, indent=1) + "\n"
