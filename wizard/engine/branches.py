"""What an open fact would decide: for each answer to a question, the tiers that would still be possible."""

from wizard.engine.compile import Rules
from wizard.engine.decide import possible_tiers
from wizard.engine.evaluate import run, start
from wizard.engine.session import Answers, next_step

Branch = tuple[str, tuple[str, ...]]
"""A value of the question, and every gravest tier that the case could then still come to, mildest first."""


def branches(rules: Rules, answers: Answers, question: str) -> tuple[Branch, ...]:
    """Return where each single answer to an open question would lead.

    Args:
        rules: from `compile_rules`.
        answers: the answers of the case; one to this question does not count.
        question: ID of a question with one answer or with boxes (each box is tried by itself).
    """
    path = next_step(rules, answers).path
    counted = {name: answers[name] for name in path if name != question}
    found = []
    for value in rules.fact(question).values:
        state = run(rules, start(rules, {**counted, question: (value,)}))
        found.append((value, possible_tiers(rules, state)))
    return tuple(found)
