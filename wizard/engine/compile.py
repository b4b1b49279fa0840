"""Turns the tables of a policy into a compact program over bit sets, once per policy.

A fact is an index. Its values are bits. What is known of a fact is a pair of bit sets: for a fact with one
value, `may` holds every value still possible; for a set, `may` holds what may be in it and `must` what
certainly is. An unanswered question is simply a fact that may be anything. That is what lets one
evaluation serve a finished case, a half-answered one and "I don't know yet" alike.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from wizard.model import Condition, Letter, Policy, Question, Row, Table

ONE, ANY, NOT = 0, 1, 2
"""What a cell can test: one value is among the bits; a set holds any of them; a set holds none."""

BUILT_IN = ("tiers", "decided-by", "letters", "statements")
"""Results whose values are IDs of content rather than words of a table's own."""

LETTER_ORDER = ("script", "letter", "record")
"""What is said comes first, then what is sent, then what is filed."""

Test = tuple[int, int, int]
"""Fact index, kind of test, bits."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact's name, its values in bit order, and whether it is a set."""

    name: str
    values: tuple[str, ...]
    is_set: bool

    @property
    def everything(self) -> int:
        """All bits of the fact."""
        return (1 << len(self.values)) - 1

    def bits(self, values: Iterable[str]) -> int:
        """Return the bits of these values.

        Raises:
            ValueError: a value the fact cannot take.
        """
        return sum(1 << self.values.index(value) for value in dict.fromkeys(values))

    def names(self, bits: int) -> tuple[str, ...]:
        """Return the values whose bits are set, in the fact's own order."""
        return tuple(value for place, value in enumerate(self.values) if bits >> place & 1)


@dataclass(frozen=True, slots=True)
class Rule:
    """A compiled row: its tests and, for each output column, the bits that it gives."""

    id: str
    tests: tuple[Test, ...]
    gives: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Program:
    """A compiled table. `outputs` are fact indexes; `default` the bit where the table does not apply."""

    id: str
    collect: bool
    when: tuple[Test, ...]
    rules: tuple[Rule, ...]
    outputs: tuple[int, ...]
    default: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Rules:
    """A policy ready to decide. `programs` stand in an order in which each finds its inputs worked out.

    `setters` tells for each fact which programs set it; `goals` are the facts an outcome consists of;
    `done` maps each check with a `done` condition to its tests; `wording` maps each letter to the
    conditions of its paragraphs, because a fact that changes what a letter says has to be asked too;
    `fingerprint` is a SHA-256 over questions and tables, so that a receipt can name the very rules;
    `memo` is the session's own. `memo` belongs to the session.
    """

    policy: Policy
    facts: tuple[Fact, ...]
    index: Mapping[str, int]
    questions: tuple[Question, ...]
    programs: tuple[Program, ...]
    setters: tuple[tuple[int, ...], ...]
    goals: tuple[int, ...]
    done: Mapping[str, tuple[Test, ...]]
    wording: Mapping[str, tuple[tuple[Test, ...], ...]]
    rows: Mapping[str, Row]
    ranks: Mapping[str, int]
    fingerprint: str
    memo: dict[tuple[tuple[int, int, int], ...], frozenset[int]] = field(
        default_factory=dict, compare=False, repr=False
    )

    def fact(self, name: str) -> Fact:
        """Return the fact of this name."""
        return self.facts[self.index[name]]


def compile_rules(policy: Policy) -> Rules:
    """Compile a checked policy.

    Args:
        policy: as `wizard.source` or `wizard.codec` returns it: every name in it resolves.
    """
    facts = (*_asked(policy), *_worked_out(policy))
    index = {fact.name: place for place, fact in enumerate(facts)}
    tables = _ordered(policy)
    programs = tuple(_program(table, facts, index) for table in tables)
    return Rules(
        policy=policy,
        facts=facts,
        index=index,
        questions=policy.questions,
        programs=programs,
        setters=_setters(facts, programs),
        goals=_goals(policy, index),
        done={
            statement.id: _tests(statement.done, facts, index)
            for statement in policy.statements
            if statement.done
        },
        wording={letter.id: _wording(letter, facts, index) for letter in policy.letters},
        rows={row.id: row for table in tables for row in table.rows},
        ranks={tier.id: tier.rank for tier in policy.tiers},
        fingerprint=_fingerprint(policy),
    )


def _asked(policy: Policy) -> tuple[Fact, ...]:
    return tuple(Fact(question.id, question.values, question.many) for question in policy.questions)


