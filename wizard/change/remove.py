"""The command `site_build.py remove`: takes out what nothing names any more, or lists all that does."""

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from wizard.change.places import Named, NoSuchThingError, find, uses
from wizard.model import Place
from wizard.source.faults import ContentError
from wizard.source.load import load_policy, read_folder

GOOD, FINDINGS, BAD_USE = 0, 1, 2
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
    try:
        policy, reading = read_folder(folder)
        thing = find(policy, name)
    except ContentError as errors:
        print(errors, file=sys.stderr)
        return FINDINGS
    except NoSuchThingError as error:
        return _bad(str(error))
    if thing.kind not in ITEMS:
        return _bad(f"{thing} stands in {thing.place}: take its lines out there, and run check")
    first, last = _lines(folder, thing)
    named = [place for place in uses(reading, thing) if not _inside(place, thing, first, last)]
    if named:
        for place in named:
            print(f"{place}: names {thing}")
        print(f"{thing} is used in {len(named)} places. Take these out first; nothing was written")
        return FINDINGS
    return _take_out(folder, thing, first, last, write=write)


def _take_out(folder: Path, thing: Named, first: int, last: int, *, write: bool) -> int:
    file = folder.parent / thing.place.file
    lines = file.read_text(encoding="utf-8-sig").split("\n")
    left = "\n".join([*lines[: first - 1], *lines[last:]])
    with TemporaryDirectory(prefix="policy-remove-") as work:
        copy = Path(work) / folder.name
        shutil.copytree(folder, copy)
        _write(copy.parent / thing.place.file, left, whole=thing.kind == "letter")
        try:
            load_policy(copy)
        except ContentError as errors:
            print(
                f"{errors}\nWithout it the content could not be read. Nothing was written.", file=sys.stderr
            )
            return FINDINGS
    print("\n".join(f"- {line}" for line in lines[first - 1 : last]))
    if write:
        _write(file, left, whole=thing.kind == "letter")
    verb = "taken out" if write else "would go; --write does it"
    print(f"{thing}: {last - first + 1} lines of {thing.place.file} {verb}")
    return GOOD


def _write(file: Path, text: str, *, whole: bool) -> None:
    if whole:
        file.unlink()
    else:
        file.write_text(text, encoding="utf-8")


def _lines(folder: Path, thing: Named) -> tuple[int, int]:
    """Return the first and last line of an item: up to the next one, or the whole file of a letter."""
    lines = (folder.parent / thing.place.file).read_text(encoding="utf-8-sig").splitlines()
    if thing.kind == "letter":
        return 1, len(lines)
    after = (n for n in range(thing.place.line + 1, len(lines) + 1) if lines[n - 1].startswith("{#"))
    return thing.place.line, next(after, len(lines) + 1) - 1


def _inside(place: Place, thing: Named, first: int, last: int) -> bool:
    return place.file == thing.place.file and first <= place.line <= last


def _bad(why: str) -> int:
    print(why, file=sys.stderr)
    return BAD_USE
