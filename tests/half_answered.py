"""Sessions in which somebody says "I don't know yet", and what an outcome must show all the same.

Shown is what certainly applies and, marked as such, what still may: a safeguard that asks for something is
kept if that is among either, one that forbids something only if it is in neither.
"""

from random import Random

from wizard.engine import Outcome, Rules, next_step
from wizard.engine.compile import BUILT_IN
from wizard.engine.known import NO, YES
from wizard.model import NOTHING, UNKNOWN, Condition, Question, Safeguard

Answers = dict[str, tuple[str, ...]]


def random_session(rules: Rules, dice: Random, unknown: int) -> Answers:
    """Answer at random whatever is asked, then take so many answers back as not known, then go on."""
    answers = _walk(rules, dice, {})
    offered = [name for name in answers if rules_question(rules, name).option(UNKNOWN)]
    for name in dice.sample(offered, min(unknown, len(offered))):
        answers[name] = (UNKNOWN,)
    return _walk(rules, dice, answers)


def _walk(rules: Rules, dice: Random, answers: Answers) -> Answers:
    found = dict(answers)
    while (question := next_step(rules, found).question) is not None:
        found[question.id] = _answer(question, dice)
    return found


def _answer(question: Question, dice: Random) -> tuple[str, ...]:
    if not question.many:
        return (dice.choice(question.values),)
    chosen = tuple(value for value in question.values if dice.random() < 2.0 / len(question.values))
    return chosen or (NOTHING,)


def rules_question(rules: Rules, name: str) -> Question:
    """Return the question of this ID."""
    return rules.questions[rules.index[name]]


def broken(rules: Rules, outcome: Outcome) -> list[str]:
    """Return the IDs of the safeguards that an outcome, as shown, breaks."""
    return [
        safeguard.id
        for safeguard in rules.policy.safeguards
        if outcome.known.holds(safeguard.when) == YES and not _kept(safeguard, outcome)
    ]


def _kept(safeguard: Safeguard, outcome: Outcome) -> bool:
    return all(_shown(condition, outcome) for condition in safeguard.then)


def _shown(condition: Condition, outcome: Outcome) -> bool:
    if condition.fact not in BUILT_IN:
        return outcome.known.holds((condition,)) == YES
    if condition.negated:
        return outcome.known.holds((condition,)) != NO and not (
            outcome.exact and set(condition.values) & set(outcome.known.possible(condition.fact))
        )
    return bool(set(condition.values) & set(outcome.known.possible(condition.fact)))
