"""Decides again only those training cases that a change of the tables can reach.

How a case comes out hangs on what the tables say at each point of its way, from the first question to the
last. Where a change is felt at none of them (`wizard.check.felt`), the case is asked the same and comes to
the same. A case that leaves something open hangs on more than its own way, and is decided again whenever a
table changes.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wizard.check.felt import Feeling
from wizard.check.findings import case_findings
from wizard.engine import next_step
from wizard.engine.compile import Program, Rules
from wizard.engine.evaluate import State, run, start
from wizard.engine.scenario import answers_of
from wizard.model import Scenario
from wizard.source.faults import Fault

Answered = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Way:
    """A case that came out as it says.

    Attributes:
        said: what it answers and expects.
        frame: what the rules were beside the rows of their tables: see `frame`.
        programs: the tables that it was decided by.
        asked: its questions, by fact index, in the order asked.
        states: what was known before each of them and at the end; None where the case leaves something open.
    """

    said: object
    frame: object
    programs: tuple[Program, ...]
    asked: tuple[int, ...]
    states: tuple[State, ...] | None


class Ways:
    """What is remembered of the cases of a policy from one change to the next."""

    def __init__(self) -> None:
        self._ways: dict[str, Way] = {}

    def findings(self, rules: Rules, cases: Iterable[Scenario]) -> Iterator[tuple[Fault, ...]]:
        """Yield for each case the findings about how it comes out: none where no change can reach it."""
        now = _Now(rules)
        for case in cases:
            way = self._ways.get(case.id)
            if way and now.spares(way, case):
                yield ()
                continue
            found = tuple(case_findings(rules, (case,)))
            if not found:
                self._ways[case.id] = now.way(case)
            yield found


class _Now:
    """The rules as they are now, beside those that ways were laid by."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self.frame = frame(rules)
        self._frames: dict[int, bool] = {}
        self._feelings: dict[int, Feeling] = {}
        self._states: dict[Answered, State] = {}

    def spares(self, way: Way, case: Scenario) -> bool:
        """Tell whether nothing that changed can reach a case."""
        if way.said != said(case) or not self._framed(way.frame):
            return False
        feeling = self._feelings.get(id(way.programs))
        if feeling is None:
            feeling = self._feelings[id(way.programs)] = Feeling(self.rules, way.programs)
        if way.states is None:
            return not feeling.changed
        points = enumerate(zip(way.states, (*way.asked, None), strict=True))
        return not any(feeling.felt(state, asked, way.asked[:at]) for at, (state, asked) in points)

    def _framed(self, before: object) -> bool:
        if id(before) not in self._frames:
            self._frames[id(before)] = before == self.frame
        return self._frames[id(before)]

    def way(self, case: Scenario) -> Way:
        """Return the way of a case that has just been decided."""
        rules, answers = self.rules, answers_of(self.rules, case)
        given = tuple((name, tuple(answers[name])) for name in next_step(rules, answers).path)
        states = tuple(self._state(given[:length]) for length in range(len(given) + 1))
        whole = all(states[-1].settled(place, rules.facts[place].is_set) for place in rules.goals)
        asked = tuple(rules.index[name] for name, _ in given)
        return Way(said(case), self.frame, rules.programs, asked, states if whole else None)

    def _state(self, given: Answered) -> State:
        """Return what is known after some answers; many cases begin alike."""
        if given not in self._states:
            self._states[given] = run(self.rules, start(self.rules, dict(given)))
        return self._states[given]


def said(case: Scenario) -> object:
    """Return what of a case bears on how it comes out."""
    return case.facts, case.expect, case.never


def frame(rules: Rules) -> object:
    """Return what of the rules bears on cases beside the rows of their tables."""
    tables = tuple((one.id, one.collect, one.outputs) for one in rules.programs)
    kinds = tuple((one.id, one.kind) for one in rules.policy.statements)
    return rules.facts, len(rules.questions), rules.goals, tables, rules.done, rules.wording, kinds
