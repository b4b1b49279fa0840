"""Checks facts: each is set in one way only, and every value named is one that it can have."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter

from wizard.model import CHECKS_DONE, TOLD, Letter, Place, Policy, Role, Statement, Table, Tier
from wizard.source.conditions import RESERVED
from wizard.source.faults import did_you_mean, near
from wizard.source.reading import FactUse, Kind, Reading, ValueUse

RESULTS: dict[str, Kind] = {
    "tiers": "tier",
    "letters": "letter",
    "decided-by": "role",
    "statements": "statement",
}
"""Results with a fixed meaning: sets of IDs of one kind."""

TIER = "tier"
"""What a training case may expect beside results: the gravest of the tiers, or none."""

ONLY_EXPECTED = (TIER, *TOLD, CHECKS_DONE)
"""What only a training case can name: no table sets or reads it."""

KEPT_NAMES = (*RESERVED, *RESULTS, *ONLY_EXPECTED, "says", "mark", "because")


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact with the values it can have; `answers` are those that can be given to its question."""

    name: str
    many: bool
    values: tuple[str, ...]
    answers: tuple[str, ...] = ()


def check_facts(policy: Policy, reading: Reading) -> None:
    """Note every fault in how facts are named, set, read and expected."""
    facts = known_facts(policy)
    _check_setting(policy, reading)
    for reference in reading.references:
        if reference.kind == "fact" and reference.id not in facts and "fact" not in reading.lost:
            mend = did_you_mean(reference.id, facts, "add a question with this ID or a table that sets it")
            what = f"reads the fact {reference.id!r}, which does not exist"
            cause = f"fact {reference.id} {near(reference.id, facts)}"
            reading.faults.add(reference.place, what, mend, cause)
    for use in reading.facts:
        _check_fact(use, facts, reading)
    expected = {name: _expected(policy, name) for name in ONLY_EXPECTED}
    for value in reading.values:
        _check_value(value, facts, expected, reading)
    _check_circles(policy.tables, reading)


def known_facts(policy: Policy) -> dict[str, Fact]:
    """Return every fact by name: what is asked, what tables set, and the results with fixed meaning."""
    facts = {name: Fact(name, True, _ids(policy, kind)) for name, kind in RESULTS.items()}
    for table in policy.tables:
        for column, name in enumerate(table.outputs):
            if name not in RESULTS:
                given = [value for row in table.rows for value in row.outputs[column]]
                before = facts[name].values if name in facts else ()
                values = dict.fromkeys([*before, *given, *([table.default] if table.default else [])])
                facts[name] = Fact(name, table.hit == "collect", tuple(values))
    for question in policy.questions:
        answers = tuple(option.value for option in question.options)
        facts[question.id] = Fact(question.id, question.many, question.values, answers)
    return facts


def _ids(policy: Policy, kind: Kind) -> tuple[str, ...]:
    things: dict[Kind, Sequence[Tier | Letter | Role | Statement]] = {
        "tier": policy.tiers,
        "letter": policy.letters,
        "role": policy.roles,
        "statement": policy.statements,
    }
    return tuple(thing.id for thing in things[kind])


def _check_setting(policy: Policy, reading: Reading) -> None:
    questions = {question.id: question.place for question in policy.questions}
    for name, place in questions.items():
        if name in KEPT_NAMES:
            reading.faults.add(place, f"a question cannot be called {name}", "that name has a fixed meaning")
    setters: dict[str, FactUse] = {}
    for use in reading.facts:
        if use.use == "output":
            _check_output(use, questions, setters.setdefault(use.fact, use), reading)


def _check_output(use: FactUse, questions: dict[str, Place], first: FactUse, reading: Reading) -> None:
    def fault(what: str, mend: str) -> None:
        reading.faults.add(use.place, f"sets the fact {use.fact!r}, {what}", mend)

    if use.fact in questions:
        fault(f"which is asked at {questions[use.fact]}", "give the result another name")
    elif use.fact in RESULTS and not use.many:
        fault("which is a set", "make the table `hit: collect`")
    elif use.fact in KEPT_NAMES and use.fact not in RESULTS:
        fault("a name with a fixed meaning", "give the result another name")
    elif first.place.file != use.place.file and not (first.many and use.many):
        mend = "give the result another name, or make both tables `hit: collect`"
        fault(f"which another table sets at {first.place}", mend)


def _check_fact(use: FactUse, facts: dict[str, Fact], reading: Reading) -> None:
    fact = facts.get(use.fact)
    if use.use == "answer":
        _check_answer(use, fact, facts, reading)
    elif use.use == "expected" and use.fact not in ONLY_EXPECTED:
        results = [*ONLY_EXPECTED, *(name for name, known in facts.items() if not known.answers)]
        if use.fact not in results and "fact" not in reading.lost:
            mend = did_you_mean(use.fact, results, "name a result that a table sets, or tier")
            cause = f"fact {use.fact} {near(use.fact, results)}"
            reading.faults.add(use.place, f"expects {use.fact!r}, which is no result", mend, cause)
    if use.use == "expected" and use.many and (use.fact == TIER or (fact and not fact.many)):
        reading.faults.add(use.place, f"expects several values of {use.fact!r}", "write one, without [ ]")


