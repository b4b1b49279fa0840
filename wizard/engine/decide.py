"""From answers to the outcome: which responses, who decides, what to check, and why."""

from collections.abc import Iterable

from wizard.engine.compile import BUILT_IN, Rules
from wizard.engine.evaluate import YES, State, status, wanted
from wizard.engine.exact import sharpen
from wizard.engine.hanging import hangs_on
from wizard.engine.known import Known
from wizard.engine.outcome import Outcome
from wizard.engine.reasons import explain, winning_rows
from wizard.engine.session import Answers, open_questions, replay


def decide(rules: Rules, answers: Answers) -> Outcome:
    """Return the outcome of these answers, as far as they settle it.

    Args:
        rules: from `compile_rules`.
        answers: question ID to values; questions left out count as not answered yet.

    Raises:
        ValueError: an answer that its question does not offer.
    """
    done = replay(rules, answers)
    state = done.state  # from the answers that apply: one that was dropped must not decide anything
    exact = sharpen(rules, state)
    possible = exact.tiers
    checks_open, checks_done = _checks(rules, state)
    return Outcome(
        complete=not done.step.missing,
        tier=possible[0] if len(possible) == 1 else None,
        possible_tiers=possible,
        tiers=_certain(rules, state, "tiers"),
        decided_by=_certain(rules, state, "decided-by"),
        letters=_certain(rules, state, "letters"),
        statements=_certain(rules, state, "statements"),
        checks_open=checks_open,
        checks_done=checks_done,
        possible=tuple((name, _possible(rules, state, name)) for name in BUILT_IN),
        facts=_facts(rules, state),
        reasons=explain(rules, state, done.step.path),
        rows=winning_rows(rules, state),
        open_questions=_names(rules, open_questions(rules, state) if exact.sharpened else done.left),
        tier_questions=_names(rules, wanted(rules, state, [rules.index["tiers"]])),
        known=Known(rules, state),
        exact=exact.whole,
        hangs_on=hangs_on(rules, state),
    )


def possible_tiers(rules: Rules, state: State) -> tuple[str, ...]:
    """Return every gravest tier that a case can still come to, mildest first.

    Args:
        rules: from `compile_rules`.
        state: with everything worked out from what is known; it is made exact in place.
    """
    return sharpen(rules, state).tiers


def _certain(rules: Rules, state: State, name: str) -> tuple[str, ...]:
    place = rules.index[name]
    return rules.facts[place].names(state.must[place])


def _possible(rules: Rules, state: State, name: str) -> tuple[str, ...]:
    place = rules.index[name]
    return rules.facts[place].names(state.may[place] & ~state.must[place])


def _checks(rules: Rules, state: State) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The checks that certainly apply: those not known to be made, and those that are."""
    checks = [name for name in _certain(rules, state, "statements") if name in rules.checks]
    made = {n for n in checks if n in rules.done and status(rules.done[n], state.may, state.must) == YES}
    return tuple(n for n in checks if n not in made), tuple(n for n in checks if n in made)


def _facts(rules: Rules, state: State) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Every fact about which nothing is open any more."""
    return tuple(
        [
            fact.told.get(bits) or fact.called(bits)
            for fact, bits, must in zip(rules.facts, state.may, state.must, strict=True)
            if (bits == must if fact.is_set else bits & (bits - 1) == 0)
        ]
    )


def _names(rules: Rules, places: Iterable[int]) -> tuple[str, ...]:
    return tuple(rules.facts[place].name for place in sorted(places))
