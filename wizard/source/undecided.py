"""Finds what a content folder leaves to be decided: everything that `new` wrote as a place to fill in."""

import re
from collections.abc import Iterator
from pathlib import Path

from wizard.model import Place
from wizard.source.faults import Fault

DECIDE, RESTATE, WRITE = "TO DECIDE", "To be restated.", "To be written."
MARKER = re.compile(rf"{DECIDE}(?:: (?P<what>[^\"|\n]+))?|{re.escape(RESTATE)}|{re.escape(WRITE)}")
READ = (".md", ".yml")
NOT_READ = ("offered", "adopted")
"""Folders beside the content that nothing is read from as content."""


def undecided(folder: Path) -> Iterator[Fault]:
    """Yield a finding for every place that is still to be filled in, in the order of files and lines."""
    for file in sorted(folder.rglob("*")):
        inside = file.relative_to(folder)
        if file.suffix not in READ or inside.parts[0] in (*NOT_READ, TODO):
            continue
        for number, line in enumerate(
            file.read_text(encoding="utf-8", errors="replace").splitlines(), start=1
        ):
            for found in MARKER.finditer(line):
                place = Place(f"{folder.name}/{inside.as_posix()}", number, found.start() + 1)
                yield Fault(place, _what(found), "Write it, and take the mark away")


def _what(found: re.Match[str]) -> str:
    if found[0].startswith(DECIDE):
        return f"still to decide: {(found['what'] or 'what belongs here').strip(' .')}"
    return "a clause is still to be restated" if found[0] == RESTATE else "a summary is still to be written"


TODO = "TODO.md"
"""The list that `new` writes beside the content, to be ticked off."""
