"""Proves that a graver fact never leads to a milder response, by deciding each pair of cases side by side."""

from wizard.check.touched import SHORT, Area, outside, undecided
from wizard.engine.compile import ANY, Program, Rules, Test
from wizard.engine.evaluate import State, run
from wizard.engine.prove import Proof, cone, deciding_test, reads
from wizard.engine.space import Block, blank, example, size, split


def prove_rising(rules: Rules, fact: str, mild: str, grave: str) -> Proof:
    """Prove that no case falls to a milder response when one fact goes from `mild` to `grave`.

    What the tables work out without that fact is the same on both sides. It is first left free to be
    anything, which is more than it can be; only if that fails do whole cases decide.

    Args:
        rules: the compiled policy.
        fact: a question with one answer.
        mild: its milder value.
        grave: its graver value.
    """
    general = prove_rising_generally(rules, fact, mild, grave)
    return general or prove_rising_wholly(rules, fact, mild, grave)


def prove_rising_generally(rules: Rules, fact: str, mild: str, grave: str) -> Proof | None:
    """Prove the same whatever the facts are that do not depend on this one; None if it is not settled so."""
    sides = _sides(rules, fact, mild, grave)
    general = _prove(rules, sides, untouched(rules, sides[0]))
    if general.counterexample is not None:
        return None
    others = tuple(place for place in range(len(rules.questions)) if place != sides[0])
    return Proof(size(rules, {}, others), general.blocks, None)


def _sides(rules: Rules, name: str, mild: str, grave: str) -> tuple[int, int, int]:
    fact = rules.fact(name)
    return rules.index[name], fact.bits([mild]), fact.bits([grave])


def prove_rising_wholly(rules: Rules, fact: str, mild: str, grave: str) -> Proof:
    """Prove the same by deciding whole cases, or find one that falls."""
    return _prove(rules, _sides(rules, fact, mild, grave), frozenset())


def prove_rising_within(rules: Rules, said: tuple[str, ...], areas: tuple[Area, ...]) -> Proof:
    """Prove the same where either of two cases lies in one of these parts; of the rest it is known already.

    Args:
        rules: the compiled policy.
        said: the fact, its milder and its graver value.
        areas: the parts, each by the tests that hold there.
    """
    fact, mild, grave = said
    sides = _sides(rules, fact, mild, grave)
    general = _prove(rules, sides, untouched(rules, sides[0]), areas)
    return general if general.counterexample is None else _prove(rules, sides, frozenset(), areas)


def untouched(rules: Rules, place: int) -> frozenset[int]:
    """Return the worked-out facts that do not depend on this one; each is set by a table of its own."""
    touched = {place}
    for program in rules.programs:
        if reads(program) & touched or len(program.outputs) > 1:
            touched |= set(program.outputs)
    return frozenset(range(len(rules.questions), len(rules.facts))) - touched


def _prove(
    rules: Rules, sides: tuple[int, int, int], free: frozenset[int], areas: tuple[Area, ...] | None = None
) -> Proof:
    """Walk all cases of the two sides at once, or those in some parts; stop at the first that falls."""
    tiers = rules.index["tiers"]
    asked = (test for area in areas or () for test in area)
    programs = cone(rules, ((tiers, ANY, rules.facts[tiers].everything), *asked), free)
    place, mild, grave = sides
    questions = tuple(p for p in range(len(rules.questions)) if p != place)
    places = (*questions, *sorted(free))
    todo: list[Block] = [{}]
    cases = blocks = 0
    looked = 0
    while todo:
        if areas is not None and (looked := looked + 1) > SHORT:
            return Proof(cases, blocks, {})  # as if it failed: then every case is looked at
        block = todo.pop()
        low = _with(rules, block, programs, place, mild)
        high = _with(rules, block, programs, place, grave)
        if (areas is not None and outside(areas, low, high)) or most(rules, low) <= least(rules, high):
            cases, blocks = cases + size(rules, block, places), blocks + 1
        elif areas is not None and (part := undecided(areas, low, high)):
            state, area = part
            todo += split(rules, block, state, (deciding_test(rules, state, area, free),))
        elif (found := open_test(rules, low, high, free)) is None:
            fallen = {
                **example(rules, block, questions),
                rules.facts[place].name: _value(rules, place, grave),
            }
            return Proof(cases, blocks, fallen)
        else:
            state, test = found
            todo += split(rules, block, state, (test,))
    return Proof(cases, blocks, None)


def _value(rules: Rules, place: int, bits: int) -> str:
    return rules.facts[place].names(bits)[0]


def _with(rules: Rules, block: Block, programs: tuple[Program, ...], place: int, bits: int) -> State:
    return run(rules, blank(rules, {**block, place: (bits, bits)}), programs)


def most(rules: Rules, state: State) -> int:
    """Return the rank of the gravest response that may open."""
    return _rank(rules, state.may[rules.index["tiers"]])


def least(rules: Rules, state: State) -> int:
    """Return the rank of the gravest response that certainly opens."""
    return _rank(rules, state.must[rules.index["tiers"]])


def _rank(rules: Rules, bits: int) -> int:
    return max((rules.ranks[tier] for tier in rules.fact("tiers").names(bits)), default=0)


def open_test(rules: Rules, low: State, high: State, free: frozenset[int]) -> tuple[State, Test] | None:
    """Return the answer that settles the gravest response still open on either side, and on which side."""
    tiers = rules.index["tiers"]
    for state in (low, high):
        still = state.may[tiers] & ~state.must[tiers]
        if still:
            gravest = 1 << (still.bit_length() - 1)
            return state, deciding_test(rules, state, ((tiers, ANY, gravest),), free)
    return None
