"""What of the policy the questions need: every byte of it is fetched and held in memory by whoever asks."""

from dataclasses import replace

from wizard.model import Policy


def for_browser(policy: Policy) -> Policy:
    """Return the policy without training cases, safeguards and words of the search: the build has used them.

    A case that is walked through comes in a file of its own, and a decision never looks at either.
    """
    return replace(policy, scenarios=(), safeguards=(), register_cases=(), alike=(), said=())
