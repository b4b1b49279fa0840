"""Lists everything that rests on clauses, each thing with a key that outlives edits around it."""

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from wizard.change import own_words
from wizard.change.own_words import Claim
from wizard.model import Clause, Condition, Letter, Mark, Place, Policy, Question, Row, Source, Table, Term

Read = Clause | Term | Source
"""What somebody reads beside a claim."""


@dataclass(frozen=True, slots=True)
class Item:
    """Something that rests on clauses, terms or sources.

    Attributes:
        key: its permanent name, such as "question:severity" or "letter:formal-warning:stop".
        kind: what it is, in words.
        name: how a reader knows it.
        path: where it stands in the guide, from the top of the site; empty if nowhere.
        mark: what stands behind it; letters and cases have none of their own.
        cites: IDs of what it rests on, each once.
        place: where it is written.
        claim: what it says, field by field.
    """

    key: str
    kind: str
    name: str
    path: str
    mark: Mark
    cites: tuple[str, ...]
    place: Place
    claim: Claim


def items(policy: Policy) -> tuple[Item, ...]:
    """Return every question, row, response, role, statement, letter part, safeguard and case."""
    return tuple(replace(item, cites=tuple(dict.fromkeys(item.cites))) for item in _items(policy))


def citable(policy: Policy) -> dict[str, Clause | Term]:
    """Return the clauses and terms by ID: what the policy itself says."""
    things: tuple[Clause | Term, ...] = (*policy.clauses, *policy.terms)
    return {thing.id: thing for thing in things}


def readable(policy: Policy) -> dict[str, Read]:
    """Return clauses, terms and sources by ID: what has to be read beside what rests on it."""
    return {**citable(policy), **{source.id: source for source in policy.sources}}


def _items(policy: Policy) -> Iterator[Item]:
    for question in policy.questions:
        yield _question(question)
    for table in policy.tables:
        yield from _rows(table)
    for tier in policy.tiers:
        path, claim = f"tiers/index.html#{tier.id}", own_words.of_tier(tier)
        yield Item(f"tier:{tier.id}", "Response", tier.title, path, tier.mark, tier.cites, tier.place, claim)
    for excuse in policy.workings.excuses:
        key = f"owes-not:{excuse.tier}:{'-'.join(excuse.duties)}"
        name, claim = f"{excuse.tier} owes no {' and no '.join(excuse.duties)}", own_words.of_excuse(excuse)
        yield Item(key, "Reason", name, "", excuse.mark, excuse.cites, excuse.place, claim)
    for one in policy.workings.meets:
        key = f"meets:{'-'.join(one.later)}:{'-'.join(one.earlier)}"
        name, claim = f"{', '.join(one.later)} after {', '.join(one.earlier)}", own_words.of_meeting(one)
        yield Item(key, "Earlier step", name, "", one.mark, one.cites, one.place, claim)
    for role in policy.roles:
        path, claim, key = f"who-decides/index.html#{role.id}", own_words.of_role(role), f"role:{role.id}"
        yield Item(key, "Who decides", role.title, path, role.mark, role.cites, role.place, claim)
    for told in policy.statements:
        path, name = f"decisions/statements.html#{told.id}", told.id.replace("-", " ")
        key, claim = f"statement:{told.id}", own_words.of_statement(told)
        yield Item(key, "Told to staff", name, path, told.mark, told.cites, told.place, claim)
    for letter in policy.letters:
        yield from _letter(letter)
    for rule in policy.safeguards:
        key, name, claim = f"safeguard:{rule.id}", rule.id.replace("-", " "), own_words.of_safeguard(rule)
        yield Item(key, "Safeguard", name, "", rule.mark, rule.cites, rule.place, claim)
    for case in policy.scenarios:
        key, claim = f"case:{case.id}", own_words.of_case(case)
        yield Item(key, "Training case", case.title, "", "", case.cites, case.place, claim)


def _question(question: Question) -> Item:
    cites = (*question.cites, *(cited for option in question.options for cited in option.cites))
    return Item(
        f"question:{question.id}",
        "Question",
        question.title,
        f"questions/index.html#{question.id}",
        question.mark,
        cites,
        question.place,
        own_words.of_question(question),
    )


def _rows(table: Table) -> Iterator[Item]:
    for number, (row, key) in enumerate(zip(table.rows, row_keys(table), strict=True), start=1):
        name, path = f"{table.title}, row {number}", f"decisions/{table.id}.html#row-{number}"
        claim = own_words.of_row(table, row)
        yield Item(key, "Decision row", name, path, row.mark, row.cites, row.place, claim)


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
    path, claim = f"letters/{letter.id}.html", own_words.of_letter(letter)
    yield Item(f"letter:{letter.id}", "Letter", letter.title, path, "", letter.cites, letter.place, claim)
    for element in letter.elements:
        key, name = f"letter:{letter.id}:element-{element.id}", f"{letter.title}: {element.says}"
        at, claim = f"{path}#element-{element.id}", own_words.of_element(element)
        yield Item(key, "Letter element", name, at, element.mark, element.cites, element.place, claim)
    for part in letter.paragraphs:
        key, name = f"letter:{letter.id}:{part.id}", f"{letter.title}: {part.id.replace('-', ' ')}"
        at, claim = f"{path}#part-{part.id}", own_words.of_paragraph(part)
        yield Item(key, "Letter paragraph", name, at, part.mark, part.cites, part.place, claim)
