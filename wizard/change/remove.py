"""The command `site_build.py remove`: takes out what nothing names any more, or lists all that does."""

from pathlib import Path

from wizard.change.places import Named, NoSuchThingError, uses
from wizard.change.repealed import published, repeal
from wizard.change.trial import (
    BY_FILE,
    CannotError,
    Meant,
    Trial,
    copy_of,
    differences,
    lines_of,
    meant,
    read_again,
    write_lines,
)
from wizard.exits import FINDINGS, GOOD, bad_use, found
from wizard.model import Place
from wizard.source.faults import ContentError
from wizard.source.memory import Memory

ITEMS = ("clause", "term", "tier", "statement", "question", "safeguard")
"""What stands as an item in a Markdown file."""

FILES = (*BY_FILE, "table")
"""What is a file of its own. Anything else is a few lines of YAML."""

WHY = "It was published, and links lead to it: say why it is gone (--why TEXT); that goes into repealed.yml"


def remove(folder: Path, name: str, *, why: str = "", write: bool) -> int:
    """Take a thing out of the content, if nothing names it.

    Args:
        folder: the content folder.
        name: as `wizard.change.places.find` takes it.
        why: why a published clause is gone; it goes into the list of repealed ones.
        write: whether to write; otherwise it is only shown what would go.

    Returns:
        0 when done or shown, 1 if something names it or the content has faults, 2 on bad use.
    """
    try:
        trial = removal(folder, name, why=why)
    except ContentError as errors:
        return found(errors)
    except (NoSuchThingError, CannotError) as error:
        return bad_use(str(error))
    if trial.names:
        for place in trial.names:
            print(f"{place}: names {trial.thing}")
        told = f"{trial.thing} is used in {len(trial.names)} places"
        print(f"{told}. Take these out first; nothing was written")
        return FINDINGS
    if trial.faults:
        return found(
            f"{ContentError(trial.faults)}\nWithout it the content could not be read. Nothing was written."
        )
    return _tell(trial, folder, write=write)


def _tell(trial: Trial, folder: Path, *, write: bool) -> int:
    print("\n".join(f"- {line}" for line in trial.told))
    if write:
        trial.write(folder)
    verb = "taken out" if write else "would go; --write does it"
    print(f"{trial.thing}: {len(trial.told)} lines of {trial.thing.place.file} {verb}")
    if trial.note:
        print(trial.note)
    return GOOD


def removal(folder: Path, name: str, *, why: str = "", memory: Memory | None = None) -> Trial:
    """Return what it would do to take a thing out of the content. Nothing is written.

    Args:
        folder: the content folder.
        name: as `wizard.change.places.find` takes it.
        why: why a published clause is gone; without it nothing is written into the list of repealed ones.
        memory: what was read of the folder before.

    Raises:
        ContentError: the content has faults.
        NoSuchThingError: the name stands for nothing, or for several things.
        CannotError: it is no item and no file of its own.
    """
    named = meant(folder, name, memory)
    thing = named.thing
    if thing.kind not in (*ITEMS, *FILES):
        raise CannotError(f"{thing} stands in {thing.place}: take its lines out there, and run check")
    first, last = _lines(folder, thing)
    places = [place for place in uses(named.reading, thing) if not _inside(place, thing, first, last)]
    if places:
        return Trial(thing, names=tuple(places))
    return _tried(folder, named, (first, last), why, memory)


def _tried(folder: Path, named: Meant, span: tuple[int, int], why: str, memory: Memory | None) -> Trial:
    thing = named.thing
    was_published = published(folder, thing.kind, thing.id)
    with copy_of(folder) as copy:
        told = _take_out(copy.parent / thing.place.file, thing, *span)
        if was_published and why:
            repeal(copy, thing.id, why)
        files = differences(copy, folder)
        _, faults = read_again(copy, memory)
    return Trial(thing, told, files, faults=faults, note=WHY if was_published and not why else "")


def _take_out(file: Path, thing: Named, first: int, last: int) -> tuple[str, ...]:
    """Take lines out of a file and return them; a thing that is a file goes as a whole."""
    lines = lines_of(file)
    if thing.kind in FILES:
        file.unlink()
    else:
        write_lines(file, [*lines[: first - 1], *lines[last:]])
    return tuple(line.rstrip() for line in lines[first - 1 : last])


def _lines(folder: Path, thing: Named) -> tuple[int, int]:
    """Return the first and last line of an item: up to the next one, or the whole of a file of its own."""
    lines = (folder.parent / thing.place.file).read_text(encoding="utf-8-sig").splitlines()
    if thing.kind in FILES:
        return 1, len(lines)
    after = (n for n in range(thing.place.line + 1, len(lines) + 1) if lines[n - 1].startswith("{#"))
    return thing.place.line, next(after, len(lines) + 1) - 1


def _inside(place: Place, thing: Named, first: int, last: int) -> bool:
    return place.file == thing.place.file and first <= place.line <= last
