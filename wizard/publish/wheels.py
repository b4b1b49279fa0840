"""Packs the pure-Python wheels that the browser loads, byte for byte the same from the same files.

Nothing is fetched: the project's own wheel is packed from the source tree, the libraries' wheels from
what is installed beside the running Python.
"""

import base64
import hashlib
import os
import time
import tomllib
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path, PurePosixPath

LIBRARIES = ("Jinja2", "MarkupSafe", "markdown-it-py", "mdurl")
"""The installed libraries that the engine, the letters and the macros import in the browser."""

REQUIRES = ("Jinja2", "markdown-it-py")
"""What the project's own wheel asks for; loading that one wheel thus loads them all."""

BROWSER_SOURCES = (
    "wizard/*.py",
    "wizard/engine/**/*",
    "wizard/letters/**/*",
    "wizard/case/**/*",
    "wizard/browser/*.py",
    "macros/*",
)
"""The part of the source tree that runs in the browser; reading, checking and publishing do not, nor do
the templates in the folders below `macros`: a changed guide page must not cost anyone a new download."""

# Compiled extensions cannot run in WebAssembly; MarkupSafe then uses its own Python fallback.
LEFT_OUT_SUFFIXES = (".pyc", ".so", ".pyd", ".c")
# Notes of the installer about this machine, and the record that is written anew.
LEFT_OUT_NAMES = ("INSTALLER", "REQUESTED", "RECORD", "WHEEL", "direct_url.json")
WHEEL_TEXT = b"Wheel-Version: 1.0\nGenerator: conduct-guide\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
ZIP_BEGINS = 315532800  # 1 January 1980, in seconds: the earliest time that a zip file can hold


@dataclass(frozen=True, slots=True)
class Wheel:
    """A wheel before it is written.

    Attributes:
        name: The package's name as it calls itself.
        version: Its version.
        files: What it holds, by path inside the wheel; WHEEL and RECORD are added when it is written.
    """

    name: str
    version: str
    files: dict[str, bytes]

    @property
    def stem(self) -> str:
        """The name and version as file names spell them."""
        return f"{self.name.lower().replace('-', '_')}-{self.version}"


def browser_wheels(project: Path) -> Iterator[Wheel]:
    """Yields every wheel the browser needs: the libraries' first, the project's own last."""
    yield from map(library_wheel, LIBRARIES)
    yield project_wheel(project)


def project_wheel(project: Path) -> Wheel:
    """Returns the wheel of the project's own browser part, read from its source tree."""
    about = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wheel = Wheel(about["name"], about["version"], dict(source_files(project)))
    wheel.files[f"{wheel.stem}.dist-info/METADATA"] = metadata(wheel).encode()
    return wheel


def library_wheel(name: str) -> Wheel:
    """Returns an installed library as a wheel, without what only its own machine can use.

    Raises:
        importlib.metadata.PackageNotFoundError: The library is not installed.
    """
    installed = distribution(name)
    files = {path.as_posix(): path.read_binary() for path in installed.files or () if belongs_in_wheel(path)}
    return Wheel(installed.metadata["Name"], installed.version, files)


def write_wheel(wheel: Wheel, folder: Path) -> Path:
    """Writes a wheel into a folder and returns its path."""
    info = f"{wheel.stem}.dist-info"
    files = dict(sorted(wheel.files.items())) | {f"{info}/WHEEL": WHEEL_TEXT}
    files[f"{info}/RECORD"] = record(files, f"{info}/RECORD").encode()
    path = folder / f"{wheel.stem}-py3-none-any.whl"
    # Loose: it is packed as a whole, and a whole packs better than its parts.
    write_zip(path, files.items(), zipfile.ZIP_STORED)
    return path


def write_zip(
    path: Path, files: Iterable[tuple[str, bytes]], compression: int = zipfile.ZIP_DEFLATED
) -> None:
    """Writes a zip file with fixed times and rights, so that the same files give the same bytes."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files:
            entry = zipfile.ZipInfo(name, source_date())
            entry.external_attr = 0o100644 << 16
            entry.create_system = 3  # Unix, wherever the build runs
            archive.writestr(entry, content, compression, 9)


def source_date() -> tuple[int, int, int, int, int, int]:
    """Returns the time that every file carries: SOURCE_DATE_EPOCH, or else the zip format's first day."""
    seconds = int(os.environ.get("SOURCE_DATE_EPOCH") or ZIP_BEGINS)
    date = time.gmtime(max(seconds, ZIP_BEGINS))
    return date.tm_year, date.tm_mon, date.tm_mday, date.tm_hour, date.tm_min, date.tm_sec


def source_files(project: Path) -> Iterator[tuple[str, bytes]]:
    """Yields path and content of each source file that runs in the browser."""
    for pattern in BROWSER_SOURCES:
        for path in project.glob(pattern):
            inside = PurePosixPath(path.relative_to(project).as_posix())
            if path.is_file() and belongs_in_wheel(inside):
                yield inside.as_posix(), path.read_bytes()


def belongs_in_wheel(path: PurePosixPath) -> bool:
    """Tells whether a file belongs in a browser wheel: no scripts, caches, binaries or hidden files."""
    if path.suffix in LEFT_OUT_SUFFIXES or any(part.startswith(".") for part in path.parts):
        return False
    return not (path.name in LEFT_OUT_NAMES and path.parent.suffix == ".dist-info")


def metadata(wheel: Wheel) -> str:
    """Returns the METADATA file of the project's own wheel."""
    needs = "".join(f"Requires-Dist: {name}\n" for name in REQUIRES)
    return f"Metadata-Version: 2.1\nName: {wheel.name}\nVersion: {wheel.version}\n{needs}"


def record(files: dict[str, bytes], own_path: str) -> str:
    """Returns a RECORD file: path, hash and size of each file; its own line carries neither."""
    lines = [f"{name},sha256={record_hash(content)},{len(content)}\n" for name, content in files.items()]
    return "".join([*lines, f"{own_path},,\n"])


def record_hash(content: bytes) -> str:
    """Returns a hash as RECORD spells it: URL-safe base64 without padding."""
    return base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
