"""Joins the wizard's modules into a few small files for the browser."""

import json
import tempfile
from dataclasses import dataclass
from pathlib import Path

from wizard.publish.snapshot import INSIDE, kept, run_inside

SCRIPTS = Path(__file__).parent.parent / "browser" / "js"
BUNDLER = "bundle.mjs"


@dataclass(frozen=True, slots=True)
class Modules:
    """The wizard's modules as the browser gets them.

    Attributes:
        files: text by file name; an entry keeps the name of its source.
        in_page: names of those that the page loads when it begins, to be asked for early.
    """

    files: dict[str, str]
    in_page: tuple[str, ...]


def wizard_modules(project: Path) -> Modules:
    """Return the wizard's modules, joined by esbuild.

    Args:
        project: the project's root, with `node_modules`.

    Raises:
        SnapshotError: Node or esbuild is missing or failed; the message holds what it said.
    """
    parts = [
        part for file in sorted(SCRIPTS.glob("*.js")) for part in (file.name.encode(), file.read_bytes())
    ]
    tools = [(INSIDE / BUNDLER).read_bytes(), (project / "package-lock.json").read_bytes()]
    data = json.loads(kept(project, "modules", [*parts, *tools], _bundle))
    return Modules(data["files"], tuple(data["in_page"]))


def _bundle() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        told = run_inside(BUNDLER, "The wizard's modules could not be joined", SCRIPTS, folder)
        files = {file.name: file.read_text(encoding="utf-8") for file in sorted(Path(folder).iterdir())}
    return json.dumps({"files": files, "in_page": json.loads(told)}, ensure_ascii=False).encode()
