"""Finds what can be told at the end of a side walk instead of at every outcome that it is open at."""

from collections.abc import Callable

from wizard.engine.compile import Program, Rule, Rules, Test
from wizard.engine.evaluate import NO, State, status
from wizard.publish.paper.course import nothing_asked
from wizard.publish.paper.lines import Lines, full_state, lines

TOLD = ("decided-by", "letters", "statements")
"""The results that an outcome lists."""

Counts = Callable[[Program, Rule], bool]


def always(program: Program, rule: Rule) -> bool:
    """Count every row."""
    return True


class Asides:
    """Sorts rows: those that hang on one worked-out fact beside the trunk are told with that fact's value.

    A row belongs to the fact if it tests it, and otherwise only answers or what the fact's own table needs
    to apply at all: then it says the same at every outcome at which the fact is open.
    """

    def __init__(self, rules: Rules, spine: tuple[int, ...]) -> None:
        self.rules = rules
        self.trunk = {*spine, rules.index["tiers"]}

    def place_of(self, program: Program, rule: Rule) -> int:
        """Return the fact that the row belongs to, or 0."""
        tests = (*program.when, *rule.tests)
        worked_out = {test[0] for test in tests if test[0] >= len(self.rules.questions)}
        beside = worked_out - self.trunk
        if len(beside) != 1:
            return 0
        place = next(iter(beside))
        return 0 if {t for t in tests if t[0] in self.trunk} - self._needed(place) else place

    def _needed(self, place: int) -> frozenset[Test]:
        whens = [self.rules.programs[number].when for number in self.rules.setters[place]]
        return frozenset(whens[0]) if len(whens) == 1 else frozenset()

    def leaves_out(self, state: State, program: Program, rule: Rule) -> bool:
        """Tell whether the row is told by a side walk here: it belongs to a fact that is still open."""
        place = self.place_of(program, rule)
        return bool(place) and not state.settled(place, self.rules.facts[place].is_set)

    def open_in(self, state: State) -> tuple[str, ...]:
        """Return the facts whose rows may still hold in this state."""
        found = {}
        for goal in TOLD:
            for number in self.rules.setters[self.rules.index[goal]]:
                program = self.rules.programs[number]
                for rule in program.rules:
                    tests = (*program.when, *rule.tests)
                    if self.leaves_out(state, program, rule) and status(tests, state.may, state.must) != NO:
                        found[self.rules.facts[self.place_of(program, rule)].name] = True
        return tuple(found)

    def told(self, place: int, bit: int) -> Lines:
        """Return what follows from this value of the fact."""
        state = full_state(self.rules, nothing_asked(self.rules), {place: (bit, bit)})

        def belongs(program: Program, rule: Rule) -> bool:
            return self.place_of(program, rule) == place

        return lines(self.rules, state, TOLD, belongs, self._needed(place))
