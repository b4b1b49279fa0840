"""What a policy holds, counted, and what its council still has to supply."""

from wizard.model import Policy


def counts(policy: Policy) -> dict[str, int]:
    """Return how much of each there is."""
    numbered = sum(1 for clause in policy.clauses if clause.number)
    return {
        "numbered": numbered,
        "unnumbered": len(policy.clauses) - numbered,
        "terms": len(policy.terms),
        "questions": len(policy.questions),
        "tables": len(policy.tables),
        "rows": sum(len(table.rows) for table in policy.tables),
        "letters": len(policy.letters),
        "scenarios": len(policy.scenarios),
    }


def to_set(policy: Policy) -> list[str]:
    """Return the labels of names, addresses and numbers that the council has not set yet.

    The policy does not give them and nothing is invented for them, so an empty one is no finding.
    """
    return [setting.label for setting in policy.settings if not setting.value]
