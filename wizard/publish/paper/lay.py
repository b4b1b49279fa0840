"""Lays the paper route into the site: a light page for each box, and all of them as one booklet to print."""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment

from wizard.engine import compile_rules
from wizard.model import Policy
from wizard.publish.pages import Page
from wizard.publish.paper.route import make_route
from wizard.publish.paper.views import Asked, Group, View, Views

FOLDER = "paper"


def lay_paper(policy: Policy, env: Environment, out: Path) -> Page:
    """Write the boxes and the booklet into `out`, and return the page that leads to them.

    They are plain HTML, not Markdown: several hundred pages that nobody looks up stay out of the navigation
    and of the search, and weigh a few kilobytes each.

    Args:
        policy: whose tables are walked.
        env: the environment of the guide's pages.
        out: the folder of staged pages.
    """
    views, side = _worked_out(policy)
    folder = out / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    shows = {"root": "../", "side": side, "kinds": Counter(view.kind for view in views)}
    for view in views:
        (folder / f"{view.number}.html").write_text(_page(env, view, shows), encoding="utf-8")
    for name in ("booklet", "case-sheet"):
        text = env.get_template(f"paper/{name}.html.j2").render(
            shows | {"views": views, "notes": _notes(views)}
        )
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    return Page(f"{FOLDER}/index.md", "paper", shows)


@lru_cache(maxsize=2)
def _worked_out(policy: Policy) -> tuple[tuple[View, ...], Mapping[str, int]]:
    """The boxes of a policy; kept, because pages are staged again whenever something else has changed."""
    rules = compile_rules(policy)
    route = make_route(rules)
    return tuple(Views(rules, route).all()), route.side


def _notes(views: Iterable[View]) -> dict[Group, int]:
    """Number what counts under a condition only, each once: the booklet prints it once."""
    groups = [group for view in views if not isinstance(view, Asked) for group in view.cases]
    return {group: number for number, group in enumerate(dict.fromkeys(groups), 1)}


def _page(env: Environment, view: View, shows: Mapping[str, object]) -> str:
    return env.get_template("paper/page.html.j2").render({**shows, "view": view})