def _check_answer(use: FactUse, fact: Fact | None, facts: dict[str, Fact], reading: Reading) -> None:
    if fact and fact.answers:
        if use.many and not fact.many:
            reading.faults.add(use.place, f"gives several answers to {use.fact!r}", "it takes one")
    elif fact and use.fact not in reading.unsure:
        mend = "name the answers that lead to it, and put it under expect"
        reading.faults.add(use.place, f"gives {use.fact!r}, which tables work out", mend)
    elif "fact" not in reading.lost:
        questions = [name for name, known in facts.items() if known.answers]
        mend = did_you_mean(use.fact, questions, "name the ID of a question")
        cause = f"fact {use.fact} {near(use.fact, questions)}"
        reading.faults.add(use.place, f"gives {use.fact!r}, which is no question", mend, cause)


def _check_value(
    use: ValueUse, facts: dict[str, Fact], expected: dict[str, tuple[str, ...]], reading: Reading
) -> None:
    if use.use == "output" and use.fact not in RESULTS:
        return  # the table itself makes it a value
    kind = kind_of(use.fact)
    if use.fact in reading.unsure or kind in reading.lost:
        return
    if use.fact in ONLY_EXPECTED and use.use == "expected":
        known = expected[use.fact]
    elif fact := facts.get(use.fact):
        known = fact.answers if use.use == "answer" else fact.values
        if use.use == "answer" and not known:
            return  # so is that no question asks for it
    else:
        return  # that the fact is unknown is told where it is named
    if use.value not in known:
        mend = did_you_mean(use.value, known, _advice(use, known))
        if use.use == "expected" and kind == "fact" and use.value != "none" and mend == _advice(use, known):
            return  # a table may have changed since: the case fails, and `check` says what the table gives
        cause = f"{value_of(use.fact)} {use.value} {near(use.value, known)}"
        reading.faults.add(use.place, f"{use.fact!r} cannot be {use.value!r}", mend, cause)


def value_of(name: str) -> str:
    """Return the kind of thing that a value of a fact names: a tier, a letter, an answer to its question."""
    kind = kind_of(name)
    return kind if kind != "fact" else f"value-of-{name}"


def kind_of(name: str) -> Kind:
    """Return the kind of thing whose IDs a result has as values; "fact" for one that has its own."""
    if name in ONLY_EXPECTED:
        return "tier" if name == TIER else "statement"
    return RESULTS.get(name, "fact")


def _expected(policy: Policy, name: str) -> tuple[str, ...]:
    """Return what a training case can expect under a name that only cases use."""
    if name == TIER:
        return ("none", *_ids(policy, "tier"))
    kind = TOLD.get(name, "check")
    return tuple(statement.id for statement in policy.statements if statement.kind == kind)


def _advice(use: ValueUse, known: Iterable[str]) -> str:
    if use.value == "unknown" and use.use == "condition":
        return "unknown leaves every value open: only `when` in a letter can ask for it"
    if use.value == "none" and use.use == "condition":
        return "to say that a set is empty write `not` and all its values"
    if use.value == "none" and use.use == "expected":
        return "to expect nothing write []"
    if use.fact in TOLD or use.fact == CHECKS_DONE:
        return f"use the ID of a statement of kind {TOLD.get(use.fact, 'check')}"
    if use.fact in RESULTS:
        return f"use the ID of a {RESULTS[use.fact]}"
    return f"it can be {', '.join(known) or 'nothing, as no row sets it'}"


def _check_circles(tables: tuple[Table, ...], reading: Reading) -> None:
    """Note a fault for every circle of tables that read what the next one sets."""
    setters: dict[str, list[int]] = {}
    for at, table in enumerate(tables):
        for name in table.outputs:
            setters.setdefault(name, []).append(at)
    graph = {}
    for at, table in enumerate(tables):
        reads = (*table.inputs, *(condition.fact for condition in table.when))
        graph[at] = {setter for name in reads for setter in setters.get(name, ())}
    while circle := _circle(graph):
        first = min(circle)
        path = " → ".join(tables[at].id for at in circle)
        mend = "let one of them read other facts"
        reading.faults.add(tables[first].place, f"tables read each other in a circle ({path})", mend)
        for at in circle:
            graph.pop(at, None)


def _circle(graph: dict[int, set[int]]) -> list[int]:
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        circle: list[int] = error.args[1]
        start = circle.index(min(circle))
        return [*circle[start:-1], *circle[:start], circle[start]]
    return []
