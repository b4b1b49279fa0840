"""The same source gives the same site, byte for byte, in another folder and another time zone."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import PROJECT
from tests.proof import prove
from wizard.model import Policy
from wizard.publish.unchanged import SOURCES, TOOLS

pytestmark = [pytest.mark.nightly, pytest.mark.timeout(1800)]  # a whole build more


def bytes_of(site: Path) -> dict[str, str]:
    return {
        file.relative_to(site).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in site.rglob("*")
        if file.is_file()
    }


def copied(project: Path, target: Path) -> Path:
    """The sources alone, elsewhere: nothing that an earlier build left behind."""
    target.mkdir()
    for name in (*SOURCES, *TOOLS, "policy_source", "pyproject.toml"):
        place = project / name
        if name.startswith("node_modules"):
            continue
        if place.is_dir():
            shutil.copytree(place, target / name, ignore=shutil.ignore_patterns("__pycache__"))
        elif place.exists():
            shutil.copyfile(place, target / name)
    (target / "node_modules").symlink_to(project / "node_modules")
    return target


def test_two_clean_builds_are_the_same(site: Path, tmp_path: Path, policy: Policy) -> None:
    elsewhere = copied(PROJECT, tmp_path / "a folder elsewhere, with a longer name")
    different = {"TZ": "Pacific/Auckland", "PYTHONHASHSEED": "4711", "LC_ALL": "C", "HOME": str(tmp_path)}
    command = [sys.executable, "site_build.py", "build", "--quick", "--out", str(tmp_path / "again")]
    run = subprocess.run(
        command,
        cwd=elsewhere,
        env={**os.environ, **different},
        capture_output=True,
        text=True,
        check=False,
        umask=0o077,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    first, second = bytes_of(site), bytes_of(tmp_path / "again")
    differing = sorted(name for name in first.keys() | second.keys() if first.get(name) != second.get(name))
    assert differing == []
    prove("repeat", policy, files=len(first), differing=len(differing))
