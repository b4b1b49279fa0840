"""Writes the index of the search over every page: words by heading, read from the finished pages."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from wizard.publish.zipped import in_script

INDEX = "assets/search.js"
"""A script that hands its data over: a page opened from a shared drive may not fetch JSON."""

ARTICLE = "the-page"
"""The anchor of a page's content, where the skip link leads too."""

LEFT_OUT = ("script", "style", "svg", "button", "template")
HEADINGS = ("h1", "h2", "h3", "h4")
EMPTY = {"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
"""Elements without an end."""

NOT_FOUND = "data-not-found"
"""On what the search leaves out: an article, or a part of one."""

LEFT_OUT_WHOLE = re.compile(rf'<article id="{ARTICLE}"[^>]* {NOT_FOUND}[\s>]')
"""Most pages, those of the training cases among them: they need not be read to find nothing."""


@dataclass(slots=True)
class Stretch:
    """What stands under one heading.

    Attributes:
        at: the heading's anchor; "" at the top of a page, or where the heading has none.
        head: the heading's words.
        text: the words below it.
    """

    at: str = ""
    head: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)


def write_full_text(site: Path) -> None:
    """Write the index into a rendered site: each page's address, each stretch's anchor, heading and text."""
    pages = []
    for file in sorted(site.rglob("*.html")):
        if stretches := stretches_of(file.read_text(encoding="utf-8")):
            found = [[one.at, _words(one.head), _words(one.text)] for one in stretches]
            pages.append([file.relative_to(site).as_posix(), [one for one in found if one[1] or one[2]]])
    (site / INDEX).write_text(f"globalThis.conductPages={in_script(pages)};\n", encoding="utf-8")


def stretches_of(html: str) -> list[Stretch]:
    """Return the stretches of a page's article; none of a page without one, or that asks to be left out."""
    if f'id="{ARTICLE}"' not in html or LEFT_OUT_WHOLE.search(html):
        return []
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.found


def _words(parts: list[str]) -> str:
    return " ".join("".join(parts).split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Stretch] = []
        self.open: list[str] = []
        """The open elements from the article on; none outside it."""
        self.silent = 0
        """From how many open elements on nothing is read; 0 while all is."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if not self.open:
            if tag == "article" and given.get("id") == ARTICLE and NOT_FOUND not in given:
                self.open.append(tag)
                self.found.append(Stretch())
            return
        if tag in EMPTY:
            return
        self.open.append(tag)
        if not self.silent and (tag in LEFT_OUT or NOT_FOUND in given):
            self.silent = len(self.open)
        if tag in HEADINGS and not (tag == "h1" and not self.found[0].head):  # above the title is its own
            self.found.append(Stretch(given.get("id") or ""))
        self._part(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.open:
            return
        while self.open.pop() != tag:
            pass
        if len(self.open) < self.silent:
            self.silent = 0
        self._part(" ")

    def handle_data(self, data: str) -> None:
        self._part(data)

    def _part(self, text: str) -> None:
        if self.open and not self.silent:
            last = self.found[-1]
            (last.head if any(tag in HEADINGS for tag in self.open) else last.text).append(text)
