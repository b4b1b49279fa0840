"""What is known of a site that is worked on: how new it is, its faults, pages newer than the build."""

import threading
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Any, Protocol

from wizard.publish.live.shown import (
    FINDINGS,
    INSIDE,
    LAST,
    building_page,
    faults_page,
    findings_page,
    identity,
)
from wizard.publish.live.warm import FaultyError

BEHIND = "The rest of the site is still being rebuilt."


class Reader(Protocol):
    """What reads the content and makes single pages: `Child`, or in tests `Warm` itself."""

    def read(self) -> tuple[str, ...]:
        """Read the content and return its faults."""
        raise NotImplementedError

    def page(self, path: str) -> str | None:
        """Return a page of what was read last, if it can be made by itself."""
        raise NotImplementedError

    def renew(self) -> None:
        """Take the frame from the site anew."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Answer:
    """A page as it is sent."""

    status: HTTPStatus
    html: str


class Live:
    """A site that is worked on.

    Attributes:
        faults: why nothing can be built from what is written now.
        findings: what `check` finds in what is written now; None while that is not known.
        edition: counts the changes seen.
        built: the edition that the whole site was built from last.
    """

    def __init__(self, site: Path, reader: Reader | None) -> None:
        """Begin with whatever site there is.

        Args:
            site: the built site, if there is one yet.
            reader: makes single pages; None where the renderer cannot, so that all waits for the build.
        """
        self.site, self.reader = site, reader
        self.faults: tuple[str, ...] = ()
        self.findings: tuple[str, ...] | None = None
        self.edition, self.built = 1, 0
        self._pages: dict[str, str | None] = {}
        self._lock = threading.Lock()

    @property
    def behind(self) -> bool:
        """Whether the site is older than what is written."""
        return self.built < self.edition

    def changed(self) -> bool:
        """Take in that files have changed; tell whether there is anything to build."""
        with self._lock:
            self.edition, self.findings, self._pages = self.edition + 1, None, {}
            try:
                self.faults = self.reader.read() if self.reader else ()
            except FaultyError as error:
                self.faults = error.faults
        return not self.faults

    def is_built(self, edition: int) -> None:
        """Take in that the whole site has been built from an edition."""
        with self._lock:
            self.built, self._pages = edition, {}
            if self.reader:
                self.reader.renew()

    def failed(self, faults: tuple[str, ...]) -> None:
        """Take in that the build found faults in what is written now."""
        self.faults = faults

    def answer(self, path: str) -> Answer:
        """Return what is to be shown for a page of the site: its newest state, or what stands in its way."""
        if self.faults:
            return self._faulty(self.faults, path)
        try:
            html = self._newest(path)
        except FaultyError as error:
            return self._faulty(error.faults, path)
        if html is not None:
            return Answer(HTTPStatus.OK, html)
        if self.behind:
            return Answer(HTTPStatus.SERVICE_UNAVAILABLE, building_page())
        return Answer(HTTPStatus.NOT_FOUND, self._file("404.html") or "")

    def state(self, path: str) -> dict[str, Any]:
        """Return what a page that is open is told: which state it has now, and what to say below it."""
        answer = self.found() if path == FINDINGS else self.answer(path)
        gone = answer.status == HTTPStatus.NOT_FOUND
        return {
            "is": "" if gone else identity(answer.html),
            "say": BEHIND if self.behind and not self.faults else "",
            "findings": len(self.findings or ()),
            "quiet": not self.behind and self.findings is not None,
        }

    def found(self) -> Answer:
        """Return the page of what `check` found."""
        return Answer(
            HTTPStatus.OK, building_page() if self.findings is None else findings_page(self.findings)
        )

    def _faulty(self, faults: tuple[str, ...], path: str) -> Answer:
        there = "" if not self.site.is_dir() else path if (self.site / path).is_file() else "index.html"
        last = f"{INSIDE}{LAST}/{there}" if there else ""
        return Answer(HTTPStatus.INTERNAL_SERVER_ERROR, faults_page(faults, last))

    def _newest(self, path: str) -> str | None:
        """Return the page; one that is asked for while the site is behind is made at once."""
        with self._lock:
            if self.behind and self.reader and path not in self._pages:
                self._pages[path] = self.reader.page(path)
            made = self._pages.get(path)
        return self._file(path) if made is None else made

    def _file(self, path: str) -> str | None:
        file = self.site / path
        try:
            return file.read_text(encoding="utf-8") if file.is_file() else None
        except OSError:  # the new site is being put in its place
            return None
