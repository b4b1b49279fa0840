"""Finds out what notices a mistake in the rules: the table proof, a case, a safeguard, or nothing."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Literal

from wizard.check.beside import Pair
from wizard.check.broken import broken
from wizard.check.cases import failures
from wizard.check.compare import UndecidedError, differing_case, same_by_itself
from wizard.check.mutants import Mutant
from wizard.check.tables import prove_table
from wizard.check.trails import Trail, asks_otherwise, ends_otherwise, trails
from wizard.engine.compile import ANY, Program, Rules, tests_of
from wizard.engine.evaluate import NO, YES, run, start, status
from wizard.engine.prove import Facts, prove
from wizard.model import NOTHING

Fate = Literal["table", "reach", "case", "safeguard", "equal", "survived", "undecided"]
"""What noticed a mistake; "equal" if it changes no outcome at all; "undecided" if that was not settled."""

SURVIVED: Fate = "survived"
UNDECIDED: Fate = "undecided"

Found = tuple[Fate, str, Facts | None]
"""A fate, what exactly noticed the mutant, and a case it decides otherwise."""

REACHED = ("tiers", "letters", "statements")
"""Results of which every value has to be reached by some case."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What became of one mutant.

    Attributes:
        table: the table it is in, or "done".
        place: the row, or whatever else was changed.
        kind: what sort of mistake it is.
        what: the mistake in words.
        fate: what noticed it first, if anything did.
        by: what exactly noticed it: a fault of the table, a case, a safeguard.
        case: a case that it decides otherwise, where one was looked for.
    """

    table: str
    place: str
    kind: str
    what: str
    fate: Fate
    by: str = ""
    case: Facts | None = None

    def __str__(self) -> str:
        return f"{self.place}: {self.what}"


class Judge:
    """Judges mutants of one policy; what they all need is worked out once."""

    def __init__(self, rules: Rules) -> None:
        """Run the cases that come out well under the rules as they are; only those can notice anything."""
        self.rules = rules
        self.hits = {table.id: table.hit for table in rules.policy.tables}
        self.trails = trails(rules)

    def judge(self, mutant: Mutant) -> Judgement:
        """Return what notices a mutant, trying what is quick before what is slow."""
        table = "done" if mutant.number is None else self.rules.programs[mutant.number].id
        return Judgement(table, mutant.place, mutant.kind, mutant.what, *self._fate(mutant))

    def _fate(self, mutant: Mutant) -> Found:
        if by := _failing(mutant, (trail for trail in self.trails if ends_otherwise(trail, mutant))):
            return "case", by, None
        if by := self._table(mutant):
            return "table", by, None
        return self._fate_slowly(mutant)

    def _fate_slowly(self, mutant: Mutant) -> Found:
        """Find what becomes of a mutant that neither a case's outcome nor the proof of its table tells."""
        pair, open_fate = Pair(self.rules, mutant.rules, mutant.number), SURVIVED
        try:
            case = differing_case(pair)
            if case is None:
                return "equal", _why_equal(pair), None
        except UndecidedError:
            case, open_fate = None, UNDECIDED
        if by := self._reach(mutant):
            return "reach", by, case
        asks = (trail for trail in self.trails if asks_otherwise(trail, self.rules, mutant))
        if by := _failing(mutant, asks):
            return "case", by, case
        try:
            if by := self._broken_by(mutant, case) or self._safeguard(pair):
                return "safeguard", by, case
        except UndecidedError:
            open_fate = UNDECIDED
        return open_fate, "", case

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

    def _broken_by(self, mutant: Mutant, case: Facts | None) -> str:
        """Return a safeguard that the case which tells the mutant apart happens to break, or nothing."""
        if case is None:
            return ""
        answers = {name: (v,) if isinstance(v, str) else tuple(v) or (NOTHING,) for name, v in case.items()}
        now = run(mutant.rules, start(mutant.rules, answers))
        for safeguard in self.rules.policy.safeguards:
            when, then = (tests_of(self.rules, tests) for tests in (safeguard.when, safeguard.then))
            if then and status(when, now.may, now.must) == YES and status(then, now.may, now.must) == NO:
                return safeguard.id
        return ""

    def _safeguard(self, pair: Pair) -> str:
        """Return the first safeguard that the mutant breaks, or nothing."""
        found = (safeguard.id for safeguard in self.rules.policy.safeguards if broken(pair, safeguard))
        return next(found, "")


def _why_equal(pair: Pair) -> str:
    """Say why a mutant changes nothing: its table gives the same anyway, or no case leads to a difference."""
    if pair.number is not None and same_by_itself(pair):
        return "its table gives the same, whatever the facts are that it reads"
    return "its table differs only where no case leads, or gives what another row gives as well"


def _given(old: Program, new: Program, column: int) -> int:
    """The values that the changed row gave: a value that it alone gives may be lost."""
    kept = set(new.rules)
    return reduce(or_, (row.gives[column] for row in old.rules if row not in kept), 0)


def _failing(mutant: Mutant, cases: Iterable[Trail]) -> str:
    """Return the first case that does not come out as it says, or nothing."""
    failing = (trail.scenario.id for trail in cases if any(failures(mutant.rules, trail.scenario)))
    return next(failing, "")
