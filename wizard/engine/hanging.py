"""On what a thing hangs that may still be added: the open questions behind the rows that can give it."""

from collections.abc import Iterable, Iterator

from wizard.engine.compile import ANY, ONE, Rules, Test
from wizard.engine.evaluate import NO, PERHAPS, State, live_rules, status
from wizard.engine.program import Program, each_bit
from wizard.engine.prove import givers

KINDS = {"tiers": "tier", "decided-by": "role", "letters": "letter", "statements": "statement"}
"""Results that hold IDs of content, and what one is called in a key such as "letter:formal-warning"."""


def hangs_on(rules: Rules, state: State) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return for each thing that may still be added the questions on which that hangs, in asking order.

    Args:
        rules: from `compile_rules`.
        state: with everything worked out from what is known.
    """
    return tuple(_each(rules, state))


def _each(rules: Rules, state: State) -> Iterator[tuple[str, tuple[str, ...]]]:
    remembered: dict[Test, frozenset[int]] = {}
    for name, kind in KINDS.items():
        place = rules.index[name]
        fact = rules.facts[place]
        for bit in each_bit(state.may[place] & ~state.must[place]):
            found = sorted(_behind(rules, state, (place, ANY, bit), remembered))
            yield f"{kind}:{fact.names(bit)[0]}", tuple(rules.facts[place].name for place in found)


def questions_behind(rules: Rules, state: State, tests: Iterable[Test]) -> tuple[str, ...]:
    """Return the open questions, in asking order, on which it hangs whether these tests hold."""
    found: set[int] = set()
    remembered: dict[Test, frozenset[int]] = {}
    for test in tests:
        if status((test,), state.may, state.must) == PERHAPS:
            found |= _behind(rules, state, test, remembered)
    return tuple(rules.facts[place].name for place in sorted(found))


def _behind(rules: Rules, state: State, test: Test, remembered: dict[Test, frozenset[int]]) -> frozenset[int]:
    """Return the open questions, by fact index, behind an open test."""
    if test in remembered:
        return remembered[test]
    if test[0] < len(rules.questions):
        return frozenset([test[0]])
    found: set[int] = set()
    for number in givers(rules, test):
        for behind in _tests(rules.programs[number], state, test):
            if status((behind,), state.may, state.must) == PERHAPS:
                found |= _behind(rules, state, behind, remembered)
    remembered[test] = frozenset(found)
    return remembered[test]


def _tests(program: Program, state: State, test: Test) -> Iterator[Test]:
    """The tests of the rows that can give what is asked for; of a fact with one value those of all rows."""
    place, kind, bits = test
    if status(program.when, state.may, state.must) == NO:
        return
    yield from program.when
    column = program.outputs.index(place)
    for rule in live_rules(program, state.may, state.must):
        if kind == ONE or rule.gives[column] & bits:
            yield from rule.tests
