"""Holds the policy read and MkDocs ready, so that after an edit one page is made anew in part of a second."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from jinja2 import Environment
from jinja2.exceptions import TemplateError, TemplateSyntaxError

from wizard.model import Policy
from wizard.publish.build import staging_folder
from wizard.publish.compiled import keep_templates
from wizard.publish.kept import with_marks
from wizard.publish.live.frame import Frame, kept_names
from wizard.publish.naming import Names
from wizard.publish.pages import Page
from wizard.publish.stage import (
    drawn,
    guide_pages,
    page_environment,
    render,
    titled,
    with_count,
)
from wizard.publish.training import training_pages
from wizard.source.faults import ContentError
from wizard.source.folding import beneath, folded
from wizard.source.load import load_policy
from wizard.source.memory import Memory

COUNTED, RECORDS = "accessibility.md", "adr/0"
TRAINING, DRAWN = "training/", "decisions/"
"""Folders of pages that come apart: for the one all cases are decided, for the other tables are drawn."""
NOT_HERE = ("proof.md", "wizard/index.md")
"""Staged by other ways than the rest; the whole build brings them."""


class FaultyError(Exception):
    """A page cannot be made; `faults` are lines for whoever has to mend it."""

    def __init__(self, faults: Iterable[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(self.faults))


class Warm:
    """What one edit leaves as it was is kept: what other files say, the theme, the menu.

    Attributes:
        policy: what was read last without a fault.
    """

    def __init__(self, project: Path, content: Path, site: Path, staged: Path | None = None) -> None:
        """Begin with nothing read.

        Args:
            project: the repository's folder.
            content: the content folder.
            site: the built site.
            staged: the pages that it was rendered from, if not where a build of this content stages them.
        """
        self.project, self.content, self.site = project, content, site
        self.staged = staged or staging_folder(project, content)
        self.policy: Policy | None = None
        self._memory = Memory()
        self._frame: Frame | None = None
        self._env: Environment | None = None
        self._pages: dict[str, dict[str, Page]] = {}
        keep_templates(project / "build" / "cache" / "templates")

    def read(self) -> tuple[str, ...]:
        """Read the content, files that have changed anew; return its faults, each as `check` prints it."""
        self._env, self._pages = None, {}
        try:
            policy = load_policy(self.content, self._memory)
            self.policy = with_marks(policy, self.content)
        except ContentError as errors:
            return in_lines(errors)
        return ()

    def renew(self) -> None:
        """Take the frame from the site anew: it was built again."""
        self._frame = None

    def page(self, path: str) -> str | None:
        """Return a page with what was read last in it.

        Args:
            path: of the page in the site, `policy/index.html`.

        Returns:
            The page; None where only the whole build makes it.

        Raises:
            FaultyError: it cannot be made from what is written.
        """
        staged = path.removesuffix(".html") + ".md"
        try:
            frame = self._ready()
            text = self.text(staged) if frame else None
            return frame.page(staged, text) if frame and text is not None else None
        except ContentError as errors:
            raise FaultyError(in_lines(errors)) from errors
        except TemplateError as error:
            raise FaultyError([told(error)]) from error

    def text(self, path: str) -> str | None:
        """Return a staged page's Markdown; None where only the whole build makes it."""
        if self.policy is None or path in NOT_HERE:
            return None
        if page := self._listed(path).get(path):
            text = render(self._environment(self.policy), self.policy, page)
            return with_count(text, self.staged) if path == COUNTED else text
        written = self.project / "docs" / path
        if not written.is_file():
            return None
        text = written.read_text(encoding="utf-8")
        return titled(text) if path.startswith(RECORDS) else text

    def _ready(self) -> Frame | None:
        names = kept_names(self.project, self.site)
        if self._frame is None and names:
            self._frame = Frame(self.project, self.staged, self.site, names)
        return self._frame

    def _environment(self, policy: Policy) -> Environment:
        if self._env is None:
            self._env = page_environment(policy, Names(policy), self.content)
        return self._env

    def _listed(self, path: str) -> dict[str, Page]:
        """Return the pages that may be at a path."""
        kind = next((folder for folder in (TRAINING, DRAWN) if path.startswith(folder)), "")
        if kind not in self._pages and self.policy:
            self._pages[kind] = {page.path: page for page in self._made(self.policy, kind)}
        return self._pages.get(kind, {})

    def _made(self, policy: Policy, kind: str) -> Iterator[Page]:
        if kind == TRAINING:
            return training_pages(policy)
        cache = self.project / "build" / "cache" / "diagrams"
        return guide_pages(policy, self._environment(policy), drawn(policy, cache) if kind == DRAWN else {})


def in_lines(errors: ContentError) -> tuple[str, ...]:
    """Return faults as `check` prints them, what follows from a fault beneath it."""
    return tuple(f"{fault}{beneath(fault)}" for fault in folded(errors.faults))


def told(error: TemplateError) -> str:
    """Return what is wrong with a template: where, what, how to mend it."""
    if isinstance(error, TemplateSyntaxError):
        return f"macros/{error.name}:{error.lineno}: {error.message}; mend the template"
    return f"macros: {error.message}; mend the template, or what it is given"
