"""What may still be added to an outcome, how it leads on, and who decides by which row, as plain data."""

from collections.abc import Iterator
from typing import Any

from wizard.engine.compile import Rules
from wizard.engine.hanging import KINDS
from wizard.engine.outcome import Outcome
from wizard.engine.reasons import speaking
from wizard.model import TOLD

Item = dict[str, Any]


def deciders(rules: Rules, outcome: Outcome) -> Iterator[Item]:
    """Yield each row that names somebody who decides or is consulted, with its own reason and mark.

    Somebody whom no single row certainly names, while something is open, has neither.
    """
    for role in outcome.decided_by:
        rows = speaking(rules, outcome.known.state, "decided-by", role)
        for row in (rules.rows[name] for name in rows):
            yield {"id": role, "because": row.because, "mark": row.mark, "clauses": list(row.cites)}
        if not rows:
            yield {"id": role, "because": "", "mark": "", "clauses": []}


def way_on(rules: Rules, outcome: Outcome) -> tuple[str, str] | None:
    """Return the question whose answer stopped everything else, and the value with which the case goes on."""
    given = dict(outcome.facts)
    for question in rules.questions:
        for option in question.options:
            if option.goes_on and option.value in given.get(question.id, ()):
                return question.id, option.goes_on
    return None


def may_be_added(rules: Rules, outcome: Outcome) -> dict[str, list[Item]]:
    """Return all that may still be added: statements by kind, people, steps, letters.

    Returns:
        For each its `id`, `text` and the questions it `hangs_on`; for a statement also whether it `protects`.
    """
    policy, possible = rules.policy, dict(outcome.possible)
    titles = {tier.id: tier.title for tier in policy.tiers} | {role.id: role.title for role in policy.roles}
    titles |= {letter.id: letter.title for letter in policy.letters}
    told = {one.id: one for one in policy.statements}
    shown = [told[name] for name in possible["statements"]]
    statements = {
        name.replace("-", "_"): [
            {**_item(outcome, "statements", one.id, one.text), "protects": one.protects}
            for one in shown
            if one.kind == kind
        ]
        for name, kind in TOLD.items()
    }
    named = {
        result.replace("-", "_"): [_item(outcome, result, name, titles[name]) for name in possible[result]]
        for result in ("decided-by", "tiers", "letters")
    }
    return statements | named


def _item(outcome: Outcome, result: str, name: str, text: str) -> Item:
    return {"id": name, "text": text, "hangs_on": list(dict(outcome.hangs_on)[f"{KINDS[result]}:{name}"])}
