"""Writes what the search box and the previews look up: a small file per section, and the index."""

import json
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from wizard.model import Clause, Policy, Term
from wizard.publish.naming import plain_in
from wizard.publish.search_index import Stubs, index
from wizard.publish.uses import Use
from wizard.publish.zipped import as_json, in_script
from wizard.view import CITATION, MARK_NAMES, Links, render_markdown

PLACE = "assets/clauses"
INDEX, GLOSSARY, ALL = "index", "glossary", "all"
"""`all` is for the questions, which fetch it whole: what they ask for must not tell what a case is about."""


Card = dict[str, str | list[tuple[str, str]]]
"""What a preview shows of a clause or term."""


def lay_clause_data(policy: Policy, out: Path, repealed: Stubs) -> None:
    """Write the index and a file for each section and the glossary into the staged pages.

    Each is a script that hands its data over, because a page opened from a shared drive may not fetch JSON.
    """
    links, plain = Links(policy), plain_in(policy)
    files: dict[str, Any] = {INDEX: index(policy, links, repealed)}
    for section in policy.sections:
        files[section.slug] = {clause.id: card(clause, links, plain) for clause in section.clauses}
    files[GLOSSARY] = {term.id: card(term, links, plain) for term in policy.terms}
    files[ALL] = {name: cards for name, cards in files.items() if name != INDEX}
    (out / PLACE).mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        text = in_script(data) if name == INDEX else as_json(data)
        script = f"conductGuide.take({json.dumps(name)}, {text});\n"
        (out / PLACE / f"{name}.js").write_text(script, encoding="utf-8")


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
