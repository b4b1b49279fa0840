"""From answers to the outcome: which responses, who decides, what to check, and why."""

from collections.abc import Iterable

from wizard.engine.compile import BUILT_IN, ONE, Rules
from wizard.engine.evaluate import YES, State, status, wanted
from wizard.engine.outcome import Outcome
from wizard.engine.reasons import explain, winning_rows
from wizard.engine.session import Answers, replay

NO_TIER = "none"


def decide(rules: Rules, answers: Answers) -> Outcome:
    """Return the outcome of these answers, as far as they settle it.

    Args:
        rules: from `compile_rules`.
        answers: question ID to values; questions left out count as not answered yet.

    Raises:
        ValueError: an answer that its question does not offer.
    """
    done = replay(rules, answers)
    state = done.state  # from the answers that apply: one that was dropped must not decide anything
    possible = possible_tiers(rules, state)
    checks_open, checks_done = _checks(rules, state)
    return Outcome(
        complete=not done.step.missing,
        tier=possible[0] if len(possible) == 1 else None,
        possible_tiers=possible,
        tiers=_certain(rules, state, "tiers"),
        decided_by=_certain(rules, state, "decided-by"),
        letters=_certain(rules, state, "letters"),
        statements=_certain(rules, state, "statements"),
        checks_open=checks_open,
        checks_done=checks_done,
        possible=tuple((name, _possible(rules, state, name)) for name in BUILT_IN),
        facts=_facts(rules, state),
        reasons=explain(rules, state, done.step.path),
        rows=winning_rows(rules, state),
        open_questions=_names(rules, done.left),
        tier_questions=_names(rules, wanted(rules, state, [rules.index["tiers"]])),
    )


def possible_tiers(rules: Rules, state: State) -> tuple[str, ...]:
    """Return every gravest tier that the case can still come to, mildest first."""
    place = rules.index["tiers"]
    fact = rules.facts[place]
    certain = fact.names(state.must[place])
    floor = max((rules.ranks[tier] for tier in certain), default=0)
    more = [
        tier for tier in fact.names(state.may[place]) if tier not in certain and rules.ranks[tier] >= floor
    ]
    lowest = certain[-1] if certain else NO_TIER
    if not certain and more and _some_tier_is_certain(rules, state):
        return tuple(more)
    return (lowest, *more)


def _some_tier_is_certain(rules: Rules, state: State) -> bool:
    """Tell whether a response opens in any case although it is open which.

    The rows that add a tier on a single value of one fact (a step of the ladder) settle that between them
    if together they take every value that is still possible.
    """
    taken: dict[int, int] = {}
    tiers = rules.index["tiers"]
    for number in rules.setters[tiers]:
        program = rules.programs[number]
        for rule in program.rules:
            open_tests = [test for test in rule.tests if status((test,), state.may, state.must) != YES]
            if (
                len(open_tests) == 1
                and open_tests[0][1] == ONE
                and status(program.when, state.may, state.must) == YES
            ):
                place, _, bits = open_tests[0]
                taken[place] = taken.get(place, 0) | bits
    return any(not state.may[place] & ~bits for place, bits in taken.items())


def _certain(rules: Rules, state: State, name: str) -> tuple[str, ...]:
    place = rules.index[name]
    return rules.facts[place].names(state.must[place])


def _possible(rules: Rules, state: State, name: str) -> tuple[str, ...]:
    place = rules.index[name]
    return rules.facts[place].names(state.may[place] & ~state.must[place])


def _checks(rules: Rules, state: State) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The checks that certainly apply: those not known to be made, and those that are."""
    checks = [name for name in _certain(rules, state, "statements") if name in rules.checks]
    made = {n for n in checks if n in rules.done and status(rules.done[n], state.may, state.must) == YES}
    return tuple(n for n in checks if n not in made), tuple(n for n in checks if n in made)


def _facts(rules: Rules, state: State) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Every fact about which nothing is open any more."""
    return tuple(
        (fact.name, fact.names(bits))
        for fact, bits, must in zip(rules.facts, state.may, state.must, strict=True)
        if (bits == must if fact.is_set else bits & (bits - 1) == 0)
    )


def _names(rules: Rules, places: Iterable[int]) -> tuple[str, ...]:
    return tuple(rules.facts[place].name for place in sorted(places))
