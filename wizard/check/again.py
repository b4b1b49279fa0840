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
from wizard.check.recast import Frame, Recast, recast
from wizard.engine import next_step
from wizard.engine.compile import Program, Rules
from wizard.engine.evaluate import State, run, start
from wizard.engine.scenario import answers_of
from wizard.model import Scenario
from wizard.source.faults import Fault

WAYS = "ways.pickle"
"""In the archive of the policy desk, beside `wizard/desk/`: how cases were decided as the site was built."""

Answered = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Way:
    """How a case was decided.

    Attributes:
        case: the case.
        faults: the findings about it.
        laid: the rules that it was decided by.
        asked: its questions, by fact index, in the order asked.
        states: what was known before each of them and at the end; None where the case leaves something open.
    """

    case: Scenario
    faults: tuple[Fault, ...]
    laid: "Laid"
    asked: tuple[int, ...]
    states: tuple[State, ...] | None


@dataclass(frozen=True, slots=True, eq=False)
class Laid:
    """What of the rules is kept with the ways that were laid by them; compared by identity."""

    frame: Frame
    programs: tuple[Program, ...]


class Ways:
    """What is remembered of the cases of a policy: of each the first way and the latest.

    What is edited is mostly a little of what was opened, or of what it was just now.

    Attributes:
        held: the ways by the ID of their case.
    """

    def __init__(self, held: dict[str, list[Way]] | None = None) -> None:
        """Remember what another held; nothing without it."""
        self.held = held or {}

    def findings(self, rules: Rules, cases: Iterable[Scenario]) -> Iterator[tuple[Fault, ...]]:
        """Yield for each case the findings about how it comes out, decided again if a change can reach it."""
        now = _Now(rules)
        for case in cases:
            ways = self.held.setdefault(case.id, [])
            way = next((way for way in reversed(ways) if now.spares(way, case)), None)
            if way is None:
                way = now.way(case)
                ways[1 if ways else 0 :] = [way]
            yield way.faults


class _Now:
    """The rules as they are now, beside those that ways were laid by."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self.laid = Laid(Frame.of(rules), rules.programs)
        self._sides: dict[Laid, tuple[Recast, Feeling] | None] = {}
        self._moved: dict[int, tuple[State, State]] = {}
        self._states: dict[Answered, State] = {}

    def spares(self, way: Way, case: Scenario) -> bool:
        """Tell whether nothing that changed can reach a case."""
        side = self._side(way.laid)
        if side is None or not _same(way, case):
            return False
        cast, feeling = side
        if way.states is None:
            return not feeling.changed and not cast.moves
        states = (self._state_now(cast, state) for state in way.states)
        points = enumerate(zip(states, (*way.asked, None), strict=True))
        return not any(feeling.felt(state, asked, way.asked[:at]) for at, (state, asked) in points)

    def _side(self, laid: Laid) -> tuple[Recast, Feeling] | None:
        if laid not in self._sides:
            cast = recast(laid.frame, self.laid.frame)
            programs = tuple(map(cast.program, laid.programs)) if cast and cast.moves else laid.programs
            self._sides[laid] = (cast, Feeling(self.rules, programs)) if cast else None
        return self._sides[laid]

    def _state_now(self, cast: Recast, state: State) -> State:
        if not cast.moves:
            return state
        if id(state) not in self._moved:
            self._moved[id(state)] = state, cast.state(state)
        return self._moved[id(state)][1]

    def way(self, case: Scenario) -> Way:
        """Decide a case."""
        rules, answers = self.rules, answers_of(self.rules, case)
        faults, step = tuple(case_findings(rules, (case,))), next_step(rules, answers)
        given = tuple((name, tuple(answers[name])) for name in step.path)
        states = tuple(self._state(given[:length]) for length in range(len(given) + 1))
        settled = all(states[-1].settled(place, rules.facts[place].is_set) for place in rules.goals)
        asked = tuple(rules.index[name] for name, _ in given)
        return Way(case, faults, self.laid, asked, states if settled and not step.missing else None)

    def _state(self, given: Answered) -> State:
        """Return what is known after some answers; many cases begin alike."""
        if given not in self._states:
            self._states[given] = run(self.rules, start(self.rules, dict(given)))
        return self._states[given]


def _same(way: Way, case: Scenario) -> bool:
    """Tell whether a case asks and expects what it did; findings also name where it stands."""
    if way.faults:
        return way.case == case
    return (way.case.facts, way.case.expect, way.case.never) == (case.facts, case.expect, case.never)
