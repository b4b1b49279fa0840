"""A session is a replay: the answers so far, asked again in order, tell what is asked next.

Nothing is remembered between calls. Changing an earlier answer therefore keeps every later one that
still applies, and drops, without losing it, every one that does not.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from wizard.engine.compile import Rules, Test
from wizard.engine.evaluate import State, learn, open_tests, run, start, wanted
from wizard.model import Question

Answers = Mapping[str, tuple[str, ...]]
"""Question ID to the values chosen; ("unknown",) for "I don't know yet", ("none",) for "none of these"."""

Trail = tuple[tuple[int, int, int], ...]
"""The answers that told something, in the order asked: fact index, and the bits known of it since."""

MEMORY = 4096
"""How many trails are remembered before all are forgotten; a long session needs some hundred."""


@dataclass(frozen=True, slots=True)
class Step:
    """Where a session stands.

    Attributes:
        question: what to ask now, or None when no answer could change anything any more.
        path: IDs of the questions that were asked, are answered and apply, in the order asked.
        dropped: IDs of the answered questions that do not apply (any more).
        missing: IDs of the questions that apply and have no answer at all, in order.
    """

    question: Question | None
    path: tuple[str, ...]
    dropped: tuple[str, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Replay:
    """A step with the state it leads to: what is known when all answers that apply are in."""

    step: Step
    state: State


def next_step(rules: Rules, answers: Answers) -> Step:
    """Return what to ask next.

    Raises:
        ValueError: an answer its question does not offer.
    """
    return replay(rules, answers).step


def replay(rules: Rules, answers: Answers) -> Replay:
    """Ask the questions in order against the answers given.

    A question without an answer counts as unknown, so that the later answers are looked at all the same.
    Only an answer that tells something can change what is open, so nothing is worked out anew for the others.
    What is open after the same answers is kept in `rules.memo`: a session asks for it again and again.
    """
    state = start(rules, {})
    trail: Trail = ()
    found = _open(rules, trail, state)
    visited: list[int] = []
    while (place := min(found.difference(visited), default=None)) is not None:
        visited.append(place)
        name = rules.facts[place].name
        before = state.may[place], state.must[place]
        if name in answers:
            learn(rules, state, name, answers[name])
        known = state.may[place], state.must[place]
        if known != before:
            trail = (*trail, (place, *known))
            found = _open(rules, trail, state)
    return Replay(_step(rules, answers, visited), run(rules, state))


def _open(rules: Rules, trail: Trail, state: State) -> frozenset[int]:
    """Return the questions that can still change something after a trail, remembered or worked out."""
    if trail not in rules.memo:
        if len(rules.memo) >= MEMORY:
            rules.memo.clear()
        rules.memo[trail] = frozenset(open_questions(rules, run(rules, state)))
    return rules.memo[trail]


def open_questions(rules: Rules, state: State) -> set[int]:
    """Return the questions that can still change the outcome, one of its checks, or a letter's words."""
    goals = set(rules.goals)
    for tests in _side_conditions(rules, state):
        goals.update(open_tests(state, tests))
    return wanted(rules, state, goals)


def _side_conditions(rules: Rules, state: State) -> Iterator[tuple[Test, ...]]:
    """What decides whether the checks that may apply are made, and what the letters that may go out say."""
    statements, letters = rules.index["statements"], rules.index["letters"]
    for check in rules.facts[statements].names(state.may[statements]):
        if check in rules.done:
            yield rules.done[check]
    for letter in rules.facts[letters].names(state.may[letters]):
        yield from rules.wording[letter]


def _step(rules: Rules, answers: Answers, visited: list[int]) -> Step:
    asked = [rules.facts[place].name for place in visited]
    missing = tuple(name for name in asked if name not in answers)
    question = next((q for q in rules.questions if missing and q.id == missing[0]), None)
    return Step(
        question=question,
        path=tuple(name for name in asked if name in answers),
        dropped=tuple(name for name in answers if name not in asked),
        missing=missing,
    )
