"""Environments of their own for what the guide is measured beside, made where they lack."""

import venv
from collections.abc import Callable
from pathlib import Path

from wizard.bench.clock import program

Say = Callable[[str], None]

PEERS = Path(__file__).parent / "peers"
_INSTALL = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes", "-r")


def environment(project: Path, name: str, lock: Path, say: Say) -> Path:
    """Return the Python of an environment that holds a peer and nothing of ours.

    Args:
        project: the project's root; the environment lies in its cache.
        name: of the peer.
        lock: its pinned packages with their hashes; another lock makes the environment anew.
        say: told when it is installed.

    Raises:
        RuntimeError: it cannot be installed here.
    """
    folder = project / "build" / "cache" / name.lower()
    python, stamp = folder / "bin" / "python", folder / "installed.txt"
    wanted = lock.read_text(encoding="utf-8")
    if not stamp.exists() or stamp.read_text(encoding="utf-8") != wanted:
        say(f"  installing {name} into an environment of its own")
        venv.create(folder, clear=True, with_pip=True)
        program([python, *_INSTALL, lock], project)
        stamp.write_text(wanted, encoding="utf-8")
    return python
