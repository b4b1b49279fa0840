"""Writes the service worker, which lets the guide and its questions work without a network."""

import hashlib
import json
from pathlib import Path

from wizard.publish.hosting.hashed import is_hashed

SOURCE = Path(__file__).parent.parent / "browser" / "offline" / "sw.js"
NAME = "sw.js"
RELEASE = "release.json"
PAGES = {".html", ".json", ".bin"}
"""Endings of what pages are made of besides the files named by their content."""

HOME = "wizard/index.html"
PAGES_ALONE = ("training-", "register.", "desk.")
"""How the names of files begin that only a page of their own loads."""

NOT_NEEDED = ("python-", "policy.", "holidays.", "search.", "javascripts/", "training/", *PAGES_ALONE)
"""How the names of files begin that the questions can be answered without."""


def write_offline(site: Path, *, worker: bool) -> None:
    """Write `release.json`, which lists what belongs to this release, and the service worker.

    Args:
        site: the finished site, before compressed copies and files of older releases are laid into it.
        worker: False leaves the service worker out: while a site is worked on, it would only be in the way.
    """
    files = {path: short_hash(site / path) for path in paths(site) if is_hashed(path)}
    pages = {
        path: short_hash(site / path)
        for path in paths(site)
        if path not in files and Path(path).suffix in PAGES and path != RELEASE
    }
    whole = json.dumps([files, pages], sort_keys=True)
    release = {"id": hashlib.sha256(whole.encode()).hexdigest()[:12], "files": files, "pages": pages}
    (site / RELEASE).write_text(json.dumps(release, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    if worker:
        needed = [HOME, *(path for path in files if not path.removeprefix("assets/").startswith(NOT_NEEDED))]
        first = f"const RELEASE = {json.dumps({**release, 'needed': needed}, sort_keys=True)};\n"
        (site / NAME).write_text(first + SOURCE.read_text(encoding="utf-8"), encoding="utf-8")


def paths(site: Path) -> list[str]:
    """Return the path of every file of a site."""
    return [file.relative_to(site).as_posix() for file in sorted(site.rglob("*")) if file.is_file()]


def short_hash(file: Path) -> str:
    """Return the first 16 digits of a file's SHA-256: enough to tell that it arrived as it was published."""
    return hashlib.sha256(file.read_bytes()).hexdigest()[:16]


def keep_last_release(old: Path, fresh: Path) -> None:
    """Lay the files that pages of the release before may still ask for into the new site.

    A tab that was opened before a renewal goes on with the files it began with. Only files named by their
    content are kept, and only for one release: what that one had itself kept from an earlier one is not.

    Args:
        old: the site that is to be replaced, if there is one.
        fresh: the finished new site.
    """
    listed = old / RELEASE
    if not listed.is_file():
        return
    for path in json.loads(listed.read_text(encoding="utf-8"))["files"]:
        for name in (path, f"{path}.br", f"{path}.gz"):
            if (old / name).is_file() and not (fresh / name).exists():
                (fresh / name).parent.mkdir(parents=True, exist_ok=True)
                (fresh / name).write_bytes((old / name).read_bytes())
