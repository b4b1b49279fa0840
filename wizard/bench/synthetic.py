"""Writes made-up policies of any size, whole and free of faults, to measure how everything grows.

A policy has one topic for every 50 clauses: a section, two questions, a decision table, five statements, a
letter and a case of its own; and a safeguard for every ten topics. The first question asks for the topic.
The same size always gives the same files.
"""

import random
from collections.abc import Iterator
from pathlib import Path

CLAUSES = 50
"""Clauses to a topic."""

CITED = 10
"""Clauses to a statement: the five statements of a topic rest on all of its clauses between them."""

WORDS = """council person staff service office letter record meeting reason contact telephone visit request
answer decision manager week month written agreed first later fair open clear safe other same new own"""
"""What clauses are made of."""

POLICY = """title: Made-up policy of {clauses} clauses
council: Sampling Council
council_short: the council
version: "1.0"
updated: "2026-01-31"
roles:
  - {{id: clerk, title: The clerk, text: Decides., mark: must, cites: "@c1-1"}}
settings:
  - {{id: clerk-email, label: The clerk's address, value: clerk@example.org}}
"""
SOURCES = """- id: guide-fairness
  title: Guide to fair decisions
  publisher: Association of Sample Councils
  detail: How to hear both sides.
  url: https://example.org/fairness
"""
FIELDS = """- {id: person-name, label: Name, kind: text, group: The person, example: A. Example}
- {id: stop-date, label: Stop by, hint: A working day., kind: date, group: The rest}
"""
TIERS = """{#talk rank=1 mark=may cites="@c1-4" opens="Something happened."}
## A talk

Speak to the person.

{#warning rank=2 mark=must cites="@c1-2" opens="It happened again."}
## A written warning

Write a letter.
"""
WORKINGS = """owes_not:
  - {tier: talk, duties: "letter, review, challenge, end", mark: silent, text: A talk takes nothing away., cites: "@c1-4"}
  - {tier: warning, duties: "review, challenge, end", mark: silent, text: A warning takes nothing away., cites: "@c1-2"}
"""  # noqa: E501 (lines of the content)
GLOSSARY = """{#term-spoc term="SPOC" expansion="Single Point of Contact"}
One contact, given by name.
"""
STAGE = "---\nstage: B\ntitle: What happened\n---\n\n"
QUESTIONS = """{{#seen-{t} ask=one mark=must cites="@c{t}-1" short="Seen"}}
## Was it seen?

- `yes` Yes
- `no` No
- `unknown` Not known

{{#weight-{t} ask=one mark=must cites="@c{t}-1" short="Weight"}}
## How much does it weigh?

- `light` Little
- `grave` Much
- `unknown` Not known

"""
TABLE = """---
id: responses-{t}
title: What follows in topic {t}
hit: collect
when: topic = topic-{t}
---

What was seen weighs differently, @c{t}-1.

| seen-{t} | weight-{t} | → tiers | → letters | → decided-by | → statements | mark | because |
|---|---|---|---|---|---|---|---|
| yes | grave | warning | letter-{t} | clerk | s{t}-1, s{t}-2, s{t}-3 | must | It weighs much: @c{t}-2. |
| yes | light | talk | - | clerk | s{t}-3, s{t}-4 | may | It weighs little: @c{t}-4. |
| no | any | talk | - | clerk | s{t}-5 | may | Nobody saw it: @c{t}-5. |
"""
LETTER = """---
title: Letter on topic {t}
kind: letter
summary: Asks the person to stop.
subject: Topic {t} and {{{{ council_short }}}}
cites: "@c{t}-2"
elements:
  - {{id: stop, says: asks the person to stop, mark: must, cites: "@c{t}-2", fields: [stop-date]}}
---

{{#greeting mark=may cites="@c{t}-4" says=nothing}}
Dear {{{{ person_name }}}},

{{#stop element=stop mark=must cites="@c{t}-2, @c{t}-3" says=nothing}}
please stop by {{{{ stop_date }}}}. {words}

{{#grave mark=must cites="@c{t}-3, @c{t}-4" when="weight-{t} = grave" says="weight-{t} = grave"}}
{words}
"""
CASE = """---
title: Case on topic {t}
sections: [{t}]
facts: {{topic: topic-{t}, seen-{t}: true, weight-{t}: grave}}
expect: {{tier: warning, letters: [letter-{t}]}}
never: [talk]
because: It weighs much (@c{t}-2).
---

{words}
"""
SAFEGUARD = """{{#grave-{t} mark=must cites="@c{t}-2" when="topic = topic-{t} and seen-{t} = yes and weight-{t} = grave" then="tiers = warning"}}
What is grave never ends with a talk alone.

"""  # noqa: E501 (a line of the content)


