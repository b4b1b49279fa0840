"""Compares two versions of the rules over all cases: equal, or here is a case that tells them apart."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from wizard.check.beside import Pair, Sides
from wizard.engine.compile import ANY, ONE, Rules, Test
from wizard.engine.evaluate import PERHAPS, YES, State, status
from wizard.engine.prove import Facts, deciding_test
from wizard.engine.space import Block, example, split

LIMIT = 20_000
"""How many blocks are looked at before a comparison is given up as undecided."""

Condition = tuple[Test, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is known of a block: nothing against the claim, a case against it, or what to decide next."""

    against: bool = False
    next: tuple[Test, ...] = ()


FINE, AGAINST = Verdict(), Verdict(against=True)


class UndecidedError(Exception):
    """There are too many blocks to settle the claim in reasonable time."""


def differing_case(pair: Pair, limit: int = LIMIT) -> Facts | None:
    """Return a case that the two versions decide differently, or None if there is none at all.

    Decided differently means: another response, decider, letter or statement, another result that is
    wanted for itself (such as the review date), a check that counts as done in one version only, or
    a letter with other paragraphs.

    The tables of both versions have to be without gaps (`prove_table` tells): where no row holds, a fact
    has no value, and that is not followed here.

    Raises:
        UndecidedError: the limit was reached first.
    """
    if pair.number is not None and same_by_itself(pair):
        return None

    def judge(sides: Sides) -> Verdict:
        open_tests: tuple[Test, ...] = ()
        for shown, old, new in _told(pair, sides):
            if _settled(shown, sides, YES) and _settled_apart(sides, old, new):
                return AGAINST
            open_tests = open_tests or (*shown, *old, *new)
        return Verdict(next=open_tests) if open_tests else FINE

    return walk(pair, judge, limit)


def same_by_itself(pair: Pair) -> bool:
    """Tell whether the changed table gives the same as before, whatever the facts are that it reads.

    That is more than is needed, and shorter to settle than whole cases.
    """
    todo: list[Block] = [{}]
    while todo:
        block = todo.pop()
        sides = pair.look_alone(block)
        if any(sides.differs):
            tests = (*pair.changed_tests(sides), *_all_tests(pair))
            test = next((test for test in tests if _open(test, sides.old)), None)
            if test is None:
                return False
            todo += split(pair.old, block, sides.old, (test,))
    return True


def _open(test: Test, state: State) -> bool:
    return status((test,), state.may, state.must) == PERHAPS


def _all_tests(pair: Pair) -> Iterator[Test]:
    for rules in (pair.old, pair.new):
        if pair.number is not None:
            program = rules.programs[pair.number]
            yield from (*program.when, *(test for row in program.rules for test in row.tests))


def walk(pair: Pair, judge: Callable[[Sides], Verdict], limit: int = LIMIT) -> Facts | None:
    """Look for a case against a claim in all cases in which the two versions may differ.

    Raises:
        UndecidedError: the limit was reached first.
    """
    todo: list[Block] = [{}]
    for _ in range(limit):
        if not todo:
            return None
        block = todo.pop()
        sides = pair.look(block)
        verdict = judge(sides)
        if verdict.against:
            return example(pair.old, block, tuple(range(len(pair.old.questions))))
        if verdict.next:
            found = open_question(pair, sides, (*pair.changed_tests(sides), *verdict.next))
            if found is None:
                raise ValueError("a claim is open although nothing that it rests on is")
            todo += split(pair.old, block, found[0], found[1:])
    raise UndecidedError


def open_question(pair: Pair, sides: Sides, tests: Iterable[Test]) -> tuple[State, Test] | None:
    """Follow the first test that is open on either side down to a question; None if all are settled."""
    for test in tests:
        for rules, state in ((pair.old, sides.old), (pair.new, sides.new)):
            if status((test,), state.may, state.must) == PERHAPS:
                return state, deciding_test(rules, state, (test,))
    return None


def _told(pair: Pair, sides: Sides) -> Iterator[tuple[Condition, Condition, Condition]]:
    """Everything an outcome tells that may differ: where it is told, and its old and new condition."""
    for goal in pair.old.goals:
        kind = ANY if pair.old.facts[goal].is_set else ONE
        for bit in _bits(sides.differs[goal]):
            test = (goal, kind, bit)
            yield (), (test,), (test,)
    for fact, name, old, new in _side_conditions(pair, sides):
        if not sides.alike(old, new):
            yield ((pair.old.index[fact], ANY, pair.old.fact(fact).bits([name])),), old, new


def _side_conditions(pair: Pair, sides: Sides) -> Iterator[tuple[str, str, Condition, Condition]]:
    """Which checks count as done and which paragraphs a letter has, where check or letter may be shown."""
    for check in _shown(pair.old, sides, "statements"):
        if check in pair.old.done:
            yield "statements", check, pair.old.done[check], pair.new.done[check]
    for letter in _shown(pair.old, sides, "letters"):
        for when in pair.old.wording[letter]:
            yield "letters", letter, when, when


def _shown(rules: Rules, sides: Sides, fact: str) -> tuple[str, ...]:
    place = rules.index[fact]
    return rules.facts[place].names(sides.old.may[place] & sides.new.may[place])


def _settled(tests: Condition, sides: Sides, wanted: int) -> bool:
    return all(status(tests, state.may, state.must) == wanted for state in (sides.old, sides.new))


def _settled_apart(sides: Sides, old: Condition, new: Condition) -> bool:
    first = status(old, sides.old.may, sides.old.must)
    second = status(new, sides.new.may, sides.new.must)
    return first != second and PERHAPS not in (first, second)


def _bits(bits: int) -> Iterator[int]:
    while bits:
        lowest = bits & -bits
        yield lowest
        bits ^= lowest
