"""The outcome as plain data, for the command line, for tests and for whoever reads it by program."""

from typing import Any

from wizard.engine.compile import Rules
from wizard.engine.outcome import Outcome, Reason
from wizard.engine.perhaps import deciders, may_be_added, way_on
from wizard.engine.review import review_due
from wizard.model import Statement


def summary(rules: Rules, outcome: Outcome) -> dict[str, Any]:
    """Return what `decide --json` prints.

    Returns:
        `tier` (ID, "none", or null while open), `possible_tiers`, `tiers`, `letters`, `decided_by`,
        `deciders` (each row that names one, with its reason and mark), `possible` (what may be added),
        `checks` (each with whether it is done), `reasons` (each with its clauses), `rights`, `review`,
        `actions`, `not_open`, `records`, `silent`, `good_practice`, `open_questions`, `complete`,
        `goes_on` (question and value once what stopped the case is over, or nothing),
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
        "deciders": list(deciders(rules, outcome)),
        "possible": may_be_added(rules, outcome),
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
        "goes_on": list(way_on(rules, outcome) or ()),
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
        "marks": sorted({rules.rows[row].mark for row in reason.rows} - {""}),
        "clauses": list(cites or question.cites),
    }


def _review(rules: Rules, outcome: Outcome) -> dict[str, Any] | None:
    """When the restriction is reviewed: None where nothing is, or where that is not settled yet."""
    due = review_due(rules, outcome.known)
    if due is None:
        return None
    row = due.row
    return {
        "months": due.months,
        "or_sooner": True,
        "mark": row.mark if row else "",
        "clauses": list(row.cites) if row else [],
    }
