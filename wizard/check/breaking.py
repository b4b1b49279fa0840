"""Finds for each safeguard one small mistake that breaks it, so that each is known to be able to fail.

A safeguard that no mistake breaks guards nothing that anybody could get wrong. The mistakes are those of
`wizard.check.mutants`, one cell or one row each, and where these do not do it, a row added that always gives
a result. Tables near to what the safeguard claims come first. Whether a mistake breaks it is tried on a few
telling cases, which takes no time; then the proof, run on the broken rules, has to find a case by itself.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

from wizard.check.claims import state_of
from wizard.check.mutants import Change, Mutant, added, changes, mutant
from wizard.check.rising import most
from wizard.check.safeguards import prove_safeguard
from wizard.engine.compile import ANY, Program, Rule, Rules, Test, tests_of
from wizard.engine.evaluate import NO, YES, State, finding_of, run, start, status
from wizard.engine.prove import Facts, cone, prove_within, reads
from wizard.engine.scenario import answers_of
from wizard.model import Safeguard

CASES = 60
"""How many telling cases are tried for each safeguard."""

GROUPS = 400
"""How many groups of cases are looked at to find such a case, or one that shows a mistake."""

TRIED = 12
"""How many mistakes that break a safeguard are tried before one is taken whose proof takes longer."""


Maker = Callable[[Rules, Program], Iterator[Change]]
"""What makes mistakes in a table."""


@dataclass(frozen=True, slots=True)
class Broken:
    """A safeguard, a mistake that breaks it, and a case that then shows it."""

    safeguard: Safeguard
    mutant: Mutant
    case: Facts


@dataclass(frozen=True, slots=True)
class _Look:
    """What a safeguard rests on: its tests, its tables by number, the values of each fact they look at."""

    when: tuple[Test, ...]
    then: tuple[Test, ...]
    tables: frozenset[int]
    at: tuple[int, ...]


class Breaker:
    """Looks for the mistakes in one policy; what every search needs is worked out once."""

    def __init__(self, rules: Rules) -> None:
        """Decide every training case."""
        answers = (answers_of(rules, scenario) for scenario in rules.policy.scenarios)
        self.rules = rules
        self.looks: dict[str, _Look] = {}
        self.made: dict[tuple[Maker, int], list[tuple[Change, tuple[Rule, ...]]]] = {}
        self.cases = [run(rules, start(rules, one)) for one in answers]

    def find(self, safeguard: Safeguard) -> Broken | None:
        """Return a mistake that breaks a safeguard, or None if none is found.

        One of which the proof finds a case at once is taken before one of which it has to search for long.
        """
        slow: Mutant | None = None
        for broken in islice(self._breaking(safeguard), TRIED):
            if (case := _at_once(broken.rules, safeguard)) is not None:
                return Broken(safeguard, broken, case)
            slow = slow or broken
        case = prove_safeguard(slow.rules, safeguard).counterexample if slow else None
        return Broken(safeguard, slow, case) if slow and case is not None else None

    def _breaking(self, safeguard: Safeguard) -> Iterator[Mutant]:
        """Yield the mistakes with which a telling case breaks a safeguard."""
        telling = tuple(islice(self._telling(safeguard), CASES))
        makers: tuple[Maker, ...] = (changes, added)
        for made in makers:
            for number, program in self._near(safeguard):
                if (made, number) not in self.made:
                    each = made(self.rules, program)
                    self.made[made, number] = [(one, _touched(program, one[3])) for one in each]
                for change, rows in self.made[made, number]:
                    if self._bears_on(safeguard, program, rows) and any(
                        self._breaks(safeguard, number, change, state) for state in telling
                    ):
                        yield mutant(self.rules, number, change)

    def _near(self, safeguard: Safeguard) -> list[tuple[int, Program]]:
        """The tables that a safeguard rests on: those that set what it names, then those behind them."""
        todo = [place for place, _, _ in _named(self.rules, safeguard)]
        found: dict[int, None] = {}
        for place in todo:
            for number in self.rules.setters[place]:
                if number not in found:
                    found[number] = None
                    todo += sorted(reads(self.rules.programs[number]))
        return [(number, self.rules.programs[number]) for number in found]

    def _bears_on(self, safeguard: Safeguard, program: Program, rows: tuple[Rule, ...]) -> bool:
        """Tell whether one of these rows of a table gives what the safeguard or its tables look at."""
        at = self._look(safeguard).at
        given = ((place, b) for row in rows for place, b in zip(program.outputs, row.gives, strict=True))
        return any(not self.rules.facts[place].is_set or bits & at[place] for place, bits in given)

    def _look(self, safeguard: Safeguard) -> "_Look":
        if safeguard.id not in self.looks:
            self.looks[safeguard.id] = _looked_at(self.rules, safeguard)
        return self.looks[safeguard.id]

    def _telling(self, safeguard: Safeguard) -> Iterator[State]:
        """Cases in which little is missing for a safeguard to break: from proofs, and training cases."""
        look = self._look(safeguard)
        for facts in _edges(self.rules, look.when, look.then):
            yield state_of(self.rules, facts)
        for state in self.cases:
            if safeguard.rises or _is(look.when, state) == YES or _is(look.then, state) == NO:
                yield state

    def _breaks(self, safeguard: Safeguard, number: int, change: Change, state: State) -> bool:
        """Tell whether a case, decided with a mistake, breaks a safeguard."""
        old, new = self.rules.programs[number], change[3]
        if not safeguard.rises and finding_of(old, state).gives == finding_of(new, state).gives:
            return False
        look = self._look(safeguard)
        numbers = sorted(look.tables | {number})
        programs = tuple(new if n == number else self.rules.programs[n] for n in numbers)
        if safeguard.rises:
            return self._falls(safeguard.rises, programs, state)
        now = run(self.rules, State(list(state.may), list(state.must)), programs)
        return _is(look.when, now) == YES and _is(look.then, now) == NO

    def _falls(self, rises: tuple[str, ...], programs: tuple[Program, ...], state: State) -> bool:
        """Tell whether the response becomes milder as a fact becomes graver."""
        name, *values = rises
        place, ranks = self.rules.index[name], []
        for value in values:
            now = State(list(state.may), list(state.must))
            now.may[place] = now.must[place] = self.rules.facts[place].bits([value])
            ranks.append(most(self.rules, run(self.rules, now, programs)))
        return any(mild > grave for mild, grave in pairwise(ranks))


def _touched(old: Program, new: Program) -> tuple[Rule, ...]:
    """The rows in which two versions of a table differ; all, where they differ in something else."""
    return tuple(set(old.rules) ^ set(new.rules)) or old.rules


def _at_once(rules: Rules, safeguard: Safeguard) -> Facts | None:
    """Return a case that breaks a safeguard if the proof finds it among few groups of cases."""
    if safeguard.rises:
        return prove_safeguard(rules, safeguard).counterexample
    when = tests_of(rules, safeguard.when)
    for test in tests_of(rules, safeguard.then):
        found = prove_within(rules, {}, when, (test,), GROUPS)
        if found is not None and found.counterexample is not None:
            return found.counterexample
    return None


def _named(rules: Rules, safeguard: Safeguard) -> tuple[Test, ...]:
    """What a safeguard names, what it claims first."""
    named = tests_of(rules, (*safeguard.then, *safeguard.when))
    tiers = rules.fact("tiers")
    every = (rules.index["tiers"], ANY, tiers.everything)
    return (*named, every) if safeguard.rises else named


def _looked_at(rules: Rules, safeguard: Safeguard) -> _Look:
    named = _named(rules, safeguard)
    tables = cone(rules, named)
    groups = [tests for table in tables for tests in (table.when, *(row.tests for row in table.rules))]
    at = [0] * len(rules.facts)
    for place, _, bits in (*named, *(test for tests in groups for test in tests)):
        at[place] |= bits
    when, then = (tests_of(rules, cells) for cells in (safeguard.when, safeguard.then))
    return _Look(when, then, frozenset(map(rules.programs.index, tables)), tuple(at))


def _edges(rules: Rules, when: tuple[Test, ...], then: tuple[Test, ...]) -> Iterator[Facts]:
    """Cases on the edge of a claim: all of `when` holds, or all but one part, and one of `then` does not."""
    claims = [((*when[:at], *when[at + 1 :]), (test,)) for test in then for at in range(len(when))]
    for claim in (*claims, (when, ())):
        found = prove_within(rules, {}, *claim, GROUPS)
        if found is not None and found.counterexample is not None:
            yield found.counterexample


def _is(tests: tuple[Test, ...], state: State) -> int:
    return status(tests, state.may, state.must)
