"""Lays the browser runtime: Pyodide from node_modules, our wheels, and a lock file that names only them.

Everything the browser will ask for stands in one folder, under relative names that tell the content, so
that the site needs no other host and nothing is ever fetched twice. Nothing is fetched while building.
Files that change apart stand apart: a changed policy does not cost anyone a new Pyodide.
"""

import hashlib
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from wizard.publish.hashed import lay, rename_folder
from wizard.publish.packed_hard import decoder, packed_hard
from wizard.publish.snapshot import EMPTY_ZIP, compiled_stdlib, kept
from wizard.publish.wheels import browser_wheels, write_wheel
from wizard.publish.zipped import zipped

CORE_FILES = ("pyodide.mjs", "pyodide.asm.mjs")
MODULE = "pyodide.asm.wasm"
PACKED = f"{MODULE}.bin"
"""The module as it is sent; `runtime.js` unpacks it."""

STDLIB = "python_stdlib.zip"
LOCK = "pyodide-lock.json"
EMPTY = "empty.zip"
DECODER = "zstd.wasm.bin"
"""What unpacks the module and the image: see `wizard/browser/js/zstd.js`."""

SIZE_FIRST = 4
"""Bytes of an image that stand before what is packed, as `image.js` has it."""

MANIFEST = "runtime.json"
READ_IN_ORDINARY_START = ("policy.bin", "holidays.json")
"""Content that the snapshot holds already."""


class RuntimeBuildError(Exception):
    """The browser runtime cannot be laid; the message says what is missing and how to mend it."""


@dataclass(frozen=True, slots=True)
class RuntimeFile:
    """A file of the runtime as the browser must receive it.

    Attributes:
        name: Its path inside the folder of the manifest.
        size: Its size in bytes.
        sha256: Its hash, in hexadecimal.
        plain: Whether only the ordinary start reads it.
    """

    name: str
    size: int
    sha256: str
    plain: bool = False


@dataclass(frozen=True, slots=True)
class RuntimeManifest:
    """What the runtime is made of; also written beside its parts, under a hashed name.

    Every path is seen from the manifest's folder and tells its content.

    Attributes:
        pyodide: Pyodide's version.
        python: The version of Python inside it.
        packages: Each package added to it, by name, with its version.
        core: The folder of Pyodide's own files.
        library: The folder of the standard library and the wheels, which only the ordinary start reads.
        content: The policy, the holidays and the opening book, by their plain names.
        files: Every file but the manifest itself.
        lock: Pyodide's lock file without the packages.
        snapshot: The memory snapshot; "" where there is none.
        memory: How many bytes it has once it is unpacked.
    """

    pyodide: str
    python: str
    packages: dict[str, str]
    core: str
    library: str
    content: dict[str, str]
    files: tuple[RuntimeFile, ...]
    lock: dict[str, Any]
    snapshot: str = ""
    memory: int = 0


def build_runtime(
    out: Path, project: Path, content: Mapping[str, bytes], image: bytes = b""
) -> tuple[RuntimeManifest, str]:
    """Lays the browser runtime into a folder.

    Args:
        out: The folder to lay it into.
        project: The project's root, with `node_modules`, `wizard` and `macros`.
        content: What page and engine read, by file name.
        image: The memory snapshot; without it the engine starts the long way.

    Returns:
        What was laid, and the manifest's own name.

    Raises:
        RuntimeBuildError: Pyodide or pyodide-lock is not installed, or the lock file cannot be made.
        SnapshotError: Pyodide under Node could not do its part.
    """
    pyodide = project / "node_modules" / "pyodide"
    stdlib = compiled_stdlib(project)
    light = not image  # a draft
    core = lay_core(pyodide, project, out, light=light)
    library = lay_library(pyodide, project, stdlib, out, light=light)
    lock = read_json(out / library / LOCK)
    named = {name: lay(out, name, file) for name, file in content.items()}
    snapshot = lay(out, "snapshot.bin", image) if image else ""
    manifest = RuntimeManifest(
        pyodide=read_json(pyodide / "package.json")["version"],
        python=lock["info"]["python"],
        packages={name: package["version"] for name, package in lock["packages"].items()},
        core=f"{core}/",
        library=f"{library}/",
        content=named,
        files=tuple(files_of(out, core, library, named, snapshot)),
        lock={key: value for key, value in lock.items() if key != "packages"},
        snapshot=snapshot,
        memory=memory_of(image),
    )
    return manifest, lay(out, MANIFEST, json_bytes(asdict(manifest)))


