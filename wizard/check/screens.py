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

Tag = tuple[str, dict[str, str | None]]


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
    first, closed = seen_words(html, within="data-first-screen"), seen_words(html)
    grade = ease_of(first).grade
    return Screen(case, len(WORD.findall(first)), len(WORD.findall(closed)), grade, mark_of(html))


def seen_words(html: str, within: str = "") -> str:
    """Return what the eye sees of a page while its doors are closed, a line for each block.

    Args:
        html: a page as our own macros make it.
        within: only what stands in an element with this attribute.
    """
    eye = _Eye(within)
    eye.feed(html)
    return re.sub(r"[^\S\n]+", " ", "".join(eye.seen))


class _Eye(HTMLParser):
    """Gathers the text that is on the screen."""

    def __init__(self, within: str) -> None:
        super().__init__()
        self.within = within
        self.open: list[Tag] = []
        self.seen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[Any]) -> None:
        if tag not in EMPTY:
            self.open.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass
        if tag in LINES:
            self.seen.append("\n")

    def handle_data(self, data: str) -> None:
        inside = not self.within or any(self.within in given for _, given in self.open)
        if inside and not any(map(self._hides, range(len(self.open)))):
            self.seen.append(data)

    def _hides(self, at: int) -> bool:
        tag, given = self.open[at]
        if "hidden" in given or "cg-hidden" in (given.get("class") or "").split():
            return True
        is_title = at + 1 < len(self.open) and self.open[at + 1][0] == "summary"
        return tag == "details" and "open" not in given and not is_title
