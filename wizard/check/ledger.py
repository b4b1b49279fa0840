"""Keeps what was proved, by the fingerprint of all that the proof rests on: nothing is proved twice.

One ledger serves `check`, the build and the policy desk. It holds only what was found to be right: whatever
is wrong is looked at anew each time, and so its finding names the places as they are now.
"""

import contextlib
import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from wizard.atomic import write_whole

PROGRAM = Path(__file__).resolve().parents[1]
ROOMS = ("model.py", "engine", "check")
"""Of the program, what a proof hangs on: once any of it changes, nothing that was proved before counts."""

PROVED = "proved.json"
"""In the archive of the policy desk, beside `wizard/desk/`: what was proved when the site was built."""

MOST = 6000
"""How many fingerprints are kept: those of a policy, and of some edits of it that may come back."""


class Ledger:
    """Fingerprints of what was proved, each with a figure that its proof had.

    Attributes:
        used: those that were asked for or added since it was made: what the policy at hand rests on.
    """

    def __init__(self, held: dict[str, int] | None = None) -> None:
        self.held = dict(held or {})
        self.used: dict[str, int] = {}

    def __contains__(self, key: str) -> bool:
        if key in self.held:
            self.used[key] = self.held[key]
        return key in self.held

    def __getitem__(self, key: str) -> int:
        return self.held[key]

    def add(self, key: str, figure: int = 0) -> None:
        """Note that something is proved."""
        self.held[key] = self.used[key] = figure


def ledger_file(cache: Path, program: Path = PROGRAM) -> Path:
    """Return where a ledger is kept for the program as it is now.

    Args:
        cache: the folder of what can be made again.
        program: the folder `wizard/`; the one that is running.
    """
    return cache / "proved" / f"{digest_of(program, ROOMS)}.json"


def digest_of(program: Path, parts: Iterable[str]) -> str:
    """Return a digest of a program: what it has made before counts only while it is the same.

    Args:
        program: its folder.
        parts: the files and folders in there that count.
    """
    found = hashlib.sha256()
    for path in sorted(_files(program, parts)):
        found.update(f"{path.relative_to(program).as_posix()}\0".encode())
        found.update(hashlib.sha256(path.read_bytes()).digest())
    return found.hexdigest()[:24]


def _files(program: Path, parts: Iterable[str]) -> Iterable[Path]:
    for name in parts:
        yield from (program / name).rglob("*.py") if (program / name).is_dir() else [program / name]


def read_ledger(file: Path) -> Ledger:
    """Return what a file keeps; nothing if it is not there, or is damaged: then all is proved anew."""
    try:
        return ledger_of(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Ledger()


def ledger_of(text: str) -> Ledger:
    """Return the ledger that `as_text` wrote.

    Raises:
        ValueError: the text is no JSON.
    """
    held = json.loads(text)
    good = isinstance(held, dict) and all(isinstance(figure, int) for figure in held.values())
    return Ledger(held if good else {})


def keep_ledger(ledger: Ledger, file: Path) -> None:
    """Keep what was used, and of the rest as much as there is room for; two writers do no harm."""
    kept = {**ledger.held, **ledger.used}
    kept = kept if len(kept) <= MOST else ledger.used
    if not ledger.used or kept.keys() == read_ledger(file).held.keys():
        return
    with contextlib.suppress(OSError):  # without a place to keep it, all is proved anew the next time
        write_whole(file, as_text(kept).encode())


def as_text(proved: Mapping[str, int]) -> str:
    """Return what is proved as it is kept and published, the same from the same."""
    return json.dumps(dict(sorted(proved.items())), separators=(",", ":"))
