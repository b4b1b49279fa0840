"""Writes what the self-test page may expect of the server: one file of each kind, and the headers."""

import base64
import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from wizard.publish.compress import SUFFIXES
from wizard.publish.hosting.hashed import is_hashed
from wizard.publish.hosting.headers import TYPES

FILE = "check/expected.json"
MUST = {".js", ".mjs", ".css", ".html"}
"""With another type than theirs, browsers refuse these; nosniff makes that so for style sheets too."""

PACKED = (".html", ".js", ".json")


def expected(site: Path, headers: Mapping[str, str]) -> str:
    """Return the file's text.

    Args:
        site: the finished site.
        headers: what the server is to send with every answer.
    """
    smallest = _one_of_each(site)
    samples = [
        {
            "path": path.relative_to(site).as_posix(),
            "type": TYPES[ending],
            "sha256": base64.b64encode(hashlib.sha256(path.read_bytes()).digest()).decode(),
            "must": ending in MUST,
        }
        for ending, path in sorted(smallest.items())
    ]
    kept = min(name for name in _names(site) if is_hashed(name) and name.endswith((".js", ".css")))
    packed = [_largest(site, ending) for ending in PACKED if ending in SUFFIXES]
    found = {"samples": samples, "kept": kept, "packed": packed, "headers": dict(headers)}
    return json.dumps(found, indent=1) + "\n"


def _names(site: Path) -> list[str]:
    return sorted(file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file())


def _one_of_each(site: Path) -> dict[str, Path]:
    """The smallest file with each ending, so that the check is quick on a slow line."""
    found: dict[str, Path] = {}
    for name in _names(site):
        file = site / name
        best = found.get(file.suffix)
        if file.suffix in TYPES and (best is None or file.stat().st_size < best.stat().st_size):
            found[file.suffix] = file
    return found


def _largest(site: Path, ending: str) -> str:
    """A file that is worth compressing: the page of the questions, else the largest with this ending."""
    page = "wizard/index.html"
    names = [name for name in _names(site) if name.endswith(ending)]
    return page if page in names else max(names, key=lambda name: (site / name).stat().st_size)
