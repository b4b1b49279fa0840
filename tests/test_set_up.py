"""Whoever starts the program without its packages is told what to do, and sees no traceback."""

import subprocess
import sys

import pytest

from tests.conftest import PROJECT


@pytest.mark.parametrize("command", ["check", "review", "build"])
def test_without_the_packages_it_says_how_to_set_up(command: str) -> None:
    bare = [sys.executable, "-S", "-E", "site_build.py", command]
    done = subprocess.run(bare, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert done.returncode == 2 and "Traceback" not in done.stderr
    assert "is not installed for" in done.stderr
    assert ".venv/bin/python -m pip install --require-hashes -r requirements.txt" in done.stderr
    assert "On Windows: py -m venv .venv" in done.stderr
