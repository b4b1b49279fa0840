"""Whoever starts the program without its packages is told what to do, and sees no traceback."""

import subprocess
import sys
from pathlib import Path

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


def light(path: Path, playwrights: Path) -> str:
    """What the finder says of a headless shell, with these folders to look in."""
    command = [sys.executable, str(PROJECT / "scripts" / "find_browser.py"), "--light"]
    environment = {"PATH": str(path), "PLAYWRIGHT_BROWSERS_PATH": str(playwrights), "HOME": str(path)}
    return subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout.strip()


def test_a_headless_shell_is_found_where_systems_and_playwright_keep_it(tmp_path: Path) -> None:
    system, playwrights = tmp_path / "bin", tmp_path / "playwright"
    system.mkdir()
    assert light(system, playwrights) == ""
    for version, name in (("1200", "chrome-linux/headless_shell"), ("1255", "chrome-linux64/headless_shell")):
        program = playwrights / f"chromium_headless_shell-{version}" / name
        program.parent.mkdir(parents=True)
        program.touch(0o755)
    assert light(system, playwrights) == str(program)
    (system / "chromium-headless-shell").touch(0o755)
    assert light(system, playwrights) == str(system / "chromium-headless-shell")
