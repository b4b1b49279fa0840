"""Finds out what notices a mistake in the rules: the table proof, a case, a safeguard, or nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from wizard.check.beside import Pair
from wizard.check.broken import broken
from wizard.check.cases import failures
from wizard.check.compare import UndecidedError, differing_case
from wizard.check.mutants import Mutant
from wizard.check.tables import prove_table
from wizard.check.trails import Trail, touches, trails, turns_out_otherwise
from wizard.check.whole import Facts, prove
from wizard.engine.compile import ANY, Rules

Fate = Literal["table", "reach", "case", "safeguard", "equal", "survived", "undecided"]
"""What noticed a mistake; "equal" if it changes no outcome at all; "undecided" if that was not settled."""

REACHED = ("tiers", "letters", "statements")
"""Results of which every value has to be reached by some case."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What became of one mutant: its fate, what exactly noticed it, and a case that it decides otherwise."""

    mutant: Mutant
    fate: Fate
    by: str = ""
    case: Facts | None = None

    def data(self) -> dict[str, Any]:
        """Return the judgement as plain data."""
        mutant = self.mutant
        told = {"place": mutant.place, "kind": mutant.kind, "what": mutant.what, "fate": self.fate}
        return {**told, "by": self.by, "case": self.case}


class Judge:
    """Judges mutants of one policy; what they all need is worked out once."""

    def __init__(self, rules: Rules) -> None:
        """Run the cases that come out well under the rules as they are; only those can notice anything."""
        self.rules = rules
        self.hits = {table.id: table.hit for table in rules.policy.tables}
        self.trails = trails(rules)

    def judge(self, mutant: Mutant) -> Judgement:
        """Return what notices a mutant, trying what is quick before what is slow."""
        if (by := self._by_table(mutant)) is not None:
            return Judgement(mutant, "table", by)
        if (by := self._by_reach(mutant)) is not None:
            return Judgement(mutant, "reach", by)
        told = [trail for trail in self.trails if touches(trail, self.rules, mutant)]
        told.sort(key=lambda trail: not turns_out_otherwise(trail, self.rules, mutant.rules))
        ...
