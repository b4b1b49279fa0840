"""Measures how soon an edit is seen: a word is changed while `serve` runs, and its page asked for."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from wizard.bench.figures import Figure
from wizard.model import Place, Policy
from wizard.publish.live.shown import INSIDE, STATE

Say = Callable[[str], None]
ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/")
WHOLE = r"(?<![@\w-]){}(?![\w-])"
"""A word by itself, and no part of an ID: without that ID the content would have a fault."""

PLAIN = re.compile(WHOLE.format("[a-z]{6,}"))
"""A word that is changed: long enough to be no name of a field."""

LONGEST = 900
"""Seconds after which a build is given up."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A word of the content, and the page of the site that shows it.

    Attributes:
        what: how the figure's note calls it.
        place: where the thing stands that has the word.
        word: the word.
        page: the page's path.
    """

    what: str
    place: Place
    word: str
    page: str

    @property
    def new(self) -> str:
        """What stands in the word's place, and nowhere else."""
        return f"{self.word}benchmarked"


def edits(policy: Policy) -> Iterator[Edit]:
    """Yield a word of a clause, of a letter, and of a table's reason, each with its page."""
    slug, clause = next((one.slug, one.clauses[0]) for one in policy.sections if one.clauses)
    yield Edit("a clause", clause.place, PLAIN.findall(clause.text)[0], f"policy/{slug}.html")
    for letter in policy.letters[:1]:
        part = next(one for one in letter.paragraphs if "{" not in one.text and PLAIN.search(one.text))
        yield Edit("a letter", part.place, PLAIN.findall(part.text)[-1], f"letters/{letter.id}.html")
    rows = ((table, row) for table in policy.tables for row in table.rows if PLAIN.search(row.because))
    for table, row in [next(rows)]:
        yield Edit(
            "a table's reason", row.place, PLAIN.findall(row.because)[-1], f"decisions/{table.id}.html"
        )


def edited(text: str, edit: Edit) -> str:
    """Return a file with the word changed: the first on the lines after the place's, else the last on it."""
    lines = text.splitlines(keepends=True)
    at = edit.place.line - 1
    word = re.compile(WHOLE.format(edit.word))
    for number in range(at, len(lines)):
        if found := list(word.finditer(lines[number])):
            last = found[-1]
            lines[number] = lines[number][: last.start()] + edit.new + lines[number][last.end() :]
            return "".join(lines)
    raise ValueError(f"{edit.place}: {edit.word} is not there")


def edit_figures(project: Path, policy: Policy, say: Say) -> list[Figure]:
    """Serve a copy of the content, change three words, and return the longest time until one is seen."""
    say("  changing a word while the site is served")
    with tempfile.TemporaryDirectory(prefix="bench-edit-") as name:
        content = Path(name) / "policy_source"
        shutil.copytree(project / "policy_source", content)
        with serving(project, content, Path(name) / "site") as base:
            took = {one.what: seen(base, content, one) for one in edits(policy)}
    note = ", ".join(f"{what}: {seconds:.1f} s" for what, seconds in took.items())
    return [Figure("edit_seen_s", max(took.values()), note)]


def seen(base: str, content: Path, edit: Edit) -> float:
    """Change a word, and return the seconds until its page has it; the whole is left to be rebuilt after."""
    file = content.parent / edit.place.file
    text = edited(file.read_text(encoding="utf-8"), edit)
    begin = time.perf_counter()
    file.write_text(text, encoding="utf-8")
    wait_for(f"{base}{edit.page}", lambda page: edit.new in page)
    took = time.perf_counter() - begin
    wait_until_built(base)
    return took


@contextmanager
def serving(project: Path, content: Path, out: Path) -> Iterator[str]:
    """Run `serve` on a content folder, and give its address once the whole site is built."""
    command = [sys.executable, "site_build.py", "serve", "--port", "0"]
    command += ["--policy", str(content), "--out", str(out)]
    run = subprocess.Popen(
        command, cwd=project, env={**os.environ, "CI": "1"}, stdout=subprocess.PIPE, text=True
    )
    try:
        found = ADDRESS.search(run.stdout.readline() if run.stdout else "")
        if found is None:
            raise RuntimeError("serve did not say where it serves")
        wait_until_built(found.group())
        yield found.group()
    finally:
        run.terminate()
        run.wait()


def wait_until_built(base: str) -> None:
    """Wait until nothing is being rebuilt and what `check` finds is known: then the machine is quiet."""
    wait_for(f"{base.rstrip('/')}{INSIDE}{STATE}?page=index.html", lambda told: '"quiet": true' in told)


def wait_for(address: str, good: Callable[[str], bool]) -> None:
    """Ask again and again until an answer is good.

    Raises:
        TimeoutError: none was for a quarter of an hour.
    """
    until = time.monotonic() + LONGEST
    while time.monotonic() < until:
        try:
            with urlopen(address) as answer:  # our own, on this machine
                if good(answer.read().decode()):
                    return
        except URLError:
            pass  # not there yet, or a page of faults
        time.sleep(0.02)
    raise TimeoutError(address)
