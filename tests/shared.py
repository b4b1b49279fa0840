"""What takes long to make is made once in a run: by one of its processes, while the others wait."""

from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock

ROUTES = Path(__file__).resolve().parent.parent / "build" / "cache" / "routes"
"""Where builds keep the paper route, by the hash of all that it is worked out from: once in a run."""


def made_once(
    factory: pytest.TempPathFactory, worker: str, name: str, make: Callable[[Path], object]
) -> Path:
    """Return the folder of this name that all processes of a run share; only to be looked at.

    Args:
        factory: where a run keeps its folders.
        worker: which process this is (`worker_id`); "master" where there is one.
        name: of the folder.
        make: lays it. If that fails, the next process tries again: half a folder is never taken for one.
    """
    own = factory.getbasetemp()
    shared = own if worker == "master" else own.parent
    with FileLock(shared / f"{name}.lock"):
        if not (shared / name).exists():
            begun = factory.mktemp(name) / name
            make(begun)
            begun.rename(shared / name)
    return shared / name
