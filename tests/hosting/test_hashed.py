"""Only files whose name tells their content may be kept for a year."""

import hashlib
from pathlib import Path

import pytest

from wizard.publish.hosting.hashed import is_hashed


@pytest.mark.parametrize(
    "path",
    [
        "wizard/runtime/snapshot-30d46aa0e9a8.bin",
        "assets/javascripts/bundle.d49c9872.min.js",
        "wizard/0123456789abcdef/worker.js",
        "/wizard/engine.0123456789ab.mjs",
    ],
)
def test_a_hash_in_any_part_of_the_address_counts(path: str) -> None:
    assert is_hashed(path)


@pytest.mark.parametrize(
    "path",
    [
        "index.html",
        "letters/deadbeef-1234abcd.html",  # a page is asked about each time, whatever its name
        "assets/effaced.facade.js",  # words of hexadecimal letters
        "assets/guide.css",
        "training/scorm-1.2.zip",
        "wizard/runtime/jinja2-3.1.6-py3-none-any.whl",
        "calendar/20260101/holidays.json.txt.html",
    ],
)
def test_other_names_do_not(path: str) -> None:
    assert not is_hashed(path)


def test_a_hash_of_ours_is_the_files_own(site: Path) -> None:
    """The theme's own names are its makers': their files are sent as they came."""
    checked = 0
    for file in site.rglob("*"):
        name = file.relative_to(site).as_posix()
        ours = "stylesheets" not in name and "workers" not in name
        if file.is_file() and is_hashed(f"/{file.name}") and file.suffix not in (".br", ".gz") and ours:
            assert hashlib.sha256(file.read_bytes()).hexdigest()[:8] in file.name, name
            checked += 1
    assert checked
