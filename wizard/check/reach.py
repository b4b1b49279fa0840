"""Finds what is there in vain: responses, letters, statements no case comes to; questions nothing reads."""

from collections.abc import Iterator

from wizard.engine.compile import ANY, Rules, Test
from wizard.engine.prove import prove
from wizard.model import Letter, Policy, Statement, Tier
from wizard.source.faults import Fault

Thing = Tier | Letter | Statement

NOUNS = {"tiers": "response", "letters": "letter", "statements": "statement"}
MEND = "Add a row that leads to it, or delete it"


def things(policy: Policy) -> Iterator[tuple[str, Thing]]:
    """Yield everything that some case has to lead to, with the result in which it stands."""
    yield from (("tiers", tier) for tier in policy.tiers)
    yield from (("letters", letter) for letter in policy.letters)
    yield from (("statements", statement) for statement in policy.statements)


def leads_to(rules: Rules, results: str, thing: Thing) -> Test:
    """Return the test that a case fulfils which leads to a thing."""
    beside = thing.goes_with if isinstance(thing, Letter) else ()
    return rules.index[results], ANY, rules.fact(results).bits([thing.id, *beside])


def unled(rules: Rules, results: str, thing: Thing) -> tuple[Fault, ...]:
    """Return a finding if no case leads to a thing."""
    if prove(rules, (leads_to(rules, results, thing),), ()).counterexample is not None:
        return ()
    return (Fault(thing.place, f"no case leads to the {NOUNS[results]} {thing.id}", MEND),)


def idle_questions(rules: Rules) -> Iterator[Fault]:
    """Yield the questions that no table, check or letter looks at."""
    read = {place for program in rules.programs for rule in program.rules for place, _, _ in rule.tests}
    read |= {place for program in rules.programs for place, _, _ in program.when}
    read |= {place for tests in rules.done.values() for place, _, _ in tests}
    read |= {place for wording in rules.wording.values() for tests in wording for place, _, _ in tests}
    for place, question in enumerate(rules.questions):
        if place not in read:
            yield Fault(question.place, f"nothing depends on the question {question.id}", MEND)
