"""Tells whether a site was already built from the very same sources: then it need not be built again."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

SOURCES = ("wizard", "macros", "docs", "mkdocs.yml", "site_build.py")
TOOLS = ("requirements.txt", "package.json", "package-lock.json", "node_modules/.package-lock.json")
"""The last one appears when Node's packages are laid: without them a site has no diagrams."""


def source_files(project: Path, content: Path | None = None) -> Iterator[Path]:
    """Yield every file that a site is made from, in a steady order."""
    for place in (content or project / "policy_source", *(project / name for name in (*SOURCES, *TOOLS))):
        if place.is_file():
            yield place
        for file in sorted(place.rglob("*")):
            if file.is_file() and "__pycache__" not in file.parts:
                yield file


def digest(project: Path, content: Path | None = None) -> str:
    """Return a hash over the names and contents of all sources."""
    total = hashlib.sha256()
    for file in source_files(project, content):
        name = file.relative_to(project).as_posix() if file.is_relative_to(project) else file.as_posix()
        total.update(f"{name}\0".encode())
        total.update(hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()


class Record:
    """What `out` was last built from, kept beside the other things that can be made again."""

    def __init__(self, project: Path, out: Path) -> None:
        self.file = project / "build" / "cache" / "sites" / hashlib.sha256(str(out).encode()).hexdigest()
        self.out = out

    def holds(self, sources: str) -> bool:
        """Tell whether `out` stands and was built from sources with this digest."""
        built = self.file.read_text(encoding="utf-8") if self.file.exists() else ""
        return built == sources and (self.out / "index.html").exists()

    def keep(self, sources: str) -> None:
        """Note that `out` has been built from sources with this digest."""
        self.file.parent.mkdir(parents=True, exist_ok=True)
        self.file.write_text(sources, encoding="utf-8")
