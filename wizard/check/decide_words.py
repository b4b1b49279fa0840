"""A decision as a person reads it in a terminal."""

from typing import Any

from wizard.engine import Rules
from wizard.view import CITATION, MARK_NAMES, Links

Item = dict[str, Any]
DRAFT = "DRAFT: {} places of this content are still to be decided; `check` lists them. Do not use this yet."


def decision_in_words(rules: Rules, decision: dict[str, Any]) -> str:
    """Return a decision, as `decide_file` gives it, in words with the printed clause numbers."""
    links = Links(rules.policy)
    titles = {tier.id: tier.title for tier in rules.policy.tiers} | {"none": "No response under this policy"}
    names = {role.id: role.title for role in rules.policy.roles}
    names |= {letter.id: letter.title for letter in rules.policy.letters}
    lines = [DRAFT.format(decision["draft"])] if "draft" in decision else []
    lines.append(_head(decision, titles))
    possible = decision["possible"]
    may = [item for items in possible.values() for item in items if item.get("protects")]
    shorts = {question.id: question.short for question in rules.questions}
    lines += _section("Do now", [_told(item, links) for item in decision["actions"]])
    lines += _section("May apply, to keep people safe", [_perhaps(item, shorts, links) for item in may])
    for heading, items in (
        ("Checks", decision["checks"]),
        ("Not open", decision["not_open"]),
        ("Stays open to the person", decision["rights"]),
        ("The policy is silent", decision["silent"]),
        ("Good practice", decision["good_practice"]),
        ("Write down", decision["records"]),
    ):
        lines += _section(heading, [_told(item, links) for item in items])
    lines += _section("Because", [_because(reason, links) for reason in decision["reasons"]])
    lines += _section(
        "Who decides or is consulted", [_decider(item, names, links) for item in decision["deciders"]]
    )
    lines += _section("Letters and records", [names[name] for name in decision["letters"]])
    others = [item for items in possible.values() for item in items if not item.get("protects")]
    lines += _section("May be added", [_perhaps(item, shorts, links) for item in others])
    lines += _section("Still to find out", decision["not_answered"] or decision["open_questions"])
    lines += _section("Given, but never asked in this case", decision["not_asked"])
    lines.append(f"\nPolicy {decision['policy']}, rules {decision['rules'][:12]}")
    return "\n".join(lines)


def _head(decision: dict[str, Any], titles: dict[str, str]) -> str:
    if decision["goes_on"]:
        return "Help comes first. When everyone is safe, go on: " + " = ".join(decision["goes_on"])
    if decision["tier"] is None:
        return "Not settled yet. It can be: " + "; ".join(titles[name] for name in decision["possible_tiers"])
    return "; ".join(titles[name] for name in reversed(decision["tiers"])) or titles["none"]


def _section(heading: str, items: list[str]) -> list[str]:
    return ["", heading, *(f"  - {item}" for item in items)] if items else []


def _told(item: Item, links: Links) -> str:
    done = "[done] " if item.get("done") else "[open] " if "done" in item else ""
    text = CITATION.sub(lambda match: links.name(match.group(1)), item["text"])
    return f"{done}{text} ({MARK_NAMES[item['mark']]}: {_cited(item, links)})"


def _perhaps(item: Item, shorts: dict[str, str], links: Links) -> str:
    text = CITATION.sub(lambda match: links.name(match.group(1)), item["text"])
    return f"{text} (not known yet: {', '.join(shorts[name] for name in item['hangs_on'])})"


def _decider(item: Item, names: dict[str, str], links: Links) -> str:
    if not item["because"]:
        return names[item["id"]]
    because = CITATION.sub(lambda match: links.name(match.group(1)), item["because"])
    mark = MARK_NAMES.get(item["mark"], "")
    return f"{names[item['id']]}: {because}{f' ({mark})' if mark else ''}"


def _because(reason: Item, links: Links) -> str:
    values = ", ".join(reason["values"]) or "none"
    return f"{reason['question']}: {values} ({_cited(reason, links)})"


def _cited(item: Item, links: Links) -> str:
    return ", ".join(links.name(cited) for cited in item["clauses"])
