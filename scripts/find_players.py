"""Finds two learning systems' players, fetches them once where they are not, prints their folder.

Only what runs in the browser is wanted, so each wheel is asked for alone, without what the whole system would
bring along, and checked against its hash. Nothing of them is ever part of the project: they are for tests.
"""

import hashlib
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
FOLDER = PROJECT / "build" / "cache" / "players"
WHEELS = {
    "openedx-scorm-xblock==19.0.5": "823677b607d4f754403c9d55e10e4e724aadfa9896dbd9a18ea7016d0b2495f1",
    "scormhost==0.1.0": "69d4c85762a6947f004cdba5addf85bbf7cbb56606c0c962c0706a64e2c34039",
}
"""Each wheel and the SHA-256 of its archive."""
WANTED = {
    "openedxscorm/static/js/src/scorm.js": "openedx-api.js",
    "openedxscorm/static/js/src/scormxblock.js": "openedx-player.js",
    "scormhost/static/scorm12-api.js": "scormhost-1.2.js",
    "scormhost/static/scorm2004-api.js": "scormhost-2004.js",
}
"""What is taken out of the wheels, and the name it gets."""


def players() -> Path | None:
    """Return the folder with the players' scripts; None where they cannot be had."""
    if not all((FOLDER / name).is_file() for name in WANTED.values()):
        for wheel, digest in WHEELS.items():
            fetch(wheel, digest)
    return FOLDER if all((FOLDER / name).is_file() for name in WANTED.values()) else None


def fetch(wheel: str, digest: str) -> None:
    """Ask the registry for a wheel, and lay what is wanted of it into the cache."""
    with tempfile.TemporaryDirectory(prefix="guide-players-") as work:
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", work, wheel]
        run = subprocess.run(command, stdout=sys.stderr, timeout=120, check=False)
        archive = next(Path(work).glob("*.whl"), None)
        if run.returncode or archive is None:
            return
        if hashlib.sha256(archive.read_bytes()).hexdigest() != digest:
            print(f"{wheel} is not what it was: its archive has another hash.", file=sys.stderr)
            return
        FOLDER.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(archive) as packed:
            for name in WANTED.keys() & set(packed.namelist()):
                (FOLDER / WANTED[name]).write_bytes(packed.read(name))


def main() -> int:
    """Print the folder; return the exit code."""
    folder = players()
    print(folder or "The players are not here, and the registry does not give them.")
    return 0 if folder else 1


if __name__ == "__main__":
    sys.exit(main())
