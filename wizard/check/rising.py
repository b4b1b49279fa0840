"""Proves that a graver fact never leads to a milder response, by deciding each pair of cases side by side."""

from wizard.check.space import Block, blank, example, size, split
from wizard.check.whole import Proof, cone, deciding_test
from wizard.engine.compile import ANY, Program, Rules, Test
from wizard.engine.evaluate import PERHAPS, State, run, status


def prove_rising(rules: Rules, fact: str, mild: str, grave: str) -> Proof:
    """Prove that no case falls to a milder response when one fact goes from `mild` to `grave`.

    Args:
        rules: the compiled policy.
        fact: a question with one answer.
        mild: its milder value.
        grave: its graver value.
    """
    tiers = rules.index["tiers"]
    programs = cone(rules, ((tiers, ANY, rules.facts[tiers].everything),))
    place = rules.index[fact]
    places = tuple(p for p in range(len(rules.questions)) if p != place)
    todo: list[Block] = [{}]
    cases = blocks = 0
    while todo:
        block = todo.pop()
        low = _with(rules, block, programs, place, rules.facts[place].bits([mild]))
        high = _with(rules, block, programs, place, rules.facts[place].bits([grave]))
        if _most(rules, low) <= _least(rules, high):
            cases, blocks = cases + size(rules, block, places), blocks + 1
        elif (test := _open_test(rules, low, high)) is None:
            return Proof(cases, blocks, {**example(rules, block, places), fact: grave})
        else:
            state = low if status((test,), low.may, low.must) == PERHAPS else high
            todo += split(rules, block, state, (test,))
    return Proof(cases, blocks, None)


def _with(rules: Rules, block: Block, programs: tuple[Program, ...], place: int, bits: int) -> State:
    return run(rules, blank(rules, {**block, place: (bits, bits)}), programs)


def _most(rules: Rules, state: State) -> int:
    return _rank(rules, state.may[rules.index["tiers"]])


def _least(rules: Rules, state: State) -> int:
    return _rank(rules, state.must[rules.index["tiers"]])


def _rank(rules: Rules, bits: int) -> int:
    return max((rules.ranks[tier] for tier in rules.fact("tiers").names(bits)), default=0)


def _open_test(rules: Rules, low: State, high: State) -> Test | None:
    """The answer that settles the gravest response still open on one side or the other."""
    tiers = rules.index["tiers"]
    for state in (low, high):
        free = state.may[tiers] & ~state.must[tiers]
        if free:
            gravest = 1 << (free.bit_length() - 1)
            return deciding_test(rules, state, ((tiers, ANY, gravest),))
    return None
