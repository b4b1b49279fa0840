"""`docs/changing-the-policy.md` is run as it stands: each edit made, each command given, each line found."""

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

import site_build
from wizard import report
from wizard.change import outcomes
from wizard.change.lock import read_lock
from wizard.change.reviews import to_review
from wizard.check.findings import case_findings
from wizard.engine import compile_rules
from wizard.model import Policy
from wizard.source import load_policy

from .versions import PROJECT, edit

PAGE = (PROJECT / "docs" / "changing-the-policy.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(diff|console)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SOME = 9
"""Of the blocks of the page, in an ordinary run: all its edits, the first check, and what changed by them."""
GIT = ["git", "-c", "user.name=Tester", "-c", "user.email=tester@example.org", "-c", "commit.gpgsign=false"]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The real content with a few of its cases, in a repository of its own, everything in it reviewed."""
    left_out = shutil.ignore_patterns("adopted")
    shutil.copytree(PROJECT / "policy_source", tmp_path / "policy_source", ignore=left_out)
    for case in (tmp_path / "policy_source/scenarios").glob("*.md"):
        if not case.name.startswith(("28-", "67-", "68-", "69-")):  # a limit on contact, and reviews
            case.unlink()
    monkeypatch.setattr(site_build, "PROJECT", tmp_path)
    monkeypatch.setattr(outcomes, "MOST", 600)  # the page shows no number that hangs on it
    site_build.main(["review", "--all", "--editorial", "--by", "content team", "--why", "read"])
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "before"]):
        subprocess.run([*GIT, *command], cwd=tmp_path, check=True)
    return tmp_path


def commands(block: str) -> list[tuple[str, list[str]]]:
    """Split a block into commands, each with the lines it shows."""
    parts = re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
    return [(part.splitlines()[0], part.splitlines()[1:]) for part in parts]


def find_in_order(shown: list[str], said: list[str]) -> None:
    """Each line that the page shows is among those that the command says, in the same order."""
    at = 0
    for line in shown:
        form = re.compile(".*".join(map(re.escape, line.split("…"))))
        place = next((n for n, text in enumerate(said[at:], start=at) if form.fullmatch(text)), None)
        assert place is not None, f"{line!r} is not said after line {at} of:\n" + "\n".join(said)
        at = place + 1


def cases_alone(policy: Policy, *others: object) -> report.Report:
    """What `check` finds out about the training cases, as far as the page shows it."""
    return report.Report(findings=list(case_findings(compile_rules(policy), policy.scenarios)))


def test_the_page_says_what_happens(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, whole: bool
) -> None:
    """In an ordinary run up to the first reviews, and without the proofs, of which the page shows nothing."""
    if not whole:
        monkeypatch.setattr(report, "check_policy", cases_alone)
    blocks = BLOCK.findall(PAGE)
    assert [kind for kind, _ in blocks].count("diff") == 7
    for kind, text in blocks if whole else blocks[:SOME]:
        if kind == "diff":
            name, old, new = text.splitlines()
            edit(project, (name, old.removeprefix("-"), new.removeprefix("+")))
            continue
        for line, shown in commands(text):
            program, script, *arguments = shlex.split(line)
            assert (program, script) == ("python", "site_build.py")
            capsys.readouterr()
            site_build.main(arguments)
            find_in_order(shown, capsys.readouterr().out.splitlines())
    if not whole:
        return
    lock = read_lock(project / "policy_source")
    assert lock is not None and to_review(load_policy(project / "policy_source"), lock) == ()
