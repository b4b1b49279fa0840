"""Finds what stands inline in a page: scripts and styles to be hashed, and what no hash can allow."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from html.parser import HTMLParser

DATA_TYPES = ("application/json", "text/template")
"""Scripts of these types are never run, so a policy says nothing about them."""

BEGINNINGS = ("<script", "<style")
SET = re.compile(r"(?<![\w-])(?:style|action|on[\w-]*)\s*=")
"""An attribute that has a value, or words that look like one."""

VALUE = re.compile(r"""=\s*["']?[j&]""")
"""`javascript:` may begin a value; an entity may be any letter of it."""


@dataclass(slots=True)
class Inline:
    """What stands inline in one page.

    Attributes:
        scripts: the text of each inline script that would run.
        styles: the text of each style element, those in drawings included.
        refused: what a policy by hashes cannot allow, each with its line.
        attributes: names of all attributes in the page.
    """

    scripts: list[str] = field(default_factory=list)
    styles: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    attributes: set[str] = field(default_factory=set)


def inline_of(html: str) -> Inline:
    """Return what stands inline in a page."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.found


def skimmed(html: str, watched: Iterable[str]) -> Inline:
    """Return what `inline_of` does, in a third of the time: of attributes those that are watched are sure.

    Hardly any page has anything of the kind below its head, so its body is read only if some word in it could
    be part of that, wherever it stands. An `action` counts if it has a value.

    Args:
        html: a page.
        watched: names of attributes that matter.
    """
    head, end, body = html.partition("</head>")
    low = body.lower()
    telling = any(word in low for word in (*BEGINNINGS, *watched)) or SET.search(low) or VALUE.search(low)
    return inline_of(html if telling else head + end)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found = Inline()
        self.into: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.found.attributes.update(given)
        for name, value in given.items():
            if name == "style" or name.startswith("on") or (value or "").lower().startswith("javascript:"):
                self.found.refused.append(f"{self.getpos()[0]}: <{tag} {name}>")
        self.into = None
        if tag == "script" and "src" not in given and given.get("type") not in DATA_TYPES:
            self.into = self.found.scripts
        elif tag == "style":
            self.into = self.found.styles
        if self.into is not None:
            self.into.append("")

    def handle_endtag(self, tag: str) -> None:
        self.into = None

    def handle_data(self, data: str) -> None:
        if self.into is not None:
            self.into[-1] += data
