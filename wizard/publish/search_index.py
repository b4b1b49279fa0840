"""Everything that the one search box can land on, with the words that staff have for it."""

import re
from collections.abc import Iterable, Iterator, Mapping

from wizard.change.repealed import Repealed
from wizard.model import Policy, Question, Statement
from wizard.publish.naming import plain_in
from wizard.view import CITATION, Links

Stubs = Mapping[str, tuple[Repealed, ...]]
"""What is repealed, by the page it stood on."""

Entry = dict[str, str]

Said = Mapping[str, tuple[str, ...]]
"""What staff may say, by the key of the thing (`said.yml`)."""

GLOSSARY = "glossary"

ROOMS = (
    ("Something has happened", "wizard/index.html"),
    ("Responses", "tiers/index.html"),
    ("Who decides", "who-decides/index.html"),
    ("Letters and records", "letters/index.html"),
    ("Register of reviews", "register/index.html"),
    ("Training", "training/index.html"),
    ("Practice", "training/practice.html"),
    ("Team mode", "training/team.html"),
    ("Trainer’s pack", "training/pack.html"),
    ("Poster", "training/poster.html"),
    ("Desk card", "training/desk-card.html"),
    ("The whole policy on one page", "policy/all.html"),
    ("On paper", "paper/index.html"),
    ("Glossary", "glossary/index.html"),
    ("Every clause by number", "policy/numbers.html"),
    ("How to use this guide", "how-to-use.html"),
    ("What happens to what you type", "about/privacy.html"),
    ("Accessibility", "accessibility.html"),
    ("What the guide said before", "history/index.html"),
)
"""The guide's own pages that staff ask for, with their addresses. Pages for developers and hosts are none of
them."""


def index(policy: Policy, links: Links, repealed: Stubs) -> list[Entry]:
    """Return everything the go-to box can land on, in printed order.

    `name` is how it is printed, `says` its name in words, `at` its address from the top of the site, and
    `words` what else finds it: its ID and the words staff use, with commas between; `text` what it says.
    The last one, if any, is no place: its `alike` holds the groups of words that mean the same.
    """
    found, plain, said = [], plain_in(policy), dict(policy.said)
    for section in policy.sections:
        words = ("section", *said.get(f"sections/{section.number}", ()))
        found.append(entry(str(section.number), section.title, f"policy/{section.slug}.html", words))
        for clause in section.clauses:
            says = "" if clause.variant == plain(clause.id) else plain(clause.id)
            words = (clause.id, *clause.words, *said.get(clause.id, ()))
            found.append(entry(clause.printed, says, links.path(clause.id), words, clause.text))
    for term in policy.terms:
        words = (term.id, *said.get(f"terms/{term.id}", ()))
        found.append(entry(term.term, term.expansion or "term", links.path(term.id), words))
    found += others(policy, said)
    for page, gone in repealed.items():
        at = "glossary/index.html" if page == GLOSSARY else f"policy/{page}.html"
        found += [entry(plain(one.id), "repealed", f"{at}#{one.id}", (one.id,)) for one in gone if page]
    alike = ";".join(",".join(group) for group in policy.alike)
    return [*found, {"name": "", "says": "", "at": "", "words": "", "alike": alike}] if alike else found


def others(policy: Policy, said: Said) -> Iterator[Entry]:
    """Yield the letters, the questions, what staff are told, and the guide's own pages."""
    for letter in policy.letters:
        words = (*letter.words, *said.get(f"letters/{letter.id}", ()))
        yield entry(letter.title, letter.kind, f"letters/{letter.id}.html", words, letter.summary)
    for one in policy.questions:
        words = (*one.words, *said.get(f"questions/{one.id}", ()))
        yield entry(one.title, "question", f"questions/index.html#{one.id}", words, asked(one))
    for told in policy.statements:
        words = (*told.words, *said.get(f"statements/{told.id}", ()))
        at = f"decisions/statements.html#{told.id}"
        yield entry(name_of(told), "what staff are told", at, words, told.text)
    for name, at in rooms(policy):
        yield entry(name, "page of this guide", at, said.get(page_key(at), ()))


def page_key(at: str) -> str:
    """Return the key under which `said.yml` speaks of a page of the guide."""
    return f"pages/{at.removesuffix('.html')}"


def entry(name: str, says: str, at: str, words: Iterable[str], text: str = "") -> Entry:
    """Return one thing that can be found, its text without citations; no words stand there twice."""
    found = {"name": name, "says": says, "at": at, "words": ", ".join(dict.fromkeys(words))}
    return {**found, "text": bare(text)} if text else found


def asked(question: Question) -> str:
    """Return what stands on the page of a question, for finding its words."""
    return " ".join((question.hint, *(f"{one.label} {one.hint}" for one in question.options)))


def name_of(statement: Statement) -> str:
    """Return a name for something that staff are told: its short form, or its first sentence."""
    return statement.short or bare(statement.text).split(". ")[0]


def rooms(policy: Policy) -> Iterator[tuple[str, str]]:
    """Yield the guide's own pages, as far as this guide has them."""
    for name, at in ROOMS:
        missing = (at.startswith("training/") and not policy.scenarios) or (
            at.startswith("paper/") and not policy.tables
        )
        card = at.endswith("desk-card.html") and not policy.workings.cards
        if not missing and not card:
            yield name, at


def bare(text: str) -> str:
    """Return a text without what it cites and without signs of Markdown, for finding its words."""
    return " ".join(re.sub(r"[*_>#`()]", " ", CITATION.sub(" ", text)).split())
