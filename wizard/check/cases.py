"""Runs the training cases: each must come out as its author says the policy decides it."""

from collections.abc import Iterator
from dataclasses import dataclass

from wizard.engine import Outcome, Rules, decide, next_step
from wizard.engine.scenario import answers_of
from wizard.model import CHECKS_DONE, TOLD, Scenario


@dataclass(frozen=True, slots=True)
class Failure:
    """Something in which a case does not come out as it says, in words that follow on "case ID".

    `about` is the fact or result whose line in the case has to be mended.
    """

    case: Scenario
    says: str
    about: str

    @property
    def text(self) -> str:
        """The whole sentence."""
        return f"case {self.case.id} {self.says}"


def failures(rules: Rules, scenario: Scenario) -> Iterator[Failure]:
    """Yield everything in which a case does not come out as it says."""
    answers = answers_of(rules, scenario)
    outcome = decide(rules, answers)
    step = next_step(rules, answers)
    if step.missing:
        first = next((fact for fact, _ in scenario.facts), "")
        yield Failure(scenario, f"does not answer {', '.join(step.missing)}", first)
    if step.dropped:
        said = f"answers what is never asked: {', '.join(step.dropped)}"
        yield Failure(scenario, said, step.dropped[0])
    for key, wanted in scenario.expect:
        got = result(rules, outcome, key)
        if sorted(got) != sorted(wanted):
            said = (
                f"expects {key} {', '.join(wanted) or 'none'} but the tables give {', '.join(got) or 'none'}"
            )
            yield Failure(scenario, said, key)
    for tier in set(scenario.never) & {*outcome.tiers, *outcome.possible_tiers}:
        yield Failure(scenario, f"must never come to {tier}, but does", tier)


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
