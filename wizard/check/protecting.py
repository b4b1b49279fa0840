"""Proves of each line that keeps somebody safe: some case shows it, and not knowing never takes it away.

A line that `protects` is shown as soon as it may apply. To see that no "I don't know yet" hides one, all
cases are walked in groups. In each group in which the line is told, everything that the group rests on is
replaced by "not known", one thing at a time and then all together, for the group and exactly for one case of
it; each time the line must still be told or be possible. The walk goes down to the questions themselves.
Where that would take too many groups, it stops at the facts that the line's own tables read.

What is left, several answers replaced or a case that was half-answered before, follows from the property of
the engine that `wizard.check.claims` rests on too: knowing less only ever leaves more possible.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wizard.check.words import in_words
from wizard.engine.compile import ANY, Program, Rules, Test
from wizard.engine.evaluate import NO, YES, run, status
from wizard.engine.prove import Facts, cone, deciding_test, givers, prove, reads
from wizard.engine.space import Block, blank, example, size, split
from wizard.model import UNKNOWN, Statement
from wizard.source.faults import Fault

MOST = 500
"""How many groups are looked at down to the questions, before the walk stops at the facts in between."""


@dataclass(frozen=True, slots=True)
class Protection:
    """What was found out about one protecting line.

    Attributes:
        statement: the line.
        shown: whether some case shows it.
        partial: how many half-answered cases were covered: those that come of every whole case when one
            answer is replaced by "I don't know yet", counted once for each case and answer.
        lost: what is known where the line is gone although it may be needed, or None.
    """

    statement: Statement
    shown: bool
    partial: int
    lost: Facts | None

    @property
    def proved(self) -> bool:
        """Whether some case shows the line and no unknown answer takes it away."""
        return self.shown and self.lost is None


@dataclass(frozen=True, slots=True)
class Protecting:
    """How many lines protect and how many are proved, with a fault for each that is not.

    `partial` is how many half-answered cases were covered for each of them; see `Protection`.
    """

    lines: int = 0
    proved: int = 0
    partial: int = 0
    faults: tuple[Fault, ...] = ()

    def data(self) -> dict[str, int]:
        """Return what `check --json` prints."""
        return {"lines": self.lines, "proved": self.proved}

    def __str__(self) -> str:
        cases = f"over {self.partial:.2e} cases with an answer not known, each"
        return f"{self.lines} protecting lines, {self.proved} proved {cases}" if self.lines else ""


def check_protecting(rules: Rules, proofs: Iterable[Protection] | None = None) -> Protecting:
    """Prove every line of a policy that protects, unless somebody has the `proofs` already."""
    proofs = list(prove_protecting(rules) if proofs is None else proofs)
    faults = tuple(protection_fault(proof) for proof in proofs if not proof.proved)
    partial = min((proof.partial for proof in proofs), default=0)
    return Protecting(len(proofs), len(proofs) - len(faults), partial, faults)


def protection_fault(proof: Protection) -> Fault:
    """Return the finding about a protecting line that is not proved."""
    name = f"the protecting line {proof.statement.id}"
    if proof.lost is None:
        return Fault(proof.statement.place, f"no case shows {name}", "Add a row that leads to it")
    what = f"{name} is taken away where {in_words(proof.lost)}"
    return Fault(proof.statement.place, what, "Mend the tables: it may apply there, and has to be shown")


def prove_protecting(rules: Rules) -> Iterator[Protection]:
    """Yield the proof of each line that protects, in the order of the content."""
    for statement in rules.policy.statements:
        if statement.protects:
            yield prove_protection(rules, statement)


def prove_protection(rules: Rules, statement: Statement) -> Protection:
    """Prove one line: find a case that shows it, then walk all cases and forget what it rests on."""
    test = (rules.index["statements"], ANY, rules.fact("statements").bits([statement.id]))
    shown = prove(rules, (test,), ()).counterexample is not None
    told = _told(rules, test, frozenset(), MOST)
    free = frozenset[int]() if told is not None else _read_by(rules, test)
    blocks = told if told is not None else _told(rules, test, free, None) or []
    lost = (_lost(rules, block, test, free) for block in blocks)
    found = next((facts for facts in lost if facts is not None), None)
    questions = tuple(range(len(rules.questions)))
    return Protection(statement, shown, size(rules, {}, questions) * len(questions), found)


def _read_by(rules: Rules, test: Test) -> frozenset[int]:
    """Return the worked-out facts that the line's own tables read, as far as each has a table of its own."""
    read = {place for number in givers(rules, test) for place in reads(rules.programs[number])}
    shared = {p for program in rules.programs if len(program.outputs) > 1 for p in program.outputs}
    return frozenset(place for place in read - shared if place >= len(rules.questions))


def _told(rules: Rules, test: Test, free: frozenset[int], most: int | None) -> list[Block] | None:
    """Return groups that together are all cases in which the line is told; None if there are too many."""
    programs = cone(rules, (test,), free)
    todo: list[Block] = [{}]
    told: list[Block] = []
    looked = 0
    while todo:
        if most is not None and looked >= most:
            return None
        looked += 1
        block = todo.pop()
        state = run(rules, blank(rules, block), programs)
        holds = status((test,), state.may, state.must)
        if holds == YES:
            told.append(block)
        elif holds != NO:
            todo += split(rules, block, state, (deciding_test(rules, state, (test,), free),))
    return told


def _lost(rules: Rules, block: Block, test: Test, free: frozenset[int]) -> Facts | None:
    """Return what is known where a line that is told throughout a group is no longer possible, or None.

    A fact that the group does not rest on needs no look: the line is told there whatever it is.
    """
    programs = cone(rules, (test,), free)
    places = (*range(len(rules.questions)), *sorted(free))
    case = example(rules, block, places)
    exact = {place: _known(rules, place, case) for place in places}
    for forgotten in (*((place,) for place in block), tuple(block)):
        if not all(_possible(rules, known, forgotten, programs, test) for known in (block, exact)):
            return {**case, **{rules.facts[place].name: UNKNOWN for place in forgotten}}
    return None


def _known(rules: Rules, place: int, case: Facts) -> tuple[int, int]:
    fact = rules.facts[place]
    value = case[fact.name]
    bits = fact.bits([value] if isinstance(value, str) else value)
    return bits, bits


def _possible(
    rules: Rules, known: Block, forgotten: tuple[int, ...], programs: tuple[Program, ...], test: Test
) -> bool:
    """Tell whether a line is still told or possible when some of what is known is not."""
    less = {place: bits for place, bits in known.items() if place not in forgotten}
    state = run(rules, blank(rules, less), programs)
    return status((test,), state.may, state.must) != NO
