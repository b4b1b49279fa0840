"""No unknown answer hides a protecting line: of the outcome as it is shown, not only of its evaluation."""

import random

from wizard.engine import Rules, decide
from wizard.engine.scenario import answers_of
from wizard.engine.session import Answers
from wizard.model import UNKNOWN

ONE_IN = 3
"""Of the training cases, in an ordinary run; what is told in each is looked at in every run."""


def shown(rules: Rules, answers: Answers) -> set[str]:
    """The protecting lines that an outcome tells, or tells as what may apply."""
    outcome = decide(rules, answers)
    protecting = {one.id for one in rules.policy.statements if one.protects}
    return protecting & {*outcome.statements, *dict(outcome.possible)["statements"]}


def test_one_or_two_answers_not_known_leave_every_protecting_line_of_a_training_case(
    rules: Rules, whole: bool
) -> None:
    """In an ordinary run one of the two for each third case, in turn."""
    lot, seen = random.Random(7), set[str]()
    for place, case in enumerate(rules.policy.scenarios):
        answers = answers_of(rules, case)
        lines = shown(rules, answers)
        seen |= lines
        for number in (1, 2) if whole else (1 + place % 2,) if place % ONE_IN == 0 else ():
            unknown = dict.fromkeys(lot.sample(sorted(answers), min(number, len(answers))), (UNKNOWN,))
            assert lines <= shown(rules, {**answers, **unknown}), (case.id, list(unknown))
    assert seen == shown(rules, {}), "whoever knows nothing yet is told of all"
    assert seen == {one.id for one in rules.policy.statements if one.protects}, "each is told in some case"
