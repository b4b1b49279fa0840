"""What the engine is asked before its memory is kept, and what the image is tried with."""

from collections.abc import Iterable

from wizard.browser.case import CHECK, OUTCOME, nothing_chosen
from wizard.engine import compile_rules, decide, next_step
from wizard.model import Policy
from wizard.publish.warm_case import Call, case_calls

TODAY = "2026-01-01"
PAGES = (CHECK, OUTCOME)
"""Pages that are not a question's, nor a letter's."""


def warming_calls(policy: Policy) -> list[Call]:
    """Return calls that use every question's page, an outcome of every tier, and every letter."""
    rules = compile_rules(policy)
    calls: list[Call] = []
    asked: set[str] = set()
    tiers: set[str | None] = set()
    for scenario in policy.scenarios:
        answers: dict[str, list[str]] = {name: list(v) or ["none"] for name, v in scenario.facts}
        given = {name: tuple(values) for name, values in answers.items()}
        case: dict[str, object] = {"answers": answers, "today": TODAY}
        for question in next_step(rules, given).path:
            if question not in asked:
                asked.add(question)
                calls.append(("page", {**case, "at": question}))
        tier = decide(rules, given).tier
        if tier not in tiers:
            tiers.add(tier)
            calls += [("page", {**case, "at": CHECK}), ("page", {**case, "at": OUTCOME})]
    for letter in policy.letters:
        one: dict[str, object] = {"answers": {}, "today": TODAY, "letter": letter.id}
        calls += [("page", {**one, "at": f"letter:{letter.id}"}), ("letter_preview", one), ("word", one)]
    first = policy.questions[0]
    refused: dict[str, object] = {"answers": {}, "question": first.id, "values": []}
    calls += case_calls(rules, TODAY)
    return [*calls, ("submit", refused)] if nothing_chosen(first) else calls


def one_of_each(calls: Iterable[Call]) -> list[Call]:
    """Return the first call of each kind, and of each kind of page.

    What a second letter leaves in memory, browsers would have to fetch: it made the image a tenth larger,
    and no page was there sooner. The image is tried with all of them all the same.
    """
    found: dict[tuple[str, str], Call] = {}
    for method, given in calls:
        kind = str(given.get("at", "")).partition(":")
        page = kind[0] if kind[1] or kind[0] in PAGES else ""
        found.setdefault((method, page), (method, given))
    return list(found.values())
