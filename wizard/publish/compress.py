"""Lays compressed copies beside the files of a site: a server may hand out `x.br` or `x.gz` for `x`.

Compressing well takes time, so copies are kept in `build/cache/` under the hash of what they hold. Ordinary
pages have none: a server that reads our settings packs a page as it sends it, in a thousandth of a second.
"""

import hashlib
import json
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path, PurePath

from wizard.publish.draw import node
from wizard.publish.snapshot import INSIDE

SUFFIXES = {".html", ".css", ".js", ".mjs", ".json", ".svg", ".xml", ".txt", ".ics"}
"""Of what compresses. Zip files, wheels and what a script of ours unpacks (`.bin`) are packed already."""

LEAST = 1460
"""Bytes of content that one packet of TCP over Ethernet carries: a copy of less saves nobody anything."""

LARGE = 100_000
"""Bytes from which on packing a file for each visitor anew would cost a server more than two milliseconds."""

ASSETS, FIRST = "assets", "wizard/index.html"
"""What every visitor fetches first: kept as small as can be, of whatever size."""

PACKED = 0.7
"""What gzip leaves larger than that is packed already: base64 of gzip becomes three quarters."""

COPIES = BROTLI, GZIP = (".br", ".gz")

BEST, USUAL, QUICK = 11, 9, 5
"""Brotli's quality: for Pyodide's own files, which no change of ours changes; for others; for looking.
The best takes ten times as long, and is a tenth smaller."""


def compress_site(site: Path, cache: Path, *, quick: bool = False) -> None:
    """Lay a `.gz` and, where it saves more, a `.br` beside every file that is worth it.

    Args:
        site: the finished site.
        cache: where copies are kept.
        quick: press them lightly. What visitors fetch is a sixth larger: for looking and for tests.

    Raises:
        RuntimeError: Node failed; the message holds what it said.
    """
    for file, kept in press(worth_it(site), cache, quick=quick).items():
        size = {copy: kept.with_suffix(copy).stat().st_size for copy in COPIES}
        for copy in copies_of(file.stat().st_size, size[GZIP], size[BROTLI]):
            shutil.copyfile(kept.with_suffix(copy), file.with_name(file.name + copy))


def copies_of(plain: int, by_gzip: int, by_brotli: int) -> list[str]:
    """Return the endings of the copies that a file gets, from its sizes in bytes.

    Every server and browser knows gzip. Brotli travels by https alone and few servers hand out such copies,
    so there is one only where it saves a visitor a packet, and a fifth of what gzip leaves.
    """
    if by_gzip > plain * PACKED:
        return []
    return [GZIP, BROTLI] if by_gzip - by_brotli >= max(LEAST, by_gzip / 5) else [GZIP]


def press(files: Iterable[Path], cache: Path, *, quick: bool = False) -> dict[Path, Path]:
    """Have a copy of each file in the cache, and return where, without its ending.

    Raises:
        RuntimeError: see `compress_site`.
    """
    cache = cache.with_name(cache.name + "-quick") if quick else cache
    cache.mkdir(parents=True, exist_ok=True)
    places = {file: cache / hashlib.sha256(file.read_bytes()).hexdigest() for file in files}
    fresh = {kept: file for file, kept in places.items() if not kept.with_suffix(".br").exists()}
    if fresh:
        _compress({file: kept for kept, file in fresh.items()}, quick=quick)
    return places


def quality(file: Path, *, quick: bool) -> int:
    """Return how hard to press a file."""
    if quick:
        return QUICK
    return BEST if file.name.startswith("pyodide.") else USUAL


def worth_it(site: Path) -> list[Path]:
    """Return the files of a site that get copies, in a steady order."""
    return [
        file
        for file in sorted(site.rglob("*"))
        if file.suffix in SUFFIXES and file.is_file() and file.stat().st_size >= least(file.relative_to(site))
    ]


def least(path: PurePath) -> int:
    """Return how many bytes a file at this place of a site has if a copy of it is worth a file."""
    return LEAST if path.parts[0] == ASSETS or path.as_posix() == FIRST else LARGE


def _compress(files: dict[Path, Path], *, quick: bool) -> None:
    program = node()
    if program is None:
        raise RuntimeError("Node is not installed. Run `make .venv`.")
    # The largest first, so that both cores have work to the end.
    order = sorted(files, key=lambda file: -file.stat().st_size)
    jobs = json.dumps([[str(file), str(files[file]), quality(file, quick=quick)] for file in order])
    command = [program, str(INSIDE / "compress.mjs")]
    run = subprocess.run(command, input=jobs, capture_output=True, text=True, check=False)
    if run.returncode != 0:
        raise RuntimeError(f"The files could not be compressed:\n{run.stderr[-2000:]}")
