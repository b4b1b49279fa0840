"""Lists everything that rests on clauses, each thing with a key that outlives edits around it."""

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from wizard.model import Clause, Condition, Letter, Mark, Place, Policy, Question, Row, Table, Term


@dataclass(frozen=True, slots=True)
class Item:
    """Something that rests on clauses, terms or sources.

    Attributes:
        key: its permanent name, such as "question:severity" or "letter:formal-warning:stop".
        kind: what it is, in words.
        name: how a reader knows it.
        path: where it stands in the guide, from the top of the site; empty if nowhere.
        mark: what stands behind it.
        cites: IDs of what it rests on, each once.
        place: where it is written.
    """

    key: str
    kind: str
    name: str
    path: str
    mark: Mark
    cites: tuple[str, ...]
    place: Place


def items(policy: Policy) -> tuple[Item, ...]:
    """Return every question, row, response, role, statement, letter part, safeguard and case."""
    return tuple(replace(item, cites=tuple(dict.fromkeys(item.cites))) for item in _items(policy))


def citable(policy: Policy) -> dict[str, Clause | Term]:
    """Return the clauses and terms by ID: what a review can be about."""
    things: tuple[Clause | Term, ...] = (*policy.clauses, *policy.terms)
    return {thing.id: thing for thing in things}


def _items(policy: Policy) -> Iterator[Item]:
    for question in policy.questions:
        yield _question(question)
    for table in policy.tables:
        yield from _rows(table)
    for tier in policy.tiers:
        path = f"tiers/index.html#{tier.id}"
        yield Item(f"tier:{tier.id}", "Response", tier.title, path, tier.mark, tier.cites, tier.place)
    for role in policy.roles:
        path = f"who-decides/index.html#{role.id}"
        yield Item(f"role:{role.id}", "Who decides", role.title, path, role.mark, role.cites, role.place)
    for told in policy.statements:
        path, name = f"decisions/statements.html#{told.id}", told.id.replace("-", " ")
        yield Item(f"statement:{told.id}", "Told to staff", name, path, told.mark, told.cites, told.place)
    for letter in policy.letters:
        yield from _letter(letter)
    for claim in policy.safeguards:
        name = claim.id.replace("-", " ")
        yield Item(f"safeguard:{claim.id}", "Safeguard", name, "", claim.mark, claim.cites, claim.place)
    for case in policy.scenarios:
        yield Item(f"case:{case.id}", "Training case", case.title, "", "must", case.cites, case.place)


def _question(question: Question) -> Item:
    cites = (*question.cites, *(cited for option in question.options for cited in option.cites))
    path = f"questions/index.html#{question.id}"
    return Item(
        f"question:{question.id}", "Question", question.title, path, question.mark, cites, question.place
    )


def _rows(table: Table) -> Iterator[Item]:
    for number, (row, key) in enumerate(zip(table.rows, row_keys(table), strict=True), start=1):
        name, path = f"{table.title}, row {number}", f"decisions/{table.id}.html#row-{number}"
        yield Item(key, "Decision row", name, path, row.mark, row.cites, row.place)


def row_keys(table: Table) -> tuple[str, ...]:
    """Return the rows' keys: from what a row says, so that a row put in above does not rename those below."""
    taken: Counter[str] = Counter()
    keys = []
    for row in table.rows:
        key = f"row:{table.id}:{_digest(table, row)}"
        taken[key] += 1
        keys.append(key if taken[key] == 1 else f"{key}-{taken[key]}")
    return tuple(keys)


def _digest(table: Table, row: Row) -> str:
    said = [condition_key(condition) for condition in row.conditions], table.outputs, row.outputs
    return hashlib.sha256(repr(said).encode()).hexdigest()[:8]


def condition_key(condition: Condition) -> tuple[str, bool, tuple[str, ...]]:
    """Return what a condition says, whatever the order of its values."""
    return condition.fact, condition.negated, tuple(sorted(condition.values))


def _letter(letter: Letter) -> Iterator[Item]:
    path = f"letters/{letter.id}.html"
    yield Item(f"letter:{letter.id}", "Letter", letter.title, path, "must", letter.cites, letter.place)
    for element in letter.elements:
        key, name = f"letter:{letter.id}:element-{element.id}", f"{letter.title}: {element.says}"
        at = f"{path}#element-{element.id}"
        yield Item(key, "Letter element", name, at, element.mark, element.cites, element.place)
    for part in letter.paragraphs:
        key, name = f"letter:{letter.id}:{part.id}", f"{letter.title}: {part.id.replace('-', ' ')}"
        at = f"{path}#part-{part.id}"
        yield Item(key, "Letter paragraph", name, at, part.mark, part.cites, part.place)
