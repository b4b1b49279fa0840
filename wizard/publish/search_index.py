"""Everything that the one search box can land on, with the words that staff have for it."""

import re
from collections.abc import Iterator, Mapping

from wizard.change.repealed import Repealed
from wizard.model import Policy, Question, Statement
from wizard.publish.naming import plain_in
from wizard.view import CITATION, Links

Stubs = Mapping[str, tuple[Repealed, ...]]
"""What is repealed, by the page it stood on."""

Entry = dict[str, str]

GLOSSARY = "glossary"

ROOMS = (
    (
        "Something has happened",
        "wizard/index.html",
        "start a case, what do i do, help me decide, evidence log, log of calls, list of incidents, "
        "diary, chronology, save my case, saved case, carry on later, meeting pack",
    ),
    (
        "Responses",
        "tiers/index.html",
        "ladder, steps, what can we do, list of sanctions, options, order of steps",
    ),
    (
        "Who decides",
        "who-decides/index.html",
        "who signs off, sign off, who approves, approval, authority, authorise, can a team leader, "
        "can my manager, out of hours approval, permission from",
    ),
    (
        "Letters and records",
        "letters/index.html",
        "templates, forms, all letters, standard letter, list of letters",
    ),
    (
        "Register of reviews",
        "register/index.html",
        "everyone restricted, list of restricted people, who is restricted, all bans, list of bans, "
        "calendar of review dates, review calendar, reviews due, overdue reviews, spreadsheet, "
        "yearly report",
    ),
    (
        "Training",
        "training/index.html",
        "training, practice cases, scenarios, exercises, team training, e-learning, learning, "
        "course, new starter",
    ),
    (
        "Practice",
        "training/practice.html",
        "practise, test yourself, quiz, certificate",
    ),
    (
        "Team mode",
        "training/team.html",
        "projector, team meeting, show of hands, group exercise, workshop",
    ),
    (
        "Trainer’s pack",
        "training/pack.html",
        "trainer, lesson plan, hand-outs, slides",
    ),
    (
        "Poster",
        "training/poster.html",
        "poster, staff room, notice board, one page version, at a glance, wall",
    ),
    (
        "Desk card",
        "training/desk-card.html",
        "desk card, cheat sheet, quick guide, crib sheet, quick reference",
    ),
    (
        "The whole policy on one page",
        "policy/all.html",
        "print the whole policy, print the guide, printable, pdf, full policy, entire guide, "
        "hard copy, download the policy",
    ),
    (
        "On paper",
        "paper/index.html",
        "paper route, no computer, computer is down, system down, without internet, booklet, "
        "print the questions",
    ),
    (
        "Glossary",
        "glossary/index.html",
        "glossary, definitions, meaning of, what does it mean, abbreviations, acronyms, jargon",
    ),
    (
        "Every clause by number",
        "policy/numbers.html",
        "list of clauses, clause numbers, contents",
    ),
    (
        "How to use this guide",
        "how-to-use.html",
        "instructions, user guide, how does this work, help with the guide",
    ),
    (
        "What happens to what you type",
        "about/privacy.html",
        "privacy, is it saved, who can see what i type, confidential, data stored",
    ),
    (
        "Accessibility",
        "accessibility.html",
        "accessibility, screen reader, large text, keyboard",
    ),
    (
        "What the guide said before",
        "history/index.html",
        "old version, earlier version, policy changes, what changed",
    ),
)
"""The guide's own pages that staff ask for, their addresses, and what staff may type for them. Pages for
developers and hosts are none of them."""


def index(policy: Policy, links: Links, repealed: Stubs) -> list[Entry]:
    """Return everything the go-to box can land on, in printed order.

    `name` is how it is printed, `says` its name in words, `at` its address from the top of the site, and
    `words` what else finds it: its ID and the words staff use, with commas between; `text` what it says.
    """
    found, plain = [], plain_in(policy)
    for section in policy.sections:
        at = f"policy/{section.slug}.html"
        found.append({"name": str(section.number), "says": section.title, "at": at, "words": "section"})
        for clause in section.clauses:
            says = "" if clause.variant == plain(clause.id) else plain(clause.id)
            at, text = links.path(clause.id), bare(clause.text)
            words = ", ".join((clause.id, *clause.words))
            found.append({"name": clause.printed, "says": says, "at": at, "words": words, "text": text})
    for term in policy.terms:
        says = term.expansion or "term"
        found.append({"name": term.term, "says": says, "at": links.path(term.id), "words": term.id})
    found += others(policy)
    for page, gone in repealed.items():
        at = "glossary/index.html" if page == GLOSSARY else f"policy/{page}.html"
        found += [
            {"name": plain(one.id), "says": "repealed", "at": f"{at}#{one.id}", "words": one.id}
            for one in gone
            if page
        ]
    return found


def others(policy: Policy) -> list[Entry]:
    """Return the letters, the questions, what staff are told, and the guide's own pages."""
    found = [
        entry(one.title, one.kind, f"letters/{one.id}.html", one.words, one.summary) for one in policy.letters
    ]
    found += [
        entry(one.title, "question", f"questions/index.html#{one.id}", one.words, asked(one))
        for one in policy.questions
    ]
    found += [
        entry(told(one), "what staff are told", f"decisions/statements.html#{one.id}", one.words, one.text)
        for one in policy.statements
    ]
    return found + list(rooms(policy))


def entry(name: str, says: str, at: str, words: tuple[str, ...], text: str) -> Entry:
    """Return one thing that can be found, its text without citations."""
    return {"name": name, "says": says, "at": at, "words": ", ".join(words), "text": bare(text)}


def asked(question: Question) -> str:
    """Return what stands on the page of a question, for finding its words."""
    return " ".join((question.hint, *(f"{one.label} {one.hint}" for one in question.options)))


def told(statement: Statement) -> str:
    """Return a name for something that staff are told: its short form, or its first sentence."""
    return statement.short or bare(statement.text).split(". ")[0]


def rooms(policy: Policy) -> Iterator[Entry]:
    """Yield the guide's own pages, as far as this guide has them."""
    for name, at, words in ROOMS:
        missing = (at.startswith("training/") and not policy.scenarios) or (
            at.startswith("paper/") and not policy.tables
        )
        card = at.endswith("desk-card.html") and not policy.workings.cards
        if not missing and not card:
            yield {"name": name, "says": "page of this guide", "at": at, "words": words}


def bare(text: str) -> str:
    """Return a text without what it cites and without signs of Markdown, for finding its words."""
    return " ".join(re.sub(r"[*_>#`()]", " ", CITATION.sub(" ", text)).split())
