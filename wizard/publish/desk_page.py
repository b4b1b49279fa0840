"""Lays what the policy desk needs beside its page: its part of the program as an archive, and the content."""

import io
import json
import zipfile
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

import yaml

from wizard.publish.desk_start import DeskStart
from wizard.publish.snapshot import compiled
from wizard.publish.wheels import source_date
from wizard.publish.zipped import zipped

CALLS = "wizard.door"
FILE, CONTENT = "assets/desk.bin", "assets/desk-content.bin"

ROOMS = ("source", "check", "change", "desk")
"""The rooms that the wizard's engine goes without and the desk needs."""

BESIDE = ("atomic.py", "exits.py", "publish/__init__.py", "publish/naming.py")
LEFT_OUT = ("adopted", "offered")
"""Folders of the content that are not published with it."""


def lay_desk(project: Path, content: Path, out: Path, start: DeskStart | None = None) -> None:
    """Write the desk's program, and the content folder as one file, both packed.

    Args:
        project: the project's root.
        content: the content folder that the site is built from.
        out: the folder of staged pages.
        start: what of the content is read and proved already.
    """
    (out / FILE).parent.mkdir(parents=True, exist_ok=True)
    brought = room(project, start or DeskStart())
    (out / FILE).write_bytes(zipped(json.dumps(brought, ensure_ascii=False).encode()))
    texts = dict(sorted(content_texts(content)))
    (out / CONTENT).write_bytes(zipped(json.dumps(texts, ensure_ascii=False).encode()))


def room(project: Path, start: DeskStart) -> dict[str, object]:
    """Return the room as `wizard.browser.rooms.take_in` takes it."""
    door = (project / "wizard" / "desk" / "door.py").read_text(encoding="utf-8")
    packed = b64encode(archive({**bytecode(project), **start.files()})).decode("ascii")
    templates = {
        f"desk/{path.name}": path.read_text(encoding="utf-8")
        for path in sorted((project / "macros" / "desk").glob("*.j2"))
    }
    text = door.replace('ARCHIVE = ""', f'ARCHIVE = "{packed}"')
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
    """Return files as a zip, byte for byte the same from the same files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name in sorted(files):
            packed.writestr(zipfile.ZipInfo(name, source_date()), files[name], zipfile.ZIP_DEFLATED, 9)
    return out.getvalue()


def content_texts(content: Path) -> Iterator[tuple[str, str]]:
    """Yield the texts of a content folder, by their path with the folder's name before it."""
    for path in sorted(content.rglob("*")):
        inside = path.relative_to(content)
        hidden = any(part.startswith(".") for part in inside.parts)
        if path.is_file() and not hidden and inside.parts[0] not in LEFT_OUT and path.suffix != ".docx":
            yield f"policy_source/{inside.as_posix()}", path.read_bytes().decode("utf-8")
