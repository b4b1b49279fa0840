"""What is known of a case, and the one place where a condition is held against it: yes, perhaps or no.

Tables, letters, reviews, reasons and checks all ask here. "Perhaps" is an answer of its own: whatever
asserts something is shown only on a yes, whatever protects somebody on a yes or a perhaps.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wizard.engine.compile import Rules, tests_of
from wizard.engine.evaluate import NO, PERHAPS, YES, State, status
from wizard.engine.hanging import questions_behind
from wizard.model import Condition

__all__ = ["NO", "PERHAPS", "YES", "Known", "holds"]


def holds(rules: Rules, conditions: tuple[Condition, ...], state: State) -> int:
    """Tell whether all conditions hold: YES in every case that agrees with the state, NO in none.

    Args:
        rules: the compiled policy that the conditions belong to.
        conditions: all of which have to hold; none at all always do.
        state: what is known of each fact.
    """
    return status(compiled(rules, conditions), state.may, state.must) if conditions else YES


def compiled(rules: Rules, conditions: tuple[Condition, ...]) -> tuple[tuple[int, int, int], ...]:
    """Return conditions as tests, worked out once."""
    tests = rules.conditions.get(conditions)
    if tests is None:
        tests = rules.conditions[conditions] = tests_of(rules, conditions)
    return tests


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of every fact of a case, asked or worked out."""

    rules: Rules
    state: State

    @classmethod
    def of(cls, rules: Rules, facts: Mapping[str, Iterable[str]]) -> "Known":
        """Return the knowledge in which just these facts are certain and all others are open."""
        everything = [fact.everything for fact in rules.facts]
        state = State(everything, [0] * len(everything))
        for name, values in facts.items():
            place = rules.index[name]
            state.may[place] = state.must[place] = rules.facts[place].bits(values)
        return cls(rules, state)

    def holds(self, conditions: tuple[Condition, ...]) -> int:
        """Tell whether all conditions hold: YES, PERHAPS or NO."""
        return holds(self.rules, conditions, self.state)

    def certain(self, fact: str) -> tuple[str, ...]:
        """Return the values that a fact certainly has: of one with a single value none while it is open."""
        place = self.rules.index[fact]
        known = self.rules.facts[place]
        bits = self.state.must[place]
        if not known.is_set:
            may = self.state.may[place]
            bits = may if may & (may - 1) == 0 else 0
        return known.names(bits)

    def possible(self, fact: str) -> tuple[str, ...]:
        """Return the values that a fact can still have, or that can still be in it."""
        place = self.rules.index[fact]
        return self.rules.facts[place].names(self.state.may[place])

    def waits_for(self, conditions: tuple[Condition, ...]) -> tuple[str, ...]:
        """Return the questions, in asking order, on which it hangs whether all conditions hold."""
        return questions_behind(self.rules, self.state, compiled(self.rules, conditions))

    def open(self, fact: str) -> bool:
        """Tell whether anything about a fact is open."""
        place = self.rules.index[fact]
        return not self.state.settled(place, self.rules.facts[place].is_set)
