"""Complete cases to put before both engines: every question answered, asked or not."""

import random
from collections.abc import Iterator

from wizard.engine import Rules
from wizard.engine.evaluate import YES, State, live_rules, run, start, status
from wizard.model import NOTHING, UNKNOWN, Question, Scenario

Answers = dict[str, tuple[str, ...]]

USUAL = {"danger": ("no",), "purpose": ("incident",), "crisis": ("no",)}
"""What a random case mostly answers, so that it gets beyond the first tables."""


def random_case(rules: Rules, seed: str) -> Answers:
    """Return a case with a value, drawn at random, for every question."""
    draw = random.Random(seed)
    usual = USUAL if draw.random() < 0.8 else {}
    return {question.id: usual.get(question.id) or _answer(question, draw) for question in rules.questions}


def _answer(question: Question, draw: random.Random) -> tuple[str, ...]:
    if not question.many:
        return (draw.choice(question.values),)
    share = draw.choice((0.1, 0.3, 0.6))
    return tuple(value for value in question.values if draw.random() < share) or (NOTHING,)


def random_cases(rules: Rules, wanted: int, drawn: int) -> list[Answers]:
    """Draw many cases, keep each that makes a row count that none before did, and fill up with others."""
    cases = [random_case(rules, f"case {number}") for number in range(drawn)]
    seen: set[str] = set()
    telling = []
    for number, case in enumerate(cases):
        rows = rows_that_count(rules, run(rules, start(rules, case)))
        if not rows <= seen:
            telling.append(number)
            seen |= rows
    others = [number for number in range(drawn) if number not in telling]
    return [cases[number] for number in sorted([*telling, *others[: max(0, wanted - len(telling))]])]


def rows_that_count(rules: Rules, state: State) -> set[str]:
    """Return the IDs of the rows that give a complete case its facts."""
    return {
        rule.id
        for program in rules.programs
        if status(program.when, state.may, state.must) == YES
        for rule in live_rules(program, state.may, state.must)
    }


def completions(rules: Rules, scenario: Scenario, answers: Answers, wanted: int) -> Iterator[Answers]:
    """Yield a training case with what it leaves open or was not asked filled in at random."""
    known = {name: values for name, values in answers.items() if UNKNOWN not in values}
    for number in range(wanted):
        yield random_case(rules, f"{scenario.id} {number}") | known
