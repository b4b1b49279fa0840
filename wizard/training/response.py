"""Asks which response a case opens; wrong are responses that the engine does not open there."""

from collections.abc import Iterator

from wizard.engine import Neighbour
from wizard.model import Tier
from wizard.training.marked import Decided, because
from wizard.training.phrases import would_need
from wizard.training.records import Ask, Choice, Why
from wizard.training.shape import WRONG, distinct, shuffled, turned

NO_TIER = "none"
NO_STEP = "No new step under the policy"
OPEN = "open"
NOT_SETTLED = "Not settled yet: something has to be found out first"


def response_ask(case: Decided) -> Ask:
    """Return the question with the right response and the nearest wrong ones."""
    if case.outcome.tier is None:
        choices = [_not_settled(case), *_too_early(case)]
    else:
        choices = [_right(case), *(_wrong(case, tier) for tier in wrong_tiers(case)[:WRONG])]
    choices = shuffled(choices, f"{case.scenario.id}:response")
    return Ask("response", "Which response does the policy open?", tuple(choices))


def response_label(case: Decided) -> str:
    """Name the response, with the measures that go with it."""
    if case.outcome.tier is None:
        return NOT_SETTLED
    tiers = [case.tiers[tier].title for tier in reversed(case.outcome.tiers)]
    if not tiers:
        return NO_STEP
    return tiers[0] if len(tiers) == 1 else f"{tiers[0]}, together with: {', '.join(tiers[1:]).lower()}"


def wrong_tiers(case: Decided) -> list[str]:
    """Return responses that do not open here, the most tempting first; "none" stands for no response."""
    rank = case.rules.ranks
    here = rank.get(case.outcome.tier or "", 0)
    near = [move.tier for move in case.moves]
    never = sorted(case.scenario.never, key=lambda tier: abs(rank[tier] - here))
    by_distance = sorted(case.tiers, key=lambda tier: abs(rank[tier] - here))
    if not case.outcome.tiers:
        never = turned(sorted(case.scenario.never, key=lambda tier: rank[tier]), case.scenario.id)
    return [tier for tier in distinct([*near, *never, *by_distance, NO_TIER]) if tier not in case.offered]


def _right(case: Decided) -> Choice:
    told = [because(row) for row in case.telling]
    return Choice(case.outcome.tier or NO_TIER, response_label(case), True, tuple(told))


def _not_settled(case: Decided) -> Choice:
    return Choice(OPEN, NOT_SETTLED, True, tuple(_to_find_out(case, "It depends on this")))


def _too_early(case: Decided) -> Iterator[Choice]:
    """Responses that the case may still come to: to use one now would be too early."""
    for tier in case.outcome.possible_tiers[:WRONG]:
        title = case.tiers[tier].title if tier in case.tiers else NO_STEP
        yield Choice(tier, title, False, tuple(_to_find_out(case, "It may come to this, or not")))


def _to_find_out(case: Decided, opening: str) -> Iterator[Why]:
    """Say what the response depends on, with the clause behind each question."""
    for question in case.rules.questions:
        if question.id in case.outcome.tier_questions:
            yield Why(f"{opening}. To find out: “{question.title}”", question.mark, question.cites)


def _wrong(case: Decided, tier: str) -> Choice:
    title = case.tiers[tier].title if tier in case.tiers else NO_STEP
    return Choice(tier, title, False, tuple(why_not(case, tier)))


def why_not(case: Decided, tier: str) -> Iterator[Why]:
    """Yield why a response is not the one: when it opens, what it would take, what the case has instead."""
    if tier in case.tiers:
        yield opens_when(case.tiers[tier])
    move = next((move for move in case.moves if move.tier == tier), None)
    if move is not None:
        yield _would_need(case, move)
    rank = case.rules.ranks
    milder = rank.get(tier, 0) <= rank.get(case.outcome.tier or "", 0)
    if case.chief_reason is not None and (milder or move is None):
        told = because(case.chief_reason)
        yield Why(f"Here: {told.text}", told.mark, told.cites)


def opens_when(tier: Tier) -> Why:
    """Say when the policy opens a response."""
    opens = tier.opens[:1].lower() + tier.opens[1:] if tier.opens[:4] != "The " else "the " + tier.opens[4:]
    return Why(f"The policy opens “{tier.title}” only like this: {opens}", tier.mark, tier.cites)


def _would_need(case: Decided, move: Neighbour) -> Why:
    """Say which other facts would lead to the response; it rests on the clauses of their answers."""
    questions = {question.id: question for question in case.rules.questions}
    cites = distinct(cited for change in move.changes for cited in questions[change.question].cites)
    tier = case.tiers.get(move.tier)
    what = f"it would be “{tier.title}”" if tier else "no step would open"
    mark = tier.mark if tier else questions[move.changes[0].question].mark
    return Why(f"{would_need(questions, move)}, {what}.", mark, tuple(cites or (tier.cites if tier else ())))
