"""Proves claims about whole cases: one that holds in every case there is, or a case in which it fails."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wizard.engine.compile import ONE, Program, Rules, Test
from wizard.engine.evaluate import NO, PERHAPS, YES, State, finding_of, run, status
from wizard.engine.program import each_bit
from wizard.engine.space import Block, blank, example, share, size, split

Facts = dict[str, list[str] | str]


@dataclass(frozen=True, slots=True)
class Proof:
    """Whether a claim holds in every case.

    `cases` counts the cases covered, `blocks` the groups in which the claim was settled at one stroke;
    `counterexample` is a case, as facts for `decide`, in which it fails, or None.
    """

    cases: int
    blocks: int
    counterexample: Facts | None


def prove(rules: Rules, when: tuple[Test, ...], then: tuple[Test, ...]) -> Proof:
    """Prove that in every case in which all of `when` holds, all of `then` holds.

    Most claims follow from the last few tables, whatever led to the facts those tables read. That is tried
    first, because it is short; where it does not hold so generally, one more table back is looked at, and
    in the end whole cases decide.

    Args:
        rules: the compiled policy.
        when: tests on any facts, asked or worked out; empty means always.
        then: the tests that have to hold; empty means never (no case may satisfy `when`). There, whole cases
            decide at once: mostly one is looked for that is there.
    """
    general = prove_generally(rules, when, then) if then else None
    return general or prove_wholly(rules, when, then)


def prove_generally(rules: Rules, when: tuple[Test, ...], then: tuple[Test, ...]) -> Proof | None:
    """Prove a claim from the last tables alone; None if they do not settle it, whichever way it goes."""
    proofs = (prove_freely(rules, when, then, free) for free in cuts(rules, when))
    return next((proof for proof in proofs if proof), None)


def prove_wholly(rules: Rules, when: tuple[Test, ...], then: tuple[Test, ...]) -> Proof:
    """Prove a claim by deciding whole cases, or find one in which it fails."""
    return _prove(rules, when, then, frozenset())


def prove_freely(
    rules: Rules, when: tuple[Test, ...], then: tuple[Test, ...], free: frozenset[int]
) -> Proof | None:
    """Prove a claim with some worked-out facts left free to be anything; None if it does not hold so."""
    general = _prove(rules, when, then, free)
    every = size(rules, {}, tuple(range(len(rules.questions))))
    return None if general.counterexample is not None else Proof(every, general.blocks, None)


def cuts(rules: Rules, when: tuple[Test, ...]) -> Iterator[frozenset[int]]:
    """Yield which worked-out facts to leave free: those that `when` names, then those behind them, and so on.

    So it can be settled that no case meets `when`, too; whether one does hangs on all tables.

    A fact left free may be anything, more than the tables can make of it: what holds then holds always. A
    fact stays bound if its table sets others too, because that table runs for the others.
    """
    asked = len(rules.questions)
    named = {place for place, _, _ in when if place >= asked}
    while named:
        setters = [rules.programs[number] for place in named for number in rules.setters[place]]
        if free := named - {
            place for program in setters if len(program.outputs) > 1 for place in program.outputs
        }:
            yield frozenset(free)
        named = {place for program in setters for place in reads(program) if place >= asked}


def reads(program: Program) -> set[int]:
    """Return the facts, by index, that a table looks at."""
    return {test[0] for tests in (program.when, *(rule.tests for rule in program.rules)) for test in tests}


def prove_within(
    rules: Rules, block: Block, when: tuple[Test, ...], then: tuple[Test, ...], most: int
) -> Proof | None:
    """Prove a claim for the cases of one block alone, as `prove` does for all.

    Returns:
        The proof, or None where it is not done after looking at `most` groups of cases.
    """
    return _search(rules, block, (when, then), frozenset(), most)


def prove_shortly(rules: Rules, when: tuple[Test, ...], then: tuple[Test, ...], most: int) -> Proof | None:
    """Prove a claim as `prove`; None where no search settles it after looking at `most` groups of cases."""
    for free in (*cuts(rules, when), frozenset[int]()):
        proof = _search(rules, {}, (when, then), free, most)
        if proof is not None and (proof.counterexample is None or not free):
            return proof
    return None


def _prove(rules: Rules, when: tuple[Test, ...], then: tuple[Test, ...], free: frozenset[int]) -> Proof:
    """Prove a claim with some worked-out facts left free to be anything; stop at the first case against."""
    found = _search(rules, {}, (when, then), free, None)
    assert found is not None  # without a limit a search always ends
    return found


def _search(
    rules: Rules,
    start: Block,
    claim: tuple[tuple[Test, ...], tuple[Test, ...]],
    free: frozenset[int],
    most: int | None,
) -> Proof | None:
    when, then = claim
    programs = cone(rules, (*when, *then), free)
    places = frozenset({*range(len(rules.questions)), *free})
    every = size(rules, {}, tuple(places))
    todo: list[Block] = [start]
    cases = blocks = looked = 0
    while todo:
        if most is not None and looked >= most:
            return None
        looked += 1
        block = todo.pop()
        state = run(rules, blank(rules, block), programs)
        condition = status(when, state.may, state.must)
        result = status(then, state.may, state.must) if then else NO
        if condition == NO or result == YES:
            cases, blocks = cases + share(rules, block, places, every), blocks + 1
        elif condition == YES and result == NO:
            return Proof(cases, blocks, example(rules, block, tuple(range(len(rules.questions)))))
        else:
            test = deciding_test(rules, state, when if condition != YES else then, free)
            todo += split(rules, block, state, (test,))
    return Proof(cases, blocks, None)


def cone(rules: Rules, tests: tuple[Test, ...], free: frozenset[int] = frozenset()) -> tuple[Program, ...]:
    """Return the tables that these tests rest on, in running order, short of those that set a free fact."""
    needed: set[int] = set()
    todo = set(tests)
    while todo:
        test = todo.pop()
        for number in givers(rules, test) if test[0] not in free else ():
            if number not in needed:
                needed.add(number)
                program = rules.programs[number]
                todo |= {*program.when, *(test for rule in program.rules for test in rule.tests)}
    return tuple(rules.programs[number] for number in sorted(needed))


def givers(rules: Rules, test: Test) -> list[int]:
    """Return the tables, by number, that a test can hang on.

    Whether a set holds a value hangs on no table that never gives it; a fact with one value hangs on all
    that set it.
    """
    place, kind, bits = test
    if kind == ONE:
        return list(rules.setters[place])
    found = {number for bit in each_bit(bits) for number in rules.givers.get((place, bit), ())}
    # Where nothing gives it, some table has to run all the same, to show that the set does not hold it.
    return sorted(found) or list(rules.setters[place][:1])


def deciding_test(
    rules: Rules, state: State, tests: Iterable[Test], free: frozenset[int] = frozenset()
) -> Test:
    """Follow the first open test down to a question: through the first row that may still give what it asks.

    Going for one row at a time settles whole rows early; asking in the order of the wizard instead made the
    proofs a thousand times longer.

    Raises:
        ValueError: no test is open.
    """
    for test in tests:
        if status((test,), state.may, state.must) == PERHAPS:
            if test[0] < len(rules.questions) or test[0] in free:
                return test
            return deciding_test(rules, state, _tests_behind(rules, state, test), free)
    raise ValueError("a claim is open although nothing that it rests on is")


def _tests_behind(rules: Rules, state: State, test: Test) -> Iterator[Test]:
    """The tests behind a fact: first of the rows that give what is asked for, then of the others."""
    place, _, bits = test
    rest: list[Test] = []
    for number in givers(rules, test):
        program = rules.programs[number]
        column = program.outputs.index(place)
        for rule in finding_of(program, state).live:
            if rule.gives[column] & bits:
                yield from (*program.when, *rule.tests)
            else:
                rest += (*program.when, *rule.tests)
    yield from rest
