"""Writes what the go-to box and the previews look up: a small file per section, and an index of names."""

import json
import re
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from wizard.change.repealed import Repealed
from wizard.model import Clause, Policy, Term
from wizard.publish.naming import plain_in
from wizard.publish.uses import Use
from wizard.view import CITATION, MARK_NAMES, Links, render_markdown

Stubs = Mapping[str, tuple[Repealed, ...]]
"""What is repealed, by the page it stood on."""

PLACE = "assets/clauses"
INDEX, GLOSSARY, ALL = "index", "glossary", "all"
"""`all` is for the questions, which fetch it whole: what they ask for must not tell what a case is about."""


Card = dict[str, str | list[tuple[str, str]]]
"""What a preview shows of a clause or term."""


def lay_clause_data(policy: Policy, out: Path, repealed: Stubs) -> None:
    """Write the index and a file for each section and the glossary into the staged pages.

    Each is written twice: as JSON, and as a script that hands over the same data, because a page opened
    from a shared drive may not fetch JSON.
    """
    links, plain = Links(policy), plain_in(policy)
    files: dict[str, Any] = {INDEX: index(policy, links, repealed)}
    for section in policy.sections:
        files[section.slug] = {clause.id: card(clause, links, plain) for clause in section.clauses}
    files[GLOSSARY] = {term.id: card(term, links, plain) for term in policy.terms}
    files[ALL] = {name: cards for name, cards in files.items() if name != INDEX}
    (out / PLACE).mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        (out / PLACE / f"{name}.json").write_text(text, encoding="utf-8")
        script = f"conductGuide.take({json.dumps(name)}, {text});\n"
        (out / PLACE / f"{name}.js").write_text(script, encoding="utf-8")


def index(policy: Policy, links: Links, repealed: Stubs) -> list[dict[str, str]]:
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


def others(policy: Policy) -> list[dict[str, str]]:
    """Return the letters, and those questions and statements that content gives words for."""
    found = [
        {"name": one.title, "says": one.kind, "at": f"letters/{one.id}.html", "words": ", ".join(one.words)}
        for one in policy.letters
    ]
    found += [
        {
            "name": one.title,
            "says": "question",
            "at": f"questions/index.html#{one.id}",
            "words": ", ".join(one.words),
        }
        for one in policy.questions
        if one.words
    ]
    found += [
        {
            "name": one.short or bare(one.text).split(". ")[0],
            "says": "what staff are told",
            "at": f"decisions/statements.html#{one.id}",
            "words": ", ".join(one.words),
            "text": bare(one.text),
        }
        for one in policy.statements
        if one.words
    ]
    return found


def bare(text: str) -> str:
    """Return a text without what it cites and without signs of Markdown, for finding its words."""
    return " ".join(re.sub(r"[*_>#`()]", " ", CITATION.sub(" ", text)).split())


def card(thing: Clause | Term, links: Links, plain: Callable[[str], str]) -> Card:
    """Return what a preview shows: number, name, restated text with citations as plain words, and marks.

    Each mark is a force and its name; a clause whose sentences differ has several.
    """
    html = CITATION.sub(lambda cited: _named(cited[1], links), thing.text)
    text = str(render_markdown(html, links, ""))
    if isinstance(thing, Term):
        return {"name": thing.term, "says": thing.expansion, "marks": [], "text": text}
    names = {force: MARK_NAMES.get(force, f"policy: {force}") for force in thing.each_force}
    return {
        "name": thing.printed,
        "says": plain(thing.id),
        "marks": list[tuple[str, str]](names.items()),
        "text": text,
    }


def _named(cited: str, links: Links) -> str:
    return links.name(cited) if cited in links.things else f"@{cited}"


def doubled(policy: Policy) -> tuple[str, ...]:
    """Return the printed numbers that several clauses share, in printed order."""
    count = Counter(clause.number for clause in policy.clauses if clause.number)
    return tuple(number for number, times in count.items() if times > 1)


def example_number(policy: Policy, uses: Mapping[str, tuple[Use, ...]]) -> str:
    """Return the number that the go-to box gives as an example: that of the clause most parts rest on."""
    numbered = [clause for clause in policy.clauses if clause.number and not clause.variant]
    most = max(numbered, key=lambda clause: len(uses.get(clause.id, ())), default=None)
    return most.number if most else ""


def example_word(policy: Policy, uses: Mapping[str, tuple[Use, ...]]) -> str:
    """Return a word that staff may type: one of the words of the clause most parts rest on that has any."""
    said = [(len(uses.get(clause.id, ())), clause.words) for clause in policy.clauses if clause.words]
    single = [(used, word) for used, words in said for word in words if word.isalpha() and len(word) > 5]
    return max(single, key=lambda one: one[0])[1] if single else next((words[0] for _, words in said), "")
