"""Makes a half-answered outcome exact: what holds in every case that the answers leave open, what in some.

Evaluating tables row by row is quick and never wrong, but not always as sharp as it could be. Two rows may
share the work: where it is open whether a person is in crisis, one row gives the safeguarding referral if
they are and another if they are not. Neither row is certain, and yet the referral is.

So each thing that the tables leave open is looked at once more. Some of the cases that the answers leave
open are decided one by one: what some of them have and others lack is possible, and nothing more is to be
found out about it. What all of them have, or none, is handed to the prover, which splits the open cases
until it is settled. A search that grows too long is given up, and the thing stays "possible".
"""

from collections.abc import Iterator
from dataclasses import dataclass

from wizard.engine.compile import ANY, NOT, ONE, Rules, Test
from wizard.engine.evaluate import State, run, start
from wizard.engine.program import each_bit
from wizard.engine.prove import Proof, prove_within
from wizard.engine.space import Block

NO_TIER = "none"

SAMPLES = 24
"""How many of the open cases are decided to see what differs between them."""

BLOCKS = 400
"""How many groups of cases the prover may look at for one thing before the search is given up."""

STRIDE, OFFSET = 6364136223846793005, 1442695040888963407
"""Of a linear congruential generator (Knuth): the cases that are tried are the same in every run."""


@dataclass(frozen=True, slots=True)
class Exact:
    """What was found: `tiers` as `Outcome.possible_tiers`; `whole` is False where a search was given up.

    `sharpened` is False where nothing was open, so that the state is what it was.
    """

    tiers: tuple[str, ...]
    whole: bool
    sharpened: bool


@dataclass(slots=True)
class _Search:
    """The open cases, those of them that were decided, and whether no search was given up."""

    rules: Rules
    block: Block
    state: State
    cases: list[list[int]]
    whole: bool = True

    def some(self, tests: tuple[Test, ...]) -> bool:
        """Tell whether some open case fulfils these tests; yes where the search is given up."""
        found = prove_within(self.rules, self.block, tests, (), BLOCKS)
        return self._remembered(found) is None or found is None

    def every(self, test: Test) -> bool:
        """Tell whether every open case fulfils this test; no where the search is given up."""
        found = prove_within(self.rules, self.block, (), (test,), BLOCKS)
        return found is not None and self._remembered(found) is not None

    def _remembered(self, found: Proof | None) -> Proof | None:
        """Return a proof; a case against it is decided whole, for what it tells about everything else."""
        self.whole &= found is not None
        if found is None or found.counterexample is None:
            return found
        told = {
            name: (value,) if isinstance(value, str) else tuple(value)
            for name, value in found.counterexample.items()
        }
        self.cases.append(_settled(self.rules, run(self.rules, start(self.rules, told))))
        return None


def sharpen(rules: Rules, state: State) -> Exact:
    """Make what is known of every result exact, in place, and tell which tiers can be the gravest.

    Args:
        rules: from `compile_rules`.
        state: what is known of each question, with everything that tables set worked out from it.
    """
    tiers = rules.index["tiers"]
    goals = [place for place in rules.goals if not state.settled(place, rules.facts[place].is_set)]
    if not goals:
        return Exact((_gravest(rules, state.must[tiers]),), whole=True, sharpened=False)
    search = _Search(rules, known_block(rules, state), state, list(_cases(rules, state)))
    for place in goals:
        (_sharpen_set if rules.facts[place].is_set else _sharpen_value)(search, place)
    return Exact(tuple(_tiers(search, tiers)), search.whole, sharpened=True)


def known_block(rules: Rules, state: State) -> Block:
    """Return the answers that are known as a block of cases."""
    asked = range(len(rules.questions))
    known = {place: (state.may[place], state.must[place]) for place in asked}
    return {place: bits for place, bits in known.items() if bits != (rules.blank[place], 0)}


def _sharpen_set(search: _Search, place: int) -> None:
    state = search.state
    for bit in each_bit(state.may[place] & ~state.must[place]):
        having = sum(1 for case in search.cases if case[place] & bit)
        if having == len(search.cases) and search.every((place, ANY, bit)):
            state.must[place] |= bit
        elif not having and not search.some(((place, ANY, bit),)):
            state.may[place] &= ~bit


def _sharpen_value(search: _Search, place: int) -> None:
    state = search.state
    for bit in each_bit(state.may[place]):
        seen = any(case[place] & bit for case in search.cases)
        if not seen and not search.some(((place, ONE, bit),)):
            state.may[place] &= ~bit


def _tiers(search: _Search, place: int) -> Iterator[str]:
    """Yield every tier that is the gravest in some open case, mildest first; none where no tier opens."""
    may, must = search.state.may[place], search.state.must[place]
    names = search.rules.facts[place].names
    seen = {_highest(case[place]) for case in search.cases}
    if not must and (0 in seen or search.some(((place, NOT, may),) if may else ())):
        yield NO_TIER
    for bit in each_bit(may):
        graver = may & ~(bit | (bit - 1))
        alone = ((place, ANY, bit), *(((place, NOT, graver),) if graver else ()))
        if not must & graver and (bit in seen or search.some(alone)):
            yield names(bit)[0]


def _gravest(rules: Rules, bits: int) -> str:
    return rules.fact("tiers").names(_highest(bits))[0] if bits else NO_TIER


def _highest(bits: int) -> int:
    """Return the highest bit: tiers stand in the order of their ranks."""
    return 1 << bits.bit_length() - 1 if bits else 0


def _cases(rules: Rules, state: State) -> Iterator[list[int]]:
    """Yield what certainly holds in some of the cases that are open, the same ones each time."""
    asked = range(len(rules.questions))
    dice = 1
    for _ in range(SAMPLES):
        case = State(list(state.may), list(state.must))
        for place in asked:
            dice = (dice * STRIDE + OFFSET) & (1 << 64) - 1
            if not state.settled(place, rules.facts[place].is_set):
                case.may[place] = case.must[place] = _choice(rules, state, place, dice >> 16)
        yield _settled(rules, run(rules, case))


def _choice(rules: Rules, state: State, place: int, dice: int) -> int:
    """Choose one value, or some boxes: each with a chance of a quarter, so that few are ticked."""
    may, must = state.may[place], state.must[place]
    if rules.facts[place].is_set:
        return must | (may & dice & (dice >> 16))
    values = list(each_bit(may))
    return values[dice % len(values)]


def _settled(rules: Rules, case: State) -> list[int]:
    """Return what a whole case comes to: of a fact with one value the value, of a set what is in it."""
    return [
        must if fact.is_set else may for fact, may, must in zip(rules.facts, case.may, case.must, strict=True)
    ]
