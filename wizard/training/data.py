"""The exercises as plain data with rendered words: what the practice page, team mode and the package read."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from markupsafe import Markup, escape

from wizard.engine import compile_rules
from wizard.model import Clause, Policy, Source
from wizard.training.records import Ask, Choice, Exercise, Why
from wizard.view import CITATION, MARK_NAMES, Links, environment, render_markdown

PARTS = "training-parts.html.j2"
"""The macros that show a story on a page of its own show it here too."""

SHOWN_HASH = 12
"""How many characters of the rules' fingerprint are shown, enough to tell versions apart."""


class PlainLinks(Links):
    """Citations as names without an address, for packages that have no policy pages beside them."""

    def html(self, cited: str, root: str) -> Markup:
        """Return the cited thing's name; `root` is of no use here."""
        if cited not in self.things:
            return escape("@" + cited)
        kind = "" if isinstance(self.things[cited], Clause) else " cite-source"
        return Markup('<span class="cite{}">{}</span>').format(kind, self.name(cited))


class Words:
    """Renders the texts of one set of data; a reason that many choices share is kept once."""

    def __init__(self, links: Links, root: str) -> None:
        self.links = links
        self.root = root
        self.whys: dict[tuple[str, str], int] = {}

    def html(self, text: str, *, inline: bool = False) -> str:
        """Return content Markdown as HTML."""
        return str(render_markdown(text, self.links, self.root, inline=inline)).strip()

    def why(self, why: Why) -> int:
        """Return the number of a reason; what it cites besides its text is told at its end."""
        shown = set(CITATION.findall(why.text))
        besides = ", ".join(f"@{cited}" for cited in why.cites if cited not in shown)
        html = self.html(why.text + (f" ({besides})" if besides else ""), inline=True)
        return self.whys.setdefault((html, why.mark), len(self.whys))


def data(policy: Policy, made: Sequence[Exercise], links: Links, root: str) -> dict[str, Any]:
    """Return everything the pages in the browser need.

    Args:
        policy: for its name, version, marks, sections and clauses.
        made: the exercises.
        links: how citations are shown.
        root: relative path from the page to the top of the site.
    """
    words = Words(links, root)
    parts: Any = environment(policy).get_template(PARTS).make_module({"root": root})
    shown = [_exercise(one, words, parts.story(one)) for one in made]
    return {
        "title": policy.title,
        "council": policy.council,
        "version": policy.version,
        "rules": compile_rules(policy).fingerprint[:SHOWN_HASH],
        "pass": policy.training.pass_mark,
        "cases": policy.training.cases,
        "marks": {**MARK_NAMES, "should": "policy: should", "states": "policy: states"},
        "sections": {str(one.number): one.title for one in policy.sections},
        "clauses": {cited: _cited(cited, words) for cited in _all_cites(made)},
        "whys": [[html, mark] for html, mark in words.whys],
        "exercises": shown,
    }


def dumps(shown: dict[str, Any]) -> str:
    """Return data as JSON that is the same for the same content."""
    return json.dumps(shown, ensure_ascii=False, separators=(",", ":")) + "\n"


def _all_cites(made: Iterable[Exercise]) -> list[str]:
    return sorted({cited for one in made for cited in one.cites})


def _exercise(one: Exercise, words: Words, story: str) -> dict[str, Any]:
    scenario = one.scenario
    return {
        "id": scenario.id,
        "title": scenario.title,
        "story": str(story).strip(),
        "sections": list(scenario.sections),
        "level": one.level,
        "spread": one.spread,
        "says": one.says,
        "because": words.html(scenario.because, inline=True),
        "cites": list(scenario.cites),
        "asks": [_ask(ask, words) for ask in one.asks],
    }


def _ask(ask: Ask, words: Words) -> dict[str, Any]:
    return {
        "id": ask.id,
        "title": ask.title,
        "right": ask.choices.index(ask.right),
        "choices": [_choice(choice, words) for choice in ask.choices],
    }


def _choice(choice: Choice, words: Words) -> list[Any]:
    """A choice as its label and the numbers of its reasons."""
    return [choice.label, [words.why(why) for why in choice.why]]


def _cited(cited: str, words: Words) -> dict[str, str | list[str]]:
    """What a citation leads to: name, marks (a clause has one for each force), words and address."""
    marks: list[str]
    thing = words.links.things[cited]
    if isinstance(thing, Clause):
        marks, text = list(thing.each_force), words.html(thing.text)
    elif isinstance(thing, Source):
        marks, text = [thing.mark], words.html(thing.detail or thing.title)
    else:
        marks, text = ["states"], words.html(thing.text)
    address = f"{words.root}{words.links.path(cited)}"
    return {"name": words.links.name(cited), "marks": marks, "text": text, "href": address}
