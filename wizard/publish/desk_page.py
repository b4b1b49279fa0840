"""Lays what the policy desk needs beside its page: its part of the program as an archive, and the content."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import yaml

from wizard.publish.desk_start import DeskStart
from wizard.publish.packed_hard import packed_hard
from wizard.publish.snapshot import compiled
from wizard.publish.wheels import source_date
from wizard.publish.zipped import as_json

CALLS = "wizard.door"
FILE = "assets/desk.bin"
ARCHIVE = "/tmp/desk.zip"
"""Where the archive lies in the engine's own folders; `desk-opening.js` has the worker lay it there."""

ROOM, CONTENT = "room.json", "wizard/desk/content.json"
"""In the archive: what `wizard.browser.rooms` takes in, and the texts of the content."""


ROOMS = ("source", "check", "change", "desk")
"""The rooms that the wizard's engine goes without and the desk needs."""

BESIDE = ("atomic.py", "exits.py", "publish/__init__.py", "publish/naming.py")
LEFT_OUT = ("adopted", "offered")
"""Folders of the content that are not published with it."""


def lay_desk(project: Path, content: Path, out: Path, start: DeskStart | None = None) -> None:
    """Write the desk's program with the content folder as one archive, packed.

    Args:
        project: the project's root.
        content: the content folder that the site is built from.
        out: the folder of staged pages.
        start: what of the content is read and proved already.
    """
    (out / FILE).parent.mkdir(parents=True, exist_ok=True)
    begun = start or DeskStart(light=True)
    texts = dict(sorted(content_texts(content)))
    files = {ROOM: as_json(room(project)).encode(), CONTENT: as_json(texts).encode()}
    # Loose, so that all of it is packed as one: the content says much that its pickled forms say again.
    loose = archive({**bytecode(project), **begun.files(), **files})
    (out / FILE).write_bytes(packed_hard(project, "desk", loose, light=begun.light))


def room(project: Path) -> dict[str, object]:
    """Return the room as `wizard.browser.rooms.take_in` takes it."""
    door = (project / "wizard" / "desk" / "door.py").read_text(encoding="utf-8")
    templates = {
        f"desk/{path.name}": path.read_text(encoding="utf-8")
        for path in sorted((project / "macros" / "desk").glob("*.j2"))
    }
    text = door.replace('ARCHIVE = ""', f'ARCHIVE = "{ARCHIVE}"')
    return {"modules": {CALLS: text}, "templates": templates, "calls": CALLS}


def bytecode(project: Path) -> dict[str, bytes]:
    """Return the same modules as bytecode of Pyodide's own Python: compiling them takes seconds there."""
    with zipfile.ZipFile(io.BytesIO(compiled(project, program(project)))) as made:
        return {name: made.read(name) for name in made.namelist()}


def program(project: Path) -> Iterator[tuple[str, bytes]]:
    """Yield every module that the desk brings along, by its path in the archive."""
    package = project / "wizard"
    files = [path for name in ROOMS for path in sorted((package / name).rglob("*.py"))]
    for path in (*files, *(package / name for name in BESIDE)):
        yield path.relative_to(project).as_posix(), path.read_bytes()
    for path in sorted(Path(yaml.__file__).parent.glob("*.py")):
        yield f"yaml/{path.name}", path.read_bytes()


def archive(files: dict[str, bytes]) -> bytes:
    """Return files as a loose zip, byte for byte the same from the same files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name in sorted(files):
            packed.writestr(zipfile.ZipInfo(name, source_date()), files[name])
    return out.getvalue()


def content_texts(content: Path) -> Iterator[tuple[str, str]]:
    """Yield the texts of a content folder, by their path with the folder's name before it."""
    for path in sorted(content.rglob("*")):
        inside = path.relative_to(content)
        hidden = any(part.startswith(".") for part in inside.parts)
        if path.is_file() and not hidden and inside.parts[0] not in LEFT_OUT and path.suffix != ".docx":
            yield f"policy_source/{inside.as_posix()}", path.read_bytes().decode("utf-8")
