"""Follows the sources: reads an edit at once, has the whole rebuilt behind, then asks `check`."""

import contextlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from wizard.publish.live.behind import Behind, Ended, faults_of, findings_of
from wizard.publish.live.live import Live
from wizard.publish.unchanged import source_files

Say = Callable[[str], None]
NAMED = 3
"""Changed files that are named on the terminal."""


class Following:
    """One look after another at the sources, and at what runs behind.

    Attributes:
        live: told of every change, and of every build that ends.
        behind: runs the build, and then `check`.
    """

    def __init__(
        self,
        project: Path,
        content: Path | None,
        live: Live,
        build: Sequence[str],
        check: Sequence[str],
        say: Say,
        restart: Callable[[], None],
    ) -> None:
        """Note how the sources stand.

        Args:
            project: the repository's folder.
            content: the content folder, if it is not the project's own.
            live: the site that is worked on.
            build: the arguments with which the site is built.
            check: those with which it is checked.
            say: told what happens.
            restart: called where code has changed, before anything is read.
        """
        self.project, self.content, self.live = project, content, live
        self.behind = Behind(project)
        self._build, self._check, self._say, self._restart = build, check, say, restart
        self._before: Mapping[str, int] = {}
        self._tried = 0
        self._doing = ("", 0)
        """What runs behind, and for which edition."""

    def look(self) -> None:
        """Look once: at what ended behind, at the sources, and at what is to be begun."""
        if ended := self.behind.ended():
            self._take(ended)
        now = fingerprint(self.project, self.content)
        if now != self._before:
            self._changed(now)
        if not self.behind.busy and not self.live.faults:
            self._begin()

    def _changed(self, now: Mapping[str, int]) -> None:
        names = sorted(
            one for one in now.keys() | self._before.keys() if now.get(one) != self._before.get(one)
        )
        if self._before:
            self._say(f"Changed: {', '.join(names[:NAMED])}{' …' if len(names) > NAMED else ''}")
            if any(name.endswith(".py") for name in names):
                self._restart()
        self._before = now
        if self._doing[0] == "check":
            self.behind.stop()  # what it would find is of yesterday
        if not self.live.changed():
            self._tell(self.live.faults)

    def _begin(self) -> None:
        """Begin the build if the site is behind, else the check if its findings are not known."""
        edition = self.live.edition
        if self.live.behind and self._tried < edition:
            self._tried = edition
            self._start("build", self._build)
        elif not self.live.behind and self.live.findings is None:
            self._start("check", self._check)

    def _start(self, what: str, arguments: Sequence[str]) -> None:
        self._doing = (what, self.live.edition)
        self.behind.begin(arguments)

    def _take(self, ended: Ended) -> None:
        what, edition = self._doing
        if what == "check":
            if edition == self.live.edition:
                self.live.findings = findings_of(ended)
            return
        if ended.good:
            self.live.is_built(edition)
            self._say(ended.said.splitlines()[-1] if ended.said else "Built.")
        elif edition == self.live.edition:
            self._say(ended.told)
            self.live.failed(faults_of(ended))

    def _tell(self, faults: Sequence[str]) -> None:
        kept = "The last good site is one click away." if self.live.site.exists() else "There is no site yet."
        self._say("\n".join([*faults, kept]))


def fingerprint(project: Path, content: Path | None = None) -> dict[str, int]:
    """Return each source's time of change in nanoseconds."""
    times = {}
    for file in source_files(project, content):
        with contextlib.suppress(FileNotFoundError):  # an editor may take a file away between two looks
            times[str(file)] = file.stat().st_mtime_ns
    return times
