"""Finds what is there in vain: responses, letters, statements no case comes to; questions nothing reads."""

from collections.abc import Iterator

from wizard.engine.compile import ANY, Rules
from wizard.engine.prove import prove
from wizard.model import Letter, Place

Unreached = tuple[Place, str]


def unreached(rules: Rules) -> Iterator[Unreached]:
    """Yield the place and a description of everything that no case leads to."""
    for found in looked_at(rules):
        yield from found


def looked_at(rules: Rules) -> Iterator[tuple[Unreached, ...]]:
    """Yield the same thing by thing, nothing for each that is led to: whoever looks may pause."""
    policy = rules.policy
    for name, things, noun in (
        ("tiers", policy.tiers, "response"),
        ("letters", policy.letters, "letter"),
        ("statements", policy.statements, "statement"),
    ):
        fact = rules.fact(name)
        for thing in things:
            beside = thing.goes_with if isinstance(thing, Letter) else ()
            test = (rules.index[name], ANY, fact.bits([thing.id, *beside]))
            led = prove(rules, (test,), ()).counterexample is not None
            yield () if led else ((thing.place, f"no case leads to the {noun} {thing.id}"),)
    yield tuple(_idle_questions(rules))


def _idle_questions(rules: Rules) -> Iterator[Unreached]:
    """Yield the questions that no table, check or letter looks at."""
    read = {place for program in rules.programs for rule in program.rules for place, _, _ in rule.tests}
    read |= {place for program in rules.programs for place, _, _ in program.when}
    read |= {place for tests in rules.done.values() for place, _, _ in tests}
    read |= {place for wording in rules.wording.values() for tests in wording for place, _, _ in tests}
    for place, question in enumerate(rules.questions):
        if place not in read:
            yield question.place, f"nothing depends on the question {question.id}"
