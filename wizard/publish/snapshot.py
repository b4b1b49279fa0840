"""Has Pyodide run under Node at build time: bytecode of the standard library, and the memory snapshot.

Both take some seconds, so they are kept in `build/cache/` under a hash of everything they were made from.
"""

import hashlib
import io
import json
import os
import subprocess
import tempfile
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path

from wizard.atomic import write_whole
from wizard.codec import dumps_policy
from wizard.model import Policy
from wizard.publish.draw import node
from wizard.publish.holidays import holidays_json
from wizard.publish.lean import for_browser
from wizard.publish.library import RULES, is_sent
from wizard.publish.warming import one_of_each, warming_calls
from wizard.publish.wheels import browser_wheels, write_zip

INSIDE = Path(__file__).parent / "inside"
IMAGE = Path(__file__).parents[1] / "browser" / "js" / "image.js"
"""How an image is made smaller for the way to the browser: Node packs it, the browser's worker unpacks it."""

EMPTY_ZIP = b"PK\x05\x06" + bytes(18)
KEPT = 6
"""Results of one kind that stay in the cache; older ones are removed."""

GIVEN = ("stdlib.zip", "library", "policy.json", "holidays.json", "warming.json")
"""What the snapshot is made from, as `inside/prepare.mjs` takes it."""


class SnapshotError(Exception):
    """Pyodide could not do its part; the message holds what it said."""


def compiled_stdlib(project: Path) -> bytes:
    """Return the standard library as a zip file of bytecode, without what the browser never imports."""
    stock = (pyodide_in(project) / "python_stdlib.zip").read_bytes()

    def make() -> bytes:
        with zipfile.ZipFile(io.BytesIO(stock)) as held:
            names = [name for name in held.namelist() if is_sent(name)]
            return _compiled(project, [(name, held.read(name)) for name in names])

    # By the packed file: to unpack a thousand modules only to look for them costs most of a second.
    return kept(project, "bytecode", [stock, repr(RULES).encode(), *tools(project)], make)


def compiled(project: Path, files: Iterable[tuple[str, bytes]]) -> bytes:
    """Return a zip file of these files with every module as bytecode of Pyodide's own Python."""
    held = list(files)
    parts = (part for name, content in held for part in (name.encode(), content))
    return kept(project, "bytecode", [*parts, *tools(project)], lambda: _compiled(project, held))


def _compiled(project: Path, files: Iterable[tuple[str, bytes]]) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        sources, target = Path(folder) / "sources.zip", Path(folder) / "bytecode.zip"
        write_zip(sources, files)
        run_node(project, "compile", sources, target)
        return target.read_bytes()


def make_snapshot(project: Path, policy: Policy, stdlib: bytes) -> bytes:
    """Return the memory of Pyodide with our packages and this policy loaded and used once.

    It is packed by `image.js`, as the browser is to receive it.

    Args:
        project: the project's root.
        policy: what the engine answers from.
        stdlib: as `compiled_stdlib` returns it.

    Raises:
        SnapshotError: it cannot be made, has grown too large, or answers otherwise than CPython would.
    """
    files = [pair for wheel in browser_wheels(project) for pair in sorted(wheel.files.items())]
    library = compiled(project, [pair for pair in files if ".dist-info/" not in pair[0]])
    calls = warming_calls(policy)
    parts = {
        "stdlib.zip": stdlib,
        "policy.json": dumps_policy(for_browser(policy)).encode(),
        "holidays.json": holidays_json(policy).encode(),
        "warming.json": json.dumps(one_of_each(calls)).encode(),
        "calls.json": json.dumps(calls).encode(),
        "empty.zip": EMPTY_ZIP,
    }

    def make() -> bytes:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            for part, content in parts.items():
                (folder / part).write_bytes(content)
            zipfile.ZipFile(io.BytesIO(library)).extractall(folder / "library")
            image = folder / "snapshot.bin"
            given = [folder / part for part in GIVEN]
            run_node(project, "snapshot", *given, image)
            # Proof, at build time, that it starts, misses no module and answers.
            run_node(
                project, "answer", folder / "empty.zip", image, folder / "calls.json", folder / "replies.json"
            )
            return image.read_bytes()

    return kept(project, "snapshot", [library, *parts.values(), *tools(project)], make)


def run_node(project: Path, task: str, *files: Path) -> None:
    """Run one task of `inside/prepare.mjs`."""
    run_inside("prepare.mjs", f"Pyodide could not {task}", task, pyodide_in(project), *files)


def run_inside(script: str, failed: str, *arguments: str | Path) -> str:
    """Run a script of `inside/` under Node and return what it printed.

    Raises:
        SnapshotError: there is no Node, or the script failed: `failed` with what it said.
    """
    program = node()
    if program is None:
        raise SnapshotError("Node is not installed. Run `make .venv`.")
    command = [program, str(INSIDE / script), *map(str, arguments)]
    environment = {"PATH": os.environ.get("PATH", "")}
    run = subprocess.run(command, capture_output=True, text=True, check=False, env=environment, timeout=600)
    if run.returncode != 0:
        raise SnapshotError(f"{failed}:\n{run.stderr[-2000:]}")
    return run.stdout


def tools(project: Path) -> list[bytes]:
    """Return what results depend on besides what they are made from: the scripts and Pyodide itself."""
    scripts = [path.read_bytes() for path in (*sorted(INSIDE.glob("*.*")), IMAGE)]
    return [*scripts, (pyodide_in(project) / "package.json").read_bytes()]


def kept(project: Path, kind: str, made_from: Iterable[bytes], make: Callable[[], bytes]) -> bytes:
    """Return what `make` makes, from the cache if it was made before from the same parts."""
    return kept_in(project / "build" / "cache" / kind, made_from, make)


def kept_in(folder: Path, made_from: Iterable[bytes], make: Callable[[], bytes]) -> bytes:
    """Return what `make` makes, from a folder of such things if it was made before from the same parts."""
    total = hashlib.sha256()
    for part in made_from:
        total.update(hashlib.sha256(part).digest())
    file = folder / total.hexdigest()
    if not file.exists():
        write_whole(file, make())
        for old in sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime)[:-KEPT]:
            old.unlink(missing_ok=True)
    return file.read_bytes()


def pyodide_in(project: Path) -> Path:
    """Return the folder of the npm package."""
    return project / "node_modules" / "pyodide"
