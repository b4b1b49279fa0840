"""Proves what texts claim of a case: wherever one is shown, what it says of the case is so.

A letter's paragraph, a statement, a check that counts as made and a row's reason declare with `says` what
they claim. Each claim is proved over every whole case in which its text is shown: the letter is made and the
paragraph's `when` holds; the statement is told; the check is told and its `done` holds; the row holds and,
of a table that takes the topmost, none above it does.

That covers half-answered cases too, for this reason. What asserts is shown only where its conditions are a
YES, and a YES means: however the open answers turn out, the conditions hold (`wizard.engine.known`). So in
every whole case that the half-answered one can still become, the text is shown, and there its claim has been
proved. It rests on one thing: the engine's YES and NO are never taken back when more becomes known, as long
as no table has a gap (`check` tells gaps first). `tests/engine/test_knowing_more.py` tests that:
exhaustively on small tables, by chance on the real ones.

`fact = unknown` is a condition on what is known, not on the case: no whole case meets it. It is left out of
what a claim may build on, so that the claim has to hold whatever the fact turns out to be.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from wizard.check.alone import follows, negated
from wizard.check.declared import Claim, claims_of, undeclared
from wizard.check.safeguards import Proves
from wizard.check.touched import can_be
from wizard.check.words import as_written, in_words
from wizard.engine.compile import Rules, Test, tests_of
from wizard.engine.evaluate import YES, State, run, start, status
from wizard.engine.prove import Facts, prove
from wizard.model import NOTHING, UNKNOWN, Condition, Policy
from wizard.source.faults import Fault

Tests = tuple[Test, ...]

DECLARE = 'Add says="fact = value", or says=nothing if it claims nothing of it'


@dataclass(frozen=True, slots=True)
class ClaimProof:
    """A claim, with a case in which it is shown and is not so, or None; `broken` is what is not so there."""

    claim: Claim
    counterexample: Facts | None
    broken: Condition | None = None


@dataclass(frozen=True, slots=True)
class Claims:
    """How many claims there are and how many are proved, with a fault for each that is not."""

    declared: int = 0
    proved: int = 0
    faults: tuple[Fault, ...] = ()

    def data(self) -> dict[str, int]:
        """Return what `check --json` prints."""
        return {"declared": self.declared, "proved": self.proved}

    def __str__(self) -> str:
        return f"{self.declared} claims declared, {self.proved} proved" if self.declared else ""


def check_claims(rules: Rules, proofs: Iterable[ClaimProof] | None = None) -> Claims:
    """Prove every claim of a policy, and find the texts that do not declare what they claim.

    Args:
        rules: the policy, compiled.
        proofs: those of its claims, where somebody has them already.
    """
    proofs = list(prove_claims(rules) if proofs is None else proofs)
    faults = [claim_fault(proof) for proof in proofs if proof.counterexample is not None]
    return Claims(len(proofs), len(proofs) - len(faults), (*faults, *silent(rules.policy)))


def silent(policy: Policy) -> Iterator[Fault]:
    """Yield a fault for each text that does not declare what it claims."""
    for place, what in undeclared(policy):
        yield Fault(place, f"{what} does not declare what it claims of the case", DECLARE)


def claim_fault(proof: ClaimProof) -> Fault:
    """Return the finding about a claim that some case breaks."""
    claim, case = proof.claim, in_words(proof.counterexample or {})
    said = as_written(proof.broken) if proof.broken else ""
    what = f"{claim.what} claims {said!r}, which is not so where {case}"
    return Fault(claim.place, what, "Narrow when it is shown, or what it says, or mend the tables")


def prove_claims(rules: Rules) -> Iterator[ClaimProof]:
    """Yield the proof of each claim, in the order of the content."""
    for claim in claims_of(rules.policy):
        yield prove_claim(rules, claim)


def prove_claim(rules: Rules, claim: Claim, proves: Proves | None = None) -> ClaimProof:
    """Prove one claim; each part of it is proved by itself, for each way to show it: that is shorter.

    Args:
        rules: the policy, compiled.
        claim: what is claimed.
        proves: proves that some tests hold wherever others do, as `wizard.engine.prove.prove`.
    """
    proves = proves or partial(prove, rules)
    unless = tuple(tests_of(rules, group) for group in claim.unless)
    ways = [*_ways(rules, claim)]
    for cell in claim.says:
        if _is_known_so(claim, cell):
            continue
        then = () if UNKNOWN in cell.values else tests_of(rules, (cell,))
        for when in ways:
            if then and follows(rules, when, then[0]):
                continue
            case = _against(rules, (when, then), unless, proves)
            if case is not None:
                return ClaimProof(claim, case, cell)
    return ClaimProof(claim, None)


def _ways(rules: Rules, claim: Claim) -> Iterator[tuple[Test, ...]]:
    """Yield the conditions under which a text is shown, one set for each row that puts it before somebody."""
    when = tests_of(rules, (cell for cell in claim.when if UNKNOWN not in cell.values))
    for row in _rows_that_tell(rules, claim.told) if claim.told else ((),):
        left: tuple[Test, ...] = tuple(dict.fromkeys((*when, *row)))
        for test in left:
            others = tuple(other for other in left if other != test)
            left = others if follows(rules, others, test) else left
        if can_be(rules, left):
            yield left


def _rows_that_tell(rules: Rules, told: Condition) -> Iterator[tuple[Test, ...]]:
    """Yield for each row that makes a letter, or tells a statement, the conditions under which it does."""
    place = rules.index[told.fact]
    bit = rules.facts[place].bits(told.values)
    for number in rules.setters[place]:
        program = rules.programs[number]
        column = program.outputs.index(place)
        yield from ((*program.when, *row.tests) for row in program.rules if row.gives[column] & bit)


def _is_known_so(claim: Claim, cell: Condition) -> bool:
    """Tell whether a claim that something is not known is the very condition for showing it."""
    known = {(one.fact, one.values, one.negated) for one in claim.when}
    return UNKNOWN in cell.values and (cell.fact, cell.values, cell.negated) in known


def _against(
    rules: Rules, said: tuple[Tests, Tests], unless: tuple[Tests, ...], proves: Proves
) -> Facts | None:
    """Return a case in which `when` holds, no group of `unless` and not `then`; None if there is none.

    A group is only looked into once a case turns up that it rules out: few claims need to.
    """
    when, then = said
    case = proves(when, then).counterexample
    if case is None:
        return None
    state = state_of(rules, case)
    at = next((at for at, group in enumerate(unless) if _met(group, state)), None)
    if at is None:
        return case
    rest = (*unless[:at], *unless[at + 1 :])
    for number, test in enumerate(unless[at]):
        narrowed = (*when, *unless[at][:number], negated(rules, test))
        if (found := _against(rules, (narrowed, then), rest, proves)) is not None:
            return found
    return None


def _met(tests: tuple[Test, ...], state: State) -> bool:
    return status(tests, state.may, state.must) == YES


def state_of(rules: Rules, case: Facts) -> State:
    """Return what the tables make of a whole case, as proofs give one."""
    answers = {name: (v,) if isinstance(v, str) else tuple(v) or (NOTHING,) for name, v in case.items()}
    return run(rules, start(rules, answers))
