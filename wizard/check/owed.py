"""Proves that every response gives what it owes whoever it is for, or that the content says why it does not.

It looks at duties and not at names, so that it holds for a response that nobody has written yet: somebody who
decides, words to the person, a day of review, a way to challenge it, and what would end it.
"""

from collections.abc import Iterator, Sequence

from wizard.check.alone import negated
from wizard.engine.compile import ANY, ONE, Rules, Test
from wizard.engine.prove import prove
from wizard.model import Duty, Policy, Tier
from wizard.source.faults import Fault
from wizard.source.vocabulary import DUTIES

WORDS: dict[Duty, str] = {
    "decider": "who decides (a row that gives decided-by)",
    "letter": "words to the person (a row that gives letters, of the kind letter or script)",
    "review": "when it is reviewed (a row with a result that review in workings.yml counts in months)",
    "challenge": "how to challenge it (a statement or a letter's element with meets=challenge)",
    "end": "what would end it (a statement or a letter's element with meets=end)",
}
MEND = "Add rows that name it, or say under owes_not in workings.yml why it owes no such thing"


def owed(rules: Rules) -> list[Fault]:
    """Return a fault for each response that does not give what it owes, and each reason that is none."""
    return [fault for tier in rules.policy.tiers for fault in owed_by(rules, tier)]


def owed_by(rules: Rules, tier: Tier) -> tuple[Fault, ...]:
    """Return the same for one response."""
    return (*_missing(rules, tier), *_idle(rules, tier))


def _missing(rules: Rules, tier: Tier) -> Iterator[Fault]:
    excused = _excused(rules.policy, tier)
    lacks = [duty for duty in DUTIES if duty not in excused and not gives(rules, tier, duty)]
    if lacks:
        what = f"the response {tier.id} does not always say {'; '.join(WORDS[duty] for duty in lacks)}"
        yield Fault(tier.place, what, MEND)


def _idle(rules: Rules, tier: Tier) -> Iterator[Fault]:
    for excuse in rules.policy.workings.excuses:
        for duty in excuse.duties if excuse.tier == tier.id else ():
            if gives(rules, tier, duty):
                what = f"{excuse.tier} is said to owe no {duty}, and always gives one"
                yield Fault(excuse.place, what, "Delete the reason")


def _excused(policy: Policy, tier: Tier) -> set[Duty]:
    return {duty for one in policy.workings.excuses if one.tier == tier.id for duty in one.duties}


def gives(rules: Rules, tier: Tier, duty: Duty) -> bool:
    """Tell whether a response meets a duty wherever it opens, by a row that names it.

    One that only happens to open beside another, which meets the duty, does not meet it by itself.
    """
    ways = [*ways_of(rules, duty)]
    named = any(_named(rules, tier, way) for way in ways)
    return named and _always(rules, _opens(rules, tier), ways)


def _always(rules: Rules, opens: Test, ways: Sequence[Test]) -> bool:
    """Tell whether one of the ways holds wherever a response opens: the last does where no other one does."""
    *others, last = ways
    when = (opens, *(negated(rules, way) for way in others))
    return prove(rules, when, (last,)).counterexample is None


def _opens(rules: Rules, tier: Tier) -> Test:
    return rules.index["tiers"], ANY, rules.fact("tiers").bits([tier.id])


def ways_of(rules: Rules, duty: Duty) -> Iterator[Test]:
    """Yield the tests of which a case meets one where the duty is met."""
    for name, values in _meeting(rules.policy, duty):
        if values and name in rules.index:
            fact = rules.fact(name)
            yield rules.index[name], ANY if fact.is_set else ONE, fact.bits(values)


def _meeting(policy: Policy, duty: Duty) -> Iterator[tuple[str, list[str]]]:
    """Yield results with the values that meet a duty."""
    review = policy.workings.review
    if duty == "decider":
        yield "decided-by", [role.id for role in policy.roles]
    elif duty == "letter":
        yield "letters", [one.id for one in policy.letters if one.kind in ("letter", "script")]
    elif duty == "review":
        yield (review.result, [value for value, _ in review.months]) if review else ("", [])
    else:
        yield "statements", [one.id for one in policy.statements if duty in one.meets]
        yield (
            "letters",
            [one.id for one in policy.letters if any(duty in part.meets for part in one.elements)],
        )


def _named(rules: Rules, tier: Tier, wanted: Test) -> bool:
    """Tell whether a row that gives what is wanted asks for this response, or opens it."""
    at, _, bit = _opens(rules, tier)
    place, _, bits = wanted
    for number in rules.setters[place]:
        program = rules.programs[number]
        column = program.outputs.index(place)
        opening = program.outputs.index(at) if at in program.outputs else None
        for row in program.rules:
            asks = any(test[0] == at and test[1] == ANY and test[2] & bit for test in row.tests)
            opens = opening is not None and row.gives[opening] & bit
            if row.gives[column] & bits and (asks or opens):
                return True
    return False
