"""Asks what is ruled out; the other choices are what the engine opens, makes or keeps open."""

from collections.abc import Iterator, Mapping

from wizard.model import Statement
from wizard.training.marked import Decided, because
from wizard.training.records import Ask, Choice, Why
from wizard.training.response import why_not, wrong_tiers
from wizard.training.shape import WRONG, shuffled, turned


def closed_ask(case: Decided, how_often: Mapping[str, int]) -> Ask | None:
    """Return the question, or None where too little is open to choose from.

    Args:
        case: the case.
        how_often: in how many cases each statement applies; the rarest says most about this one.
    """
    right = _right(case, how_often)
    fine = [*_measures(case), *turned(list(_stays_open(case)), case.scenario.id)][:WRONG]
    if right is None or len(fine) < WRONG - 1:
        return None
    choices = shuffled([right, *fine], f"{case.scenario.id}:closed")
    return Ask("closed", "Which of these is ruled out?", tuple(choices))


def _right(case: Decided, how_often: Mapping[str, int]) -> Choice | None:
    """The rarest thing ruled out by a statement; else a response that the case must never come to."""
    ruled_out = [one for one in case.statements if one.kind == "not-open"]
    if ruled_out:
        told = min(ruled_out, key=lambda one: how_often[one.id])
        return Choice(told.id, heading(told), True, (Why(told.text, told.mark, told.cites),))
    tempting = [tier for tier in wrong_tiers(case) if tier in case.tiers]
    tier = next(iter([*(tier for tier in tempting if tier in case.scenario.never), *tempting]), None)
    if tier is None:
        return None
    return Choice(tier, case.tiers[tier].title, True, tuple(why_not(case, tier)))


def _measures(case: Decided) -> Iterator[Choice]:
    """What opens here: the response, or else a paper that is made."""
    if case.outcome.tiers:
        tier = case.tiers[case.outcome.tiers[-1]]
        told = [because(row) for row in case.holding("tiers", tier.id)]
        yield Choice(tier.id, tier.title, False, tuple(_open(why) for why in told))
    elif case.outcome.letters:
        letter = case.letters[case.outcome.letters[0]]
        told = [because(row) for row in case.holding("letters", letter.id)]
        yield Choice(letter.id, letter.title, False, tuple(_open(why) for why in told))


def _open(why: Why) -> Why:
    return Why(f"This is open here. {why.text}", why.mark, why.cites)


def _stays_open(case: Decided) -> Iterator[Choice]:
    for one in case.statements:
        if one.kind == "stays-open":
            told = Why(f"This stays open to the person. {one.text}", one.mark, one.cites)
            yield Choice(one.id, heading(one), False, (told,))


def heading(statement: Statement) -> str:
    """Return what a statement is about: its first sentence without the full stop."""
    first = statement.text.split(". ")[0].split(": ")[0]
    return first.rstrip(".")
