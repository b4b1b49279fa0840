"""The outcome as plain data, for the command line, for tests and for whoever reads it by program."""

from typing import Any

from wizard.engine.compile import Rules
from wizard.engine.outcome import Outcome, Reason
from wizard.model import Row, Statement


def summary(rules: Rules, outcome: Outcome) -> dict[str, Any]:
    """Return what `decide --json` prints.

    Returns:
        `tier` (ID, "none", or null while open), `possible_tiers`, `tiers`, `letters`, `decided_by`,
        `checks` (each with whether it is done), `reasons` (each with its clauses), `rights`, `review`,
        `actions`, `not_open`, `records`, `silent`, `good_practice`, `open_questions`, `complete`,
        `policy`, `rules`.
    """
    told = {statement.id: statement for statement in rules.policy.statements}
    shown = [told[name] for name in outcome.statements]
    return {
        "tier": outcome.tier,
        "possible_tiers": list(outcome.possible_tiers),
        "tiers": list(outcome.tiers),
        "letters": list(outcome.letters),
        "decided_by": list(outcome.decided_by),
        "checks": [
            {**_plain(told[name]), "done": name in outcome.checks_done}
            for name in outcome.statements
            if told[name].kind == "check"
        ],
        "reasons": [_reason(rules, reason) for reason in outcome.reasons],
        "rights": _kind(shown, "stays-open"),
        "review": _review(rules, outcome),
        "actions": _kind(shown, "action"),
        "not_open": _kind(shown, "not-open"),
        "records": _kind(shown, "record"),
        "silent": _kind(shown, "silence"),
        "good_practice": _kind(shown, "practice"),
        "open_questions": list(outcome.open_questions),
        "complete": outcome.complete,
        "policy": rules.policy.version,
        "rules": rules.fingerprint,
    }


def _plain(statement: Statement) -> dict[str, Any]:
    return {
        "id": statement.id,
        "mark": statement.mark,
        "text": statement.text,
        "clauses": list(statement.cites),
    }


def _kind(shown: list[Statement], kind: str) -> list[dict[str, Any]]:
    return [_plain(statement) for statement in shown if statement.kind == kind]


def _reason(rules: Rules, reason: Reason) -> dict[str, Any]:
    question = next(question for question in rules.questions if question.id == reason.question)
    cites = dict.fromkeys(cited for row in reason.rows for cited in rules.rows[row].cites)
    return {
        "fact": reason.question,
        "question": question.short,
        "values": list(reason.values),
        "rows": list(reason.rows),
        "marks": sorted({rules.rows[row].mark for row in reason.rows}),
        "clauses": list(cites or question.cites),
    }


def _review(rules: Rules, outcome: Outcome) -> dict[str, Any] | None:
    """When the restriction is reviewed: None where nothing is, or where that is not settled yet."""
    rule, facts = rules.policy.workings.review, dict(outcome.facts)
    months = dict(rule.months).get("".join(facts.get(rule.result, ()))) if rule else None
    if not rule or not months:
        return None
    rows = [row for table in rules.policy.tables if rule.result in table.outputs for row in table.rows]
    row = next(row for row in rows if _holds(row, facts))
    return {"months": months, "or_sooner": True, "mark": row.mark, "clauses": list(row.cites)}


def _holds(row: Row, facts: dict[str, tuple[str, ...]]) -> bool:
    """Tell whether a row holds where these facts are certain."""
    return all(
        bool(set(condition.values) & set(facts.get(condition.fact, ()))) != condition.negated
        for condition in row.conditions
    )
