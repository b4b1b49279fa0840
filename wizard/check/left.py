"""How many questions the training cases still have before them when a question is asked."""

from dataclasses import replace
from statistics import median

from wizard.engine import Rules, compile_rules, next_step
from wizard.engine.scenario import answers_of
from wizard.model import Policy


def usual_left(rules: Rules) -> tuple[tuple[str, int], ...]:
    """Return, for each question that a training case is asked, how many are left in half of those cases.

    The question itself is one of them. What stands in the middle is rounded to a whole question, and is no
    less than at any question that came next in a case: few cases are asked some questions, and without that a
    number told could grow although whatever was answered leads the same way.
    """
    found: dict[str, list[int]] = {}
    after: dict[str, set[str]] = {}
    for scenario in rules.policy.scenarios:
        path = next_step(rules, answers_of(rules, scenario)).path
        for number, name in enumerate(path):
            found.setdefault(name, []).append(len(path) - number)
            after.setdefault(name, set()).update(path[number + 1 : number + 2])
    usual: dict[str, int] = {}
    for name in reversed([one.id for one in rules.questions if one.id in found]):
        following = max((usual[one] for one in after[name]), default=0)
        usual[name] = max(round(median(found[name])), following)
    return tuple(reversed(usual.items()))


def with_usual_left(policy: Policy) -> Policy:
    """Return the policy with that table, so that the questions can say it in the browser too."""
    return replace(policy, usual_left=usual_left(compile_rules(policy)))
