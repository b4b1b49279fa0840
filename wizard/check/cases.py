"""Runs the training cases: each must come out as its author says the policy decides it."""

from collections.abc import Iterator

from wizard.engine import Outcome, Rules, decide, next_step
from wizard.engine.scenario import answers_of
from wizard.model import CHECKS_DONE, TOLD, Place, Scenario


def failures(rules: Rules, scenario: Scenario) -> Iterator[tuple[Place, str]]:
    """Yield, in words, everything in which a case does not come out as it says."""
    answers = answers_of(rules, scenario)
    outcome = decide(rules, answers)
    step = next_step(rules, answers)
    if step.missing:
        yield scenario.place, f"case {scenario.id} does not answer {', '.join(step.missing)}"
    if step.dropped:
        yield scenario.place, f"case {scenario.id} answers what is never asked: {', '.join(step.dropped)}"
    for key, wanted in scenario.expect:
        got = result(rules, outcome, key)
        if sorted(got) != sorted(wanted):
            said = (
                f"expects {key} {', '.join(wanted) or 'none'} but the tables give {', '.join(got) or 'none'}"
            )
            yield scenario.place, f"case {scenario.id} {said}"
    for tier in set(scenario.never) & {*outcome.tiers, *outcome.possible_tiers}:
        yield scenario.place, f"case {scenario.id} must never come to {tier}, but does"


def result(rules: Rules, outcome: Outcome, key: str) -> tuple[str, ...]:
    """Return one result of an outcome by the name that cases use for it."""
    if key in TOLD:
        kinds = {statement.id: statement.kind for statement in rules.policy.statements}
        return tuple(told for told in outcome.statements if kinds[told] == TOLD[key])
    if key == "tier":
        return (outcome.tier,) if outcome.tier is not None else ()
    named = {
        "tiers": outcome.tiers,
        "letters": outcome.letters,
        "decided-by": outcome.decided_by,
        "statements": outcome.statements,
        CHECKS_DONE: outcome.checks_done,
    }
    return named[key] if key in named else dict(outcome.facts).get(key, ())
