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
        "diary, chronology, save my case, saved case, carry on later, meeting pack, wizard, decision "
        "tool, I was just abused, log every call, keep a log, new case, what now",
    ),
    (
        "Responses",
        "tiers/index.html",
        "ladder, steps, what can we do, list of sanctions, options, order of steps, escalation, "
        "escalation ladder, what are our options, possible responses, what can the council do, "
        "sanctions, stages",
    ),
    (
        "Who decides",
        "who-decides/index.html",
        "who signs off, sign off, who approves, approval, authority, authorise, can a team leader, can "
        "my manager, out of hours approval, permission from, who can decide, who has the power, "
        "delegated authority, scheme of delegation, job titles, which officer",
    ),
    (
        "Letters and records",
        "letters/index.html",
        "templates, forms, all letters, standard letter, list of letters, letter templates, where are "
        "the letters, blank forms, documents",
    ),
    (
        "Register of reviews",
        "register/index.html",
        "everyone restricted, list of restricted people, who is restricted, all bans, list of bans, "
        "calendar of review dates, review calendar, reviews due, overdue reviews, spreadsheet, yearly "
        "report, reviews coming up, who is banned, diary of reviews, restricted customers list, "
        "statistics, annual report, how many restrictions",
    ),
    (
        "Training",
        "training/index.html",
        "training, practice cases, scenarios, exercises, team training, e-learning, learning, course, "
        "new starter, refresher, onboarding, induction, teach my team, examples of cases",
    ),
    (
        "Practice",
        "training/practice.html",
        "practise, test yourself, quiz, certificate, test my knowledge, pass mark, try a case",
    ),
    (
        "Team mode",
        "training/team.html",
        "projector, team meeting, show of hands, group exercise, workshop, team exercise, away day, "
        "group session, whole team on a screen",
    ),
    (
        "Trainer’s pack",
        "training/pack.html",
        "trainer, lesson plan, hand-outs, slides, materials for a trainer, run a session, powerpoint, "
        "deliver training",
    ),
    (
        "Poster",
        "training/poster.html",
        "poster, staff room, notice board, one page version, at a glance, wall, pin up, something for "
        "the wall, kitchen wall, A4 sheet for staff, print a poster",
    ),
    (
        "Desk card",
        "training/desk-card.html",
        "desk card, cheat sheet, quick guide, crib sheet, quick reference, prompt card, card for the "
        "desk, pocket card, keep by the phone",
    ),
    (
        "The whole policy on one page",
        "policy/all.html",
        "print the whole policy, print the guide, printable, pdf, full policy, entire guide, hard copy, "
        "download the policy, entire policy, policy document, read the policy, the actual policy, save "
        "as PDF",
    ),
    (
        "On paper",
        "paper/index.html",
        "paper route, no computer, computer is down, system down, without internet, booklet, print the "
        "questions, power cut, network down, laptop broken, internet is down, offline, IT is down, "
        "paper version, wifi is down, hard copy, no wifi, systems are down",
    ),
    (
        "Glossary",
        "glossary/index.html",
        "glossary, definitions, meaning of, what does it mean, abbreviations, acronyms, jargon, what "
        "does this word mean, terms explained, dictionary",
    ),
    (
        "Every clause by number",
        "policy/numbers.html",
        "list of clauses, clause numbers, contents, clause list, index of clauses, find a clause number",
    ),
    (
        "How to use this guide",
        "how-to-use.html",
        "instructions, user guide, how does this work, help with the guide, how do I use this, getting "
        "started, help",
    ),
    (
        "What happens to what you type",
        "about/privacy.html",
        "privacy, is it saved, who can see what i type, confidential, data stored, does anyone see "
        "this, is this private, cookies, where is my data stored, tracking, does this site save names, "
        "does it keep what I put in, are names stored, who sees my answers",
    ),
    (
        "Accessibility",
        "accessibility.html",
        "accessibility, screen reader, large text, keyboard, bigger text, contrast, font size, colour "
        "blind, NVDA, JAWS, keyboard only",
    ),
    (
        "What the guide said before",
        "history/index.html",
        "old version, earlier version, policy changes, what changed, previous version, what was the "
        "policy last year, changelog, archive, earlier rules",
    ),
)
"""The guide's own pages that staff ask for, their addresses, and what staff may type for them. Pages for
developers and hosts are none of them."""


def index(policy: Policy, links: Links, repealed: Stubs) -> list[Entry]:
    """Return everything the go-to box can land on, in printed order.

    `name` is how it is printed, `says` its name in words, `at` its address from the top of the site, and
    `words` what else finds it: its ID and the words staff use, with commas between; `text` what it says.
    The last one, if any, is no place: its `alike` holds the groups of words that mean the same.
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
    alike = ";".join(",".join(group) for group in policy.alike)
    return [*found, {"name": "", "says": "", "at": "", "words": "", "alike": alike}] if alike else found


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
