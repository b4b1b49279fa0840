"""Says how large a site is, by what its files are for; `BUDGET` holds what each kind may take."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

PLACES = (
    ("assets/snapshot.", "the engine’s memory image"),
    ("assets/pyodide-", "Pyodide"),
    ("assets/python-", "library for starts without the image"),
    ("assets/desk", "the policy desk"),
    ("assets/", "scripts, styles, content for scripts"),
    ("paper/", "the decision on paper"),
    ("training/", "training"),
    ("decisions/", "tables and what is told"),
    ("letters/", "letters"),
    ("policy/", "the policy"),
    ("", "other pages and downloads"),
)
"""How paths begin, the first that fits counting, and what stands there."""

COPIES = "copies for servers (.gz, .br)"

BUDGET: Mapping[str, float] = {
    "the engine’s memory image": 5.8,
    "Pyodide": 4.2,
    "library for starts without the image": 1.8,
    "the policy desk": 1.3,
    "scripts, styles, content for scripts": 1.3,
    "the decision on paper": 5.6,
    "training": 7.3,
    "tables and what is told": 1.7,
    "letters": 2.4,
    "the policy": 1.1,
    "other pages and downloads": 1.9,
    COPIES: 1.0,
}
"""MB (10^6 bytes) of each kind, as measured. Who adds to a site raises the figure here, and says why."""


LEEWAY = 1.02
"""What a kind may be over its budget: a changed clause is no reason to change a table."""


@dataclass(frozen=True, slots=True)
class Size:
    """How large a site is.

    Attributes:
        files: how many it has.
        kinds: bytes by kind, the largest first.
    """

    files: int
    kinds: Mapping[str, int]

    @property
    def bytes(self) -> int:
        """Return all bytes."""
        return sum(self.kinds.values())

    def in_words(self) -> str:
        """Return the size in a line."""
        largest = ", ".join(f"{kind} {size / 1e6:.1f}" for kind, size in list(self.kinds.items())[:4])
        return f"{self.bytes / 1e6:.1f} MB in {self.files:,} files; most of it: {largest}"


def size_of(site: Path) -> Size:
    """Return the size of a site.

    Args:
        site: its folder.
    """
    files = [file for file in site.rglob("*") if file.is_file()]
    found: Counter[str] = Counter()
    for file in files:
        found[kind_of(file.relative_to(site).as_posix())] += file.stat().st_size
    return Size(len(files), dict(found.most_common()))


def size_in_words(site: Path) -> str:
    """Return the size of a site in a line.

    Args:
        site: its folder.
    """
    return size_of(site).in_words()


def over(size: Size) -> list[str]:
    """Return what is larger than its budget by more than `LEEWAY`, in words.

    Args:
        size: of a site.
    """
    return [
        f"{kind}: {taken / 1e6:.1f} MB, and its budget is {BUDGET[kind]:.1f} MB"
        for kind, taken in size.kinds.items()
        if taken > BUDGET[kind] * 1e6 * LEEWAY
    ]


def kind_of(path: str) -> str:
    """Return what a file is for, by its path in the site."""
    if PurePosixPath(path).suffix in (".gz", ".br"):
        return COPIES
    return next(kind for begins, kind in PLACES if path.startswith(begins))
