"""Tells in which cases an edit of tables can make a difference: only there is anything to prove again.

A table finds something else only where a row counts that was put in, taken out or changed. Where none does,
the first table that was edited finds what it found, so does the next, and in the end every fact is what it
was: what was proved of such a case still holds. Each part of the rest is described by tests on the facts as
they are now, so a proof needs to look at no other cases.

A part that is described by a fact which has no value in some case, since a table has a gap, would hold too
few cases; so there must be no such test in it. A gap itself lies in a part: a row that was there covered it.
"""

from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from wizard.check.alone import negated, possible
from wizard.engine.compile import Program, Rule, Rules, Test
from wizard.engine.evaluate import NO, YES, State, status
from wizard.engine.prove import reads

Area = tuple[Test, ...]
"""Tests that hold together in one part of the cases that an edit can change."""

MOST = 12
"""How many parts are worth looking at one by one; where there are more, everything is proved again."""


SHORT = 8000
"""How many groups of cases one search in some parts looks at; a longer one would save nothing."""


def valueless(rules: Rules, gaps: Container[str]) -> frozenset[int]:
    """Return the facts that may have no value.

    Args:
        rules: the compiled policy.
        gaps: the tables with gaps, by ID.
    """
    found: set[int] = set()
    for program in rules.programs:
        if program.id in gaps or found & reads(program):
            found.update(program.outputs)
    return frozenset(found)


def touched(
    rules: Rules, before: Iterable[Program], without: frozenset[int] = frozenset()
) -> tuple[Area, ...] | None:
    """Return parts that together hold every case in which an edit can make a difference.

    Args:
        rules: the rules as they are now.
        before: the tables as they were, in the bits of the facts as they are now (`wizard.check.recast`).
        without: the facts that may have no value (`valueless`).

    Returns:
        The parts; None if the edit is more than one of rows, or of too many, or a part cannot be told.
    """
    areas: list[Area] = []
    for old, new in zip(before, rules.programs, strict=True):
        if old == new:
            continue
        if replace(old, rules=new.rules) != new:
            return None
        areas += ((*new.when, *part) for part in _differing(rules, old.rules, new.rules))
    some = tuple(area for area in dict.fromkeys(areas) if can_be(rules, area))
    told = all(place not in without for area in some for place, _, _ in area)
    return some if told and len(some) <= MOST else None


def can_be(rules: Rules, tests: Area) -> bool:
    """Tell whether some values of each fact by itself meet all its tests."""
    facts = {test[0] for test in tests}
    return all(possible(rules.facts[at], (test for test in tests if test[0] == at)) for at in facts)


def outside(areas: Iterable[Area], *states: State) -> bool:
    """Tell whether nothing that is known in these states lies in any of the parts."""
    return all(status(area, state.may, state.must) == NO for area in areas for state in states)


def undecided(areas: tuple[Area, ...], *states: State) -> tuple[State, Area] | None:
    """Return a state and a part of which it is open whether it lies in it; None once it lies in any."""
    found = [(status(area, state.may, state.must), state, area) for state in states for area in areas]
    if any(how == YES for how, _, _ in found):
        return None
    return next(((state, area) for how, state, area in found if how != NO), None)


def _differing(rules: Rules, old: tuple[Rule, ...], new: tuple[Rule, ...]) -> Iterator[Area]:
    """Yield where rows count that are no longer the same; two in one place are held against each other."""
    said = [(row.tests, row.gives) for row in old]
    says = [(row.tests, row.gives) for row in new]
    for what, a, b, c, d in SequenceMatcher(None, said, says, autojunk=False).get_opcodes():
        if what == "replace" and b - a == d - c:
            for one, other in zip(old[a:b], new[c:d], strict=True):
                yield from _either(rules, one, other)
        elif what != "equal":
            yield from (row.tests for row in (*old[a:b], *new[c:d]))


def _either(rules: Rules, old: Rule, new: Rule) -> Iterator[Area]:
    """Yield where a row counts; if it gives what it gave, where it counted or counts, and not both."""
    if old.gives != new.gives:
        yield from (old.tests, new.tests)
        return
    for one, other in ((old, new), (new, old)):
        for test in other.tests:
            if test not in one.tests:
                yield (negated(rules, test), *one.tests)
