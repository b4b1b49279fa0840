"""Finds out what notices a mistake in the rules: the table proof, a case, a safeguard, or nothing."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any, Literal

from wizard.check.beside import Pair
from wizard.check.broken import broken
from wizard.check.cases import failures
from wizard.check.compare import UndecidedError, differing_case
from wizard.check.mutants import Mutant
from wizard.check.tables import prove_table
from wizard.check.trails import Trail, asks_otherwise, ends_otherwise, trails
from wizard.check.whole import Facts, prove
from wizard.engine.compile import ANY, Program, Rules

Fate = Literal["table", "reach", "case", "safeguard", "equal", "survived", "undecided"]
"""What noticed a mistake; "equal" if it changes no outcome at all; "undecided" if that was not settled."""

SURVIVED: Fate = "survived"
UNDECIDED: Fate = "undecided"

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
        if by := self._table(mutant):
            return Judgement(mutant, "table", by)
        if by := self._reach(mutant):
            return Judgement(mutant, "reach", by)
        if by := _failing(mutant, (trail for trail in self.trails if ends_otherwise(trail, mutant))):
            return Judgement(mutant, "case", by)
        return self._judge_slowly(mutant)

    def _judge_slowly(self, mutant: Mutant) -> Judgement:
        """Judge a mutant that neither the proof of its table nor the outcome of a case has noticed."""
        pair = Pair(self.rules, mutant.rules, mutant.number)
        try:
            case, open_fate = differing_case(pair), SURVIVED
            if case is None:
                return Judgement(mutant, "equal")
        except UndecidedError:
            case, open_fate = None, UNDECIDED
        try:
            if by := self._safeguard(pair):
                return Judgement(mutant, "safeguard", by, case)
        except UndecidedError:
            open_fate = UNDECIDED
        asks = (trail for trail in self.trails if asks_otherwise(trail, self.rules, mutant))
        if by := _failing(mutant, asks):
            return Judgement(mutant, "case", by, case)
        return Judgement(mutant, open_fate, "", case)

    def _table(self, mutant: Mutant) -> str:
        """Return what is wrong with the changed table by itself, or nothing."""
        if mutant.number is None:
            return ""
        program = mutant.rules.programs[mutant.number]
        proof = prove_table(mutant.rules, program, self.hits[program.id])
        found = (
            ("a gap", proof.gaps),
            ("an overlap", proof.overlaps),
            ("a row that never counts", proof.dead),
        )
        return next((what for what, cases in found if cases), "")

    def _reach(self, mutant: Mutant) -> str:
        """Return a result of the changed table that no case leads to any more, or nothing."""
        if mutant.number is None:
            return ""
        old, new = self.rules.programs[mutant.number], mutant.rules.programs[mutant.number]
        for column, place in enumerate(old.outputs):
            fact = self.rules.facts[place]
            for value in fact.names(_given(old, new, column)) if fact.name in REACHED else ():
                test = (place, ANY, fact.bits([value]))
                if prove(mutant.rules, (test,), ()).counterexample is None:
                    return f"nothing leads to {value}"
        return ""

    def _safeguard(self, pair: Pair) -> str:
        """Return the first safeguard that the mutant breaks, or nothing."""
        found = (safeguard.id for safeguard in self.rules.policy.safeguards if broken(pair, safeguard))
        return next(found, "")


def _given(old: Program, new: Program, column: int) -> int:
    """The values that the changed row gave: a value that it alone gives may be lost."""
    kept = set(new.rules)
    return reduce(or_, (row.gives[column] for row in old.rules if row not in kept), 0)


def _failing(mutant: Mutant, cases: Iterable[Trail]) -> str:
    """Return the first case that does not come out as it says, or nothing."""
    failing = (trail.scenario.id for trail in cases if any(failures(mutant.rules, trail.scenario)))
    return next(failing, "")