def memory_of(image: bytes) -> int:
    """Return how many bytes an image has once it is in place: its first word, see `image.js`."""
    return int.from_bytes(image[:SIZE_FIRST], "little")


def lay_core(pyodide: Path, project: Path, out: Path, *, light: bool) -> str:
    """Lays Pyodide's own files into a folder of their own and returns its name."""
    folder = fresh_folder(out / "pyodide")
    copy_core(pyodide, folder)
    (folder / PACKED).write_bytes(
        packed_hard(project, "module", (pyodide / MODULE).read_bytes(), light=light)
    )
    (folder / DECODER).write_bytes(zipped(decoder(project)))
    (folder / EMPTY).write_bytes(EMPTY_ZIP)
    return rename_folder(folder)


def lay_library(pyodide: Path, project: Path, stdlib: bytes, out: Path, *, light: bool) -> str:
    """Lays what only the ordinary start reads into a folder of its own and returns its name."""
    folder = fresh_folder(out / "python")
    (folder / STDLIB).write_bytes(stdlib)
    wheels = [write_wheel(wheel, folder) for wheel in browser_wheels(project)]
    # The command takes seconds to start, and most builds have the wheels of the build before.
    parts = (part for one in wheels for part in (one.name.encode(), one.read_bytes()))
    made_from = (version("pyodide-lock").encode(), (pyodide / LOCK).read_bytes(), *parts)
    lock = kept(project, "lock", made_from, lambda: locked(pyodide / LOCK, wheels, folder))
    (folder / LOCK).write_bytes(lock)
    for loose in (folder / STDLIB, *wheels):
        packed = packed_hard(project, f"packed-{loose.stem}", loose.read_bytes(), light=light)
        loose.with_name(f"{loose.name}.bin").write_bytes(packed)
        loose.unlink()
    return rename_folder(folder)


def fresh_folder(folder: Path) -> Path:
    """Makes an empty folder."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def copy_core(pyodide: Path, out: Path) -> None:
    """Copies Pyodide's scripts; the lock file is not among them, it is made anew."""
    missing = [
        name for name in (*CORE_FILES, MODULE, STDLIB, LOCK, "package.json") if not (pyodide / name).is_file()
    ]
    if missing:
        raise RuntimeBuildError(f"{pyodide}: {', '.join(missing)} not found. Run `make .venv`, or `npm ci`.")
    for name in CORE_FILES:
        (out / name).write_bytes((pyodide / name).read_bytes())


def locked(stock: Path, wheels: list[Path], out: Path) -> bytes:
    """Returns a lock file that holds our wheels alone.

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
    return json_bytes(read_json(out / LOCK))


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


def files_of(
    out: Path, core: str, library: str, content: Mapping[str, str], snapshot: str
) -> Iterator[RuntimeFile]:
    """Yields every file of the runtime, those that are read first coming first."""
    for folder in (core, library):
        for path in sorted((out / folder).iterdir()):
            yield runtime_file(out, f"{folder}/{path.name}", plain=folder == library)
    for name, hashed in content.items():
        yield runtime_file(out, hashed, plain=name in READ_IN_ORDINARY_START)
    if snapshot:
        yield runtime_file(out, snapshot, plain=False)


def runtime_file(out: Path, name: str, *, plain: bool) -> RuntimeFile:
    """Returns name, size and hash of a file."""
    content = (out / name).read_bytes()
    return RuntimeFile(name, len(content), hashlib.sha256(content).hexdigest(), plain)


def read_json(path: Path) -> Any:
    """Reads a JSON file."""
    return json.loads(path.read_text(encoding="utf-8"))


def write_json(path: Path, value: object) -> None:
    """Writes a JSON file, keys sorted."""
    path.write_bytes(json_bytes(value))


def json_bytes(value: object) -> bytes:
    """Returns a value as JSON, keys sorted."""
    return (json.dumps(value, indent=1, sort_keys=True) + "\n").encode()