def write_policy(folder: Path, clauses: int) -> Path:
    """Write a made-up policy.

    Args:
        folder: where its content folder goes.
        clauses: how many clauses; rounded up to whole topics, and at least two of them.

    Returns:
        The content folder.
    """
    content = folder / "policy_source"
    topics = range(1, max(2, -(-clauses // CLAUSES)) + 1)
    draw = random.Random(clauses)
    for name, text in _files(topics, draw):
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        (content / name).write_text(text, encoding="utf-8")
    return content


def published(clauses: int) -> str:
    """Return wording as a council would publish it for a policy of this size, to be imported."""
    topics = range(1, max(2, -(-clauses // CLAUSES)) + 1)
    return "\n\n".join(
        f"{t}. Topic {t}\n\n"
        + "\n\n".join(f"{t}.{number} {_clause_words(t, number)} Thus." for number in range(1, CLAUSES + 1))
        for t in topics
    )


def _files(topics: range, draw: random.Random) -> Iterator[tuple[str, str]]:
    yield "policy.yml", POLICY.format(clauses=len(topics) * CLAUSES)
    yield "sources.yml", SOURCES
    yield "tiers.md", TIERS
    yield "workings.yml", WORKINGS
    yield "letters/fields.yml", FIELDS
    yield "clauses/glossary.md", GLOSSARY
    yield "safeguards.md", "".join(SAFEGUARD.format(t=t) for t in topics if t % 10 == 1)
    yield "questions/01-topic.md", _topic_question(topics)
    yield "questions/02-topics.md", STAGE + "".join(QUESTIONS.format(t=t) for t in topics)
    for t in topics:
        yield f"clauses/{t:02}-topic-{t}.md", "".join(_section(t, draw))
        yield f"decisions/{t:02}-topic-{t}.md", TABLE.format(t=t)
        yield f"statements/{t:02}-topic-{t}.md", "".join(_statements(t, draw))
        yield f"letters/letter-{t}.md", LETTER.format(t=t, words=sentence(draw, 20))
        yield f"scenarios/{t:02}-topic-{t}.md", CASE.format(t=t, words=sentence(draw, 60))


def _clause_words(t: int, number: int) -> str:
    """What a clause says, as restated and as published: the words of the one are found in the other."""
    return sentence(random.Random(f"{t}.{number}"), 25)


def _section(t: int, draw: random.Random) -> Iterator[str]:
    yield f"---\nsection: {t}\ntitle: Topic {t}\nsummary: What topic {t} is about.\n---\n\n"
    for number in range(1, CLAUSES + 1):
        force = ("may", "must", "must", "must", "should")[number % 5]
        yield f'{{#c{t}-{number} no="{t}.{number}" force={force} binds=council words="{_words(draw, 3)}"}}\n'
        yield f"{_clause_words(t, number)} See @c{t}-{draw.randint(1, CLAUSES)}.\n\n"
        if number % 5 == 0:
            yield f"> {sentence(draw, 12)}\n\n"


def _topic_question(topics: range) -> str:
    options = "".join(f"- `topic-{t}` Topic {t}\n" for t in topics)
    head = '---\nstage: A\ntitle: The topic\n---\n\n{#topic ask=one mark=must cites="@c1-1" short="Topic"}\n'
    return f"{head}## What is it about?\n\n{options}- `unknown` I don't know yet\n"


def _statements(t: int, draw: random.Random) -> Iterator[str]:
    kinds = ("action", "check", "record", "stays-open", "practice")
    for number, kind in enumerate(kinds, 1):
        clauses = range((number - 1) * CITED + 1, number * CITED + 1)
        cites = ", ".join(f"@c{t}-{clause}" for clause in clauses)
        more = f' done="seen-{t} = yes"' if kind == "check" else ""
        mark = "good-practice" if kind == "practice" else "must"
        rests = f"{cites}, @guide-fairness" if kind == "practice" else cites
        more += " says=nothing"
        yield f'{{#s{t}-{number} kind={kind} mark={mark} cites="{rests}"{more}}}\n{sentence(draw, 15)}\n\n'


def _words(draw: random.Random, count: int) -> str:
    return " ".join(draw.choices(WORDS.split(), k=count))


def sentence(draw: random.Random, count: int) -> str:
    """Return a sentence of made-up words."""
    return f"{_words(draw, count).capitalize()}."
