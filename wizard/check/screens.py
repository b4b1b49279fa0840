"""How many words an outcome puts before staff: on its first screen, and in all while its doors are closed.

Counted in the page that staff get, rendered for every training case: what only a screen reader says, what is
hidden and what stands behind a closed door is left out, so that the figures are those of the eye.
"""

import re
from dataclasses import dataclass
from html.parser import HTMLParser
from statistics import median
from typing import Any

from wizard.browser.api import page
from wizard.browser.app import App, make_app
from wizard.check.heights import mark_of
from wizard.letters.reading import ease_of
from wizard.model import NOTHING, Policy, Scenario

DAY = "2026-11-29"
"""Any day will do: none of it changes how many words there are."""

WORD = re.compile(r"\S*\w\S*")
EMPTY = frozenset({"br", "hr", "img", "input", "link", "meta"})
LINES = frozenset({"p", "li", "h1", "h2", "h3", "summary", "button", "dt", "dd"})
"""Elements that end a line, so that a heading is no part of the sentence below it."""


@dataclass(frozen=True, slots=True)
class Screen:
    """The words of one outcome: on its first screen, in all, and how hard the first are to read.

    `mark` tells the page from another, for what was measured of it elsewhere.
    """

    case: str
    first: int
    closed: int
    grade: float
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Screens:
    """The outcomes of the training cases, in the order of the content."""

    seen: tuple[Screen, ...] = ()

    def data(self) -> dict[str, float]:
        """Return the figures as `check --json` prints them under "outcomes"."""
        if not self.seen:
            return {}
        first, closed = [one.first for one in self.seen], [one.closed for one in self.seen]
        return {
            "first_words_median": median(first),
            "first_words_max": max(first),
            "closed_words_median": median(closed),
            "closed_words_max": max(closed),
            "first_grade_median": round(median(one.grade for one in self.seen), 1),
        }

    def __str__(self) -> str:
        found = self.data()
        if not found:
            return ""
        return (
            f"Outcomes hold {found['first_words_median']:g} words on the first screen,"
            f" {found['first_words_max']:g} at most,"
            f" and {found['closed_words_median']:g} with the doors closed,"
            f" {found['closed_words_max']:g} at most; reading grade {found['first_grade_median']:g}"
        )


def screens_of(policy: Policy) -> Screens:
    """Render the outcome of every training case and count its words."""
    app = make_app(policy)
    return Screens(tuple(screen_of(one.id, outcome_of(app, one)) for one in policy.scenarios))


def outcome_of(app: App, scenario: Scenario) -> str:
    """Return the HTML of a training case's outcome."""
    answers = {name: list(values or (NOTHING,)) for name, values in scenario.facts}
    return str(page(app, {"answers": answers, "at": "outcome", "today": DAY})["html"])


def screen_of(case: str, html: str) -> Screen:
    """Count the words of an outcome page."""
    closed, first = _looked_at(html, "data-first-screen")
    grade = ease_of(first).grade
    return Screen(case, len(WORD.findall(first)), len(WORD.findall(closed)), grade, mark_of(html))


def seen_words(html: str, within: str = "") -> str:
    """Return what the eye sees of a page while its doors are closed, a line for each block.

    Args:
        html: a page as our own macros make it.
        within: only what stands in an element with this attribute.
    """
    return _looked_at(html, within)[bool(within)]


def _looked_at(html: str, within: str) -> tuple[str, str]:
    """Return what the eye sees of a whole page, and of its elements with an attribute, read once."""
    eye = _Eye(within)
    eye.feed(html)
    whole, part = (re.sub(r"[^\S\n]+", " ", "".join(seen)) for seen in (eye.seen, eye.within_seen))
    return whole, part


@dataclass(frozen=True, slots=True)
class _Open:
    """An element that is open: what stands in it is hidden, is behind a closed door, is within."""

    tag: str = ""
    hidden: bool = False
    shut: bool = False
    within: bool = False


class _Eye(HTMLParser):
    """Gathers the text that is on the screen."""

    def __init__(self, within: str) -> None:
        super().__init__()
        self.within = within
        self.open = [_Open()]
        self.seen: list[str] = []
        self.within_seen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[Any]) -> None:
        if tag in EMPTY:
            return
        given, around = dict(attrs), self.open[-1]
        own = "hidden" in given or "cg-hidden" in (given.get("class") or "").split()
        behind = around.shut and tag != "summary"  # of a closed door its title is seen
        shut = tag == "details" and "open" not in given
        within = around.within or self.within in given
        self.open.append(_Open(tag, around.hidden or behind or own, shut, within))

    def handle_endtag(self, tag: str) -> None:
        while len(self.open) > 1 and self.open.pop().tag != tag:
            pass
        if tag in LINES:
            self._see("\n", within=True)

    def handle_data(self, data: str) -> None:
        inmost = self.open[-1]
        if not inmost.hidden and not inmost.shut:
            self._see(data, within=inmost.within)

    def _see(self, text: str, *, within: bool) -> None:
        self.seen.append(text)
        if within:
            self.within_seen.append(text)
