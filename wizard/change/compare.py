"""Everything that differs between two versions of a policy, as one record and as plain data."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from wizard.change.cases import CaseChange, LetterChange, compare_cases
from wizard.change.clauses import ClauseDiff, diff_clauses, name_of
from wizard.change.outcomes import Outcomes, compare_outcomes
from wizard.change.tables import TableChange, diff_tables
from wizard.change.texts import TextChange, diff_texts
from wizard.engine import compile_rules
from wizard.model import Clause, Place, Policy, Term
from wizard.source.word_diff import Piece, marked


@dataclass(frozen=True, slots=True)
class Change:
    """What a change of the policy does."""

    old: str
    new: str
    clauses: ClauseDiff
    tables: tuple[TableChange, ...]
    texts: tuple[TextChange, ...]
    outcomes: Outcomes
    cases: tuple[CaseChange, ...]
    letters: tuple[LetterChange, ...]

    @property
    def any(self) -> bool:
        """Anything at all differs."""
        clauses = self.clauses
        found = clauses.added, clauses.removed, clauses.changed, clauses.renumbered, self.tables, self.texts
        return any(map(bool, found))


def compare(old: Policy, new: Policy, old_name: str = "old", new_name: str = "new") -> Change:
    """Compare two versions of a policy.

    Args:
        old: the version before.
        new: the version after.
        old_name: how to call the one before, such as a folder or a revision.
        new_name: how to call the other.
    """
    before, after = compile_rules(old), compile_rules(new)
    cases, letters = compare_cases(before, after)
    return Change(
        old=f"{old_name} (version {old.version}, {old.updated})",
        new=f"{new_name} (version {new.version}, {new.updated})",
        clauses=diff_clauses(old, new),
        tables=diff_tables(old, new),
        texts=diff_texts(old, new),
        outcomes=compare_outcomes(before, after),
        cases=cases,
        letters=letters,
    )


def data(change: Change) -> dict[str, Any]:
    """Return a comparison as `diff --json` prints it; numbers of cases are exact."""
    made: dict[str, Any] = _plain(change)
    return made


def _plain(value: Any) -> Any:
    if isinstance(value, (Clause, Term)):
        return {"id": value.id, "name": name_of(value), "text": value.text}
    if isinstance(value, Place):
        return str(value)
    if isinstance(value, tuple) and value and all(isinstance(member, Piece) for member in value):
        return marked(value)
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {name: _plain(member) for name, member in value.items()}
    return [_plain(member) for member in value] if isinstance(value, (tuple, list)) else value
