"""Lays the browser runtime: Pyodide from node_modules, our wheels, and a lock file that names only them.

Everything the browser will ask for stands in one folder, under relative names, so that the site needs
no other host. Nothing is fetched while building.
"""

import hashlib
import json
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from wizard.model import Policy
from wizard.publish.snapshot import EMPTY_ZIP, compiled_stdlib, make_snapshot
from wizard.publish.wheels import browser_wheels, write_wheel

CORE_FILES = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")
STDLIB = "python_stdlib.zip"
LOCK = "pyodide-lock.json"
MANIFEST = "runtime.json"


class RuntimeBuildError(Exception):
    """The browser runtime cannot be laid; the message says what is missing and how to mend it."""


@dataclass(frozen=True, slots=True)
class RuntimeFile:
    """A file of the runtime as the browser must receive it.

    Attributes:
        name: Its name inside the runtime folder.
        size: Its size in bytes.
        sha256: Its hash, in hexadecimal.
    """

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class RuntimeManifest:
    """What the runtime folder holds; also written there as `runtime.json`.

    Attributes:
        pyodide: Pyodide's version.
        python: The version of Python inside it.
        packages: Each package added to it, by name, with its version.
        files: Every file of the folder but the manifest itself, sorted by name.
        snapshot: The name of the memory snapshot; "" where there is none.
    """

    pyodide: str
    python: str
    packages: dict[str, str]
    files: tuple[RuntimeFile, ...]
    snapshot: str = ""

    @property
    def digest(self) -> str:
        """A short hash over every file: the same runtime, the same digest. Fit for a folder's name."""
        hashes = "".join(f"{file.name} {file.sha256}\n" for file in self.files)
        return hashlib.sha256(hashes.encode()).hexdigest()[:16]


def build_runtime(
    out: Path, project: Path, content: Mapping[str, bytes], snapshot_of: Policy | None = None
) -> RuntimeManifest:
    """Lays the browser runtime into a folder.

    Args:
        out: The folder to fill; it is emptied first, since whatever stands in it would be published.
        project: The project's root, with `node_modules`, `wizard` and `macros`.
        content: What the engine reads, by file name.
        snapshot_of: The policy that a memory snapshot is to hold; without it the engine starts the long way.

    Returns:
        What was laid.

    Raises:
        RuntimeBuildError: Pyodide or pyodide-lock is not installed, or the lock file cannot be made.
        SnapshotError: Pyodide under Node could not do its part.
    """
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    pyodide = project / "node_modules" / "pyodide"
    copy_core(pyodide, out)
    stdlib = compiled_stdlib(project)
    for name, file in {**content, STDLIB: stdlib, "empty.zip": EMPTY_ZIP}.items():
        (out / name).write_bytes(file)
    snapshot = lay_snapshot(out, make_snapshot(project, snapshot_of, stdlib)) if snapshot_of else ""
    write_lock(pyodide / LOCK, [write_wheel(wheel, out) for wheel in browser_wheels(project)], out)
    manifest = manifest_of(out, read_json(pyodide / "package.json")["version"], snapshot)
    write_json(out / MANIFEST, asdict(manifest))
    return manifest


def lay_snapshot(out: Path, image: bytes) -> str:
    """Writes the snapshot under a name that tells its content, and returns the name."""
    name = f"snapshot-{hashlib.sha256(image).hexdigest()[:12]}.bin"
    (out / name).write_bytes(image)
    return name


def copy_core(pyodide: Path, out: Path) -> None:
    """Copies Pyodide's own files; the lock file is not among them, it is made anew."""
    missing = [name for name in (*CORE_FILES, STDLIB, LOCK, "package.json") if not (pyodide / name).is_file()]
    if missing:
        raise RuntimeBuildError(f"{pyodide}: {', '.join(missing)} not found. Run `make .venv`, or `npm ci`.")
    for name in CORE_FILES:
        (out / name).write_bytes((pyodide / name).read_bytes())


def write_lock(stock: Path, wheels: list[Path], out: Path) -> None:
    """Writes a lock file that holds our wheels alone.

    The stock one lists some 350 packages that this site does not carry: named there, they would be asked
    for and not be found.
    """
    bare = out / "bare-lock.json"
    write_json(bare, read_json(stock) | {"packages": {}})
    try:
        add_wheels(bare, wheels, out / LOCK)
    finally:
        bare.unlink()
    # Sorted and spaced our own way, so that the same wheels give the same bytes.
    write_json(out / LOCK, read_json(out / LOCK))


def add_wheels(source: Path, wheels: list[Path], result: Path) -> None:
    """Runs `pyodide lockfile add-wheels`, which records each wheel's hash, imports and dependencies."""
    # Not resolved: the command stands beside the virtual environment's Python, not the system's.
    command = shutil.which("pyodide", path=str(Path(sys.executable).parent))
    if command is None:
        raise RuntimeBuildError("The command `pyodide` is not installed. Run `make .venv`.")
    options: list[str | Path] = ["--input", source, "--output", result, "--base-path", result.parent]
    run = subprocess.run(
        [command, "lockfile", "add-wheels", *options, *wheels], capture_output=True, text=True, check=False
    )
    if run.returncode != 0:
        raise RuntimeBuildError(f"`pyodide lockfile add-wheels` failed:\n{run.stdout}{run.stderr}")


def manifest_of(folder: Path, pyodide: str, snapshot: str) -> RuntimeManifest:
    """Returns the manifest of a filled runtime folder."""
    lock = read_json(folder / LOCK)
    packages = {name: package["version"] for name, package in lock["packages"].items()}
    files = tuple(runtime_file(path) for path in sorted(folder.iterdir()))
    return RuntimeManifest(pyodide, lock["info"]["python"], packages, files, snapshot)


def runtime_file(path: Path) -> RuntimeFile:
    """Returns name, size and hash of a file."""
    content = path.read_bytes()
    return RuntimeFile(path.name, len(content), hashlib.sha256(content).hexdigest())


def read_json(path: Path) -> Any:
    """Reads a JSON file."""
    return json.loads(path.read_text(encoding="utf-8"))


def write_json(path: Path, value: object) -> None:
    """Writes a JSON file, keys sorted."""
    path.write_text(json.dumps(value, indent=1, sort_keys=True) + "\n", encoding="utf-8")
