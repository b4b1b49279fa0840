"""What a new content folder holds besides clauses: the least that can be read, each place to fill in marked.

Nothing here says what the policy says. The one question is good practice and rests on guidance; every step,
role, table and letter is for a person to write, because only the new policy can say what it rests on.
"""

from collections.abc import Mapping

from wizard.model import Policy, Role, Setting
from wizard.source.undecided import DECIDE

GUIDE = "guide-hse-violence"

FILES: Mapping[str, str] = {
    "tiers.md": f"""{{#first-step rank=1 mark=silent opens="{DECIDE}: when this step opens."}}
## {DECIDE}: the mildest step

{DECIDE}: what the step is. Cite the clause, and mark it must or may.
""",
    "questions/01-safety.md": f"""---
stage: A
title: Safety first
---

{{#danger ask=one mark=good-practice cites="@{GUIDE}" short="Danger now"}}
## Is anyone in danger right now?

- `yes` Yes {{if="someone were in danger now"}}
- `no` No {{if="nobody were in danger now"}}
""",
    "decisions/01-route.md": f"""---
id: route
title: Does the policy apply?
hit: unique
---

| danger | → route | mark | because |
|---|---|---|---|
| yes | emergency | good-practice | Help comes first: @{GUIDE}. |
| no | open | silent | {DECIDE}: the questions and rows that tell when the policy applies. |
""",
    "decisions/02-outcome.md": f"""---
id: outcome
title: What follows?
hit: collect
---

| route | → tiers | → decided-by | → statements | mark | because |
|---|---|---|---|---|---|
| emergency | - | first-role | call-999 | good-practice | Help comes first: @{GUIDE}. |
| open | first-step | first-role | - | silent | {DECIDE}: a row for each step, with the clause it rests on. |
""",
    "statements/01-actions.md": f"""{{#call-999 kind=action mark=good-practice cites="@{GUIDE}"}}
If anyone is in danger, call 999. Get yourself and others to a safe place.
""",
    "letters/fields.yml": """- {id: person-name, label: The person's name, kind: text, group: The person}
- {id: sender-name, label: Your name, kind: text, group: You}
- {id: sender-role, label: Your job title, kind: text, group: You}
""",
    "scenarios/.gitkeep": "",
    "workings.yml": """# Review periods, phrases, printed cards: docs/for-policy-officers.md has the keys.
cards:
  - {card: desk, title: "In danger?", told: call-999}
""",
}
GLOSSARY = f"""---
title: Glossary
---

{{#term-first term="{DECIDE}: a short form or term that the policy explains"}}
To be restated.
"""
CLAUSE = f"""---
section: 1
title: "{DECIDE}: the first section"
summary: To be written.
---

{{#first-clause no="1.1" force=states binds=everyone}}
To be restated.
"""


def policy_file(settings: tuple[Setting, ...], day: str, roles: tuple[Role, ...] = ()) -> str:
    """Return `policy.yml` with every blank named; settings are asked for as the pack at hand asks.

    Args:
        settings: what the pack at hand asks for.
        day: stands as the day of the policy until somebody puts in the real one.
        roles: those of a base of rules; without it there is one, to be filled in.
    """
    blanks = "\n".join(
        f'  - {{id: {one.id}, label: "{one.label.replace(chr(34), chr(39))}", value: ""}}' for one in settings
    )
    given = "\n".join(map(_role, roles)) or FIRST_ROLE
    return f"""title: "{DECIDE}: the policy's title"
council: "{DECIDE}: whose policy it is"
council_short: the council
version: "{DECIDE}: the policy's version"
# {DECIDE}: the day of the policy's text, instead of the one below
updated: "{day}"
roles:
{given}
settings:
{blanks}
"""


FIRST_ROLE = f"""  - id: first-role
    title: "{DECIDE}: who decides the mildest step"
    text: "{DECIDE}: what the policy says about them."
    mark: silent"""


def _role(role: Role) -> str:
    cites = ", ".join(f"@{name}" for name in role.cites)
    return (
        f"  # {DECIDE}: who this is here\n  - id: {role.id}\n    title: {_quoted(role.title)}\n"
        f'    text: {_quoted(role.text)}\n    mark: {role.mark}\n    cites: "{cites}"'
    )


def sources_file(policy: Policy) -> str:
    """Return the law and guidance of the pack at hand: they are the same for every council in England.

    A base of rules cites only what holds in all of Great Britain.
    """
    entries = [
        f"- id: {one.id}\n  title: {_quoted(one.title)}\n  publisher: {_quoted(one.publisher)}\n"
        f"  detail: {_quoted(one.detail)}\n  url: {one.url}\n"
        for one in policy.sources
    ]
    if GUIDE not in {one.id for one in policy.sources}:
        title = "Guidance on violence and aggression at work"
        entries.append(
            f"- id: {GUIDE}\n  title: {title}\n  publisher: Health and Safety Executive\n"
            "  url: https://www.hse.gov.uk/violence/\n"
        )
    return "".join(entries)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "").replace('"', "'") + '"'
