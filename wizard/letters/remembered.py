"""What is worked out from a policy alone is worked out once, not for every letter and keystroke."""

from collections.abc import Callable

from wizard.model import Policy


def per_policy[T](work: Callable[[Policy], T]) -> Callable[[Policy], T]:
    """Have a function of a policy remember its result for the policy it was asked about last."""
    held: list[tuple[Policy, T]] = []

    def remembered(policy: Policy) -> T:
        # By identity: comparing two policies by value would cost more than it saves.
        if not held or held[0][0] is not policy:
            held[:] = [(policy, work(policy))]
        return held[0][1]

    return remembered
