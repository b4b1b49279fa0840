"""Programs that run behind, at a lower priority: the whole build, and what `check` finds."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from wizard.exits import GOOD

LOWER = 10
"""How much a page that is being looked at comes first (`nice`)."""

FOR_PEOPLE = ("Building ", "Nothing was built", "Done in ")


@dataclass(frozen=True, slots=True)
class Ended:
    """How a program ended: its exit code, what it said, and on its error output."""

    code: int
    said: str
    told: str

    @property
    def good(self) -> bool:
        """Whether all went well."""
        return self.code == GOOD


class Behind:
    """One program at a time."""

    def __init__(self, project: Path) -> None:
        self.project = project
        self._running: subprocess.Popen[bytes] | None = None
        self._outputs = (tempfile.TemporaryFile(), tempfile.TemporaryFile())  # noqa: SIM115 (kept)
        """What it says goes into files: a full pipe, which nobody reads yet, would stop it."""

    @property
    def busy(self) -> bool:
        """Whether a program runs, or has ended and nobody has asked how."""
        return self._running is not None

    def begin(self, arguments: Sequence[str]) -> None:
        """Begin `site_build.py` with arguments."""
        for file in self._outputs:
            file.seek(0)
            file.truncate()
        command = [sys.executable, str(self.project / "site_build.py"), *arguments]
        said, told = self._outputs
        self._running = subprocess.Popen(command, cwd=self.project, stdout=said, stderr=told)
        if os.name != "nt":  # there is no word for it that both systems know
            with contextlib.suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, self._running.pid, LOWER)

    def ended(self) -> Ended | None:
        """Return how the program ended; None while it runs, and where there is none."""
        if self._running is None or self._running.poll() is None:
            return None
        code, self._running = self._running.returncode, None
        return Ended(code, *(self._text(file) for file in self._outputs))

    def stop(self) -> None:
        """End the program in the middle; a build then takes away what it has begun."""
        if self._running is not None:
            self._running.send_signal(signal.SIGINT if os.name != "nt" else signal.SIGTERM)
            self._running.wait()
            self._running = None

    def _text(self, file: IO[bytes]) -> str:
        file.seek(0)
        return file.read().decode("utf-8", "replace")


def faults_of(build: Ended) -> tuple[str, ...]:
    """Return why a build failed, a fault a line; of a fault of the program its last word alone."""
    lines = [line for line in build.told.splitlines() if line.strip() and not line.startswith(FOR_PEOPLE)]
    if "Traceback" in build.told:
        return (f"site_build.py: the build stopped: {lines[-1]}; what led there stands in the terminal",)
    return joined(lines) or (f"site_build.py: the build ended with {build.code}; run it by itself",)


def joined(lines: Sequence[str]) -> tuple[str, ...]:
    """Return lines with what is indented put beneath the line above it."""
    found: list[str] = []
    for line in lines:
        if found and line.startswith(" "):
            found[-1] += f"\n{line}"
        else:
            found.append(line)
    return tuple(found)


def findings_of(check: Ended) -> tuple[str, ...]:
    """Return what `check --json` found."""
    try:
        return tuple(one["text"] for one in json.loads(check.said)["findings"])
    except (ValueError, KeyError):
        return faults_of(check)
