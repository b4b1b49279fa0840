"""Packs the largest files by Zstandard, under Node: a quarter smaller than by gzip, and sooner unpacked.

No browser unpacks that by itself; what does it for them comes from the package `zstddec`. See record 24.
"""

import tempfile
from pathlib import Path

from wizard.publish.snapshot import INSIDE, kept, run_inside

SCRIPT = "zstd.mjs"
PARTS = (SCRIPT, "packed.mjs")


def packed_hard(project: Path, kind: str, content: bytes, *, light: bool = False) -> bytes:
    """Return content packed, from the cache where it was packed before.

    Args:
        project: the project's root, with `node_modules`.
        kind: which cache it is kept in.
        content: what to pack.
        light: larger, and at once: for a draft.

    Raises:
        SnapshotError: Node is missing, or failed.
    """
    task = "light" if light else "pack"
    return kept(project, kind, [task.encode(), content, *tools(project)], lambda: _made(task, content))


def decoder(project: Path) -> bytes:
    """Return the WebAssembly module that unpacks such files.

    Raises:
        SnapshotError: Node or the package `zstddec` is missing, or has changed.
    """
    return kept(project, "decoder", tools(project), lambda: _made("decoder"))


def tools(project: Path) -> list[bytes]:
    """Return what results depend on besides what they are made from: the scripts and the package."""
    package = project / "node_modules" / "zstddec" / "package.json"
    return [*((INSIDE / part).read_bytes() for part in PARTS), package.read_bytes()]


def _made(task: str, content: bytes | None = None) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "source", Path(folder) / "made"
        if content is not None:
            source.write_bytes(content)
        files = [target] if content is None else [source, target]
        run_inside(SCRIPT, f"Zstandard: the task “{task}” failed", task, *files)
        return target.read_bytes()
