"""The guide's navigation, as MkDocs reads it: short at the top, full inside the room one is in."""

from typing import Any

from wizard.model import Policy

Entry = dict[str, Any] | str


def navigation(policy: Policy) -> list[Entry]:
    """Return the navigation of the staged pages."""
    return [
        {"Home": "index.md"},
        {"Something has happened": "wizard/index.md"},
        {"The policy": _policy_room(policy)},
        {"Responses": "tiers/index.md"},
        {"Who decides": "who-decides/index.md"},
        {"Decision tables": _decision_room(policy)},
        {"Letters": _letter_room(policy)},
        {"Register of reviews": "register/index.md"},
        *([{"Training": _training_room(policy)}] if policy.scenarios else []),
        {"Glossary": "glossary/index.md"},
        {"About": _about_room()},
    ]


def _policy_room(policy: Policy) -> list[Entry]:
    sections = [{f"{one.number}. {one.title}": f"policy/{one.slug}.md"} for one in policy.sections]
    by_number = {"Every clause by number": "policy/numbers.md"}
    return ["policy/index.md", *sections, by_number, {"The whole policy on one page": "policy/all.md"}]


def _decision_room(policy: Policy) -> list[Entry]:
    tables = [{table.title: f"decisions/{table.id}.md"} for table in policy.tables]
    told, asked = {"What staff are told": "decisions/statements.md"}, {"Questions": "questions/index.md"}
    paper = [{"On paper": "paper/index.md"}] if tables else []
    return ["decisions/index.md", *paper, *tables, told, asked]


def _letter_room(policy: Policy) -> list[Entry]:
    return ["letters/index.md", *({letter.title: f"letters/{letter.id}.md"} for letter in policy.letters)]


def _training_room(policy: Policy) -> list[Entry]:
    card = [{"Desk card": "training/desk-card.md"}] if policy.workings.cards else []
    return [
        "training/index.md",
        {"Practice": "training/practice.md"},
        {"Team mode": "training/team.md"},
        {"Trainer’s pack": "training/pack.md"},
        {"Poster": "training/poster.md"},
        *card,
        {"For trainers": "for-trainers.md"},
    ]


def _about_room() -> list[Entry]:
    return [
        "about/index.md",
        {"How to use this guide": "how-to-use.md"},
        {"What happens to what you type": "about/privacy.md"},
        {"Accessibility": "accessibility.md"},
        {"Sources": "about/sources.md"},
        {"What rests on each paragraph": "about/coverage.md"},
        {"What the guide said before": "history/index.md"},
        {"For policy officers": "for-policy-officers.md"},
        {"Changing the policy": "changing-the-policy.md"},
        {"The case file": "case-file.md"},
        {"What is proved": "proof.md"},
        {"Tone of letters": "tone.md"},
        {"How fast it is": "performance.md"},
        {"For hosts": "for-hosts.md"},
        {"Check the server": "check/index.md"},
        {"Licences": "about/licences.md"},
        {"Decisions about this project": "adr/index.md"},
    ]
