"""Shows a letter's text to be read or filled in by hand: each field a labelled blank."""

import re
from collections.abc import Callable

from markupsafe import Markup

from wizard.model import Policy
from wizard.view import Links, render_markdown

FIELD = re.compile(r"\{\{\s*([a-z][a-z0-9_]*)[^}]*\}\}")
TAGS = re.compile(r"^\{%[^%]*%\}\n|\{%.*?%\}", re.DOTALL | re.MULTILINE)
"""A tag that has its line to itself goes with the line: what it stands between is one list."""
OPEN, OPEN_LONG, CLOSE = "\ue000", "\ue002", "\ue001"
"""Private-use characters that stand for a blank while the Markdown is rendered."""

LONG = ("longtext", "list")
"""Kinds of field that need several lines."""


def blanks_renderer(policy: Policy, links: Links, root: str) -> Callable[..., Markup]:
    """Return the function that pages call as `blanks(text)`.

    Args:
        policy: whose fields give the blanks their labels.
        links: where citations lead.
        root: relative path from the page to the top of the site.
    """

    def blanks(text: str, inline: bool = False) -> Markup:
        html = str(render_markdown(with_labels(text, policy), links, root, inline=inline))
        html = html.replace(OPEN_LONG, '<span class="blank blank-long">')
        return Markup(html.replace(OPEN, '<span class="blank">').replace(CLOSE, "</span>"))

    return blanks


def with_labels(text: str, policy: Policy) -> str:
    """Return a letter's text as Markdown, each field its label between OPEN (or OPEN_LONG) and CLOSE."""
    labels = {field.id.replace("-", "_"): field.label for field in policy.fields}
    long = {field.id.replace("-", "_") for field in policy.fields if field.kind in LONG}

    def blank(match: re.Match[str]) -> str:
        name = match.group(1)
        return f"{OPEN_LONG if name in long else OPEN}{labels.get(name, name.replace('_', ' '))}{CLOSE}"

    return TAGS.sub("", FIELD.sub(blank, text))