def _worked_out(policy: Policy) -> tuple[Fact, ...]:
    """The facts that tables set, in the order in which tables first name them."""
    known = {
        "tiers": tuple(tier.id for tier in sorted(policy.tiers, key=lambda tier: tier.rank)),
        "decided-by": tuple(role.id for role in policy.roles),
        "letters": tuple(
            letter.id for letter in sorted(policy.letters, key=lambda letter: LETTER_ORDER.index(letter.kind))
        ),
        "statements": tuple(statement.id for statement in policy.statements),
    }
    values: dict[str, dict[str, None]] = {name: dict.fromkeys(ids) for name, ids in known.items()}
    sets = set(known)
    for table in policy.tables:
        for column, name in enumerate(table.outputs):
            mine = values.setdefault(name, {})
            if table.hit == "collect":
                sets.add(name)
            elif table.default:
                mine.setdefault(table.default)
            if name not in known:
                mine.update(dict.fromkeys(value for row in table.rows for value in row.outputs[column]))
    return tuple(Fact(name, tuple(mine), name in sets) for name, mine in values.items())


def _ordered(policy: Policy) -> tuple[Table, ...]:
    """Tables so that each follows those that set what it reads; otherwise in the order of the content."""
    waiting = list(policy.tables)
    ordered: list[Table] = []
    while waiting:
        unset = {name for table in waiting for name in table.outputs}
        ready = [table for table in waiting if not unset & _reads(table)]
        if not ready:
            raise ValueError("tables build on each other in a circle: " + ", ".join(t.id for t in waiting))
        ordered += ready
        waiting = [table for table in waiting if table not in ready]
    return tuple(ordered)


def _reads(table: Table) -> set[str]:
    return set(table.inputs) | {condition.fact for condition in table.when}


def _program(table: Table, facts: tuple[Fact, ...], index: Mapping[str, int]) -> Program:
    outputs = tuple(index[name] for name in table.outputs)
    default = tuple(
        facts[place].bits([table.default]) if table.default and not facts[place].is_set else 0
        for place in outputs
    )
    rules = tuple(
        Rule(
            row.id,
            _tests(row.conditions, facts, index),
            tuple(facts[place].bits(values) for place, values in zip(outputs, row.outputs, strict=True)),
        )
        for row in table.rows
    )
    when = _tests(table.when, facts, index)
    return Program(table.id, table.hit == "collect", when, rules, outputs, default)


def tests_of(rules: Rules, conditions: Iterable[Condition]) -> tuple[Test, ...]:
    """Return conditions as tests on this policy's facts."""
    return _tests(conditions, rules.facts, rules.index)


def _tests(
    conditions: Iterable[Condition], facts: tuple[Fact, ...], index: Mapping[str, int]
) -> tuple[Test, ...]:
    return tuple(_test(condition, facts[index[condition.fact]], index) for condition in conditions)


def _test(condition: Condition, fact: Fact, index: Mapping[str, int]) -> Test:
    bits = fact.bits(condition.values)
    place = index[condition.fact]
    if fact.is_set:
        return place, NOT if condition.negated else ANY, bits
    return place, ONE, fact.everything & ~bits if condition.negated else bits


def _wording(
    letter: Letter, facts: tuple[Fact, ...], index: Mapping[str, int]
) -> tuple[tuple[Test, ...], ...]:
    conditions = dict.fromkeys(paragraph.when for paragraph in letter.paragraphs if paragraph.when)
    return tuple(_tests(when, facts, index) for when in conditions)


def _setters(facts: tuple[Fact, ...], programs: tuple[Program, ...]) -> tuple[tuple[int, ...], ...]:
    return tuple(
        tuple(number for number, program in enumerate(programs) if place in program.outputs)
        for place in range(len(facts))
    )


def _goals(policy: Policy, index: Mapping[str, int]) -> tuple[int, ...]:
    """The built-in results, and every fact a table sets that no table reads: it is wanted for itself."""
    read = {name for table in policy.tables for name in _reads(table)}
    made = dict.fromkeys(name for table in policy.tables for name in table.outputs)
    return tuple(index[name] for name in dict.fromkeys((*BUILT_IN, *(n for n in made if n not in read))))


def _fingerprint(policy: Policy) -> str:
    digest = hashlib.sha256()
    for question in policy.questions:
        digest.update(repr((question.id, question.many, question.values)).encode())
    for table in policy.tables:
        digest.update(repr((table.id, table.hit, table.inputs, table.outputs, table.default)).encode())
        digest.update(repr([_plain(condition) for condition in table.when]).encode())
        for row in table.rows:
            digest.update(repr(([_plain(c) for c in row.conditions], row.outputs)).encode())
    for statement in policy.statements:
        digest.update(repr((statement.id, [_plain(condition) for condition in statement.done])).encode())
    return digest.hexdigest()


def _plain(condition: Condition) -> tuple[str, tuple[str, ...], bool]:
    return condition.fact, condition.values, condition.negated
