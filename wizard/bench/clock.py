"""Measures how long programs take: by the clock, and by the processor, which other work does not lengthen."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage


@dataclass(frozen=True, slots=True)
class Taken:
    """What a program took: `seconds` by the clock, `processor` seconds of it and all it started."""

    seconds: float
    processor: float


def program(
    command: Sequence[str | Path],
    folder: Path,
    more: Mapping[str, str] | None = None,
    patience: float | None = None,
) -> Taken:
    """Run a program and return what it took.

    Raises:
        RuntimeError: it failed; the message holds what it said last.
        subprocess.TimeoutExpired: it took longer than `patience` seconds.
    """
    before, begin = getrusage(RUSAGE_CHILDREN), time.perf_counter()
    environment = {**os.environ, **(more or {})}
    run = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=patience
    )
    taken, after = time.perf_counter() - begin, getrusage(RUSAGE_CHILDREN)
    if run.returncode:
        raise RuntimeError(f"{command[0]} failed:\n{(run.stderr or run.stdout)[-1500:]}")
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Taken(taken, spent)


def python(*arguments: str | Path, folder: Path) -> Taken:
    """Run Python as this one runs."""
    return program([sys.executable, *arguments], folder)


def seconds(work: Callable[[], object]) -> float:
    """Return how long it takes to do something once."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin
