"""What conditions say of one fact by itself: whatever the tables may be, and whatever else is known."""

from collections.abc import Iterable
from functools import reduce
from operator import and_, or_

from wizard.engine.compile import ANY, NOT, ONE, Fact, Rules, Test


def follows(rules: Rules, when: Iterable[Test], test: Test) -> bool:
    """Tell whether a test holds wherever `when` does, for no other reason than what that says of its fact.

    No content could ever break such a claim. Without `when` it is one that lists every value there is.
    """
    mine = [other for other in when if other[0] == test[0]]
    return not possible(rules.facts[test[0]], (*mine, negated(rules, test)))


def possible(fact: Fact, tests: Iterable[Test]) -> bool:
    """Tell whether some value of a fact (or some set of its values) meets all these tests on it."""
    tests = tuple(tests)
    if not fact.is_set:
        return bool(reduce(and_, (bits for _, _, bits in tests), fact.everything))
    ruled_out = reduce(or_, (bits for _, kind, bits in tests if kind == NOT), 0)
    return all(bits & ~ruled_out for _, kind, bits in tests if kind == ANY)


def negated(rules: Rules, test: Test) -> Test:
    """Return the test that holds exactly where this one does not."""
    place, kind, bits = test
    if kind == ONE:
        return place, ONE, rules.facts[place].everything & ~bits
    return place, NOT if kind == ANY else ANY, bits
