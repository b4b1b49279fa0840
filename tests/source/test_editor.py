"""In Visual Studio Code the task "Check the policy" puts every finding where it stands."""

import json
import re
from pathlib import Path

import pytest

import site_build
from tests.conftest import PROJECT

from .content import BAD, good_copy

TASK = json.loads((PROJECT / ".vscode" / "tasks.json").read_text(encoding="utf-8"))["tasks"][0]
PATTERN = TASK["problemMatcher"]["pattern"]
BROKEN = {
    "letters/warning.md": ("kind: letter", "kind: lettre"),
    "tiers.md": ("mark=must", "mark=perhaps"),
    "policy.yml": ("version:", "verzion:"),
}
"""In front matter, in the line of an item, in YAML."""


def matched(line: str) -> tuple[str, ...] | None:
    """What the editor takes from a line: file, line, column, message; None where it passes it over."""
    found = re.fullmatch(PATTERN["regexp"], line)
    return found and tuple(found[PATTERN[key]] for key in ("file", "line", "column", "message"))


def test_every_finding_of_check_is_put_in_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = good_copy(tmp_path)
    for name, (good, bad) in BROKEN.items():
        text = (root / name).read_text(encoding="utf-8")
        assert good in text
        (root / name).write_text(text.replace(good, bad, 1), encoding="utf-8")
    assert site_build.main(["check", "--policy", str(root)]) == 1
    told = capsys.readouterr().out.splitlines()
    assert site_build.main(["check", "--json", "--policy", str(root)]) == 1
    findings = json.loads(capsys.readouterr().out)["findings"]
    assert [":".join(found[:3]) for line in told if (found := matched(line))] == [
        one["place"] for one in findings
    ]
    files = {one["place"].split(":")[0] for one in findings}
    assert {f"policy_source/{name}" for name in BROKEN} <= files
    assert all((root.parent / file).exists() for file in files), "from the folder that is open in the editor"


def test_every_kind_of_finding_there_is_a_test_for_fits_too() -> None:
    for file in sorted(BAD.glob("*/expected.txt")):
        for line in file.read_text(encoding="utf-8").splitlines():
            assert (matched(line) is None) == line.startswith("  "), line


def test_the_task_runs_the_check_that_is_there() -> None:
    site_build.parser().parse_args(TASK["args"][1:])
    assert (PROJECT / TASK["args"][0]).is_file()
    assert TASK["command"] == "${workspaceFolder}/.venv/bin/python"
    assert TASK["windows"]["command"] == "${workspaceFolder}\\.venv\\Scripts\\python.exe"
