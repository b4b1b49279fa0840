"""Says how a clause is cited in a letter or a minute: council, policy, date, clause, guide, link."""

from collections.abc import Callable

from wizard import __version__
from wizard.model import Clause, Policy


def citation_form(policy: Policy, updated: str) -> str:
    """Return a citation with `%CLAUSE%` and `%LINK%` to be put in where it is copied.

    Args:
        policy: what is cited.
        updated: the day of the policy, in words.
    """
    title = policy.title if "policy" in policy.title.lower() else f"{policy.title} policy"
    return f"{policy.council}, {title} ({updated}), %CLAUSE%, conduct guide version {__version__}, %LINK%"


def cite_as(clause: Clause, plain: Callable[[str], str]) -> str:
    """Return how a citation names a clause: "clause 10.4 (formal warning)", a doubled one by its variant.

    Args:
        clause: what is cited.
        plain: turns an ID into words.
    """
    if clause.number:
        return f"clause {clause.number} ({clause.variant or plain(clause.id)})"
    return f"{clause.label} ({plain(clause.id)})"
