"""What is certain stays certain when more becomes known, and what is possible stays possible when less is.

All that the guide says of half-answered cases rests on this one property: see `wizard.check.claims` and
`wizard.check.protecting`. Small tables are tried one and all, larger ones and the real rules by chance.
"""

import random
from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.check.small import ASKED, condition, policies, row, small_policy, table
from wizard.engine import Rules, compile_rules
from wizard.engine.compile import ANY, NOT, ONE, Fact, Program
from wizard.engine.evaluate import PERHAPS, State, finding_of, run, status
from wizard.engine.space import blank
from wizard.model import Condition, HitPolicy, Policy

Knowledge = tuple[int, int]
"""What is known of one fact: `may`, `must`."""

HITS: tuple[HitPolicy, ...] = ("unique", "first", "collect")
ONES = [(may, 0) for may in range(1, 8)]
"""All that can be known of a fact with three values, as evaluation keeps it while it is open."""


def sets(values: int) -> list[Knowledge]:
    """All that can be known of a set of so many values."""
    every = range(1 << values)
    return [(may, must) for may in every for must in every if not must & ~may]


def more(of_set: bool, less: Knowledge, known: Knowledge) -> bool:
    """Whether the second is known wherever the first is: nothing new is possible, nothing certain is lost."""
    return not known[0] & ~less[0] and (not of_set or not less[1] & ~known[1])


@pytest.mark.parametrize(
    ("kind", "knowledge"), [(ONE, ONES), (ANY, sets(3)), (NOT, sets(3))], ids=["one", "any", "not"]
)
def test_yes_and_no_are_never_taken_back(kind: int, knowledge: list[Knowledge]) -> None:
    pairs = [(less, known) for less in knowledge for known in knowledge if more(kind != ONE, less, known)]
    for first, second in product(range(1, 8), repeat=2):
        tests = ((0, kind, first), (0, kind, second))
        for less, known in pairs:
            before = status(tests, [less[0]], [less[1]])
            after = status(tests, [known[0]], [known[1]])
            assert before in (PERHAPS, after), (tests, less, known)


def completions(of_set: bool, known: Knowledge) -> Iterator[Knowledge]:
    """Every way in which what is known of a fact can turn out."""
    for bits in range(8):
        whole = not bits & ~known[0] and not known[1] & ~bits if of_set else bits in (1, 2, 4)
        if whole and not bits & ~known[0]:
            yield bits, bits


@pytest.mark.parametrize(
    ("kind", "knowledge"), [(ONE, ONES), (ANY, sets(3)), (NOT, sets(3))], ids=["one", "any", "not"]
)
def test_one_condition_is_perhaps_exactly_if_it_can_turn_out_both_ways(
    kind: int, knowledge: list[Knowledge]
) -> None:
    for bits, known in product(range(1, 8), knowledge):
        test = ((0, kind, bits),)
        ways = {status(test, [may], [must]) for may, must in completions(kind != ONE, known)}
        assert status(test, [known[0]], [known[1]]) == (PERHAPS if len(ways) == 2 else ways.pop())


COLOURS = [["red"], ["green"], ["blue"], ["red", "green"], ["red", "blue"], ["green", "blue"]]
CELLS: list[list[Condition]] = [
    [*colour, *dent]
    for colour, dent in product(
        [[], *([condition("colour", values)] for values in COLOURS)],
        [[], [condition("marks", ["dent"])], [condition("marks", ["dent"], negated=True)]],
    )
]
"""Every row that tests a fact with three values, one box, both or neither."""


@pytest.mark.parametrize("hit", HITS)
@pytest.mark.parametrize("when", [[], [condition("marks", ["dent"])]], ids=["always", "when"])
def test_every_small_table_gives_less_for_certain_and_more_perhaps_when_less_is_known(
    hit: HitPolicy, when: list[Condition]
) -> None:
    result, names = ("tiers", ("talk", "warning")) if hit == "collect" else ("size", ("small", "large"))
    empty = small_policy([table("one", hit, [result], [row("one/1", [], [n]) for n in names], when)])
    rules = compile_rules(empty)
    states = [
        State([colour, 3, marks[0]], [0, 0, marks[1]]) for colour, marks in product(range(1, 8), sets(1))
    ]
    for first, second in product(CELLS, repeat=2):
        rows = [row("one/1", first, [names[0]]), row("one/2", second, [names[1]])]
        program = compile_rules(small_policy([table("one", hit, [result], rows, when)])).programs[0]
        found = [(state, _given(rules, program, state)) for state in states]
        for (less, before), (known, after) in product(found, repeat=2):
            if all(
                more(fact.is_set, (less.may[at], less.must[at]), (known.may[at], known.must[at]))
                for at, fact in enumerate(rules.facts[:3])
            ):
                assert more(hit == "collect", before[0], after[0]), (rows, less, known)
                assert before[1] <= after[1], f"a row that certainly counted does no more: {rows} {less}"


def _given(rules: Rules, program: Program, state: State) -> tuple[Knowledge, frozenset[str]]:
    """What a table makes of its result, and the rows that certainly count."""
    full = State([*state.may, *[0] * (len(rules.facts) - 3)], [*state.must, *[0] * (len(rules.facts) - 3)])
    run(rules, full, (program,))
    (place,) = program.outputs
    certain = frozenset(rule.id for rule in finding_of(program, full).certain)
    return (full.may[place], full.must[place]), certain


def forget(rules: Rules, state: State, places: set[int]) -> State:
    """What is left of what is known when the answers to some questions are not."""
    kept = {p: (state.may[p], state.must[p]) for p in range(len(rules.questions)) if p not in places}
    return run(rules, blank(rules, kept))


def whole_case(rules: Rules, lot: random.Random) -> State:
    """Any answers to all questions."""

    def bits(fact: Fact) -> int:
        return lot.randrange(1 << len(fact.values)) if fact.is_set else 1 << lot.randrange(len(fact.values))

    known = {place: (b, b) for place, b in enumerate(map(bits, rules.facts[: len(rules.questions)]))}
    return run(rules, blank(rules, known))


def is_kept(rules: Rules, less: State, known: State) -> None:
    for place, fact in enumerate(rules.facts):
        before, after = (less.may[place], less.must[place]), (known.may[place], known.must[place])
        assert more(fact.is_set, before, after), fact.name
    for program in rules.programs:
        sure = {rule.id for rule in finding_of(program, less).certain}
        assert sure <= {rule.id for rule in finding_of(program, known).certain}, program.id


@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(policies(), st.integers(0, 2**32), st.lists(st.sampled_from(range(len(ASKED)))))
def test_it_holds_through_tables_without_gaps_that_build_on_each_other(
    policy: Policy, seed: int, order: list[int]
) -> None:
    rules = compile_rules(policy)
    known = whole_case(rules, random.Random(seed))
    forgotten: set[int] = set()
    for place in order:
        forgotten.add(place)
        less = forget(rules, known, forgotten)
        is_kept(rules, less, known)
        known = less


def test_it_holds_of_the_real_rules(rules: Rules, whole: bool) -> None:
    lot = random.Random(14)
    for _ in range(300 if whole else 60):
        known = whole_case(rules, lot)
        forgotten: set[int] = set()
        while len(forgotten) < len(rules.questions):
            some = lot.sample(range(len(rules.questions)), lot.randrange(1, 8))
            forgotten |= set(some)
            less = forget(rules, known, forgotten)
            is_kept(rules, less, known)
            known = less
