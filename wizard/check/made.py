"""Finds checks that count as made although nobody said so: by a fact that a table works out."""

from collections.abc import Iterator

from wizard.model import Policy
from wizard.source.faults import Fault


def worked_out(policy: Policy) -> Iterator[Fault]:
    """Yield a fault for each `done` that names a worked-out fact.

    A check counts as made only by an answer that says just that: what a table makes of other answers tells
    where a case stands, not that somebody looked.
    """
    asked = {question.id for question in policy.questions}
    mend = "Name the question whose answer says so, or leave 'done' out: it is then ticked by hand"
    for statement in policy.statements:
        for name in dict.fromkeys(one.fact for one in statement.done if one.fact not in asked):
            what = f"check {statement.id} counts as made by {name}, which a table works out"
            yield Fault(statement.place, what, mend)
