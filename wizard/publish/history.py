"""Pages of what the guide said on a day: a list of releases, and each release with what changed since."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from markupsafe import Markup, escape

from wizard.change.release import Release, Said, said_by
from wizard.history.since import Since, since
from wizard.model import Policy
from wizard.publish.pages import Page
from wizard.view import Links, render_markdown

FATE = {
    "changed": "worded otherwise now",
    "renumbered": "renumbered only",
    "gone": "no longer there",
    "new": "new since",
}


@dataclass(frozen=True, slots=True)
class Period:
    """A release with the last day on which it held ("" while it still does), and how much changed since."""

    release: Release
    until: str
    became: tuple[Since, ...]

    @property
    def counts(self) -> dict[str, int]:
        """How many clauses and terms had each fate since, those that are the same left out."""
        count = Counter(one.how for one in self.became)
        return {words: count[how] for how, words in FATE.items() if count[how]}  # type: ignore[index]


class ThenLinks(Links):
    """Citations in a release lead to the clause in the same release, and to today's if it has none."""

    def __init__(self, policy: Policy, release: Release) -> None:
        super().__init__(policy)
        self.then = {one.id: one for one in release.said}

    def html(self, cited: str, root: str) -> Markup:
        """Return a link to the clause as the release has it."""
        if cited in self.then:
            return Markup('<a class="cite" href="#{}">{}</a>').format(cited, self.then[cited].name)
        return super().html(cited, root) if cited in self.things else escape(cited.replace("-", " "))


def periods(policy: Policy, releases: tuple[Release, ...]) -> tuple[Period, ...]:
    """Return the releases with their periods, newest first."""
    now = said_by(policy)
    ends = [*(_day_before(one.day) for one in releases[1:]), ""]
    found = [Period(one, end, since(one, now)) for one, end in zip(releases, ends, strict=False)]
    return tuple(reversed(found))


def history_pages(policy: Policy, releases: tuple[Release, ...]) -> Iterator[Page]:
    """Yield the list of releases and a page for each."""
    held = periods(policy, releases)
    yield Page("history/index.md", "history-index", {"periods": held})
    for period in held:
        links = ThenLinks(policy, period.release)
        sections = [(f"{n}. {title}", _of(period, n)) for n, title in period.release.sections]
        terms = _of(period, 0)
        shows = {
            "period": period,
            "parts": [*sections, *([("Glossary", terms)] if terms else [])],
            "fate": FATE,
            "come": [one.now for one in period.became if one.how == "new"],
            "said": lambda text, links=links: render_markdown(text, links, "../"),
            "newest": period is held[0],
        }
        yield Page(f"history/{period.release.day}.md", "history", shows)


def _of(period: Period, section: int) -> list[tuple[Said, Since]]:
    return [(one.then, one) for one in period.became if one.then and one.then.section == section]


def _day_before(day: str) -> str:
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()
