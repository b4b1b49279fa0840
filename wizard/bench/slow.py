"""Tells what a person sees, second by second, on a slow line with a slow processor; and the memory."""

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from wizard.bench.figures import Figure
from wizard.bench.in_chromium import FLAGS, WIZARD, Chromium, Condition

Say = Callable[[str], None]

POOR = Condition("50 kB/s, 4 times slower processor", slowdown=4, bits=400_000, delay=0.1)
PAPER = "paper/index.html"
MOMENTS = (1, 5, 10, 30, 60)
"""Seconds after the address was asked for; the last is told because the engine is long on its way."""
LONGEST = 300
"""Seconds that the engine is waited for."""

# Notes, at each moment, what stands in the page for a person; and when paper and engine were first in reach.
WATCH = """moments => {
  const seen = window.seen = { at: {}, paper: null, ready: null };
  const seconds = () => Math.round(performance.now() / 100) / 10;
  const isSeen = (one) => one.checkVisibility({ visibilityProperty: true });
  const shown = (where) => [...document.querySelectorAll(where)].some(isSeen);
  const look = () => ({
    text: shown("h1"),
    question: shown("[data-view] fieldset label"),
    answers: Boolean(document.querySelector("[data-wizard][data-started]")),
    paper: shown("a[href*='paper/']"),
    engine: Boolean(document.querySelector("[data-wizard][data-ready]")),
  });
  for (const moment of moments) {
    setTimeout(() => { seen.at[moment] = look(); }, Math.max(0, moment * 1000 - performance.now()));
  }
  const timer = setInterval(() => {
    const now = look();
    if (now.engine) { seen.ready ??= seconds(); clearInterval(timer); return; } // nobody needs paper any more
    seen.paper = now.paper ? seen.paper ?? seconds() : null; // what is hidden again is not in reach
  }, 100);
}"""


@dataclass(frozen=True, slots=True)
class Poor:
    """What a person saw.

    Attributes:
        at: what stood there, by moment in seconds.
        paper: seconds until a link to the decision on paper could be pressed, and from then on until the
            engine was up.
        booklet: seconds from asking for that page until it could be read.
        ready: seconds until the engine was up; None where it was not after five minutes.
        twice: paths of which more bytes were sent than they have.
        megabytes: what the whole browser held in memory with the engine up; None where it cannot be told.
    """

    at: Mapping[str, Mapping[str, bool]]
    paper: float | None
    booklet: float
    ready: float | None
    twice: tuple[str, ...]
    megabytes: float | None


def poor_visit(browser: Chromium, say: Say) -> Poor:
    """Visit the questions for the first time under `POOR`, and in another profile the decision on paper."""
    say(f"  Chromium, {POOR.name}: what a person sees")
    sent = browser.serving.sent
    sent.clear()
    with browser.page(POOR) as page:
        page.add_init_script(f"({WATCH})({list(MOMENTS)})")
        page.goto(f"{browser.serving.base}/{WIZARD}", wait_until="commit")
        for _ in range(LONGEST):
            page.wait_for_timeout(1000)
            seen = page.evaluate("window.seen")
            if seen["ready"] and len(seen["at"]) == len(MOMENTS):
                break
        twice = sent_twice(browser.serving.folder, sent)
        held = megabytes(FLAGS)
    return Poor(seen["at"], seen["paper"], _booklet(browser), seen["ready"], twice, held)


def _booklet(browser: Chromium) -> float:
    """Ask for the decision on paper by itself, as somebody does who follows the link."""
    with browser.page(POOR) as page:
        page.goto(f"{browser.serving.base}/{PAPER}", wait_until="commit")
        page.locator("h1").first.wait_for()
        return round(float(page.evaluate("performance.now()")) / 1000, 1)


def sent_twice(folder: Path, sent: Mapping[str, int]) -> tuple[str, ...]:
    """Return the paths of which a server has sent more bytes than the file has in the form that was sent."""
    found = []
    for path, size in sorted(sent.items()):
        file = folder / path.lstrip("/")
        forms = (file.with_name(f"{file.name}.br"), file.with_name(f"{file.name}.gz"), file)
        whole = next(form.stat().st_size for form in forms if form.is_file())
        if size > whole:
            found.append(path)
    return tuple(found)


def megabytes(flags: Iterable[str]) -> float | None:
    """Return what the browsers started here hold, shared pages counted once; None outside Linux."""
    proc = Path("/proc")
    if not (proc / "self" / "smaps_rollup").exists():
        return None
    parents = {}
    for status in proc.glob("[0-9]*/stat"):
        try:
            parents[int(status.parent.name)] = int(status.read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue  # it has ended meanwhile
    own = {os.getpid()}
    while more := {pid for pid, parent in parents.items() if parent in own and pid not in own}:
        own |= more
    return round(sum(map(_held, _browsers(own - {os.getpid()}, flags))) / 1000)


def _browsers(pids: Iterable[int], flags: Iterable[str]) -> list[int]:
    found = []
    for pid in pids:
        try:
            command = Path(f"/proc/{pid}/cmdline").read_bytes().decode(errors="replace")
        except OSError:
            continue
        if "--type=" in command or all(flag in command for flag in flags):
            found.append(pid)
    return found


def _held(pid: int) -> int:
    """Kilobytes of one process, each shared page by its share."""
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:")), 0)


def poor_figures(found: Poor) -> list[Figure]:
    """Return the figures with a goal."""
    note = f"its page can be read {found.booklet} s after it is asked for"
    sent = ", ".join(found.twice) or "first visit, until the engine was up"
    return [Figure("poor_paper_s", found.paper, note), Figure("poor_twice", len(found.twice), sent)]


def plain(found: Poor) -> dict[str, Any]:
    """Return the data as JSON keeps them."""
    return {"condition": POOR.name, **asdict(found)}
