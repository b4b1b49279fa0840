"""Decides a case file again: does each receipt still fit, and would today's rules decide the same?"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from wizard.case.compare import compare, known_answers
from wizard.case.receipt import made_with, receipt_code
from wizard.case.record import CaseFile, Decision
from wizard.engine import Rules, decide, next_step
from wizard.engine.summary import summary
from wizard.letters.words import date_in_words


@dataclass(frozen=True, slots=True)
class Verified:
    """One decision, decided again.

    Attributes:
        code: its receipt.
        on: its day, ISO.
        code_fits: the code follows from what the file says.
        same_outcome: today's rules give the same responses and letters.
        words: what was found, in sentences.
    """

    code: str
    on: str
    code_fits: bool
    same_outcome: bool
    words: tuple[str, ...]

    @property
    def good(self) -> bool:
        """Whether nothing differs."""
        return self.code_fits and self.same_outcome


def verify(rules: Rules, case: CaseFile) -> tuple[Verified, ...]:
    """Return what deciding each decision of a case again gives, oldest first."""
    return tuple(_verified(rules, decision) for decision in case.decisions)


def decide_case(rules: Rules, case: CaseFile) -> dict[str, Any]:
    """Return the outcome of a case file as `decide --json` prints it, with its receipts verified.

    The step in hand is decided, or the last decision where a new step has not been begun. Answers that
    today's rules do not know are left out and told.
    """
    in_hand = case.answers or (case.decisions[-1].answers if case.decisions else {})
    found = compare(rules, replace(case, answers=in_hand))
    answers = known_answers(rules, in_hand)
    step = next_step(rules, answers)
    checked = verify(rules, case)
    return {
        **summary(rules, decide(rules, answers)),
        "not_answered": list(step.missing),
        "not_asked": list(step.dropped),
        "receipts": [
            {"code": one.code, "on": one.on, "good": one.good, "told": list(one.words)} for one in checked
        ],
        "changed": list(found.words),
        "verified": all(one.good for one in checked),
    }


def verified_in_words(decided: dict[str, Any]) -> str:
    """Return what `decide_case` found out about receipts and changed rules, for a terminal."""
    lines = ["", "Receipts", *(f"  - {words}" for one in decided["receipts"] for words in one["told"])]
    if not decided["receipts"]:
        lines = ["", "Receipts", "  - No decision is recorded in this case file."]
    if decided["changed"]:
        lines += ["", "Changed since it was saved", *(f"  - {words}" for words in decided["changed"])]
    return "\n".join(lines)


def _verified(rules: Rules, decision: Decision) -> Verified:
    fits = _code_fits(decision)
    differences = tuple(_differences(rules, decision))
    head = f"Receipt {decision.receipt.code} of {date_in_words(decision.on)}"
    told = f"{head}: the code fits the answers." if fits else f"{head}: {CHANGED}"
    same = () if differences else ("Today's rules decide the same.",)
    words = (told, *_versions(rules, decision), *differences, *same)
    return Verified(decision.receipt.code, decision.on, fits, not differences, words)


CHANGED = "the code does not fit the answers. Answers, date or code were changed afterwards."


def _code_fits(decision: Decision) -> bool:
    made = decision.receipt
    code = receipt_code(made.version, made.rules, made.engine, decision.on, decision.answers)
    return code == made.code and made.on == decision.on


def _versions(rules: Rules, decision: Decision) -> Iterator[str]:
    receipt, made = decision.receipt, made_with(rules)
    for what, then, now in (
        ("policy version", receipt.version, made.version),
        ("rules", receipt.rules[:8], made.rules[:8]),
        ("program", receipt.engine, made.engine),
    ):
        if then != now:
            yield f"The {what} was {then}; today's is {now}."


def _differences(rules: Rules, decision: Decision) -> Iterator[str]:
    """Name what today's rules would decide otherwise."""
    known = known_answers(rules, decision.answers)
    if len(known) < len(decision.answers):
        yield "Today's rules do not know some of its answers."
    outcome = decide(rules, known)
    if not outcome.complete:
        yield "Today's rules ask something that was not asked then."
    names = {tier.id: tier.title for tier in rules.policy.tiers}
    names |= {letter.id: letter.title for letter in rules.policy.letters}
    for what, then, now in (
        ("responses", decision.tiers, outcome.tiers),
        ("letters and records", decision.letters, outcome.letters),
    ):
        if set(then) != set(now):
            was, is_now = (", ".join(names.get(one, one) for one in them) or "none" for them in (then, now))
            yield f"Today's rules would decide otherwise. The {what} were: {was}. Now: {is_now}."
