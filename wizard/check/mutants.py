"""Breaks the rules on purpose, one cell at a time, so that it can be seen whether anything notices.

A mutant is the policy with one small mistake, such as an officer might make: a cell that is too wide, too
narrow or turned round, another result, a lost row. Only mistakes that the reader of the content would accept
are made: a row of a table that picks one row, for example, always keeps exactly one result.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from wizard.engine.compile import ANY, NOT, ONE, Fact, Program, Rule, Rules, Test

WIDE = 20
"""A result with more values than this is only swapped for the next one; any other for each."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """The rules with one mistake.

    Attributes:
        place: the row, table ("ladder, when") or statement that was changed.
        kind: what sort of mistake it is.
        what: the mistake in words.
        number: which table was changed, by its place in `rules.programs`; None for a check's `done`.
        rules: the rules with the mistake in them.
    """

    place: str
    kind: str
    what: str
    number: int | None
    rules: Rules

    def __str__(self) -> str:
        return f"{self.place}: {self.what}"


Change = tuple[str, str, str, Program]
"""Place, kind and words of a mistake, and the table with the mistake in it."""


def mutants(rules: Rules) -> Iterator[Mutant]:
    """Yield every mutant, table by table and row by row; two mistakes with the same effect count once."""
    return (make() for make in makers(rules))


def makers(rules: Rules) -> Iterator[Callable[[], Mutant]]:
    """Yield what makes each mutant: to have rules with each mistake takes ten times as long as to find it."""
    for number, program in enumerate(rules.programs):
        for change in changes(rules, program):
            yield partial(mutant, rules, number, change)
    for check, tests in rules.done.items():
        for kind, what, changed_tests in _of_tests(rules, tests):
            yield partial(_of_done, rules, check, kind, what, changed_tests)


def _of_done(rules: Rules, check: str, kind: str, what: str, tests: tuple[Test, ...]) -> Mutant:
    done = {**rules.done, check: tests}
    return Mutant(f"{check}, done", f"done: {kind}", what, None, replace(rules, done=done, memo={}))


def changes(rules: Rules, program: Program) -> Iterator[Change]:
    """Yield every mistake in one table; two with the same effect count once."""
    seen = {program}
    for change in _of_table(rules, program):
        if change[3] not in seen:
            seen.add(change[3])
            yield change


def added(rules: Rules, program: Program) -> Iterator[Change]:
    """Yield a row added on top that always gives one result, and with it a `when` that is forgotten.

    Two cells at once, so not among `changes`: some safeguards take that much to break.
    """
    for column, output in enumerate(program.outputs):
        fact = rules.facts[output]
        for value in fact.values:
            gives = tuple(fact.bits([value]) if at == column else 0 for at in range(len(program.outputs)))
            row = Rule(program.rules[0].id, (), gives)  # whoever asks which row counts has to find one
            longer = replace(program, rules=(row, *program.rules))
            what = f"a row is added that always gives {fact.name} {value}"
            yield f"{program.id}, top", "row added", what, longer
            if program.when:
                yield (
                    f"{program.id}, top",
                    "row added",
                    f"{what}, and `when` is left out",
                    replace(longer, when=()),
                )


def mutant(rules: Rules, number: int, change: Change) -> Mutant:
    """Return the rules with a mistake in the table of this number."""
    place, kind, what, program = change
    programs = (*rules.programs[:number], program, *rules.programs[number + 1 :])
    return Mutant(place, kind, what, number, replace(rules, programs=programs, memo={}))


def _of_table(rules: Rules, program: Program) -> Iterator[Change]:
    for kind, what, tests in _of_tests(rules, program.when):
        yield f"{program.id}, when", f"when: {kind}", what, replace(program, when=tests)
    yield from _of_default(rules, program)
    for at, row in enumerate(program.rules):
        rest = (*program.rules[:at], *program.rules[at + 1 :])
        yield row.id, "row deleted", "the row is deleted", replace(program, rules=rest)
        for kind, what, changed in _of_row(rules, program, row):
            yield (
                row.id,
                kind,
                what,
                replace(program, rules=(*program.rules[:at], changed, *program.rules[at + 1 :])),
            )


def _of_default(rules: Rules, program: Program) -> Iterator[Change]:
    """A `when` that does not hold leads to another result."""
    if not program.when or program.collect:
        return
    for column, place in enumerate(program.outputs):
        fact = rules.facts[place]
        for value in fact.values:
            default = (*program.default[:column], fact.bits([value]), *program.default[column + 1 :])
            what = f"the default {fact.name} is {value}"
            yield f"{program.id}, default", "default", what, replace(program, default=default)


def _of_row(rules: Rules, program: Program, row: Rule) -> Iterator[tuple[str, str, Rule]]:
    for kind, what, tests in _of_tests(rules, row.tests):
        yield f"condition: {kind}", what, replace(row, tests=tests)
    for column, place in enumerate(program.outputs):
        for kind, what, bits in _of_result(rules.facts[place], row.gives[column], program.collect):
            gives = (*row.gives[:column], bits, *row.gives[column + 1 :])
            if any(gives):
                yield f"result: {kind}", f"→ {rules.facts[place].name}: {what}", replace(row, gives=gives)


def _of_tests(rules: Rules, tests: tuple[Test, ...]) -> Iterator[tuple[str, str, tuple[Test, ...]]]:
    """One condition dropped, widened or narrowed by one value, or turned round."""
    for at, test in enumerate(tests):
        fact = rules.facts[test[0]]
        before, after = tests[:at], tests[at + 1 :]
        yield "any", f"{fact.name} = any", (*before, *after)
        for kind, changed in _of_test(fact, test):
            if changed[2] and (changed[1] != ONE or changed[2] != fact.everything):
                yield (
                    kind,
                    f"{_words(fact, test)} becomes {_words(fact, changed)}",
                    (*before, changed, *after),
                )


def _of_test(fact: Fact, test: Test) -> Iterator[tuple[str, Test]]:
    place, kind, bits = test
    if kind == ONE:
        yield "negated", (place, ONE, fact.everything & ~bits)
    else:
        yield "negated", (place, NOT if kind == ANY else ANY, bits)
    for value in fact.values:
        bit = fact.bits([value])
        yield "value removed" if bits & bit else "value added", (place, kind, bits ^ bit)


def _of_result(fact: Fact, bits: int, collect: bool) -> Iterator[tuple[str, str, int]]:
    """One value of a row's result swapped for another of the same fact, or left out."""
    for value in fact.names(bits):
        bit = fact.bits([value])
        if collect:
            yield "removed", f"{value} left out", bits & ~bit
        for other in _others(fact, value, bits):
            yield "swapped", f"{value} becomes {other}", bits & ~bit | fact.bits([other])


def _others(fact: Fact, value: str, bits: int) -> tuple[str, ...]:
    at = fact.values.index(value)
    free = tuple(v for v in fact.values[at + 1 :] + fact.values[:at] if not fact.bits([v]) & bits)
    return free if len(fact.values) <= WIDE else free[:1]


def _words(fact: Fact, test: Test) -> str:
    _, kind, bits = test
    return f"{fact.name} = {'not ' if kind == NOT else ''}{', '.join(fact.names(bits))}"
