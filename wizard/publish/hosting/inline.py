"""Finds what stands inline in a page: scripts and styles to be hashed, and what no hash can allow."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

DATA_TYPES = ("application/json", "text/template")
"""Scripts of these types are never run, so a policy says nothing about them."""


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
