"""A session is a replay: the answers so far, asked again in order, tell what is asked next.

Nothing is remembered between calls. Changing an earlier answer therefore keeps every later one that
still applies, and drops, without losing it, every one that does not.
"""

from collections.abc import Container, Mapping
from dataclasses import dataclass

from wizard.engine.compile import Rules
from wizard.engine.evaluate import State, learn, open_in, run, start, wanted
from wizard.model import Question

Answers = Mapping[str, tuple[str, ...]]
"""Question ID to the values chosen; ("unknown",) for "I don't know yet", ("none",) for "none of these"."""

Fork = tuple[int, tuple[int, ...], tuple[int, ...], tuple[int, ...]]
"""A point on the way of a case: its number, the questions that can still change something, in order, and
what may and must be there, with everything worked out."""

Way = tuple[int, int, int, int]
"""How a fork is come to: the number of the one before, the fact answered, and the bits known of it since."""

START: Way = (-1, -1, 0, 0)

MEMORY = 4096
"""How many forks are remembered before all are forgotten; a long session needs some hundred."""


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
    """A step with the state it leads to: what is known when all answers that apply are in.

    `left` are the questions, by fact index, that can still change something then.
    """

    step: Step
    state: State
    left: tuple[int, ...]


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
    if len(rules.memo) >= MEMORY:
        rules.memo.clear()
    state = start(rules, {})
    fork = _open(rules, START, state)
    visited: dict[int, str] = {}
    while (place := _first(fork[1], visited)) is not None:
        visited[place] = name = rules.facts[place].name
        before = state.may[place], state.must[place]
        if name in answers:
            learn(rules, state, name, answers[name])
        known = state.may[place], state.must[place]
        if known != before:
            fork = _open(rules, (fork[0], place, *known), state)
    _, left, may, must = fork
    return Replay(_step(rules, answers, list(visited.values())), State(list(may), list(must)), left)


def _first(found: tuple[int, ...], visited: Container[int]) -> int | None:
    for place in found:
        if place not in visited:
            return place
    return None


def _open(rules: Rules, way: Way, state: State) -> Fork:
    """Return the questions that can still change something at a fork, remembered or worked out."""
    fork = rules.memo.get(way)
    if fork is None:
        found = tuple(sorted(open_questions(rules, run(rules, state))))
        fork = rules.memo[way] = len(rules.memo), found, tuple(state.may), tuple(state.must)
    return fork


def open_questions(rules: Rules, state: State) -> set[int]:
    """Return the questions that can still change the outcome, one of its checks, or a letter's words."""
    goals = set(rules.goals)
    for place, bit, watch in rules.watches:
        if state.may[place] & bit:
            goals.update(open_in(watch, state))
    return wanted(rules, state, goals)


def _step(rules: Rules, answers: Answers, asked: list[str]) -> Step:
    missing = tuple(name for name in asked if name not in answers)
    question = next((q for q in rules.questions if missing and q.id == missing[0]), None)
    return Step(
        question=question,
        path=tuple(name for name in asked if name in answers),
        dropped=tuple(name for name in answers if name not in asked),
        missing=missing,
    )
