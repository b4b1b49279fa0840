"""Tells which values of which facts can differ between two versions, within a group of cases.

Where nothing that leads to a value differs, the value is the same on both sides even while it is open. That
is what keeps the comparison short: only what lies downstream of a changed row is ever looked at.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from wizard.change.shared import Pair
from wizard.engine.compile import ONE, Program, Rule, Test
from wizard.engine.evaluate import NO, PERHAPS, YES, State, live_rules, status


@dataclass(frozen=True, slots=True)
class Step:
    """One table in both versions: rows in both, old beside new, and those in one only."""

    old: Program | None
    new: Program | None
    both: tuple[tuple[Rule, Rule], ...]
    only_old: tuple[Rule, ...]
    only_new: tuple[Rule, ...]
    outputs: tuple[int, ...]

    @property
    def alike(self) -> bool:
        """Nothing in the table itself differs."""
        return self.old is not None and self.new is not None and not (self.only_old or self.only_new)


@dataclass(frozen=True, slots=True)
class Plan:
    """The tables of both versions, each after those it reads; `circle` if that cannot be for both at once."""

    steps: tuple[Step, ...]
    circle: bool


def plan(pair: Pair) -> Plan:
    """Return in which order to look at the tables of both versions."""
    olds = {program.id: program for program in pair.old.programs}
    news = {program.id: program for program in pair.new.programs}
    first = {
        table.id for rules in (pair.old, pair.new) for table in rules.policy.tables if table.hit == "first"
    }
    steps = {
        name: _step(olds.get(name), news.get(name), name in first) for name in dict.fromkeys((*news, *olds))
    }
    setters: dict[int, list[str]] = {}
    for name, step in steps.items():
        for place in step.outputs:
            setters.setdefault(place, []).append(name)
    done: dict[str, None] = {}
    circle = False

    def visit(name: str, above: tuple[str, ...]) -> None:
        nonlocal circle
        circle = circle or name in above
        if name in done or name in above:
            return
        for place in reads(steps[name]):
            for setter in setters.get(place, ()):
                visit(setter, (*above, name))
        done[name] = None

    for name in steps:
        visit(name, ())
    return Plan(tuple(steps[name] for name in done), circle)


def _step(old: Program | None, new: Program | None, ordered: bool) -> Step:
    outputs = tuple(dict.fromkeys((*(new.outputs if new else ()), *(old.outputs if old else ()))))
    whole = (old.rules if old else ()), (new.rules if new else ())
    if old is None or new is None or not _same_frame(old, new):
        return Step(old, new, (), *whole, outputs)
    left = list(new.rules)
    both: list[tuple[Rule, Rule]] = []
    for rule in old.rules:
        twin = next((other for other in left if (other.tests, other.gives) == (rule.tests, rule.gives)), None)
        if twin is not None:
            left.remove(twin)
            both.append((rule, twin))
    order = [new.rules.index(twin) for _, twin in both]
    if ordered and order != sorted(order):
        return Step(old, new, (), *whole, outputs)
    kept = {rule.id for rule, _ in both}
    only_old = tuple(rule for rule in old.rules if rule.id not in kept)
    return Step(old, new, tuple(both), only_old, tuple(left), outputs)


def _same_frame(old: Program, new: Program) -> bool:
    return (old.collect, old.when, old.outputs, old.default) == (
        new.collect,
        new.when,
        new.outputs,
        new.default,
    )


def reads(step: Step) -> set[int]:
    """Return the facts a table looks at, in either version."""
    programs = [program for program in (step.old, step.new) if program]
    found = {place for program in programs for place, _, _ in program.when}
    return found | {place for program in programs for rule in program.rules for place, _, _ in rule.tests}


def differing(pair: Pair, order: Plan, old: State, new: State) -> list[int]:
    """Return, for each fact, the values of which it is not certain that both versions agree on them."""
    apart = [0] * len(pair.new.facts)
    grown = True
    while grown:
        grown = False
        for step in order.steps:
            for place, bits in _apart(step, apart, old, new):
                bits &= ~agreed(pair, place, old, new)
                if bits & ~apart[place]:
                    apart[place] |= bits
                    grown = order.circle  # in order, one round is enough
    return apart


def agreed(pair: Pair, place: int, old: State, new: State) -> int:
    """Return the values about which both sides are certain, and agree."""
    inside = certain(pair, place, old) & certain(pair, place, new)
    return inside | ~(old.may[place] | new.may[place])


def opposed(pair: Pair, place: int, old: State, new: State) -> int:
    """Return the values that one side certainly has and the other certainly has not."""
    gone = certain(pair, place, old) & ~new.may[place]
    return gone | (certain(pair, place, new) & ~old.may[place])


def certain(pair: Pair, place: int, state: State) -> int:
    """Return the values a fact certainly has."""
    if pair.new.facts[place].is_set:
        return state.must[place]
    may = state.may[place]
    return may if may & (may - 1) == 0 else 0


def _apart(step: Step, apart: list[int], old: State, new: State) -> Iterator[tuple[int, int]]:
    collect = (step.new or step.old).collect  # type: ignore[union-attr]
    if step.alike and not _touched(reads(step), apart):
        return
    if collect and (step.old is None or step.new is None or step.old.collect == step.new.collect):
        yield from _collected(step, apart, old, new)
    elif not step.alike or _chosen_apart(step, apart, old, new):
        if step.both and not _chosen_apart(step, apart, old, new):
            return
        for program, state in ((step.old, old), (step.new, new)):
            yield from _could_give(program, state)


def _touched(places: set[int], apart: list[int]) -> bool:
    return any(apart[place] for place in places)


def _collected(step: Step, apart: list[int], old: State, new: State) -> Iterator[tuple[int, int]]:
    """A row that both versions have differs if it may hold in one only; any other row wherever it holds."""
    for program, rules, state in ((step.old, step.only_old, old), (step.new, step.only_new, new)):
        for rule in rules if program else ():
            if program and status((*program.when, *rule.tests), state.may, state.must) != NO:
                yield from zip(program.outputs, rule.gives, strict=True)
    for before, after in step.both:
        if step.old and step.new:
            tests = (*step.old.when, *before.tests), (*step.new.when, *after.tests)
            if _tests_apart(tests[0], apart, old, new):
                yield from zip(step.new.outputs, after.gives, strict=True)


def _chosen_apart(step: Step, apart: list[int], old: State, new: State) -> bool:
    """Tell whether another row may hold in the two versions of a table that picks one."""
    if step.old is None or step.new is None or not step.both:
        return True
    if _tests_apart(step.old.when, apart, old, new):
        return True
    if status(step.old.when, old.may, old.must) == NO:
        return False
    live_old = {id(rule) for rule in live_rules(step.old, old.may, old.must)}
    live_new = {id(rule) for rule in live_rules(step.new, new.may, new.must)}
    if any(id(rule) in live_old for rule in step.only_old) or any(id(r) in live_new for r in step.only_new):
        return True
    return any(
        (id(before) in live_old or id(after) in live_new) and _tests_apart(before.tests, apart, old, new)
        for before, after in step.both
    )


def _tests_apart(tests: tuple[Test, ...], apart: list[int], old: State, new: State) -> bool:
    """Tell whether the same tests may hold on one side only."""
    sides = status(tests, old.may, old.must), status(tests, new.may, new.must)
    if sides[0] == sides[1] != PERHAPS:
        return False
    return any(_test_apart(test, apart) for test in tests)


def _test_apart(test: Test, apart: list[int]) -> bool:
    """A fact with one value that differs only among what the test takes, or only outside, passes alike."""
    place, kind, bits = test
    return bool(apart[place] & bits) and (kind != ONE or bool(apart[place] & ~bits))


def _could_give(program: Program | None, state: State) -> Iterator[tuple[int, int]]:
    if program is None:
        return
    applies = status(program.when, state.may, state.must)
    if applies != YES:
        yield from zip(program.outputs, program.default, strict=True)
    for rule in live_rules(program, state.may, state.must) if applies != NO else ():
        yield from zip(program.outputs, rule.gives, strict=True)
