"""Lays the paper route into the site: light pages of some boxes each, and all boxes as one booklet to print.

A link leads to a box, `24.html#box-31`, and the style sheet shows that one alone: a step at a time, though a
page holds some twenty. A page for each box would be four fifths of the files of the whole site.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from wizard.engine import compile_rules
from wizard.model import Policy
from wizard.publish.pages import Page
from wizard.publish.paper.kept_route import kept_route
from wizard.publish.paper.route import make_route
from wizard.publish.paper.views import Asked, Group, View, Views

FOLDER = "paper"
FULL = 45_000
"""Bytes of boxes after which another page is begun; a box is never parted."""

TO_BOX = re.compile(r'href="#box-(\d+)"')


def lay_paper(policy: Policy, env: Environment, out: Path, cache: Path | None = None) -> Page:
    """Write the boxes and the booklet into `out`, and return the page that leads to them.

    Plain HTML, not Markdown: pages that nobody looks up stay out of the navigation and of the search.

    Args:
        policy: whose tables are walked.
        env: the environment of the guide's pages.
        out: the folder of staged pages.
        cache: where routes are kept, if they are.
    """
    views, side = _worked_out(policy, cache)
    folder = out / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    shows = {"root": "../", "side": side, "kinds": Counter(view.kind for view in views)}
    pages = _pages(env, views, shows)
    where = {number: f"{min(boxes)}.html" for boxes in pages for number in boxes}
    for boxes in pages:
        text = env.get_template("paper/page.html.j2").render({**shows, "boxes": boxes})
        (folder / where[min(boxes)]).write_text(_linked(text, where), encoding="utf-8")
    for name in ("booklet", "case-sheet"):
        text = env.get_template(f"paper/{name}.html.j2").render(
            shows | {"views": views, "notes": _notes(views)}
        )
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    return Page(f"{FOLDER}/index.md", "paper", shows | {"where": where})


@lru_cache(maxsize=2)
def _worked_out(policy: Policy, cache: Path | None) -> tuple[tuple[View, ...], Mapping[str, int]]:
    """The boxes of a policy; kept, because pages are staged again whenever something else has changed."""
    rules = compile_rules(policy)
    route = kept_route(rules, cache) if cache else make_route(rules)
    return tuple(Views(rules, route).all()), route.side


def _notes(views: Iterable[View]) -> dict[Group, int]:
    """Number what counts under a condition only, each once: the booklet prints it once."""
    groups = [group for view in views if not isinstance(view, Asked) for group in view.cases]
    return {group: number for number, group in enumerate(dict.fromkeys(groups), 1)}


def _pages(env: Environment, views: Iterable[View], shows: Mapping[str, object]) -> list[dict[int, Markup]]:
    """Return the boxes of each page by their numbers, rendered."""
    # One module for all: imported in each page anew, the macros would be set up anew as well.
    made: Any = env.get_template("paper/boxes.html.j2").make_module({**shows, "booklet": False, "h": 2})
    pages: list[dict[int, Markup]] = []
    size = FULL
    for view in views:
        box = made.box(view)
        size += len(box)
        if size >= FULL:
            pages.append({})
            size = len(box)
        pages[-1][view.number] = box
    return pages


def _linked(html: str, where: Mapping[int, str]) -> str:
    """Return a page whose links to boxes name the page that holds them."""
    return TO_BOX.sub(lambda link: f'href="{where[int(link[1])]}#box-{link[1]}"', html)
