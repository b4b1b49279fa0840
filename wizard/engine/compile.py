"""Turns the tables of a policy into a compact program over bit sets, once per policy.

A fact is an index. Its values are bits. What is known of a fact is a pair of bit sets: for a fact with one
value, `may` holds every value still possible; for a set, `may` holds what may be in it and `must` what
certainly is. An unanswered question is simply a fact that may be anything. That is what lets one
evaluation serve a finished case, a half-answered one and "I don't know yet" alike.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from wizard.engine.program import ANY, NOT, ONE, OPEN, SHUT, Fact, Program, Rule, Test, Watch, each_bit
from wizard.model import UNKNOWN, Condition, Letter, Policy, Question, Row, Table

__all__ = ["ANY", "BUILT_IN", "NOT", "ONE", "Fact", "Program", "Rule", "Rules", "Test", "compile_rules"]

BUILT_IN = ("tiers", "decided-by", "letters", "statements")
"""Results whose values are IDs of content rather than words of a table's own."""

LETTER_ORDER = ("script", "letter", "sheet", "record")
"""What is said comes first, then what is sent and enclosed, then what is filed."""


@dataclass(frozen=True, slots=True)
class Rules:
    """A policy ready to decide. `programs` stand in an order in which each finds its inputs worked out.

    `setters` tells for each fact which programs set it; `goals` are the facts an outcome consists of;
    `done` maps each check with a `done` condition to its tests; `wording` maps each letter to the
    conditions of its paragraphs, because a fact that changes what a letter says has to be asked too;
    `fingerprint` is a SHA-256 over questions and tables, so that a receipt can name the very rules;
    `memo` belongs to the session, `conditions` to `wizard.engine.known`, `said` to `wizard.engine.reasons`.

    Worked out from these: `checks` are the IDs of statements of that kind; `blank` is what may be while
    nothing is known; `watches` are `done` and `wording` made ready, each with the fact, and the bit in it,
    without which it does not matter; `defaults` are for each fact the bits it has where its tables do not
    apply; `givers` are, for each value of a set by fact and bit, the numbers of the tables that can put it
    in; `instead` is what the tables of tiers look at first: it tells why where no tier opens.
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
    memo: dict[tuple[int, int, int, int], tuple[int, tuple[int, ...], tuple[int, ...], tuple[int, ...]]] = (
        field(default_factory=dict, compare=False, repr=False)
    )
    conditions: dict[tuple[Condition, ...], tuple[Test, ...]] = field(
        default_factory=dict, compare=False, repr=False
    )
    said: dict[str, tuple[Test, ...]] = field(default_factory=dict, compare=False, repr=False)
    checks: frozenset[str] = field(init=False, compare=False, repr=False)
    blank: tuple[int, ...] = field(init=False, compare=False, repr=False)
    everything: tuple[int, ...] = field(init=False, compare=False, repr=False)
    watches: tuple[tuple[int, int, Watch], ...] = field(init=False, compare=False, repr=False)
    defaults: tuple[frozenset[int], ...] = field(init=False, compare=False, repr=False)
    givers: Mapping[tuple[int, int], tuple[int, ...]] = field(init=False, compare=False, repr=False)
    instead: tuple[int, ...] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        asked = len(self.questions)
        blank = (*(fact.everything for fact in self.facts[:asked]), *[0] * (len(self.facts) - asked))
        checks = frozenset(one.id for one in self.policy.statements if one.kind == "check")
        object.__setattr__(self, "checks", checks)
        object.__setattr__(self, "blank", blank)
        object.__setattr__(self, "everything", tuple(fact.everything for fact in self.facts))
        object.__setattr__(self, "watches", _watches(self))
        object.__setattr__(self, "defaults", _defaults(self))
        object.__setattr__(self, "givers", _givers(self))
        object.__setattr__(self, "instead", _instead(self))

    def fact(self, name: str) -> Fact:
        """Return the fact of this name."""
        return self.facts[self.index[name]]


def _watches(rules: Rules) -> tuple[tuple[int, int, Watch], ...]:
    statements, letters = rules.index["statements"], rules.index["letters"]
    checks = ((statements, check, (tests,)) for check, tests in rules.done.items())
    words = ((letters, letter, groups) for letter, groups in rules.wording.items() if groups)
    return tuple(
        (place, rules.facts[place].bits([name]), Watch(groups)) for place, name, groups in (*checks, *words)
    )


def _defaults(rules: Rules) -> tuple[frozenset[int], ...]:
    bits: list[set[int]] = [set() for _ in rules.facts]
    for program in rules.programs:
        for place, default in zip(program.outputs, program.default, strict=True):
            if default and not program.collect:
                bits[place].add(default)
    return tuple(map(frozenset, bits))


def _givers(rules: Rules) -> dict[tuple[int, int], tuple[int, ...]]:
    found: dict[tuple[int, int], list[int]] = {}
    for number, program in enumerate(rules.programs):
        for place, bits in zip(program.outputs, program.can_give, strict=True):
            for bit in each_bit(bits) if rules.facts[place].is_set else ():
                found.setdefault((place, bit), []).append(number)
    return {key: tuple(numbers) for key, numbers in found.items()}


def _instead(rules: Rules) -> tuple[int, ...]:
    """What the tables of tiers look at first: the facts in their `when`, and those worked out."""
    found: dict[int, None] = {}
    for number in rules.setters[rules.index["tiers"]]:
        program = rules.programs[number]
        found |= dict.fromkeys(place for place, _, _ in program.when)
        worked_out = [p for rule in program.rules for p, _, _ in rule.tests[:2] if p >= len(rules.questions)]
        found |= dict.fromkeys(worked_out)
    return tuple(found)


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
    place = index[condition.fact]
    if condition.values == (UNKNOWN,):
        return place, SHUT if condition.negated else OPEN, int(fact.is_set)
    bits = fact.bits(condition.values)
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
