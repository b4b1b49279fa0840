"""What the engine concludes from a set of answers, whole or still open."""

from dataclasses import asdict, dataclass, field, fields
from typing import Any

from wizard.engine.known import Known


@dataclass(frozen=True, slots=True)
class Reason:
    """One answer that decided the tier: its question, its values, and the table rows it told in."""

    question: str
    values: tuple[str, ...]
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """One answer that would have to be another: from `old` to `new` (values of the question)."""

    question: str
    old: tuple[str, ...]
    new: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The smallest change of answers that would lead to another tier, one step below or above."""

    tier: str
    direction: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """Where a case stands. With every answer known the `possible_…` parts repeat the certain ones.

    Attributes:
        complete: no unanswered question could change anything any more.
        tier: the gravest certain tier, "none", or None while the tier still depends on an open fact.
        possible_tiers: every value `tier` can still take, mildest first.
        tiers: all measures that certainly apply, mildest first.
        decided_by: IDs of the roles who must decide or be consulted.
        letters: IDs of letters, scripts and records to make.
        statements: IDs of statements that certainly apply, in the order of the content.
        checks_open: IDs of statements of kind "check" that are not yet known to be done.
        checks_done: IDs of those that are.
        possible: for each set-valued result, the IDs that may still be added.
        facts: every fact that is certain, asked or worked out: name to values.
        reasons: the answers that decided the tier, in the order asked.
        rows: IDs of the rows that gave the tiers.
        open_questions: questions whose answer is missing or "unknown" and could still change something.
        tier_questions: those of them that could still change the tier.
        exact: whether everything certain is told as certain and nothing as possible that no case has; False
            where that search was given up, so that something "possible" may in truth be certain, or never be.
        hangs_on: for each thing that may still be added, such as "statement:call-999", the open questions on
            which that hangs, in the order in which they are asked.
        known: what is known of every fact, for whoever holds a condition against this outcome.
    """

    complete: bool
    tier: str | None
    possible_tiers: tuple[str, ...]
    tiers: tuple[str, ...]
    decided_by: tuple[str, ...]
    letters: tuple[str, ...]
    statements: tuple[str, ...]
    checks_open: tuple[str, ...]
    checks_done: tuple[str, ...]
    possible: tuple[tuple[str, tuple[str, ...]], ...]
    facts: tuple[tuple[str, tuple[str, ...]], ...]
    reasons: tuple[Reason, ...]
    rows: tuple[str, ...]
    open_questions: tuple[str, ...]
    tier_questions: tuple[str, ...]
    exact: bool
    hangs_on: tuple[tuple[str, tuple[str, ...]], ...]
    known: Known = field(repr=False, compare=False)

    def as_data(self) -> dict[str, Any]:
        """Return all but `known` as plain data, for whoever takes it over in another language."""
        plain = {one.name: getattr(self, one.name) for one in fields(self) if one.name != "known"}
        return plain | {"reasons": tuple(asdict(reason) for reason in self.reasons)}
