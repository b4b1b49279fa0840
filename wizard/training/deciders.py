"""Asks who decides; wrong are groups that lack somebody the engine names."""

from collections.abc import Iterator

from wizard.training.marked import Decided, because
from wizard.training.records import Ask, Choice, Why
from wizard.training.shape import WRONG, distinct, listed, shuffled, turned

Group = tuple[str, ...]


def decides_ask(case: Decided, groups: tuple[Group, ...]) -> Ask | None:
    """Return the question, or None where nobody has anything to decide.

    Args:
        case: the case.
        groups: every group that decides in some case: wrong answers are real ones from elsewhere.
    """
    if not case.outcome.decided_by:
        return None
    wrong = [_wrong(case, group) for group in _wrong_groups(case, groups)[:WRONG]]
    choices = shuffled([_right(case), *wrong], f"{case.scenario.id}:decides")
    return Ask("decides", "Who decides, or has to be asked?", tuple(choices))


def _wrong_groups(case: Decided, groups: tuple[Group, ...]) -> list[Group]:
    """Groups in which somebody is missing; nearest first, the rest in an order that varies."""
    needed = set(case.outcome.decided_by)
    lacking = [group for group in distinct(groups) if needed - set(group)]
    near = [group for group in lacking if needed & set(group)]
    return distinct([*turned(near, case.scenario.id), *turned(lacking, case.scenario.id)])


def _label(case: Decided, group: Group) -> str:
    return listed([case.roles[role].title for role in group])


def _right(case: Decided) -> Choice:
    group = case.outcome.decided_by
    rows = distinct(row for role in group for row in case.holding("decided-by", role))
    return Choice("+".join(group), _label(case, group), True, tuple(because(row) for row in rows))


def _wrong(case: Decided, group: Group) -> Choice:
    return Choice("+".join(group), _label(case, group), False, tuple(_why_not(case, group)))


def _why_not(case: Decided, group: Group) -> Iterator[Why]:
    """Name whom the group lacks and why; then what the others are for."""
    missing = [role for role in case.outcome.decided_by if role not in group]
    rows = distinct(row for role in missing for row in case.holding("decided-by", role))
    names = _label(case, tuple(missing))
    for number, row in enumerate(rows):
        told = because(row)
        yield Why(f"{f'Missing: {names}. ' if number == 0 else ''}{told.text}", told.mark, told.cites)
    for role in [role for role in group if role not in case.outcome.decided_by][:1]:
        known = case.roles[role]
        yield Why(f"{known.title}: {known.text}", known.mark, known.cites)
