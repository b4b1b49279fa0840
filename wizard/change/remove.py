"""The command `site_build.py remove`: takes out what nothing names any more, or lists all that does."""

from pathlib import Path

from wizard.change.places import Named, uses
from wizard.change.trial import copy_of, lines_of, meant, write_lines
from wizard.exits import FINDINGS, GOOD, bad_use, found
from wizard.model import Place
from wizard.source.faults import ContentError
from wizard.source.load import load_policy

ITEMS = ("clause", "term", "tier", "statement", "question", "letter")
"""What stands as an item or a file of its own in Markdown; the rest is a few lines of YAML."""


def remove(folder: Path, name: str, *, write: bool) -> int:
    """Take a thing out of the content, if nothing names it.

    Args:
        folder: the content folder.
        name: as `wizard.change.places.find` takes it.
        write: whether to write; otherwise it is only shown what would go.

    Returns:
        0 when done or shown, 1 if something names it or the content has faults, 2 on bad use.
    """
    named = meant(folder, name)
    if isinstance(named, int):
        return named
    thing = named.thing
    if thing.kind not in ITEMS:
        return bad_use(f"{thing} stands in {thing.place}: take its lines out there, and run check")
    first, last = _lines(folder, thing)
    places = [place for place in uses(named.reading, thing) if not _inside(place, thing, first, last)]
    if places:
        for place in places:
            print(f"{place}: names {thing}")
        print(f"{thing} is used in {len(places)} places. Take these out first; nothing was written")
        return FINDINGS
    return _take_out(folder, thing, first, last, write=write)


def _take_out(folder: Path, thing: Named, first: int, last: int, *, write: bool) -> int:
    file = folder.parent / thing.place.file
    lines = lines_of(file)
    left = [*lines[: first - 1], *lines[last:]]
    with copy_of(folder) as copy:
        _write(copy.parent / thing.place.file, left, whole=thing.kind == "letter")
        try:
            load_policy(copy)
        except ContentError as errors:
            return found(f"{errors}\nWithout it the content could not be read. Nothing was written.")
    print("\n".join(f"- {line.rstrip()}" for line in lines[first - 1 : last]))
    if write:
        _write(file, left, whole=thing.kind == "letter")
    verb = "taken out" if write else "would go; --write does it"
    print(f"{thing}: {last - first + 1} lines of {thing.place.file} {verb}")
    return GOOD


def _write(file: Path, lines: list[str], *, whole: bool) -> None:
    if whole:
        file.unlink()
    else:
        write_lines(file, lines)


def _lines(folder: Path, thing: Named) -> tuple[int, int]:
    """Return the first and last line of an item: up to the next one, or the whole file of a letter."""
    lines = (folder.parent / thing.place.file).read_text(encoding="utf-8-sig").splitlines()
    if thing.kind == "letter":
        return 1, len(lines)
    after = (n for n in range(thing.place.line + 1, len(lines) + 1) if lines[n - 1].startswith("{#"))
    return thing.place.line, next(after, len(lines) + 1) - 1


def _inside(place: Place, thing: Named, first: int, last: int) -> bool:
    return place.file == thing.place.file and first <= place.line <= last
