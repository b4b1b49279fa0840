"""Says how a clause is cited in a letter or a minute: council, policy, date, clause, guide, link."""

from wizard import __version__
from wizard.model import Clause, Policy
from wizard.publish.naming import plain


def citation_form(policy: Policy, updated: str) -> str:
    """Return a citation with `%CLAUSE%` and `%LINK%` to be put in where it is copied.

    Args:
        policy: what is cited.
        updated: the day of the policy, in words.
    """
    title = policy.title if "policy" in policy.title.lower() else f"{policy.title} policy"
    return f"{policy.council}, {title} ({updated}), %CLAUSE%, conduct guide version {__version__}, %LINK%"


def cite_as(clause: Clause) -> str:
    """Return how a citation names a clause: "clause 10.4 (formal warning)", a doubled one by its variant."""
    if clause.number:
        return f"clause {clause.number} ({clause.variant or plain(clause.id)})"
    return f"{clause.label} ({plain(clause.id)})"
