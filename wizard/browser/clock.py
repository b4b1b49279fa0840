"""Doubts about the computer's clock: letters, receipts and files carry its date."""

from datetime import date

from wizard.letters.words import long_date
from wizard.model import Policy

YEARS = 5
"""A policy that nobody has renewed for so long is less likely than a wrong clock."""


def clock_doubt(policy: Policy, today: date) -> str:
    """Return the question whether today's date is right, or nothing where it may well be.

    Args:
        policy: its version is the day from which it holds.
        today: as the person's computer has it.
    """
    try:
        since = date.fromisoformat(policy.version)
    except ValueError:
        return ""  # a version that is no day tells nothing about today
    if since <= today and today.year <= since.year + YEARS:
        return ""
    return (
        f"Is today {long_date(today)}? This computer's clock says so. The policy is of {long_date(since)}. "
        "Letters, receipts and files will carry that date. If it is wrong, have the clock set right first, "
        "and load this page anew."
    )
