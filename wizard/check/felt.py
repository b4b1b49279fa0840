"""Tells whether a change of the tables is felt at a point of a case's way: another result, another question.

At the end of the way all that counts is what is worked out. On the way it is only which question comes next,
and that hangs on what is open: a row that gives something else, which nothing asks for, moves no question.
"""

from collections.abc import Iterable, Iterator

from wizard.engine.compile import Program, Rules, Test
from wizard.engine.evaluate import State, finding_of, open_inputs, run
from wizard.engine.session import open_questions

Pairs = tuple[tuple[Program, Program], ...]
"""Tables that changed, as they were and as they are."""


class Feeling:
    """Holds the rules as they are now against the tables as they were."""

    def __init__(self, rules: Rules, before: tuple[Program, ...]) -> None:
        """Take rules and older tables of the same frame (see `wizard.check.recast`)."""
        self.rules = rules
        self.before = before
        pairs = zip(before, rules.programs, strict=True)
        self.changed: Pairs = tuple(pair for pair in pairs if pair[0] != pair[1])
        self._outputs = {place for _, new in self.changed for place in new.outputs}
        self._asked_of = _asked_of(rules)
        self._same: dict[object, bool] = {}
        self._still: dict[int, tuple[State, bool]] = {}

    def felt(self, state: State, asked: int | None, before: Iterable[int]) -> bool:
        """Tell whether the change can be felt.

        Args:
            state: what was known at this point by the tables as they were.
            asked: the question that came next, by fact index; None at the end of the way.
            before: the questions asked before it.
        """
        if all(self._says_the_same(at, state) for at in range(len(self.changed))):
            return False
        if asked is None:
            return self._now(state) != state
        if self._stands_still(state):
            return False
        left = open_questions(self.rules, self._now(state)) - set(before)
        return min(left, default=None) != asked

    def _says_the_same(self, at: int, state: State) -> bool:
        """Tell whether a changed table says the same of what is known, and waits for the same."""
        old, new = self.changed[at]
        outputs = tuple((place, state.must[place], self._settled(place, state)) for place in old.outputs)
        pick = (one(known) for one, known in ((old.seen, state.may), (old.held, state.must)))
        also = (one(known) for one, known in ((new.seen, state.may), (new.held, state.must)))
        key = at, outputs, *pick, *also
        if key not in self._same:
            waits = [place for place, _, settled in outputs if not settled]
            self._same[key] = finding_of(old, state).gives == finding_of(new, state).gives and all(
                set(open_inputs(old, place, state)) == set(open_inputs(new, place, state)) for place in waits
            )
        return self._same[key]

    def _stands_still(self, state: State) -> bool:
        """Tell whether what comes out otherwise is asked for by nothing, and waits for the same as before."""
        if id(state) not in self._still:
            self._still[id(state)] = state, self._unasked(state, self._now(state))
        return self._still[id(state)][1]

    def _unasked(self, state: State, now: State) -> bool:
        for place, asked in enumerate(self._asked_of):
            other = state.may[place] ^ now.may[place] | state.must[place] ^ now.must[place]
            if other & asked:
                return False
        return all(
            self._settled(place, state) == self._settled(place, now)
            and self._waits(self.before, place, state) == self._waits(self.rules.programs, place, now)
            for place in self._outputs
        )

    def _waits(self, programs: tuple[Program, ...], place: int, state: State) -> set[int]:
        setters = (programs[number] for number in self.rules.setters[place])
        return {one for program in setters for one in open_inputs(program, place, state)}

    def _settled(self, place: int, state: State) -> bool:
        return state.settled(place, self.rules.facts[place].is_set)

    def _now(self, state: State) -> State:
        return run(self.rules, State(list(state.may), list(state.must)))


def _asked_of(rules: Rules) -> list[int]:
    """Return for each fact the bits that any table, check or letter asks for; of one with one value all."""
    found = [0] * len(rules.facts)
    for place, _, bits in _tests(rules):
        found[place] |= bits if rules.facts[place].is_set else rules.facts[place].everything
    for place, bit, _ in rules.watches:
        found[place] |= bit
    return found


def _tests(rules: Rules) -> Iterator[Test]:
    for program in rules.programs:
        yield from program.when
        for row in program.rules:
            yield from row.tests
    for _, _, watch in rules.watches:
        for group in watch.groups:
            yield from group
